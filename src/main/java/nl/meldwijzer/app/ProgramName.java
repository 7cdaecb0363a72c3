package nl.meldwijzer.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import nl.meldwijzer.engine.Holder;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// By which a program is known again after a crash: a word in its data folder, locked for as long as it lives, together
/// with the machine and its start, so that a copy of the folder elsewhere is another program. Without a folder of its own
/// it has a name for this life only.
final class ProgramName implements AutoCloseable {
    private static final Path MACHINE = Path.of("/proc/sys/kernel/hostname");
    private static final Path START = Path.of("/proc/sys/kernel/random/boot_id");

    private final Holder holder;
    private final @Nullable FileChannel lock;

    private ProgramName(Holder holder, @Nullable FileChannel lock) {
        this.holder = holder;
        this.lock = lock;
    }

    static ProgramName in(Path data) {
        try {
            Files.createDirectories(data);
            var file = FileChannel.open(data.resolve("program"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (file.tryLock() != null) return new ProgramName(Holder.of(word(file)), file);
            file.close();
        } catch (IOException | RuntimeException _) {
            // such as a folder that cannot be written, or is another program's
        }
        return new ProgramName(Holder.unknown(), null);
    }

    Holder holder() {
        return holder;
    }

    private static String word(FileChannel file) throws IOException {
        var kept = ByteBuffer.allocate(36);
        file.read(kept, 0);
        var word = kept.hasRemaining() ? UUID.randomUUID().toString() : new String(kept.array(), US_ASCII);
        file.write(ByteBuffer.wrap(word.getBytes(US_ASCII)), 0);
        return UUID.nameUUIDFromBytes((word + read(MACHINE) + read(START)).getBytes(US_ASCII)).toString();
    }

    /// Blank on systems that have no such file.
    private static String read(Path file) throws IOException {
        return Files.isReadable(file) ? Files.readString(file, US_ASCII).strip() : "";
    }

    @Override
    public void close() throws IOException {
        if (lock != null) lock.close();
    }
}
