package nl.meldwijzer.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.meldpunt.Topic;
import nl.meldwijzer.understanding.SafetySignal;

/// What a talk is about, as far as a referral goes by it: from what was answered, and from what was heard.
final class Topics {
    private static final Set<String> NO_GROUND = Set.of("none", "unknown");
    private static final Set<String> YOUNG = Set.of("under-12", "12-15", "16-17", "18-27");
    private static final Set<String> LHBTIQ = Set.of("orientation", "gender-identity");

    private Topics() {}

    /// The most urgent first. Support is always among them.
    static List<Topic> of(Draft draft) {
        var topics = EnumSet.of(Topic.SUPPORT);
        if (heard(draft, SafetySignal.Kind.SUICIDE)) topics.add(Topic.SUICIDE);
        if (heard(draft, SafetySignal.Kind.SEXUAL_VIOLENCE) || says(draft, "kind", "sexual")) topics.add(Topic.SEXUAL);
        if (heard(draft, SafetySignal.Kind.HOME_VIOLENCE) || says(draft, "place-kind", "home")) topics.add(Topic.HOME);
        if (says(draft, "kind", "online") || says(draft, "place-kind", "online")) topics.add(Topic.ONLINE);
        if (answered(draft, "age").stream().anyMatch(YOUNG::contains)) topics.add(Topic.YOUNG);
        if (isUnequal(draft)) topics.add(Topic.UNEQUAL);
        if (answered(draft, "ground", "ground-more").stream().anyMatch(LHBTIQ::contains)) topics.add(Topic.LHBTIQ);
        if (says(draft, "wish", "police-info")) topics.add(Topic.AANGIFTE);
        return List.copyOf(topics);
    }

    private static boolean isUnequal(Draft draft) {
        return says(draft, "kind", "unequal")
                || answered(draft, "ground").stream().anyMatch(ground -> !NO_GROUND.contains(ground));
    }

    private static boolean heard(Draft draft, SafetySignal.Kind kind) {
        return Noted.isHeard(draft.signals, kind);
    }

    private static boolean says(Draft draft, String field, String option) {
        return answered(draft, field).contains(option);
    }

    private static Set<String> answered(Draft draft, String... fields) {
        var answered = new java.util.LinkedHashSet<String>();
        for (var field : fields) {
            if (draft.answers.get(new FieldName(field)) instanceof Answer.Options(var options, _))
                answered.addAll(options);
        }
        return answered;
    }
}
