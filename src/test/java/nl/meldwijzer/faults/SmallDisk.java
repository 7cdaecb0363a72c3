package nl.meldwijzer.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static org.assertj.core.api.Assumptions.assumeThat;

/// A disk of its own that can be filled to the last byte. Only whoever may mount can have one: elsewhere the test is
/// skipped, and says so.
public record SmallDisk(Path folder) implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    public static SmallDisk of(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        var mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        assumeThat(mounted).as("a disk can be mounted, which root may").isTrue();
        return new SmallDisk(folder);
    }

    public void fill() throws IOException {
        var piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 1);
        try (var filler = Files.newOutputStream(filler())) {
            while (true) filler.write(piece);
        } catch (IOException _) {
            // it is full
        }
    }

    public void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException _) {
            return false; // no such program here
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (!run("umount", folder.toString())) throw new AssertionError("cannot unmount " + folder);
    }
}
