package nl.meldwijzer.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.dispatch.Message;
import nl.meldwijzer.dispatch.Wording;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.SmsSegments;
import nl.meldwijzer.text.TextKey;
import org.jspecify.annotations.Nullable;

/// Every step, in every language, on every channel, as a person gets it: is it short, easy, harmless on a locked screen,
/// within the channel's limits, and without words that we never use? The words stand in `locales/<language>/tone.yaml`.
final class Gate {
    /// SMS of one step, its options with it.
    static final int MOST_SEGMENTS = 5;
    private static final int LONGEST_SENTENCE = 25;
    private static final double MEAN_SENTENCE = 15;
    private static final int LONGEST_WORD = 24;
    private static final int PREVIEW = 40;
    private static final int LONGEST_LABEL = 24;
    private static final Pattern SENTENCES = Pattern.compile("\n|(?<=[.!?:]) ");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private final Content content;
    private final Catalogue catalogue;
    private final Wording wording;
    private final Collection<String> problems = new TreeSet<>();

    private Gate(Content content) {
        this.content = content;
        this.catalogue = content.catalogue();
        this.wording = new Wording(catalogue, content.referrals());
    }

    /// What is wrong, each in a line that names language, step and channel; empty when all is well.
    static List<String> problems(Content content) {
        var gate = new Gate(content);
        for (var profile : content.profiles().values())
            for (var language : profile.languages())
                for (var step : content.flow().steps().values()) gate.look(profile, language, step);
        return List.copyOf(gate.problems);
    }

    private void look(Profile profile, Language language, Step step) {
        for (var medium : Medium.values()) {
            for (var quiet : List.of(false, true)) {
                var say = new Effect.Say(language, quiet, lines(step), question(step));
                if (say.lines().isEmpty()) continue;
                var at = language + ", step " + step.name() + ", " + medium.code() + (quiet ? ", quiet" : "") + ": ";
                look(at, language, medium, wording.render(say, medium, profile));
            }
        }
    }

    private void look(String at, Language language, Medium medium, List<Message> messages) {
        var text = String.join("\n", messages.stream().map(Message::text).toList());
        reads(at, text);
        says(at, language, text);
        first(at, language, messages.getFirst().text());
        if (medium == Medium.SMS) costs(at, messages);
        messages.stream()
                .flatMap(message -> message.buttons().stream())
                .filter(button -> button.label().length() > LONGEST_LABEL)
                .forEach(button -> problems.add(at + "the button '" + button.label() + "' is longer than "
                        + LONGEST_LABEL + " characters. Shorten it."));
    }

    private void reads(String at, String text) {
        var lengths = SENTENCES.splitAsStream(text)
                .filter(sentence -> !sentence.isBlank())
                .mapToInt(sentence -> sentence.strip().split("\\s+", -1).length)
                .summaryStatistics();
        if (lengths.getMax() > LONGEST_SENTENCE)
            problems.add(at + "a sentence has " + lengths.getMax() + " words. Cut it in two.");
        if (lengths.getAverage() > MEAN_SENTENCE)
            problems.add(at + "the sentences are long: " + Math.round(lengths.getAverage())
                    + " words in the mean. Shorten them.");
        NO_WORD.splitAsStream(text)
                .filter(word -> word.length() > LONGEST_WORD)
                .forEach(word -> problems.add(at + "the word '" + word + "' is long. Take an easier one."));
    }

    private void says(String at, Language language, String text) {
        var plain = without(language, Plainly.written(text));
        for (var word : catalogue.words(language, new TextKey("tone.never")))
            if (holds(plain, word)) problems.add(at + "it says '" + word + "', which we never do. Say it otherwise.");
        for (var word : catalogue.words(language, new TextKey("tone.hard")))
            if (holds(plain, word)) problems.add(at + "the word '" + word + "' is hard. Take an easier one.");
    }

    private void first(String at, Language language, String text) {
        var shown = Plainly.written(text.substring(0, Math.min(PREVIEW, text.length())));
        var plain = without(language, shown);
        for (var word : catalogue.words(language, new TextKey("tone.alarming")))
            if (holds(plain, word))
                problems.add(at + "a locked screen shows '" + word
                        + "'. Begin with something harmless.");
    }

    private void costs(String at, List<Message> messages) {
        int segments = messages.stream().mapToInt(message -> SmsSegments.of(message.text()).segments()).sum();
        if (segments > MOST_SEGMENTS)
            problems.add(at + "it costs " + segments + " SMS, and a step may cost " + MOST_SEGMENTS
                    + ". Give it a shorter text under '.sms'.");
    }

    /// The beginning of a word counts: "dreig" is found in "dreigde".
    private static boolean holds(String plain, String word) {
        return (" " + plain).contains(" " + word);
    }

    private String without(Language language, String plain) {
        var left = plain;
        for (var allowed : catalogue.words(language, new TextKey("tone.allowed"))) left = left.replace(allowed, "");
        return left;
    }

    private List<Line> lines(Step step) {
        var keys = switch (step) {
            case Step.Tell tell -> tell.lines();
            case Step.End end -> end.lines();
            case Step.Resume _ -> List.<TextKey>of();
            case Step.Show _, Step.Ask _, Step.Choose _, Step.Words _, Step.Place _, Step.Contact _, Step.PickLanguage _, Step.Code _, Step.PickMeant _, Step.ReadBack _, Step.Sending _, Step.HandOver _ ->
                List.of(step.name().text());
        };
        return keys.stream().map(this::filled).toList();
    }

    /// With what the conversation fills in, as long as it can be.
    private Line filled(TextKey key) {
        var fields = content.flow().fields().keySet().stream().limit(3).map(field -> field.label()).toList();
        return Line.of(key)
                .with("receipt", new Arg.Plain("K7Q-F3M-2XR"))
                .with("asked", new Arg.Labels(fields))
                .with("day", new Arg.Plain("24"))
                .with("month", new Arg.Plain("november"))
                .with("year", new Arg.Plain("2026"));
    }

    private Effect.@Nullable Question question(Step step) {
        var options = switch (step) {
            case Step.Ask ask -> ask.choices().stream().map(choice -> option(ask, choice.option())).toList();
            case Step.Choose choose -> most(choose);
            case Step.HandOver wait -> Stream.of(Step.HandOver.GO_ON, Step.HandOver.WITHDRAW)
                    .map(option -> new Effect.Option(option, Line.of(wait.name().text().sub(option))))
                    .toList();
            case Step.Tell _, Step.Show _, Step.Words _, Step.Place _, Step.Contact _, Step.PickLanguage _, Step.Code _, Step.PickMeant _, Step.ReadBack _, Step.Sending _, Step.Resume _, Step.End _ ->
                List.<Effect.Option>of();
        };
        return options.isEmpty() ? null : new Effect.Question(1, false, true, options, List.of(), null);
    }

    private static Effect.Option option(Step.Ask ask, String option) {
        var field = ask.field();
        return new Effect.Option(option,
                Line.of(field == null ? ask.name().text().sub(option) : field.label(option)));
    }

    /// The options of a field, or of its longest group.
    private List<Effect.Option> most(Step.Choose choose) {
        var field = content.flow().field(choose.field());
        var groups = field.groups();
        var shown = groups == null
                ? Stream.of(field.options())
                : groups.options().values().stream();
        return shown.max(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .stream()
                .map(option -> new Effect.Option(option, Line.of(field.name().label(option))))
                .toList();
    }
}
