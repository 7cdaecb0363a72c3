package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Effect;
import org.jspecify.annotations.Nullable;

/// What committed turns left to be done. Methods throw [StoreUnavailable] like the store's.
public interface Outbox {
    /// No effect is put off for longer. One that seems to be was put off before somebody set the clock back.
    Duration LONGEST_WAIT = Duration.ofMinutes(90);

    /// Whether an effect that was put off until then may be carried out now.
    static boolean isDue(Instant notBefore, Instant now) {
        return !notBefore.isAfter(now) || notBefore.isAfter(now.plus(LONGEST_WAIT));
    }

    /// Conversations with an effect due at `now`, the longest due first.
    List<ConversationId> due(Instant now, int most);

    /// When the earliest effect of any conversation is due; empty when nothing waits.
    Optional<Instant> nextDue();

    /// The right to work on one lane of one conversation, for `length`; empty when somebody else has it.
    Optional<Lease> lease(ConversationId id, Effect.Lane lane, Duration length);

    /// The lane's effects, oldest first.
    List<Pending> pending(Lease lease);

    /// Whose conversation it is, and where its person is reached.
    Destination destination(ConversationId id);

    /// Notes that part `part` of an effect is about to be sent, before the call. False when the lease is lost or the effect
    /// was taken away by a turn that hushed it: then do not send.
    boolean attempt(Lease lease, Pending effect, Attempt attempt);

    /// The effect is done, or never will be: it is taken away.
    void settle(Lease lease, Pending effect);

    /// The effect is of no use to anybody: it is taken out of the way of others, and kept for who looks into it.
    void putAside(Lease lease, Pending effect);

    /// Not before `at`, which is less than [#LONGEST_WAIT] away; the effect's tries are one more. `partsDone` parts need not be done again, and the attempt is forgotten.
    void postpone(Lease lease, Pending effect, int partsDone, Instant at);

    /// Gives the lease back when `after` has passed; until then nobody works on the lane.
    void release(Lease lease, Duration after);

    record Lease(ConversationId id, Effect.Lane lane, String token) {}

    /// @param meldpunt id of the meldpunt that talks
    record Destination(String meldpunt, Address address) {}

    /// One effect that waits.
    ///
    /// @param number rises within the conversation
    /// @param effect null when what is stored is broken
    /// @param tries how often it was postponed
    /// @param partsDone how many parts of it were surely sent
    /// @param attempted the part that was being sent when its outcome was last unknown, or null
    record Pending(long number, @Nullable Effect effect, int tries, int partsDone, Instant notBefore,
            @Nullable Attempt attempted) {}

    /// @param hash of the rendered text, so that the same text is looked for at the provider
    /// @param repeats how often this part was sent again without knowing
    record Attempt(int part, Instant at, String hash, int repeats) {}
}
