package nl.meldwijzer.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a running program holds, on Linux.
///
/// @param heap bytes of all objects that live after a full collection
/// @param resident bytes that the operating system has given it
/// @param virtualThreads those that have not ended
record Footprint(long heap, long resident, int threads, int virtualThreads, int files) {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern VIRTUAL = Pattern
            .compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+java\\.lang\\.VirtualThread ");

    static Footprint of(long pid) {
        var objects = jcmd(pid, "GC.class_histogram");
        return new Footprint(first(TOTAL, objects), 1024 * status(pid, "VmRSS"), (int) status(pid, "Threads"),
                (int) first(VIRTUAL, objects), files(pid));
    }

    private static String jcmd(long pid, String command) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var asked = new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static long status(long pid, String name) {
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
            return first(Pattern.compile("(?m)^" + name + ":\\s+(\\d+)"), status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int files(long pid) {
        try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return (int) open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "heap %.1f MB, resident %.0f MB, %d threads, %d virtual ones, %d files".formatted(heap / 1e6,
                resident / 1e6,
                threads, virtualThreads, files);
    }
}
