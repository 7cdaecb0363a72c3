package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// Sees to it that what turns left to be done is done. A commit of this program nudges; a sweep each second finds the
/// rest: what others committed, what was put off, what a dead program left. Each lane has a crew of its own, and so have the
/// messages of each provider, so that none holds up another. Safe for many threads; may be started again after it was stopped.
public final class Dispatcher {
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final int MOST_PER_SWEEP = 1_000;
    private static final Duration MOST_TO_STOP = Duration.ofSeconds(10);
    /// At each provider.
    private static final int MESSAGES_AT_ONCE = 64;
    private static final int FILINGS_AT_ONCE = 16;

    private final Outbox outbox;
    private final List<Carrier> carriers;
    private final List<Set<Medium>> providers;
    private final Pace pace;
    private final Counts counts;

    private volatile List<Team> teams = List.of();
    private @Nullable ExecutorService threads;
    private @Nullable Thread sweeper;

    /// @param providers the media of each; what none of them has is waited for apart
    Dispatcher(Outbox outbox, List<Carrier> carriers, List<Set<Medium>> providers, Pace pace, Counts counts) {
        this.outbox = outbox;
        this.carriers = List.copyOf(carriers);
        this.providers = withTheRest(providers);
        this.pace = pace;
        this.counts = counts;
    }

    private static List<Set<Medium>> withTheRest(List<Set<Medium>> providers) {
        var rest = EnumSet.allOf(Medium.class);
        providers.forEach(rest::removeAll);
        return Stream.concat(providers.stream(), Stream.of(rest)).filter(media -> !media.isEmpty()).toList();
    }

    /// Something may be due in these lanes of this conversation now. Returns at once, and never throws.
    public void nudge(ConversationId id, Medium medium, Set<Effect.Lane> lanes) {
        for (var team : teams)
            if (lanes.contains(team.lane) && team.media.contains(medium)) team.crew.offer(id);
    }

    public synchronized void start() {
        if (isRunning()) return;
        // Not virtual: Tink searches the class path for another source of chance on each new thread that seals.
        var fresh = Executors.newCachedThreadPool(Thread.ofPlatform().name("dispatch-", 0).factory());
        var gathered = carriers.stream().flatMap(carrier -> teams(carrier, fresh)).toList();
        threads = fresh;
        teams = gathered;
        sweeper = Thread.ofVirtual().name("dispatch-sweep").start(() -> sweepFor(gathered));
    }

    public synchronized boolean isRunning() {
        return threads != null;
    }

    /// Begins nothing new and lets the calls that are under way end, ten seconds at most.
    public synchronized void stop() {
        if (threads == null || sweeper == null) return;
        var leaving = teams;
        teams = List.of();
        sweeper.interrupt();
        leaving.forEach(team -> team.worker.stop());
        await(leaving);
        threads.shutdownNow();
        threads = null;
    }

    private static void await(List<Team> leaving) {
        var end = System.nanoTime() + MOST_TO_STOP.toNanos();
        try {
            for (var team : leaving) team.crew.stop(Duration.ofNanos(end - System.nanoTime()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<Team> teams(Carrier carrier, ExecutorService threads) {
        return switch (carrier.lane()) {
            case Effect.Lane.MESSAGES ->
                providers.stream().map(media -> team(carrier, media, MESSAGES_AT_ONCE, threads));
            case Effect.Lane.FILING ->
                Stream.of(team(carrier, EnumSet.allOf(Medium.class), FILINGS_AT_ONCE, threads));
        };
    }

    private Team team(Carrier carrier, Set<Medium> media, int atOnce, ExecutorService threads) {
        var worker = new LaneWorker(outbox, carrier, media,
                (id, medium) -> nudge(id, medium, EnumSet.of(carrier.lane())), pace, counts);
        return new Team(carrier.lane(), media, worker, new Crew(atOnce, worker::work, threads, pace, counts));
    }

    private void sweepFor(List<Team> present) {
        try {
            while (teams.equals(present)) pace.pause(sweep());
        } catch (InterruptedException _) {
            // stopped
        }
    }

    /// Gives out what is due; tells how long to wait for the next time.
    private Duration sweep() {
        try {
            teams.forEach(team -> team.crew.wake());
            for (var id : outbox.due(pace.now(), MOST_PER_SWEEP)) teams.forEach(team -> team.crew.offer(id));
            return untilNext();
        } catch (StoreUnavailable _) {
            counts.storeAway("sweep");
            return Held.STORE_RETRY;
        } catch (RuntimeException | Error thrown) {
            counts.fault("sweep", thrown);
            return SWEEP;
        }
    }

    /// What is due already is in good hands, or rests.
    private Duration untilNext() {
        return outbox.nextDue()
                .map(next -> Duration.between(pace.now(), next))
                .filter(wait -> wait.isPositive() && wait.compareTo(SWEEP) < 0)
                .orElse(SWEEP);
    }

    private record Team(Effect.Lane lane, Set<Medium> media, LaneWorker worker, Crew crew) {}
}
