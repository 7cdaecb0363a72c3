package nl.meldwijzer.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.meldwijzer.engine.redis.ParkedConversations;

/// Measures the program as an operator runs it; `./mvnw -Pbenchmark verify` starts it. This process makes the load and plays
/// the providers' clouds; the program, Redis and PostgreSQL run beside it, on this machine only.
///
/// | property | what it says | default |
/// |---|---|---|
/// | `benchmark.jar` | the packaged program; without it this class path is run | |
/// | `benchmark.rounds` | how many rounds of each kind | 3 |
/// | `benchmark.seconds` | how long a round takes | 10 |
/// | `benchmark.parked` | how many conversations wait in the last rounds; 0 leaves them out | 1000000 |
/// | `benchmark.java` | options for the program's JVM, such as a flight recording | |
/// | `benchmark.parts` | which parts to measure | small,start,turns |
/// | `benchmark.warm-up` | seconds before the first round, most of which the JVM spends compiling | 60 |
public final class Benchmark {
    private static final int FEW = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", 60));

    private final int rounds = Integer.getInteger("benchmark.rounds", 3);
    private final Duration length = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 10));
    private final int many = Integer.getInteger("benchmark.parked", 1_000_000);
    private final String parts = System.getProperty("benchmark.parts", "small,start,turns");
    private final Figures figures = new Figures();

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        var benchmark = new Benchmark();
        benchmark.run();
    }

    private void run() throws Exception {
        keep();
        if (parts.contains("small")) SmallParts.measure(figures);
        keep();
        var folder = Files.createTempDirectory("meldwijzer-benchmark");
        try (var stage = new Stage(folder)) {
            if (parts.contains("start")) StartUp.measure(stage, figures, rounds);
            keep();
            if (parts.contains("turns")) turns(stage);
        } finally {
            Stage.delete(folder);
        }
    }

    private void turns(Stage stage) throws Exception {
        try (var program = stage.program().awaitReady(); var crowd = new Crowd(stage.clouds(), program.port())) {
            crowd.round(WARM_UP, Crowd.Pace.COMMITTED);
            measure("%,d parked".formatted(FEW), stage, program, crowd);
            figures.add("memory after the rounds", "heap in use", program.liveHeapMegabytes(), "MB");
            figures.add("memory after the rounds", "resident", program.usage().residentMegabytes(), "MB");
            keep();
            if (many == 0) return;
            park(stage);
            keep();
            measure("%,d parked".formatted(many), stage, program, crowd);
            keep();
        }
    }

    /// What there is so far, so that a part that fails loses none of those before it; with how busy the machine was.
    private void keep() throws IOException {
        figures.hardware(Hardware.here());
        figures.write(Path.of("docs/benchmarks"));
    }

    private void measure(String where, Stage stage, Serving program, Crowd crowd) throws InterruptedException {
        for (var pace : Crowd.Pace.values()) {
            for (int round = 1; round <= rounds; round++) {
                var before = CpuTimes.of(program, stage);
                var result = crowd.round(length, pace);
                figures.add("%s, until %s, round %d".formatted(where, pace.code(), round), result,
                        CpuTimes.of(program, stage).since(before));
            }
        }
    }

    private void park(Stage stage) throws InterruptedException {
        try (var parked = new ParkedConversations(stage.redisUri(), stage.keys())) {
            var since = System.nanoTime();
            var bytes = parked.fill(many);
            figures.add("parked conversations", "bytes each", bytes, "bytes");
            figures.add("parked conversations", "made in", (System.nanoTime() - since) / 1e9, "s");
        }
    }
}
