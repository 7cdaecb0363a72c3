package nl.meldwijzer.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Facts;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Medium;

/// What events make of a fresh conversation, apart from the program that is under test: turns are pure, so that it must
/// come to the same.
final class Replay {
    static final String MELDPUNT = "demo";
    private static final Instant BEGIN = Instant.parse("2026-11-24T20:15:00Z");
    private static final Duration BETWEEN = Duration.ofSeconds(20);

    private final Machine machine;
    private final Profile profile;

    Replay() {
        var content = Objects.requireNonNull(Content.read(null, null, LocalDate.EPOCH).content());
        machine = new Machine(content.flow(), StatemachineMoves.of(content.flow()), content.catalogue());
        profile = Objects.requireNonNull(content.profiles().get(MELDPUNT));
    }

    /// Whether it does, but for the clock.
    boolean leadsTo(Conversation stored, List<Event> events) {
        var conversation = Conversation.start(MELDPUNT, stored.medium(), profile.language(), LanguageOrigin.PROFILE);
        var report = stored.report() == null ? new UUID(0, 0) : stored.report().id();
        var now = BEGIN;
        for (var event : events) {
            conversation = machine.take(conversation, event, new Facts(now, profile, report, "K7Q-F3M-2XR")).after();
            now = now.plus(BETWEEN);
        }
        return withoutTime(conversation).equals(withoutTime(stored));
    }

    private static Conversation withoutTime(Conversation one) {
        return new Conversation(one.meldpunt(), one.medium(), one.language(), one.languageOrigin(), one.phase(),
                one.ask(), one.resume(), one.trail(), one.ahead(), one.answers(), one.signals(), one.told(),
                one.unclear(), one.report(), null);
    }

    static Medium medium(String address) {
        if (address.startsWith("whatsapp:")) return Medium.WHATSAPP;
        return address.startsWith("+") ? Medium.SMS : Medium.TELEGRAM;
    }
}
