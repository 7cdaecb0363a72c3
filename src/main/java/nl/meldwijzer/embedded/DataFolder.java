package nl.meldwijzer.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that holds everything the program keeps, for one program at a time:
///
/// ```
/// lock                 held while a program runs; holds its pid
/// servers.properties   ports and passwords, kept from start to start
/// programs/            the servers' programs, taken out of the jar
/// redis/               redis.conf, redis.pid, appendonly.aof      redis.log
/// postgres/            postmaster.pid and the cluster             postgres.log
/// ```
record DataFolder(Path path, FileChannel lock) implements AutoCloseable {
    private static final long LONG_LOG = 1 << 20;

    static DataFolder open(Path wanted) throws IOException {
        createPrivate(wanted.toAbsolutePath());
        var path = wanted.toRealPath();
        var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (!locked(lock)) {
            var holder = read(lock);
            lock.close();
            throw new ServerFailure("The data folder " + path + " is in use by another Meldwijzer (process " + holder
                    + "). Stop that one, or give this one its own folder with MELDWIJZER_DATA.");
        }
        lock.truncate(0)
                .write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid())
                        .getBytes(
                                StandardCharsets.US_ASCII)));
        return new DataFolder(path, lock);
    }

    private static Path createPrivate(Path path) throws IOException {
        if (Files.isDirectory(path)) return path;
        Files.createDirectories(path.resolveSibling("."));
        return Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(
                "rwx------")));
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // held within this very process
        }
    }

    private static String read(FileChannel lock) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        lock.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path folder(String name) throws IOException {
        return createPrivate(path.resolve(name));
    }

    /// A server's own log. A long one is put aside at the start; only the last of those is kept.
    Path log(String server) throws IOException {
        var log = path.resolve(server + ".log");
        if (Files.exists(log) && Files.size(log) > LONG_LOG)
            Files.move(log, path.resolve(server + ".log.old"), StandardCopyOption.REPLACE_EXISTING);
        return log;
    }

    /// Writes a file that only its owner reads.
    static void write(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException _) {
            // it frees the lock all the same
        }
    }
}
