package nl.meldwijzer.report.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.ReportRegister.Filing;
import nl.meldwijzer.report.ReportRegister.Lookup;
import nl.meldwijzer.report.SampleReports;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.Unsealable;
import nl.meldwijzer.seal.tink.KeyringFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Last night's backup is put back: a copy of the data of a server that was stopped, as real as any.
class BackupIT {
    @TempDir
    Path folder;

    @Test
    @Fault(28)
    void a_backup_is_readable_with_the_keys_and_holds_none_of_them() throws Exception {
        var file = folder.resolve("keys.json");
        var keyring = KeyringFile.openOrCreate(file);
        var report = SampleReports.fresh();
        var erased = SampleReports.fresh();
        var later = SampleReports.fresh();
        var receipt = ReceiptCode.fresh();
        var server = folder.resolve("server");
        var backup = folder.resolve("backup");
        try (var database = new TestDatabase(server, keyring)) {
            var register = database.register();
            assertThat(register.file(report, receipt)).isInstanceOf(Filing.Filed.class);
            assertThat(register.file(erased, ReceiptCode.fresh())).isInstanceOf(Filing.Filed.class);
            eraseKey(database, erased.id());
        }
        copy(server, backup);
        try (var database = new TestDatabase(server, keyring)) {
            assertThat(database.register().file(later, ReceiptCode.fresh())).isInstanceOf(Filing.Filed.class);
        }
        delete(server);
        copy(backup, server);

        try (var database = new TestDatabase(server, KeyringFile.openOrCreate(file))) {
            assertThat(database.revisions(report.id())).containsExactly(report);
            assertThat(database.register().look(receipt, "asker", SampleReports.FILED_AT)).isInstanceOf(
                    Lookup.Found.class);
            assertThat(database.revisions(later.id())).isEmpty();
            assertThatThrownBy(() -> database.revisions(erased.id())).isInstanceOf(Unsealable.class);
            assertThat(database.register().file(later, ReceiptCode.fresh())).isInstanceOf(Filing.Filed.class);
        }
        try (var database = new TestDatabase(server, otherKeys())) {
            assertThatThrownBy(() -> database.revisions(report.id())).isInstanceOf(Unsealable.class);
        }
    }

    private Keyring otherKeys() {
        return KeyringFile.openOrCreate(folder.resolve("other-keys.json"));
    }

    /// What erases a report: its own key is destroyed, and what it sealed stays for good as it is.
    private static void eraseKey(TestDatabase database, java.util.UUID report) {
        database.sql.sql("update report set wrapped_key = '' where id = :id").param("id", report).update();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
