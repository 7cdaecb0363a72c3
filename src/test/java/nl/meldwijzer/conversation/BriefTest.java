package nl.meldwijzer.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.conversation.Event.SentMedia.Kind;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BriefTest {
    private static final Instant NOW = Instant.parse("2026-11-24T20:15:00Z");
    private static final Counsellor SAM = new Counsellor("c1", "Sam");
    private static final Answer AGE = new Answer.Options(List.of("12-15"), Answer.Origin.CHOSEN);

    @Test
    void it_tells_what_a_counsellor_must_know_before_reading() {
        var promise = new Ending.Promise("we bellen je", LocalDate.of(2026, 11, 27));

        var brief = Brief.of(talk(Medium.WHATSAPP, new Heard(NOW, null), Set.of("quiet", "danger@3", "suicide@0")),
                List.of(promise));

        assertThat(brief.answers()).containsExactly(Map.entry(new FieldName("age"), AGE));
        assertThat(brief.age()).isEqualTo("12-15");
        assertThat(brief.signals()).containsExactly(SafetySignal.Kind.DANGER);
        assertThat(brief.earlier()).containsExactly(SafetySignal.Kind.SUICIDE);
        assertThat(brief.told()).containsExactly("difference");
        assertThat(brief.promises()).containsExactly(promise);
        assertThat(brief.languageOrigin()).isEqualTo(LanguageOrigin.CHOSEN);
        assertThat(brief.quiet()).isTrue();
        assertThat(brief.resume()).isEqualTo(new StepName("report.when"));
        assertThat(brief.queued()).isNotNull();
        assertThat(brief.report()).isEqualTo(ReportState.Status.OPEN);
    }

    @Test
    void on_whatsapp_a_clock_runs_from_the_last_message_by_the_clock_of_the_provider() {
        var late = new Heard(NOW, Kind.PHOTO, NOW.minusSeconds(600), "", Pieces.NONE);

        var brief = Brief.of(talk(Medium.WHATSAPP, late, Set.of()), List.of());

        var closes = Instant.parse("2026-11-25T19:55:00Z");
        assertThat(brief.closes()).isEqualTo(closes);
        assertThat(brief.isWritable(closes.minusMillis(1))).isTrue();
        assertThat(brief.isWritable(closes)).isFalse();
    }

    @Test
    void elsewhere_no_clock_runs() {
        for (var medium : List.of(Medium.SMS, Medium.TELEGRAM))
            assertThat(Brief.of(talk(medium, new Heard(NOW, null), Set.of()), List.of()).closes()).isNull();
        assertThat(Brief.of(talk(Medium.WHATSAPP, null, Set.of()), List.of()).closes()).isNull();
    }

    @Test
    void who_opted_out_cannot_be_written_to() {
        var brief = Brief.of(talk(Medium.SMS, new Heard(NOW, null), Set.of("opted-out")), List.of());

        assertThat(brief.unreachable()).isTrue();
        assertThat(brief.isWritable(NOW)).isFalse();
    }

    private static Conversation talk(Medium medium, @Nullable Heard heard,
            Set<String> signals) {
        var answers = new LinkedHashMap<FieldName, Answer>();
        answers.put(new FieldName("age"), AGE);
        return new Conversation("demo", medium, Language.ENGLISH, LanguageOrigin.CHOSEN,
                new Phase.WithCounsellor(SAM, NOW, new StepName("human.wait"), NOW, 0, null), 9,
                new StepName("report.when"), List.of(), Map.of(), answers, signals,
                Set.of("first", "language-offer", "not-filed-yet", "difference"), 0,
                new ReportState(new UUID(1, 1), 0, ReportState.Status.OPEN), heard, null, Map.of());
    }
}
