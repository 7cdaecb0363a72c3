package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.Outbox.Destination;
import nl.meldwijzer.flow.Step.Code.Outcome;
import nl.meldwijzer.flow.Step.Code.Use;
import nl.meldwijzer.report.InMemoryReportRegister;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodesTest {
    /// Already the next day in the Netherlands.
    private static final Instant FILED = Instant.parse("2026-11-20T23:30:00Z");
    private static final Instant NOW = FILED.plus(Duration.ofDays(3));
    private static final Destination THEM = person("+31600000001");

    private final InMemoryReportRegister register = new InMemoryReportRegister();
    private final Codes codes = new Codes(register);
    private final ReceiptCode receipt = ReceiptCode.fresh();

    @BeforeEach
    void one_report_is_filed() {
        register.file(new Report(UUID.randomUUID(), 0, "demo", "sms", "nl", Map.of(), FILED), receipt);
    }

    @Test
    void a_right_code_tells_on_which_day_the_report_was_filed() {
        assertThat(use(receipt.shown().toLowerCase(java.util.Locale.ROOT), Use.LOOK_UP, THEM))
                .isEqualTo(new Event.CodeUsed("e1", Use.LOOK_UP, Outcome.DONE, LocalDate.of(2026, 11, 21)));
    }

    @Test
    void what_is_erased_is_gone_and_erased_again_alike() {
        assertThat(use(receipt.shown(), Use.ERASE, THEM)).isEqualTo(used(Use.ERASE, Outcome.DONE));

        assertThat(register.filed()).isEmpty();
        assertThat(use(receipt.shown(), Use.ERASE, THEM)).isEqualTo(used(Use.ERASE, Outcome.DONE));
        assertThat(use(receipt.shown(), Use.LOOK_UP, THEM)).isEqualTo(used(Use.LOOK_UP, Outcome.UNKNOWN));
    }

    @Test
    void the_code_of_a_report_elsewhere_finds_nothing() {
        var elsewhere = new Destination("another", new Address(Medium.SMS, "+31600000001", "+31700000000"));

        assertThat(use(receipt.shown(), Use.LOOK_UP, elsewhere)).isEqualTo(used(Use.LOOK_UP, Outcome.UNKNOWN));
        assertThat(use(receipt.shown(), Use.ERASE, elsewhere)).isEqualTo(used(Use.ERASE, Outcome.UNKNOWN));
        assertThat(register.filed()).hasSize(1);
    }

    @Test
    void who_guesses_too_often_hears_so_in_every_talk_and_others_do_not() {
        for (int i = 0; i < ReportRegister.WRONG_GUESSES_AN_HOUR; i++)
            assertThat(use(ReceiptCode.fresh().shown(), Use.LOOK_UP, THEM))
                    .isEqualTo(used(Use.LOOK_UP, Outcome.UNKNOWN));

        assertThat(use(receipt.shown(), Use.LOOK_UP, THEM)).isEqualTo(used(Use.LOOK_UP, Outcome.TOO_MANY));
        assertThat(use(receipt.shown(), Use.ERASE, THEM)).isEqualTo(used(Use.ERASE, Outcome.TOO_MANY));
        assertThat(((Event.CodeUsed) use(receipt.shown(), Use.LOOK_UP, person("+31600000002"))).outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void a_register_that_is_away_says_nothing_about_the_report() {
        register.away(true);

        assertThat(use(receipt.shown(), Use.LOOK_UP, THEM)).isEqualTo(used(Use.LOOK_UP, Outcome.AWAY));
        assertThat(use(receipt.shown(), Use.ERASE, THEM)).isEqualTo(used(Use.ERASE, Outcome.AWAY));
    }

    private Event use(String typed, Use use, Destination from) {
        return codes.use("e1", new Effect.UseCode(typed, use), from, NOW);
    }

    private static Event used(Use use, Outcome outcome) {
        return new Event.CodeUsed("e1", use, outcome, null);
    }

    private static Destination person(String number) {
        return new Destination("demo", new Address(Medium.SMS, number, "+31700000000"));
    }
}
