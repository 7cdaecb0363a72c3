package nl.meldwijzer.content;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Facts;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.dispatch.Wording;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.SmsSegments;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Understanding;

/// Somebody who talks with a meldpunt in memory; what was said on both sides is counted. For one thread.
final class Caller {
    static final Content CONTENT = Content.read(null, null, java.time.LocalDate.of(2026, 11, 24)).orThrow();
    private static final Machine MACHINE = new Machine(CONTENT.flow(), StatemachineMoves.of(CONTENT.flow()),
            CONTENT.catalogue(), CONTENT.referralChoice());
    private static final Understanding UNDERSTANDING = WholeUnderstanding.load();
    private static final Wording WORDING = new Wording(CONTENT.catalogue(), CONTENT.referrals());
    private static final Instant BEGIN = Instant.parse("2026-11-24T12:15:00Z");

    private final Profile profile;
    private final Medium medium;
    private final ArrayDeque<Effect.File> filings = new ArrayDeque<>();
    /// Every key that was said, in order, each once.
    final Set<String> keys = new LinkedHashSet<>();
    final List<String> texts = new ArrayList<>();
    private Conversation talk;
    private Map<FieldName, Answer> filed = Map.of();
    private boolean counted;
    private int events;
    private int written;
    private int segments;

    Caller(Profile profile, Medium medium, Language language) {
        this.profile = profile;
        this.medium = medium;
        this.talk = Conversation.start(profile.id(), medium, language, LanguageOrigin.PROFILE);
    }

    /// The profile of the example with other purposes.
    static Profile with(Set<Purpose> purposes) {
        var demo = Objects.requireNonNull(CONTENT.profiles().get("demo"));
        var wanted = EnumSet.noneOf(Purpose.class);
        wanted.addAll(purposes);
        return new Profile(demo.id(), demo.name(), demo.municipality(), demo.languages(), wanted, demo.phone(),
                demo.hours(), demo.privacyPage(), demo.practice());
    }

    Caller says(String... messages) {
        for (var message : messages) {
            written++;
            take(new Event.Said(id(), UNDERSTANDING.read(message, Hint.NONE)));
        }
        return this;
    }

    Caller presses(String option) {
        written++;
        take(new Event.Chose(id(), talk.ask(), option));
        return this;
    }

    String at() {
        return switch (talk.phase()) {
            case Phase.Asking(var step) -> step.value();
            case Phase.Closed _ -> "closed";
            case null, default -> "elsewhere";
        };
    }

    Set<FieldName> filed() {
        return filed.keySet();
    }

    boolean isCounted() {
        return counted;
    }

    /// How many messages the person wrote.
    int written() {
        return written;
    }

    /// How many SMS segments we sent.
    int segments() {
        return segments;
    }

    private void take(Event event) {
        var at = BEGIN.plusSeconds(20L * ++events);
        var turn = MACHINE.take(talk, event, new Facts(at, profile, new UUID(7, 7), "K7Q-F3M-2XR"));
        talk = turn.after();
        turn.effects().forEach(this::hear);
        if (!filings.isEmpty()) {
            var file = filings.remove();
            filed = file.answers();
            counted = true;
            take(new Event.Filed(id(), file.report(), file.revision(), file.receipt()));
        }
    }

    private void hear(Effect effect) {
        switch (effect) {
            case Effect.File file -> filings.add(file);
            case Effect.UseCode _ -> throw new AssertionError("nobody typed a code");
            case Effect.Say say -> {
                say.lines().stream().map(Line::key).map(Object::toString).forEach(keys::add);
                for (var message : WORDING.render(say, medium, profile)) {
                    texts.add(message.text());
                    segments += SmsSegments.of(message.text()).segments();
                }
            }
        }
    }

    private String id() {
        return "caller:" + events + ":" + written;
    }
}
