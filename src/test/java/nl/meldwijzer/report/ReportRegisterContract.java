package nl.meldwijzer.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.report.ReportRegister.Erasure;
import nl.meldwijzer.report.ReportRegister.Filing;
import nl.meldwijzer.report.ReportRegister.Lookup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every register must do.
public abstract class ReportRegisterContract {
    private static final Instant NOW = SampleReports.FILED_AT;

    protected abstract ReportRegister register();

    /// All revisions of this report that stand in the register, in order, answers in the order of their fields' names.
    protected abstract List<Report> revisions(UUID report);

    @Test
    void a_filed_report_stands_as_it_was_filed() {
        var report = SampleReports.fresh();

        assertThat(register().file(report, ReceiptCode.fresh())).isEqualTo(new Filing.Filed());

        assertThat(revisions(report.id())).containsExactly(report);
    }

    @Test
    void the_same_report_again_changes_nothing() {
        var report = SampleReports.fresh();
        var changed = new Report(report.id(), 0, "other", "sms", "en", Map.of(), NOW.plusSeconds(60));
        register().file(report, ReceiptCode.fresh());

        assertThat(register().file(changed, ReceiptCode.fresh())).isEqualTo(new Filing.Filed());

        assertThat(revisions(report.id())).containsExactly(report);
    }

    @Test
    void twenty_at_once_are_one_report() throws Exception {
        var report = SampleReports.fresh();
        var receipt = ReceiptCode.fresh();
        var start = new CountDownLatch(1);
        var filings = new ArrayList<Future<Filing>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) filings.add(threads.submit(() -> {
                start.await();
                return register().file(report, receipt);
            }));
            start.countDown();
        }

        for (var filing : filings) assertThat(filing.get()).isEqualTo(new Filing.Filed());
        assertThat(revisions(report.id())).containsExactly(report);
    }

    @Test
    void a_correction_is_added_and_counts() {
        var id = UUID.randomUUID();
        var receipt = ReceiptCode.fresh();
        register().file(SampleReports.of(id, 0), receipt);
        register().file(SampleReports.of(id, 1), receipt);

        assertThat(revisions(id)).containsExactly(SampleReports.of(id, 0), SampleReports.of(id, 1));
        assertThat(register().look(receipt, "asker", NOW)).isEqualTo(new Lookup.Found("demo", NOW, 1));
    }

    @Test
    void every_code_that_was_told_finds_the_report() {
        var id = UUID.randomUUID();
        var first = ReceiptCode.fresh();
        var second = ReceiptCode.fresh();
        register().file(SampleReports.of(id, 0), first);
        register().file(SampleReports.of(id, 1), second);

        assertThat(register().look(first, "asker", NOW)).isEqualTo(register().look(second, "asker", NOW));
    }

    @Test
    void a_code_that_comes_with_a_repeated_filing_works_too() {
        var report = SampleReports.fresh();
        var second = ReceiptCode.fresh();
        register().file(report, ReceiptCode.fresh());
        register().file(report, second);

        assertThat(register().look(second, "asker", NOW)).isEqualTo(new Lookup.Found("demo", NOW, 0));
    }

    @Test
    void an_option_named_twice_counts_once() {
        var twice = new Answer.Options(List.of("today", "today"), Answer.Origin.TYPED);
        var report = new Report(UUID.randomUUID(), 0, "demo", "sms", "nl", Map.of(new FieldName("when"), twice), NOW);

        assertThat(register().file(report, ReceiptCode.fresh())).isEqualTo(new Filing.Filed());
    }

    @Test
    void a_code_of_another_report_is_refused_and_nothing_is_filed() {
        var receipt = ReceiptCode.fresh();
        var late = SampleReports.fresh();
        register().file(SampleReports.fresh(), receipt);

        assertThatThrownBy(() -> register().file(late, receipt)).isInstanceOf(ReceiptTaken.class)
                .hasMessageNotContaining(receipt.value());

        assertThat(revisions(late.id())).isEmpty();
        assertThat(register().file(late, ReceiptCode.fresh())).isEqualTo(new Filing.Filed());
    }

    @Test
    void an_unknown_code_finds_nothing() {
        assertThat(register().look(ReceiptCode.fresh(), fresh(), NOW)).isEqualTo(new Lookup.NotFound());
    }

    @Test
    void what_is_erased_by_its_code_is_gone_and_stays_gone() {
        var id = UUID.randomUUID();
        var receipt = ReceiptCode.fresh();
        register().file(SampleReports.of(id, 0), receipt);
        register().file(SampleReports.of(id, 1), receipt);

        assertThat(register().erase(receipt, "demo", "asker", NOW)).isEqualTo(new Erasure.Erased());

        assertThat(revisions(id)).isEmpty();
        assertThat(register().look(receipt, fresh(), NOW)).isEqualTo(new Lookup.NotFound());
        assertThat(register().erase(receipt, "demo", "asker", NOW)).isEqualTo(new Erasure.Erased());
        assertThat(register().file(SampleReports.of(id, 1), receipt)).isEqualTo(new Filing.Filed());
        assertThat(revisions(id)).isEmpty();
    }

    @Test
    void nobody_erases_by_an_unknown_code_nor_the_report_of_another_meldpunt() {
        var report = SampleReports.fresh();
        var receipt = ReceiptCode.fresh();
        register().file(report, receipt);

        assertThat(register().erase(ReceiptCode.fresh(), "demo", fresh(), NOW)).isEqualTo(new Erasure.NotFound());
        assertThat(register().erase(receipt, "another", fresh(), NOW)).isEqualTo(new Erasure.NotFound());

        assertThat(revisions(report.id())).containsExactly(report);
    }

    @Test
    void wrong_codes_count_alike_for_looking_and_erasing() {
        var receipt = ReceiptCode.fresh();
        var guesser = fresh();
        register().file(SampleReports.fresh(), receipt);
        for (int i = 0; i < ReportRegister.WRONG_GUESSES_AN_HOUR; i++)
            register().look(ReceiptCode.fresh(), guesser, NOW);

        assertThat(register().erase(receipt, "demo", guesser, NOW)).isEqualTo(new Erasure.TooManyGuesses());
    }

    @Test
    void wrong_guesses_are_few() {
        var receipt = ReceiptCode.fresh();
        var guesser = fresh();
        register().file(SampleReports.fresh(), receipt);
        for (int i = 0; i < ReportRegister.WRONG_GUESSES_AN_HOUR; i++)
            assertThat(register().look(ReceiptCode.fresh(), guesser, NOW)).isEqualTo(new Lookup.NotFound());

        assertThat(register().look(receipt, guesser, NOW)).isEqualTo(new Lookup.TooManyGuesses());
        assertThat(register().look(receipt, fresh(), NOW)).isInstanceOf(Lookup.Found.class);
        assertThat(register().look(receipt, guesser, NOW.plus(Duration.ofHours(1)))).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void many_guesses_at_once_are_no_more_than_the_limit() throws Exception {
        var guesser = fresh();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Lookup> guess = () -> register().look(ReceiptCode.fresh(), guesser, NOW);
            var looks = threads.invokeAll(Collections.nCopies(50, guess));

            assertThat(looks.stream().map(Future::resultNow)).filteredOn(Lookup.NotFound.class::isInstance)
                    .hasSize(
                            ReportRegister.WRONG_GUESSES_AN_HOUR);
        }
    }

    @Test
    void right_guesses_are_free() {
        var receipt = ReceiptCode.fresh();
        var asker = fresh();
        register().file(SampleReports.fresh(), receipt);

        for (int i = 0; i < 20; i++)
            assertThat(register().look(receipt, asker, NOW)).isInstanceOf(Lookup.Found.class);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
