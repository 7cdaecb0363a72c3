package nl.meldwijzer.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What a process has used; memory is known on Linux only.
record Usage(Duration cpu, double residentMegabytes) {
    private static final int TICKS_PER_SECOND = 100;

    static Usage of(long pid) {
        var cpu = ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
        return new Usage(cpu, resident(pid));
    }

    /// What the JVM's compilers took of it, by the names of their threads; zero where that is not known.
    static Duration compiling(long pid) {
        try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.map(Usage::compilingThread).reduce(Duration.ZERO, Duration::plus);
        } catch (IOException _) {
            return Duration.ZERO;
        }
    }

    private static Duration compilingThread(Path thread) {
        try {
            var stat = Files.readString(thread.resolve("stat"));
            if (!stat.matches("(?s)\\d+ \\(C[12] Compiler.*")) return Duration.ZERO;
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            var ticks = Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
            return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
        } catch (IOException _) {
            return Duration.ZERO; // it has ended
        }
    }

    private static double resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status"))
                    .stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0) / 1024.0;
        } catch (IOException _) {
            return 0;
        }
    }
}
