package nl.meldwijzer.conversation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;

/// The words of options and commands, looked for in what a person wrote. All texts here are [Plainly] written.
final class Vocabulary {
    /// Greetings and "I want to report something": alone they tell nothing.
    private static final TextKey FILLER = new TextKey("filler");
    private static final TextKey NEGATION = new TextKey("negation");
    /// "No", "I don't know": where own words are asked, these are none.
    private static final TextKey NO_WORDS = new TextKey("no-words");
    private static final TextKey AGREEMENT = new TextKey("agreement");
    private static final String ALONE = "alone";

    private final Catalogue catalogue;
    private final Map<Entry, Set<String>> remembered = new ConcurrentHashMap<>();

    Vocabulary(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Entry(Language language, TextKey key) {}

    /// Whether the text is one of the key's words, or its label. Words under `<key>.alone` count here only: inside a
    /// sentence they can mean anything.
    boolean is(Collection<Language> languages, TextKey key, String plain) {
        return Stream.of(key, key.sub(ALONE))
                .flatMap(each -> languages.stream().map(language -> words(language, each)))
                .anyMatch(words -> words.contains(plain));
    }

    /// Whether one of the key's words stands in the text, as whole words.
    boolean stands(Collection<Language> languages, TextKey key, String plain) {
        var padded = " " + plain + " ";
        return languages.stream()
                .flatMap(language -> words(language, key).stream())
                .anyMatch(word -> padded.contains(" " + word + " "));
    }

    boolean negates(Collection<Language> languages, String plain) {
        return stands(languages, NEGATION, plain);
    }

    /// Whether the text declines to tell something in own words.
    boolean declines(Collection<Language> languages, String plain) {
        return is(languages, NO_WORDS, plain);
    }

    boolean agrees(Collection<Language> languages, String plain) {
        return is(languages, AGREEMENT, plain);
    }

    /// Whether the text tells anything: some of its words are more than filler. Numbers alone answer a question, and are no story.
    boolean tells(Collection<Language> languages, String plain) {
        return Arrays.stream(plain.split(" "))
                .anyMatch(word -> word.codePoints().anyMatch(Character::isLetter) && !is(languages, FILLER, word));
    }

    private Set<String> words(Language language, TextKey key) {
        return remembered.computeIfAbsent(new Entry(language, key), this::look);
    }

    private Set<String> look(Entry entry) {
        var words = new LinkedHashSet<>(catalogue.words(entry.language, entry.key));
        if (catalogue.has(entry.language, entry.key)) {
            words.add(Plainly.written(catalogue.text(entry.language, Line.of(entry.key), false, Map.of())));
        }
        words.remove("");
        return words;
    }
}
