package nl.meldwijzer.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Facts;
import nl.meldwijzer.conversation.Turns;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Hint;

/// One conversation held in memory: what is said comes back at once, and every report is filed at once. It has
/// no register that could find one. For one thread.
final class PocketTalk {
    /// As long as it takes to read a question and type an answer.
    private static final Duration TO_TYPE = Duration.ofSeconds(10);

    private final Turns turns;
    private final Profile profile;
    private final Supplier<String> receipts;
    private Conversation conversation;
    private Instant now;

    PocketTalk(Turns turns, Profile profile, Medium medium, Language language, Instant now, Supplier<String> receipts) {
        this.turns = turns;
        this.profile = profile;
        this.receipts = receipts;
        this.conversation = Conversation.start(profile.id(), medium, language, LanguageOrigin.PROFILE);
        this.now = now;
    }

    Conversation conversation() {
        return conversation;
    }

    /// What is known of the next thing that is said.
    Hint hint() {
        return turns.hint(conversation, now);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// What the bot says to the event, and to what follows from it.
    List<Effect.Say> take(Event event) {
        if (event.fromPerson()) now = now.plus(TO_TYPE);
        if (conversation.isOver(event, now)) conversation = conversation.next(conversation.language());
        var said = new ArrayList<Effect.Say>();
        var turn = turns.take(conversation, event, new Facts(now, profile, UUID.randomUUID(), receipts.get()));
        conversation = turn.after();
        for (var effect : turn.effects()) {
            switch (effect) {
                case Effect.Say say -> said.add(say);
                case Effect.File file -> said.addAll(take(
                        new Event.Filed("filed:" + file.report(), file.report(), file.revision(), file.receipt())));
                case Effect.UseCode code -> said.addAll(take(
                        new Event.CodeUsed("code:" + now, code.use(), Step.Code.Outcome.AWAY, null)));
            }
        }
        return said;
    }
}
