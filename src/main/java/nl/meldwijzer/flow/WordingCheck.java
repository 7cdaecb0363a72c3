package nl.meldwijzer.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.text.Where;

/// Whether everything a flow says has a text in every language, and everything a person may choose has words that mean
/// one thing. Whether these words reach us is checked where they are written, in `text.yaml`.
final class WordingCheck {
    /// Commands of the conversation that are no interrupts.
    private static final List<String> COMMANDS = List.of("back", "skip");

    private final Flow flow;
    private final Sources sources;
    private final Catalogue catalogue;
    private final List<Language> languages;
    private final List<Problem> problems = new ArrayList<>();

    WordingCheck(Flow flow, Sources sources, Catalogue catalogue, Set<Language> languages) {
        this.flow = flow;
        this.sources = sources;
        this.catalogue = catalogue;
        this.languages = languages.stream().sorted((a, b) -> a.code().compareTo(b.code())).toList();
    }

    List<Problem> problems() {
        var choices = choices();
        said(choices).forEach(this::hasText);
        choices.forEach(this::hasWords);
        return problems;
    }

    /// What can be chosen at one moment: by option, the key under which its label and its words stand.
    private record Choices(String name, Where where, Map<String, TextKey> options) {}

    private List<Choices> choices() {
        var all = new ArrayList<Choices>();
        flow.fields().values().forEach(field -> all.add(of(field)));
        for (var step : flow.steps().values()) {
            if (step instanceof Step.Ask ask && ask.field() == null) all.add(of(ask));
            if (step instanceof Step.PickLanguage pick) all.add(of(pick));
            if (step instanceof Step.PickMeant pick) all.add(of(pick));
            if (step instanceof Step.HandOver handOver) all.add(of(handOver));
        }
        if (flow.steps().containsKey(flow.start())) all.add(commands());
        return all;
    }

    private Choices of(Field field) {
        var options = new LinkedHashMap<String, TextKey>();
        field.options().forEach(option -> options.put(option, field.name().label(option)));
        return new Choices("field '" + field.name() + "'", sources.of(field.name()), options);
    }

    private Choices of(Step.Ask ask) {
        var options = new LinkedHashMap<String, TextKey>();
        ask.choices().forEach(choice -> options.put(choice.option(), ask.name().text().sub(choice.option())));
        return new Choices(name(ask.name()), sources.of(ask.name()), options);
    }

    private Choices of(Step.HandOver handOver) {
        var options = new LinkedHashMap<String, TextKey>();
        for (var option : List.of(Step.HandOver.GO_ON, Step.HandOver.WITHDRAW))
            options.put(option, handOver.name().text().sub(option));
        return new Choices(name(handOver.name()), sources.of(handOver.name()), options);
    }

    private Choices of(Step.PickLanguage pick) {
        var options = new LinkedHashMap<String, TextKey>();
        languages.forEach(language -> options.put(language.code(), new TextKey("language." + language)));
        return new Choices(name(pick.name()), sources.of(pick.name()), options);
    }

    private Choices of(Step.PickMeant pick) {
        var none = Map.of(Step.PickMeant.NONE, pick.name().text().sub(Step.PickMeant.NONE));
        return new Choices(name(pick.name()), sources.of(pick.name()), none);
    }

    /// Commands can be typed at any question; no file of the flow owns them, so they stand at its start.
    private Choices commands() {
        var options = new LinkedHashMap<String, TextKey>();
        Stream.concat(COMMANDS.stream(),
                flow.interrupts().keySet().stream().filter(name -> !Flow.UNTYPED.contains(name)).sorted())
                .forEach(command -> options.put(command, new TextKey("command." + command)));
        return new Choices("a command", sources.of(flow.start()), options);
    }

    private static String name(StepName step) {
        return "step '" + step.step() + "'";
    }

    /// Every key that is said, with the first place that says it.
    private Map<TextKey, Where> said(List<Choices> choices) {
        var said = new LinkedHashMap<TextKey, Where>();
        for (var step : flow.steps().values()) {
            lines(step).forEach(key -> said.putIfAbsent(key, sources.of(step.name())));
        }
        flow.fields().keySet().forEach(field -> said.putIfAbsent(field.label(), sources.of(field)));
        choices.forEach(choice -> choice.options().values().forEach(key -> said.putIfAbsent(key, choice.where())));
        return said;
    }

    private static List<TextKey> lines(Step step) {
        return switch (step) {
            case Step.Tell tell -> tell.lines();
            case Step.End end -> end.lines();
            case Step.Ask _, Step.Choose _, Step.Words _, Step.Place _, Step.Contact _, Step.PickLanguage _, Step.Code _, Step.PickMeant _, Step.ReadBack _, Step.Sending _, Step.HandOver _, Step.Show _ ->
                List.of(step.name().text());
            case Step.Resume _ -> List.of();
        };
    }

    private void hasText(TextKey key, Where where) {
        var missing = languagesWithout(language -> sayable(language, key));
        if (!missing.isEmpty()) {
            problems.add(
                    where.error(
                            "the text '" + key + "' is missing in " + codes(missing) + ". Add it in " + folders(missing)
                                    + "."));
        }
    }

    private boolean sayable(Language language, TextKey key) {
        return catalogue.has(language, key)
                || Stream.of(Medium.values()).allMatch(medium -> catalogue.has(language, key.sub(medium.code())));
    }

    private void hasWords(Choices choices) {
        choices.options().values().forEach(key -> hasWords(key, choices.where()));
        languages.forEach(language -> meansOneThing(choices, language));
    }

    private void hasWords(TextKey key, Where where) {
        var missing = languagesWithout(
                language -> !catalogue.has(language, key) || !catalogue.words(language, key).isEmpty());
        if (!missing.isEmpty()) {
            problems.add(where.error("nobody can type '" + key + "' in " + codes(missing) + ". Give it 'words' in "
                    + folders(missing) + "."));
        }
    }

    private void meansOneThing(Choices choices, Language language) {
        var meaning = new LinkedHashMap<String, String>();
        choices.options().forEach((option, key) -> {
            for (var word : Set.copyOf(catalogue.words(language, key))) {
                var other = meaning.putIfAbsent(word, option);
                if (other != null) problems.add(choices.where().error(clash(choices, language, word, other, option)));
            }
        });
    }

    private static String clash(Choices choices, Language language, String word, String one, String other) {
        return choices.name() + ": '" + word + "' means both '" + one + "' and '" + other + "' in " + language
                + ". Leave it to one of them, in locales/" + language + "/.";
    }

    private List<Language> languagesWithout(Predicate<Language> wanted) {
        return languages.stream().filter(wanted.negate()).toList();
    }

    private static String codes(List<Language> languages) {
        return languages.stream().map(Language::code).collect(Collectors.joining(", "));
    }

    private static String folders(List<Language> languages) {
        return languages.stream().map(language -> "locales/" + language + "/").collect(Collectors.joining(" and "));
    }
}
