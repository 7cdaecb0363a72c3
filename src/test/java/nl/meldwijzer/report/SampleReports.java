package nl.meldwijzer.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.FieldName;

/// Reports with every kind of answer.
public final class SampleReports {
    public static final Instant FILED_AT = Instant.parse("2026-11-24T09:30:00Z");

    private SampleReports() {}

    public static Report fresh() {
        return of(UUID.randomUUID(), 0);
    }

    public static Report of(UUID id, int revision) {
        return of(id, revision, "own words");
    }

    public static Report of(UUID id, int revision, String words) {
        var answers = new LinkedHashMap<FieldName, Answer>();
        answers.put(new FieldName("behaviour"), new Answer.Options(List.of("following", "shouting"), Origin.CHOSEN));
        answers.put(new FieldName("place"), new Answer.Spot(52.0907, 5.1214, Origin.CHOSEN));
        answers.put(new FieldName("story"), new Answer.Words(words, Origin.FIRST_MESSAGE));
        answers.put(new FieldName("when"), new Answer.Options(List.of("today"), Origin.TYPED));
        return new Report(id, revision, "demo", "whatsapp", "nl", answers, FILED_AT);
    }
}
