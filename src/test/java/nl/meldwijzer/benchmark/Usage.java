package nl.meldwijzer.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What a process has used; memory is known on Linux only.
record Usage(Duration cpu, double residentMegabytes) {
    static Usage of(long pid) {
        var cpu = ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
        return new Usage(cpu, resident(pid));
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
