package nl.meldwijzer.understanding.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.Ruling;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import nl.meldwijzer.understanding.SafetySignals;

/// Finds safety signals by the rules of all languages together: people mix them, and who is afraid picks no language.
/// Takes time linear in the text. Immutable.
public final class SignalRules implements SafetySignals {
    private static final Pattern FILE = Pattern.compile("(.*/)?signals(/[^/]+)?\\.yaml");

    private final List<LanguageRules> languages;

    private SignalRules(List<LanguageRules> languages) {
        this.languages = List.copyOf(languages);
    }

    /// Reads every `signals.yaml`, and every `signals/<language>.yaml`, among the files, with all problems at once.
    public static Reading<SignalRules> read(List<SourceFile> files) {
        var problems = new ArrayList<Problem>();
        var languages = files.stream()
                .filter(file -> FILE.matcher(file.path()).matches())
                .flatMap(file -> RulesReader.read(file, problems).stream())
                .toList();
        return Reading.of(new SignalRules(languages), problems);
    }

    @Override
    public Set<SafetySignal> in(String text, Hint hint, LanguageGuess language) {
        return ruling(text).signals();
    }

    /// What the rules found, and what they saw reason to set aside.
    public Ruling ruling(String text) {
        var words = Splitter.words(text);
        if (words.isEmpty()) return Ruling.NOTHING;
        var tokens = tokens(words);
        var elsewhere = elsewhere(tokens);
        var setAside = EnumSet.noneOf(Kind.class);
        var signals = signals(matches(tokens, elsewhere, setAside));
        if (!elsewhere.isEmpty() || tokens.stream().anyMatch(Tokens::hasFigure)) return Ruling.only(signals);
        if (isPast(tokens)) setAside.add(Kind.DANGER);
        return new Ruling(signals, setAside);
    }

    /// By which rules a message carries signals, such as `danger: followed`.
    public List<String> reasons(String text) {
        var tokens = tokens(Splitter.words(text));
        return matches(tokens, elsewhere(tokens), EnumSet.noneOf(Kind.class)).stream()
                .map(match -> match.rule().signal().code() + ": " + match.rule().name())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Match> matches(List<Tokens> tokens, BitSet elsewhere, Set<Kind> setAside) {
        var matches = new ArrayList<Match>();
        for (int i = 0; i < languages.size(); i++) {
            matches.addAll(languages.get(i).in(tokens.get(i), elsewhere, setAside));
        }
        return matches;
    }

    /// What goes on counts before what is told of the past.
    private static Set<SafetySignal> signals(List<Match> matches) {
        return matches.stream()
                .map(Match::signal)
                .filter(signal -> signal.present() || matches.stream()
                        .noneMatch(match -> match.present() && match.rule().signal() == signal.kind()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isPast(List<Tokens> tokens) {
        for (int i = 0; i < languages.size(); i++) if (languages.get(i).isPast(tokens.get(i))) return true;
        return false;
    }

    private List<Tokens> tokens(List<Spoken> words) {
        return languages.stream().map(rules -> rules.tokens(words)).toList();
    }

    /// "What is suicide?" is a question in whatever language the word is.
    private BitSet elsewhere(List<Tokens> tokens) {
        var elsewhere = new BitSet();
        for (int i = 0; i < languages.size(); i++) elsewhere.or(languages.get(i).elsewhere(tokens.get(i)));
        return elsewhere;
    }
}
