package nl.meldwijzer.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.meldwijzer.conversation.Conversation.Passed;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.flow.StepName;

/// Brings a conversation of an older flow up to this one: steps that were renamed get their new names, and what answered a
/// field or an option that is gone is no answer any more. Where it stands is kept even if that step is gone without a trace:
/// who stands there is welcomed back, see [Talk#startOver].
record Renewal(Flow flow) {
    Conversation renewed(Conversation before) {
        if (isOfThisFlow(before)) return before;
        var answers = answers(before.answers());
        var trail = new ArrayList<Passed>();
        for (var passed : before.trail())
            name(passed.step()).filter(step -> stillPassed(step, passed.by(), answers))
                    .ifPresent(step -> trail.add(new Passed(step, passed.by())));
        var ahead = new LinkedHashMap<StepName, Signal>();
        before.ahead()
                .forEach((old, by) -> name(old).filter(step -> stillPassed(step, by, answers))
                        .ifPresent(step -> ahead.put(step, by)));
        var standing = before.phase() == null ? null : before.phase().standing();
        var phase = before.phase() == null || standing == null ? before.phase() : before.phase().at(moved(standing));
        var resume = before.resume() == null ? null : name(before.resume()).orElse(null);
        return new Conversation(before.meldpunt(), before.medium(), before.language(), before.languageOrigin(), phase,
                before.ask(), resume, trail, ahead, answers, before.signals(), before.told(), before.unclear(),
                before.report(), before.heard(), before.queued(), before.timers());
    }

    private boolean isOfThisFlow(Conversation before) {
        var standing = before.phase() == null ? null : before.phase().standing();
        return (standing == null || moved(standing).equals(standing))
                && (before.resume() == null || isHere(before.resume()))
                && before.trail().stream().allMatch(passed -> isHere(passed.step()))
                && before.ahead().keySet().stream().allMatch(this::isHere)
                && before.answers()
                        .entrySet()
                        .stream()
                        .allMatch(
                                given -> answer(given.getKey(), given.getValue()).filter(given.getValue()::equals)
                                        .isPresent());
    }

    private boolean isHere(StepName name) {
        return flow.steps().containsKey(name);
    }

    private StepName moved(StepName name) {
        return flow.moved().getOrDefault(name, name);
    }

    /// The name of today; empty when the step is gone.
    private Optional<StepName> name(StepName old) {
        return Optional.of(moved(old)).filter(this::isHere);
    }

    /// A question whose answer is gone was not asked.
    private boolean stillPassed(StepName name, Signal by, Map<FieldName, Answer> answers) {
        var field = flow.find(name).map(Step::asks).orElse(null);
        return field == null || answers.containsKey(field) || by instanceof Signal.Skip
                || by instanceof Signal.NotNeeded;
    }

    private Map<FieldName, Answer> answers(Map<FieldName, Answer> before) {
        var answers = new LinkedHashMap<FieldName, Answer>();
        before.forEach((name, given) -> answer(name, given).ifPresent(kept -> answers.put(name, kept)));
        return answers;
    }

    /// What is left of an answer; empty when nothing is.
    private Optional<Answer> answer(FieldName name, Answer given) {
        var field = Optional.ofNullable(flow.fields().get(name));
        return field.flatMap(known -> switch (given) {
            case Answer.Options(var options, var origin) -> {
                var left = options.stream().filter(known.options()::contains).toList();
                yield left.isEmpty() ? Optional.empty() : Optional.of(new Answer.Options(left, origin));
            }
            case Answer.Words words -> known.options().isEmpty() ? Optional.of(words) : Optional.empty();
            case Answer.Contact contact ->
                known.kind() == Field.Kind.CONTACT ? Optional.of(contact) : Optional.empty();
            case Answer.Spot spot -> known.kind() == Field.Kind.PLACE ? Optional.of(spot) : Optional.empty();
        });
    }
}
