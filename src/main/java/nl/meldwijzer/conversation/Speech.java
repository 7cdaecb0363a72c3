package nl.meldwijzer.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;
import org.jspecify.annotations.Nullable;

/// What one turn says and does: lines in order, the question last, in one message.
final class Speech {
    private final Questions questions;
    private final List<Line> lines = new ArrayList<>();
    private final List<Effect> others = new ArrayList<>();
    private final Map<String, Arg> given = new LinkedHashMap<>();

    Speech(Questions questions) {
        this.questions = questions;
    }

    void say(Line line) {
        var filled = line;
        for (var arg : given.entrySet()) filled = filled.with(arg.getKey(), arg.getValue());
        lines.add(filled);
    }

    void say(TextKey key) {
        say(Line.of(key));
    }

    void sayAt(int index, Line line) {
        lines.add(Math.min(index, lines.size()), line);
    }

    int count() {
        return lines.size();
    }

    void leadWith(int from) {
        java.util.Collections.rotate(lines, lines.size() - from);
    }

    /// Nothing that was to be said before is said.
    void unsay() {
        lines.clear();
    }

    /// Every line from here on may use this argument.
    void giving(String name, Arg arg) {
        given.put(name, arg);
    }

    /// A question that is no step of the flow.
    void ask(Draft draft, List<Line> lines, Effect.Question question) {
        then(new Effect.Say(draft.language, draft.signals.contains(Whereabouts.QUIET), lines, question));
    }

    void then(Effect effect) {
        others.add(effect);
    }

    /// @param asking the step that is asked at the end of the turn, null when none is
    List<Effect> effects(Draft draft, Whereabouts here, @Nullable Step asking) {
        var question = asking == null || asking instanceof Step.Sending ? null : question(draft, here, asking);
        if (asking != null && question != null) {
            say(asking.name().text());
            if (question.many()) say(MachineLine.MANY.line().asTight());
            if (asking instanceof Step.ReadBack)
                questions.readBack(draft.answers, here::notReadBack).forEach(this::say);
        }
        var effects = new ArrayList<Effect>();
        var quiet = draft.signals.contains(Whereabouts.QUIET);
        if (!lines.isEmpty()) effects.add(new Effect.Say(draft.language, quiet, lines, question));
        effects.addAll(others);
        return effects;
    }

    private Effect.Question question(Draft draft, Whereabouts here, Step step) {
        return new Effect.Question(draft.ask, questions.many(step), !(step instanceof Step.ReadBack),
                questions.options(step, here.profile(), draft), questions.commands(step, here.mayGoBack()),
                step instanceof Step.HandOver ? null : footer(draft, here.left(step)));
    }

    /// A question within an interrupt has its own ways out.
    private static @Nullable Line footer(Draft draft, int left) {
        if (draft.resume != null) return null;
        if (left == 0) return MachineLine.FOOTER.line();
        return MachineLine.FOOTER_LEFT.line().with("left", new Arg.Plain(String.valueOf(left)));
    }
}
