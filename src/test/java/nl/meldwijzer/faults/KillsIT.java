package nl.meldwijzer.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldwijzer.faults.History.Moment.Accepted;
import nl.meldwijzer.faults.History.Moment.Filed;
import nl.meldwijzer.faults.History.Moment.Repeated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `kill -9` at random under load. `./mvnw verify` has a short run; `docs/faults.md` tells how to have a long one.
class KillsIT {
    private static final long SEED = Long.getLong("faults.seed", 20_261_124);
    private static final int PROGRAM = Integer.getInteger("faults.kills", 3);
    private static final int STORES = Integer.getInteger("faults.store-kills", 2);
    private static final int SIDE_BY_SIDE = Integer.getInteger("faults.people", 24);
    private static final Duration MOST = Duration.ofMinutes(Integer.getInteger("faults.minutes", 5));
    private static final Path KEPT = Path.of("target/faults/history.jsonl");

    @TempDir
    Path folder;

    @Test
    @Fault(5)
    void killed_at_random_under_load_nothing_is_lost_and_nothing_is_doubled() throws Exception {
        try (var scene = new Scene(folder);
                var program = scene.program("program").awaitReady();
                var rush = new Rush(scene.clouds, new Webhooks(program), scene.history)) {
            var usual = rush.usualTalk();
            var kills = new Kills(scene, program, rush, SEED);
            rush.begin(SIDE_BY_SIDE);
            kills.run(new Kills.Plan(PROGRAM, STORES, STORES), MOST);
            var ended = rush.end();
            scene.awaitQuiet();
            var metrics = Scene.metrics(program);
            program.stop();

            var violations = scene.check(rush.addresses(), usual, program.log(), metrics);
            scene.history.writeTo(KEPT);
            System.out.println(figures(scene, rush, kills, violations));
            assertThat(violations).as("seed %d, history in %s", SEED, KEPT).isEmpty();
            assertThat(ended).as("everybody has a receipt").isTrue();
        }
    }

    private static String figures(Scene scene, Rush rush, Kills kills, List<Checker.Violation> violations) {
        var copies = scene.history.all(Accepted.class)
                .collect(Collectors.groupingBy(Accepted::what, Collectors.counting()));
        var flagged = scene.history.all(Repeated.class).map(Repeated::effect).collect(Collectors.toSet());
        var repeated = scene.history.all(Accepted.class)
                .filter(one -> copies.get(one.what()) > 1)
                .collect(Collectors.toMap(Accepted::what, Accepted::effect, (one, _) -> one));
        return """
                kills: program %d, Redis %d, PostgreSQL %d
                acknowledged messages: %d, lost: %d
                reports: %d with a receipt, %d in the register, doubled: %d
                messages to people: %d, taken twice: %d, of these flagged after an unknown outcome: %d
                back after (from the restart): %s
                violations: %s"""
                .formatted(count(kills, Kills.Target.PROGRAM), count(kills, Kills.Target.REDIS),
                        count(kills, Kills.Target.POSTGRES), rush.acknowledged(), of(violations, "I1"), rush.reported(),
                        scene.history.all(Filed.class).count(), of(violations, "I4"), copies.size(), repeated.size(),
                        repeated.values().stream().filter(flagged::contains).count(), spread(kills.back()), violations);
    }

    private static int count(Kills kills, Kills.Target target) {
        return kills.back().getOrDefault(target, List.of()).size();
    }

    private static long of(List<Checker.Violation> violations, String invariant) {
        return violations.stream().filter(one -> one.invariant().equals(invariant)).count();
    }

    private static String spread(Map<Kills.Target, List<Duration>> back) {
        return back.entrySet().stream().map(entry -> {
            var times = entry.getValue().stream().sorted().toList();
            return "%s p50 %d ms, max %d ms".formatted(entry.getKey(), times.get(times.size() / 2).toMillis(),
                    times.getLast().toMillis());
        }).collect(Collectors.joining("; "));
    }
}
