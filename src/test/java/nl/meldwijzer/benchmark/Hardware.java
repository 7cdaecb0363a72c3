package nl.meldwijzer.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The machine, and how busy it was with other things.
record Hardware(Instant at, String processor, int cores, long memoryGigabytes, String system, String java,
        double load) {
    static Hardware here() throws IOException {
        var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Hardware(Instant.now().truncatedTo(ChronoUnit.SECONDS), processorName(),
                machine.getAvailableProcessors(),
                machine.getTotalMemorySize() >> 30,
                machine.getName() + " " + machine.getVersion() + " " + machine.getArch(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                machine.getSystemLoadAverage());
    }

    private static String processorName() throws IOException {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) return "unknown";
        return Files.readAllLines(file)
                .stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown");
    }
}
