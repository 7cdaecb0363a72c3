package nl.meldwijzer.conversation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.ReferralChoice;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;
import org.jspecify.annotations.Nullable;

/// What a `show` step says below its own text: worked out for one talk.
record Showing(Flow flow, ReferralChoice referrals) {
    private static final FieldName AGE = new FieldName("age");
    private static final TextKey REFERRAL = new TextKey("referral");

    /// Empty when there is nothing to show.
    List<Line> lines(Step.Show show, Draft draft, Profile profile, Instant now) {
        var head = Line.of(show.name().text());
        return switch (show.what()) {
            case FIELDS -> {
                var asked = flow.fields().values().stream().filter(field -> field.isAskedBy(profile));
                var labels = asked.map(field -> field.name().label()).toList();
                yield labels.isEmpty() ? List.of() : List.of(head.with("asked", new Arg.Labels(labels)));
            }
            case REFERRALS -> below(head, referrals(draft, now));
        };
    }

    private List<Line> referrals(Draft draft, Instant now) {
        var need = new ReferralChoice.Need(Topics.of(draft), age(draft), draft.language,
                LocalDateTime.ofInstant(now, Profile.ZONE));
        return referrals.of(need)
                .stream()
                .map(referral -> Line.of(REFERRAL.sub(referral.id())).asTight())
                .toList();
    }

    private static @Nullable String age(Draft draft) {
        return draft.answers.get(AGE) instanceof Answer.Options(var options, _) ? options.getFirst() : null;
    }

    private static List<Line> below(Line head, List<Line> lines) {
        if (lines.isEmpty()) return List.of();
        var all = new java.util.ArrayList<>(List.of(head));
        all.addAll(lines);
        return List.copyOf(all);
    }
}
