package nl.meldwijzer.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.faults.History.Moment.Broke;
import nl.meldwijzer.program.Program;

/// Kills the program, Redis and PostgreSQL again and again while people report, in an order that the seed decides.
final class Kills {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_BETWEEN = 40;
    private static final CloudFault[] FAULTS = {CloudFault.RESET_AFTER, CloudFault.ERROR_AFTER, CloudFault.ERROR_BEFORE,
            CloudFault.TOO_MANY, CloudFault.PAGE, CloudFault.LATE};
    private static final int ONE_FAULT_IN = 50;

    private final Scene scene;
    private final Program program;
    private final Rush rush;
    private final Random random;
    private final Map<Target, List<Duration>> back = new EnumMap<>(Target.class);

    enum Target {
        PROGRAM,
        REDIS,
        POSTGRES
    }

    /// How often each is killed.
    record Plan(int program, int redis, int postgres) {}

    Kills(Scene scene, Program program, Rush rush, long seed) {
        this.scene = scene;
        this.program = program;
        this.rush = rush;
        this.random = new Random(seed);
    }

    /// @param most after this no more are killed: a busy machine must not make a run endless
    void run(Plan plan, Duration most) throws IOException, SQLException {
        var end = System.nanoTime() + most.toNanos();
        var faults = new Random(random.nextLong());
        scene.clouds.meet(_ -> next(faults));
        for (var target : order(plan)) {
            if (System.nanoTime() > end) break;
            awaitTraffic();
            scene.history.add(new Broke(Instant.now(), "kill -9 " + target));
            var since = switch (target) {
                case PROGRAM -> killProgram();
                case REDIS -> killRedis();
                case POSTGRES -> killPostgres();
            };
            var took = Duration.ofNanos(System.nanoTime() - since);
            back.computeIfAbsent(target, _ -> new ArrayList<>()).add(took);
            scene.history.add(new Broke(Instant.now(), target + " is back after " + took.toMillis() + " ms"));
        }
        scene.clouds.meet(_ -> CloudFault.NONE);
    }

    /// From the start that follows a kill until work goes on.
    Map<Target, List<Duration>> back() {
        return back;
    }

    private List<Target> order(Plan plan) {
        var order = new ArrayList<>(Stream.of(
                Collections.nCopies(plan.program(), Target.PROGRAM), Collections.nCopies(plan.redis(), Target.REDIS),
                Collections.nCopies(plan.postgres(), Target.POSTGRES)).flatMap(List::stream).toList());
        Collections.shuffle(order, random);
        return order;
    }

    /// Somewhere in the midst of it.
    private void awaitTraffic() {
        var wanted = rush.acknowledged() + 1 + random.nextInt(MOST_BETWEEN);
        Until.holds(PATIENCE, "people are writing", () -> rush.acknowledged() >= wanted);
        LockSupport.parkNanos(random.nextLong(Duration.ofMillis(50).toNanos()));
    }

    private long killProgram() {
        program.kill();
        var since = System.nanoTime();
        program.startAgain();
        return since;
    }

    private long killRedis() throws IOException {
        scene.redis.kill();
        var since = System.nanoTime();
        scene.redis.start();
        var before = rush.acknowledged();
        Until.holds(PATIENCE, "messages are taken again", () -> rush.acknowledged() > before);
        return since;
    }

    private long killPostgres() throws IOException, SQLException {
        scene.postgres.kill();
        var since = System.nanoTime();
        scene.postgres.start();
        scene.postgres.connect().close();
        return since;
    }

    private static synchronized CloudFault next(Random random) {
        return random.nextInt(ONE_FAULT_IN) == 0 ? FAULTS[random.nextInt(FAULTS.length)] : CloudFault.NONE;
    }
}
