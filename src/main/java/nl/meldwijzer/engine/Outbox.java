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
    /// Conversations with an effect due at `now`, the longest due first.
    List<ConversationId> due(Instant now, int most);

    /// When the earliest effect of any conversation is due; empty when nothing waits.
    Optional<Instant> nextDue();

    /// The right to work on one lane of one conversation, for `length`, and what is needed for that; empty when nothing in
    /// the lane is due at `now`, or somebody else has it.
    Optional<Work> lease(ConversationId id, Effect.Lane lane, Instant now, Duration length);

    /// The lane's effects as they are now, oldest first.
    List<Pending> pending(Lease lease);

    /// Notes that part `part` of an effect is about to be sent, before the call. False when the lease is lost or the effect
    /// was taken away by a turn that hushed it: then do not send.
    boolean attempt(Lease lease, Pending effect, Attempt attempt);

    /// The effect is done, or never will be: it is taken away. True when it was the last of its lane: then the lease has
    /// been given back.
    boolean settle(Lease lease, Pending effect);

    /// The effect is of no use to anybody: it is taken out of the way of others, and kept for who looks into it.
    void putAside(Lease lease, Pending effect);

    /// Not before `at`; the effect's tries are one more. `partsDone` parts need not be done again, and the attempt is forgotten.
    void postpone(Lease lease, Pending effect, int partsDone, Instant at);

    void release(Lease lease);

    record Lease(ConversationId id, Effect.Lane lane, String token) {}

    /// @param destination whose conversation it is, and where its person is reached
    /// @param pending the lane's effects, oldest first
    record Work(Lease lease, Destination destination, List<Pending> pending) {
        public Work {
            pending = List.copyOf(pending);
        }
    }

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
