package nl.meldwijzer.report.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Contact.By;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.report.ContactBook.Opening;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.report.SampleReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// How somebody can be reached, in a real PostgreSQL.
class JdbcContactBookIT {
    private static final String NUMBER = "+31612345678";
    private static final Instant FILED = SampleReports.FILED_AT;
    private static final Answer.Contact CONTACT = new Answer.Contact(By.PHONE, NUMBER, Answer.Origin.TYPED);
    private static final Opening NOTHING = new Opening.Nothing();

    @TempDir
    static Path folder;

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = new TestDatabase(folder);
    }

    @AfterAll
    static void stop() {
        database.stop();
    }

    @Test
    void is_opened_for_a_reason_that_is_written_down() {
        var report = filed(ReceiptCode.fresh());

        assertThat(open(report, FILED.plusSeconds(60))).isEqualTo(new Opening.Opened(CONTACT));

        assertThat(sql().sql("select opened_by || ': ' || reason from contact_opened where report_id = :id")
                .param("id", report)
                .query(String.class)
                .list()).containsExactly("sam: asked to be called");
    }

    @Test
    void is_not_opened_without_a_name_or_a_reason() {
        var report = filed(ReceiptCode.fresh());

        assertThatThrownBy(() -> database.contacts().open(report, "sam", " ", FILED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> database.contacts().open(report, "", "asked", FILED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stands_with_no_answer_and_in_no_clear_column() {
        var report = filed(ReceiptCode.fresh());

        assertThat(sql().sql("select count(*) from sealed_answer where report_id = :id and field = 'contact'")
                .param("id", report)
                .query(Integer.class)
                .single()).isZero();
        assertThat(sql().sql("select contact::text || encode(sealed, 'escape') from contact where report_id = :id")
                .param("id", report)
                .query(String.class)
                .single()).doesNotContain("612345678");
    }

    @Test
    void goes_with_its_report() {
        var receipt = ReceiptCode.fresh();
        var report = filed(receipt);

        database.register().erase(receipt, "demo", "asker", FILED);

        assertThat(open(report, FILED)).isEqualTo(NOTHING);
        assertThat(kept(report)).isZero();
    }

    @Test
    void goes_at_its_own_time_while_the_report_stays() {
        var receipt = ReceiptCode.fresh();
        var report = filed(receipt);

        assertThat(open(report, FILED.plus(Duration.ofDays(10)))).isInstanceOf(Opening.Opened.class);
        assertThat(open(report, FILED.plus(Duration.ofDays(11)))).isEqualTo(NOTHING);

        assertThat(kept(report)).isZero();
        assertThat(database.revisions(report)).hasSize(1);
    }

    @Test
    void of_a_report_without_one_there_is_nothing() {
        assertThat(open(UUID.randomUUID(), FILED)).isEqualTo(NOTHING);
    }

    private static UUID filed(ReceiptCode receipt) {
        var sample = SampleReports.fresh();
        Map<FieldName, Answer> answers = new LinkedHashMap<>(sample.answers());
        answers.put(new FieldName("contact"), CONTACT);
        database.register()
                .file(new Report(sample.id(), 0, sample.meldpunt(), sample.medium(), sample.language(), answers, FILED),
                        receipt);
        return sample.id();
    }

    private static Opening open(UUID report, Instant now) {
        return database.contacts().open(report, "sam", "asked to be called", now);
    }

    private static int kept(UUID report) {
        return sql().sql("select count(*) from contact where report_id = :id")
                .param("id", report)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient sql() {
        return JdbcClient.create(database.pool);
    }
}
