package nl.meldwijzer.report.jdbc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.ReceiptTaken;
import nl.meldwijzer.report.ReportRegister.Filing;
import nl.meldwijzer.report.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Nothing that a person wrote, and no receipt, is in the clear: not in a table, not in a file, not in a log.
class PlantedTextIT {
    private static final String WORDS = "PLANTED-9f3c own words of a person";
    private static final ReceiptCode RECEIPT = new ReceiptCode("K7QF3M2XR");
    private static final List<String> PLANTED = List.of("PLANTED-9f3c", "52.0907", "K7QF3M2XR", "K7Q-F3M-2XR");
    private static final List<String> TABLES = List.of("report", "coded_answer", "sealed_answer", "receipt");

    @TempDir
    Path folder;

    @Test
    void nothing_planted_is_found_in_the_clear() throws Exception {
        var log = listen();
        try (var database = new TestDatabase(folder)) {
            fileWithTrouble(database);
            for (var table : TABLES) assertThat(dump(database, table)).isNotEmpty().doesNotContain(PLANTED);
            database.sql.sql("checkpoint").update();

            assertThat(filesWith("following")).as("what is not sealed is found by this search").isNotEmpty();
            for (var planted : PLANTED) assertThat(filesWith(planted)).isEmpty();
        } finally {
            root().detachAppender(log);
            root().setLevel(Level.INFO);
        }

        assertThat(log.list).isNotEmpty();
        for (var event : List.copyOf(log.list)) {
            assertThat(event.getFormattedMessage()).doesNotContain(PLANTED);
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause())
                assertThat(String.valueOf(cause.getMessage())).doesNotContain(PLANTED);
        }
    }

    /// Filed, refused for a taken receipt, and failed in the middle of its statements.
    private static void fileWithTrouble(TestDatabase database) {
        var register = database.register();
        var report = SampleReports.of(UUID.randomUUID(), 0, WORDS);
        assertThat(register.file(report, RECEIPT)).isInstanceOf(Filing.Filed.class);
        assertThatThrownBy(() -> register.file(SampleReports.of(UUID.randomUUID(), 0, WORDS), RECEIPT))
                .isInstanceOf(ReceiptTaken.class);
        database.sql.sql("alter table sealed_answer add constraint trouble check (length(sealed) < 0) not valid")
                .update();
        assertThat(register.file(SampleReports.of(UUID.randomUUID(), 0, WORDS), ReceiptCode.fresh()))
                .isEqualTo(new Filing.TryLater("SQL state 23514"));
        database.sql.sql("alter table sealed_answer drop constraint trouble").update();
    }

    private static String dump(TestDatabase database, String table) {
        return String.join("\n",
                database.sql.sql("select " + table + "::text from " + table).query(String.class).list());
    }

    private List<Path> filesWith(String text) throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException _) {
            return false; // gone meanwhile
        }
    }

    private static ListAppender<ILoggingEvent> listen() {
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        root().addAppender(appender);
        root().setLevel(Level.TRACE);
        return appender;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
