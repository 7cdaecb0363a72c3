package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Facts;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.conversation.Turns;
import nl.meldwijzer.engine.Copies.Copy;
import nl.meldwijzer.engine.Recollection.Finding;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Understanding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one door through which everything that happens to a conversation goes: load, facts, turn, commit. Safe for many
/// threads; answers only after the turn is safe in the store.
public final class Engine implements Inbox, Door, DeskDoor {
    /// How often one event may lose the race to others of the same conversation before its provider must bring it again.
    static final int ATTEMPTS = 16;
    static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final ConversationStore store;
    private final Turns turns;
    private final Arrival arrival;
    private final Turnstile turnstile = new Turnstile();
    private final ReplayLedger ledger;
    private final Map<String, Profile> profiles;
    private final Roster roster;
    private final InstantSource clock;
    private final Supplier<UUID> reportIds;
    private final Supplier<String> receipts;
    private final Bell bell;
    private final Recollection recollection = new Recollection();

    /// @param watch what is asked before a message reaches a conversation
    /// @param profiles of the meldpunten, by id
    /// @param receipts a fresh receipt code as the person will see it
    public Engine(
            ConversationStore store,
            Turns turns,
            Watch watch,
            Understanding understanding,
            Map<String, Profile> profiles,
            Roster roster,
            InstantSource clock,
            Supplier<UUID> reportIds,
            Supplier<String> receipts,
            Bell bell) {
        this.store = store;
        this.turns = turns;
        this.arrival = new Arrival(watch.gate(), watch.urgency(), understanding);
        this.ledger = watch.ledger();
        this.profiles = Map.copyOf(profiles);
        this.roster = roster;
        this.clock = clock;
        this.reportIds = reportIds;
        this.receipts = receipts;
        this.bell = bell;
    }

    @Override
    public Taken take(Inbound inbound) {
        var what = inbound.content().getClass().getSimpleName();
        return arrival.of(inbound, clock.instant())
                .map(arrived -> turnstile.pass(inbound.from(), () -> take(what, () -> find(inbound, arrived))))
                .orElseGet(Taken.Limited::new);
    }

    @Override
    public Taken take(ConversationId id, Event event) {
        return take(kind(event), () -> store.load(id).map(seat -> new Found(seat, event)));
    }

    @Override
    public Decision decide(ConversationId id, Event.AtDesk event) {
        return decide(kind(event), () -> store.load(id).map(seat -> new Found(seat, event)));
    }

    /// @param what as the log names it
    private Taken take(String what, Supplier<Optional<Found>> find) {
        return switch (decide(what, find)) {
            case Decision.Done _, Decision.Refused _, Decision.Gone _ -> new Taken.Done();
            case Decision.Known _ -> new Taken.Duplicate();
            case Decision.Unavailable _ -> new Taken.Unavailable(RETRY_AFTER);
        };
    }

    private Decision decide(String what, Supplier<Optional<Found>> find) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) { // a turn is pure: losing the race costs nothing
                var found = find.get();
                if (found.isEmpty()) return new Decision.Gone();
                if (found.get().isKnown()) return new Decision.Known();
                var turn = turn(found.get());
                if (turn.refusal() != null) return new Decision.Refused(turn.refusal());
                switch (commit(found.get(), turn)) {
                    case ConversationStore.Commit.Done _ -> {
                        return new Decision.Done();
                    }
                    case ConversationStore.Commit.Duplicate _ -> {
                        return new Decision.Known();
                    }
                    case ConversationStore.Commit.Stale _ -> {
                    }
                }
            }
            LOG.warn("lost the race {} times: event={}", ATTEMPTS, what);
        } catch (StoreUnavailable e) {
            LOG.warn("store unavailable: event={} because {}", what, e.getMessage());
        } catch (WrittenByNewer e) { // the provider comes back, and may meet the newer one
            LOG.warn("left to a newer version: event={} because {}", what, e.getMessage());
        }
        return new Decision.Unavailable();
    }

    /// The open conversation with this person; a fresh one when there is none and the event begins one. An event that was
    /// heard long ago begins none: its conversation is gone.
    private Optional<Found> find(Inbound inbound, Arrived arrived) {
        var stored = store.find(inbound.meldpunt(), inbound.from());
        var event = arrived.read(hint(inbound, stored));
        var finding = recollection.look(inbound, stored, event.id(), clock.instant());
        var open = stored.isPresent() && !stored.get().conversation().isOver(event, clock.instant());
        var seen = stored.isPresent() && stored.get().hasSeen(event.id());
        if (open || seen || !Arrival.begins(event)) {
            return stored.map(seat -> new Found(seat, event, inbound, finding, finding == Finding.LESS));
        }
        if (finding == Finding.TOO_LATE || ledger.replays(event.id(), clock.instant())) return Optional.empty();
        var usual = profile(inbound.meldpunt()).language();
        var start = stored.map(seat -> seat.conversation().next(usual))
                .orElseGet(() -> Conversation.start(inbound.meldpunt(), inbound.from().medium(), usual,
                        LanguageOrigin.PROFILE));
        var lost = finding == Finding.LESS || (stored.isEmpty() && store.wasErased());
        return Optional.of(new Found(store.fresh(inbound.meldpunt(), inbound.from(), start, stored), event, inbound,
                finding, lost));
    }

    /// What the provider says about the person's language counts for no more than a first guess.
    private Hint hint(Inbound inbound, Optional<Seat> stored) {
        var hint = stored.map(seat -> turns.hint(seat.conversation(), clock.instant())).orElse(Hint.NONE);
        return inbound.languageCode().isEmpty() ? hint : hint.orIn(new Language(inbound.languageCode()));
    }

    private Turn turn(Found found) {
        var event = found.event;
        var before = found.seat.conversation();
        var now = clock.instant();
        var written = found.inbound == null ? null : found.inbound.written();
        var facts = new Facts(now, profile(before.meldpunt()), reportIds.get(), receipts.get(), found.lost, written,
                repliesTo(found), roster.presence(before.meldpunt(), before.language(), now),
                event instanceof Event.Transferred handed
                        && roster.isThere(before.meldpunt(), handed.to(), now));
        return turns.take(before, event, facts);
    }

    private ConversationStore.Commit commit(Found found, Turn turn) {
        var event = found.event;
        var now = clock.instant();
        var commit = store.commit(found.seat, event.id(), turn, now, copy(found.inbound, now));
        if (commit instanceof ConversationStore.Commit.Done) {
            if (found.inbound != null) recollection.keep(found.inbound, found.seat, event.id(), found.finding, now);
            committed(found.seat, event, turn);
        }
        return commit;
    }

    private int repliesTo(Found found) {
        var marked = found.inbound == null ? "" : found.inbound.repliesTo();
        return marked.isEmpty() ? 0 : store.asked(found.seat.id(), marked);
    }

    private static @Nullable Copy copy(@Nullable Inbound inbound, Instant now) {
        return inbound == null || !inbound.copied() ? null : new Copy(inbound.meldpunt(), inbound.messageId(), now);
    }

    private void committed(Seat seat, Event event, Turn turn) {
        LOG.info(
                "turn conversation={} event={} from={} to={} effects={}", seat.id(), kind(event),
                name(seat.conversation().phase()), name(turn.after().phase()), turn.effects().size());
        var lanes = EnumSet.noneOf(Effect.Lane.class);
        turn.effects().forEach(effect -> lanes.add(effect.lane()));
        if (seat.conversation().hasKept()) lanes.add(Effect.Lane.MESSAGES);
        if (!lanes.isEmpty()) bell.ring(seat.id(), seat.conversation().medium(), lanes);
    }

    private Profile profile(String meldpunt) {
        var profile = profiles.get(meldpunt);
        if (profile == null) throw new IllegalStateException("meldpunt '" + meldpunt + "' has no profile");
        return profile;
    }

    /// @param inbound null when the event is no message of a person
    /// @param lost whether the store has less of this person than it had, or may have had
    private record Found(Seat seat, Event event, @Nullable Inbound inbound, Finding finding, boolean lost) {
        Found(Seat seat, Event event) {
            this(seat, event, null, Finding.WHOLE, false);
        }

        boolean isKnown() {
            return finding == Finding.TOO_LATE || seat.hasSeen(event.id());
        }
    }

    private static String kind(Event event) {
        return event.getClass().getSimpleName();
    }

    private static String name(@Nullable Phase phase) {
        return switch (phase) {
            case null -> "nothing";
            case Phase.Asking(var step) -> step.value();
            case Phase.Waiting _ -> "waiting";
            case Phase.WithCounsellor _ -> "with-counsellor";
            case Phase.Closed _ -> "closed";
        };
    }
}
