package nl.meldwijzer.benchmark;

import java.time.Duration;

/// CPU seconds of all who share the machine in a round.
///
/// @param compiling the part of `program` that its JVM spent compiling
record CpuTimes(double program, double compiling, double redis, double postgres, double load) {
    static CpuTimes of(Serving program, Stage stage) {
        var postgres = ProcessHandle.of(stage.postgresPid())
                .stream()
                .flatMap(ProcessHandle::descendants)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new CpuTimes(seconds(program.usage().cpu()), seconds(program.compiling()),
                seconds(Usage.of(stage.redisPid()).cpu()),
                seconds(postgres),
                seconds(Usage.of(ProcessHandle.current().pid()).cpu()));
    }

    CpuTimes since(CpuTimes before) {
        return new CpuTimes(program - before.program, compiling - before.compiling, redis - before.redis,
                postgres - before.postgres,
                load - before.load);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
