package nl.meldwijzer.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Effect.Option;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;

/// What a step asks: its options, whether several may be chosen, and how the answers are read back.
record Questions(Flow flow) {
    private static final int LAST_DIGITS = 3;

    /// Ids as they come back in a button, in the order of the numbers.
    List<Option> options(Step step, Profile profile, Draft draft) {
        return switch (step) {
            case Step.Ask ask -> ask.choices().stream().map(choice -> option(ask, choice.option())).toList();
            case Step.Choose choose -> flow.field(choose.field())
                    .shown(draft.answers)
                    .stream()
                    .map(option -> new Option(option, Line.of(choose.field().label(option))))
                    .toList();
            case Step.PickLanguage _ -> profile.languages().stream().map(Questions::option).toList();
            case Step.PickMeant pick -> meant(pick, draft.signals);
            case Step.ReadBack _ -> draft.answers.keySet()
                    .stream()
                    .map(field -> new Option(field.value(), Line.of(field.label())))
                    .toList();
            case Step.HandOver wait -> Stream.of(Step.HandOver.GO_ON, Step.HandOver.WITHDRAW)
                    .map(option -> new Option(option, Line.of(wait.name().text().sub(option))))
                    .toList();
            case Step.Words _, Step.Place _, Step.Contact _, Step.Code _, Step.Sending _, Step.Tell _, Step.Show _, Step.Resume _, Step.End _ ->
                List.of();
        };
    }

    boolean many(Step step) {
        return step instanceof Step.Choose choose && flow.field(choose.field()).kind() == Field.Kind.MANY;
    }

    boolean maySkip(Step step) {
        return step.paths().containsKey(new Signal.Skip());
    }

    /// The buttons beside the options.
    List<Option> commands(Step step, boolean mayGoBack) {
        if (step instanceof Step.HandOver) return List.of();
        var commands = new ArrayList<Option>();
        if (step instanceof Step.ReadBack) {
            commands.add(new Option(Command.SEND.code(), Line.of(MachineLine.READ_BACK_SEND.key())));
        }
        if (maySkip(step) && step.asks() != null) commands.add(option(Command.SKIP));
        if (mayGoBack) commands.add(option(Command.BACK));
        commands.add(option(Command.MENU));
        return commands;
    }

    /// One line for each answer, numbered from 1.
    ///
    /// @param unspoken whether the answer to a field is not shown
    List<Line> readBack(Map<FieldName, Answer> answers, Predicate<FieldName> unspoken) {
        if (answers.isEmpty()) return List.of(MachineLine.READ_BACK_NOTHING.line());
        var lines = new ArrayList<Line>();
        answers.forEach((field, answer) -> lines
                .add((unspoken.test(field) ? MachineLine.READ_BACK_KEPT : MachineLine.READ_BACK_ITEM).line()
                        .with("number", new Arg.Plain(String.valueOf(lines.size() + 1)))
                        .with("field", new Arg.Labels(List.of(field.label())))
                        .with("answer", shown(field, answer))
                        .asTight()));
        return lines;
    }

    static Arg shown(FieldName field, Answer answer) {
        return switch (answer) {
            case Answer.Options options -> new Arg.Labels(options.options().stream().map(field::label).toList());
            case Answer.Words words -> OwnWords.shown(words.text());
            case Answer.Contact contact -> new Arg.Plain(end(contact));
            case Answer.Spot _ -> new Arg.Labels(List.of(MachineLine.READ_BACK_SPOT.key()));
        };
    }

    /// As much as its owner knows it by.
    private static String end(Answer.Contact contact) {
        var value = contact.value();
        return switch (contact.by()) {
            case PHONE -> "..." + value.substring(Math.max(0, value.length() - LAST_DIGITS));
            case EMAIL -> value.charAt(0) + "..." + value.substring(value.indexOf('@'));
        };
    }

    private static List<Option> meant(Step.PickMeant pick, Set<String> signals) {
        var options = new ArrayList<>(Meant.in(signals).map(Questions::option).toList());
        options.add(new Option(Step.PickMeant.NONE, Line.of(pick.name().text().sub(Step.PickMeant.NONE))));
        return options;
    }

    private static Option option(Step.Ask ask, String option) {
        var field = ask.field();
        return new Option(option, Line.of(field == null ? ask.name().text().sub(option) : field.label(option)));
    }

    private static Option option(Language language) {
        return new Option(language.code(), Line.of(new TextKey("language." + language)));
    }

    private static Option option(Command command) {
        return new Option(command.code(), Line.of(command.key()));
    }
}
