package nl.meldwijzer.conversation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.Understood;

/// Matches typed text with the options of a question, with commands, and with the names of languages.
record Hearing(Vocabulary vocabulary) {
    /// Gives nothing back once taken: thousands of numbers in one message must not fill the stack.
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,2}(?: [0-9]{1,2})*+");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile(" (en|and|plus|of|or) ");
    private static final String MENU_SIGN = "?";
    private static final int WORDS_OF_A_QUESTION = 12;

    sealed interface Heard {
        /// Options by their numbers from 1, in the order of the question.
        record Picked(List<Integer> numbers) implements Heard {}

        record Command(String name) implements Heard {}

        record Wish(Language language) implements Heard {}

        record Unclear() implements Heard {}
    }

    /// What the text says at a question with these option labels.
    ///
    /// @param many whether several options may be picked at once
    /// @param mentioned the options that a longer text mentions, by their numbers
    Heard answer(
            Collection<Language> languages, List<TextKey> labels, boolean many, Supplier<List<Integer>> mentioned,
            String text) {
        var plain = Plainly.written(text);
        var numbers = numbers(plain);
        if (!numbers.isEmpty() && numbers.stream().allMatch(number -> number >= 1 && number <= labels.size())
                && (many || numbers.size() == 1)) {
            return new Heard.Picked(numbers);
        }
        var exact = matching(labels, label -> vocabulary.is(languages, label, plain));
        if (exact.size() == 1) return new Heard.Picked(exact);
        var command = command(languages, text);
        if (!(command instanceof Heard.Unclear)) return command;
        var found = mentioned.get();
        return found.isEmpty() ? question(languages, plain) : new Heard.Picked(found);
    }

    /// The command or the language that the whole text names.
    Heard command(Collection<Language> languages, String text) {
        var plain = Plainly.written(text);
        if (plain.equals("0") || text.strip().equals(MENU_SIGN)) return new Heard.Command(Command.MENU.code());
        for (var command : Command.values()) {
            if (vocabulary.is(languages, command.key(), plain)) return new Heard.Command(command.code());
        }
        for (var language : languages) {
            if (vocabulary.is(languages, new TextKey("language." + language), plain)) return new Heard.Wish(language);
        }
        return new Heard.Unclear();
    }

    /// The command or the language that the whole text names, where own words are asked: "no" passes the question.
    Heard ownWords(Collection<Language> languages, String text) {
        if (vocabulary.declines(languages, Plainly.written(text))) return new Heard.Command(Command.SKIP.code());
        return command(languages, text);
    }

    /// The one question whose own words stand in a longer text. It goes before what the words only seem to ask.
    Optional<Command> names(Collection<Language> languages, Understood words) {
        if (isStory(words)) return Optional.empty();
        return question(languages, Plainly.written(words.text())) instanceof Heard.Command(var name)
                ? Arrays.stream(Command.values()).filter(command -> command.code().equals(name)).findFirst()
                : Optional.empty();
    }

    /// The question that the words ask, if that is sure enough to act on and no list of words told it. What is long is a
    /// story, whatever it seems to ask: it is kept.
    Optional<Command> asks(Understood words) {
        if (isStory(words)) return Optional.empty();
        return MeantCommand.in(words.intent()).filter(MeantCommand::sure).map(MeantCommand::command);
    }

    private static boolean isStory(Understood words) {
        return Plainly.written(words.text()).split(" ").length > WORDS_OF_A_QUESTION;
    }

    /// The question that the words may ask.
    Optional<Command> mayAsk(Understood words) {
        if (isStory(words)) return Optional.empty();
        return MeantCommand.in(words.intent()).map(MeantCommand::command);
    }

    /// Whether the text can only answer a question that was asked: numbers, going back, skipping, sending.
    boolean answersOnly(Collection<Language> languages, String text) {
        var plain = Plainly.written(text);
        if (command(languages, text) instanceof Heard.Command(var name)) {
            return Set.of(Command.BACK.code(), Command.SKIP.code(), Command.SEND.code()).contains(name);
        }
        return !numbers(plain).isEmpty();
    }

    /// Whether the whole text is one of these labels.
    boolean names(Collection<Language> languages, Collection<TextKey> labels, String text) {
        var plain = Plainly.written(text);
        return labels.stream().anyMatch(label -> vocabulary.is(languages, label, plain));
    }

    /// Whether the text agrees with what was read back.
    boolean sends(Collection<Language> languages, String text) {
        return vocabulary.is(languages, MachineLine.READ_BACK_SEND.key(), Plainly.written(text));
    }

    /// Whether the text agrees with what was offered.
    boolean agrees(Collection<Language> languages, String text) {
        return vocabulary.agrees(languages, Plainly.written(text));
    }

    /// The one question that a longer text asks.
    private Heard question(Collection<Language> languages, String plain) {
        var asked = Arrays.stream(Command.values())
                .filter(Command::asksSomething)
                .filter(command -> vocabulary.stands(languages, command.key(), plain))
                .toList();
        return asked.size() == 1 ? new Heard.Command(asked.getFirst().code()) : new Heard.Unclear();
    }

    /// "1 3 5", "1, 3 en 5" and "1 and 3" are numbers; a text with any other word is not.
    private static List<Integer> numbers(String plain) {
        var bare = BETWEEN_NUMBERS.matcher(plain).replaceAll(" ");
        if (!NUMBERS.matcher(bare).matches()) return List.of();
        return Arrays.stream(bare.split(" ")).map(Integer::valueOf).distinct().sorted().toList();
    }

    private static List<Integer> matching(List<TextKey> labels, java.util.function.Predicate<TextKey> matches) {
        return IntStream.rangeClosed(1, labels.size()).filter(n -> matches.test(labels.get(n - 1))).boxed().toList();
    }
}
