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

    /// When something is due that is not due before the person has written again.
    Instant AFTER_THEIR_NEXT = Instant.ofEpochMilli(9_999_999_999_999L);

    /// Whether an effect that was put off until then may be carried out now.
    static boolean isDue(Instant notBefore, Instant now) {
        if (notBefore.equals(AFTER_THEIR_NEXT)) return false;
        return !notBefore.isAfter(now) || notBefore.isAfter(now.plus(LONGEST_WAIT));
    }

    /// Conversations with an effect due at `now`, the longest due first.
    List<ConversationId> due(Instant now, int most);

    /// When the earliest effect of any conversation is due; empty when nothing waits.
    Optional<Instant> nextDue();

    /// The right to work on one lane of one conversation, for `length`, and what is needed for that; empty when nothing in
    /// the lane is due at `now`, or somebody else has it.
    Optional<Work> lease(ConversationId id, Effect.Lane lane, Instant now, Duration length);

    /// The lane's effects as they are now, oldest first.
    List<Pending> pending(Lease lease);

    /// Whose conversation it is, and where its person is reached, as it is now.
    Destination destination(ConversationId id);

    /// Notes that part `part` of an effect is about to be sent, before the call. False when the lease is lost or the effect
    /// was taken away by a turn that hushed it: then do not send.
    boolean attempt(Lease lease, Pending effect, Attempt attempt);

    /// The effect is done, or never will be: it is taken away. True when it was the last of its lane: then the lease has
    /// been given back.
    boolean settle(Lease lease, Pending effect, Remains remains);

    default boolean settle(Lease lease, Pending effect) {
        return settle(lease, effect, Remains.NONE);
    }

    /// The effect is of no use to anybody: it is taken out of the way of others, and kept for who looks into it.
    void putAside(Lease lease, Pending effect);

    /// Not before `at`, which is less than [#LONGEST_WAIT] away; the effect's tries are one more. `partsDone` parts need not be done again, and the attempt is forgotten.
    void postpone(Lease lease, Pending effect, int partsDone, Instant at);

    /// Not before the person has written again; then it goes first. It ends with the conversation. The attempt is forgotten.
    void keep(Lease lease, Pending effect, int partsDone);

    /// A message that was settled and is remembered.
    Optional<Pending> settled(ConversationId id, long effect);

    /// A settled message that did not arrive, once more from this part on, in its old place.
    void back(ConversationId id, Pending settled, int partsDone, Instant notBefore, Manner manner);

    /// Gives the lease back when `after` has passed; until then nobody works on the lane.
    void release(Lease lease, Duration after);

    record Lease(ConversationId id, Effect.Lane lane, String token) {}

    /// @param destination whose conversation it is, and where its person is reached
    /// @param pending the lane's effects, oldest first
    record Work(Lease lease, Destination destination, List<Pending> pending) {
        public Work {
            pending = List.copyOf(pending);
        }
    }

    /// @param meldpunt id of the meldpunt that talks
    /// @param heard when the person last did something, by the provider's clock if it tells; null when it is not known
    record Destination(String meldpunt, Address address, @Nullable Instant heard) {
        public Destination(String meldpunt, Address address) {
            this(meldpunt, address, null);
        }
    }

    /// What is left of an effect that is settled.
    ///
    /// @param remembered how long it can be put [#back]
    /// @param copy at the provider, to be deleted there; null when there is none that we know
    /// @param asked the question that was asked; null when none was, or its message is not known
    record Remains(Duration remembered, Copies.@Nullable Copy copy, @Nullable Asked asked) {
        public static final Remains NONE = new Remains(Duration.ZERO, null, null);
    }

    /// Question number `ask` stands in this message of the provider's: who replies to it answers that.
    record Asked(String messageId, int ask) {}

    /// How a message is said that could not be said at once.
    enum Manner {
        USUAL,
        /// As it is, with numbers in the text and no buttons.
        PLAIN,
        /// In harmless wording: it was kept, and by now another person may hold the phone.
        QUIET
    }

    /// One effect that waits.
    ///
    /// @param number rises within the conversation
    /// @param effect null when what is stored is broken
    /// @param tries how often it was postponed
    /// @param partsDone how many parts of it were surely sent
    /// @param attempted the part that was being sent when its outcome was last unknown, or null
    record Pending(long number, @Nullable Effect effect, int tries, int partsDone, Instant notBefore,
            @Nullable Attempt attempted, Manner manner) {
        public Pending(long number, @Nullable Effect effect, int tries, int partsDone, Instant notBefore,
                @Nullable Attempt attempted) {
            this(number, effect, tries, partsDone, notBefore, attempted, Manner.USUAL);
        }
    }

    /// @param hash of the rendered text, so that the same text is looked for at the provider
    /// @param repeats how often this part was sent again without knowing
    record Attempt(int part, Instant at, String hash, int repeats) {}
}
