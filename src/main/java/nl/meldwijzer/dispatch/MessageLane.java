package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Door;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.Outbox.Manner;
import nl.meldwijzer.engine.Outbox.Pending;
import nl.meldwijzer.meldpunt.Profile;

/// Sends what is said. A message that cannot be written is tried a few times and then put aside, so that what comes after
/// it is said.
final class MessageLane implements Carrier {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int MOST_TRIES_TO_WRITE = 5;

    private final Wording wording;
    private final Map<String, Profile> profiles;
    private final MessageKeys keys;
    private final Sending sending;

    /// @param profiles the meldpunten by their ids
    MessageLane(Wording wording, Map<String, Profile> profiles, Channels channels, Leftovers leftovers,
            MessageKeys keys,
            Door door, Pace pace, RandomGenerator random, Counts counts) {
        this.wording = wording;
        this.profiles = Map.copyOf(profiles);
        this.keys = keys;
        this.sending = new Sending(channels, leftovers, door, pace, new BackOff(FIRST_WAIT, LONGEST_WAIT, random),
                counts);
    }

    @Override
    public Effect.Lane lane() {
        return Effect.Lane.MESSAGES;
    }

    @Override
    public Step carryOut(Held held, Pending pending) {
        return switch (pending.effect()) {
            case Effect.Say say -> say(held, pending, say);
            case null -> throw new IllegalStateException("an effect that is not there");
            case Effect.File _, Effect.UseCode _ ->
                throw new IllegalStateException("a filing in the lane of messages");
        };
    }

    private Step say(Held held, Pending pending, Effect.Say say) {
        var to = held.destination();
        List<Outbound> parts;
        try {
            parts = write(held.id(), pending, say, to);
        } catch (RuntimeException thrown) {
            return unwritable(held, pending, thrown);
        }
        return new Delivery(sending, held, pending, parts).deliver();
    }

    private List<Outbound> write(ConversationId id, Pending pending, Effect.Say say, Outbox.Destination to) {
        var profile = profiles.get(to.meldpunt());
        if (profile == null) throw new IllegalStateException("meldpunt '" + to.meldpunt() + "' has no profile");
        var said = pending.manner() == Manner.QUIET ? say.quietly() : say;
        var messages = wording.render(said, to.address().medium(), profile);
        var plain = pending.manner() == Manner.PLAIN;
        return IntStream.range(0, messages.size()).mapToObj(part -> {
            var message = messages.get(part);
            var key = keys.key(new MessageKeys.Part(id, pending.number(), part));
            return new Outbound(to.address(), to.meldpunt(), message.text(), plain ? List.of() : message.buttons(),
                    message.opener(), key);
        }).toList();
    }

    private Step unwritable(Held held, Pending pending, RuntimeException thrown) {
        sending.counts().fault(held.id() + " effect " + pending.number() + " cannot be written", thrown);
        if (pending.tries() + 1 < MOST_TRIES_TO_WRITE) return sending.later(held, pending, pending.partsDone());
        sending.count(Counts.Outcome.GIVEN_UP, held, pending, pending.partsDone(), "unwritable");
        sending.counts().putAside(held.id(), pending, lane());
        held.putAside(pending);
        return new Step.Done();
    }
}
