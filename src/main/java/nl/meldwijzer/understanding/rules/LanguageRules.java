package nl.meldwijzer.understanding.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.understanding.SafetySignal;
import org.jspecify.annotations.Nullable;

/// The rules of one language. First figures of speech are taken out; then it is seen in which sentences something else is
/// talked about; then the rules look.
final class LanguageRules {
    /// Phrases of one pattern that lie further apart than this many words have nothing to do with each other.
    private static final int NEAR = 12;

    private final Language language;
    private final Lexicon lexicon;
    private final Grammar grammar;
    private final Index leftOut;
    private final Index elsewhere;
    private final Index index = new Index();
    private final List<Pattern> patterns = new ArrayList<>();

    private record Pattern(Rule rule, int[] phrases, int[] unless) {}

    LanguageRules(Language language, Lexicon lexicon, Grammar grammar, List<Phrase> leftOut, List<Phrase> elsewhere,
            List<Rule> rules) {
        this.language = language;
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.leftOut = Index.of(leftOut);
        this.elsewhere = Index.of(elsewhere);
        for (var rule : rules) {
            var unless = numbers(rule.unless());
            rule.any().forEach(phrases -> patterns.add(new Pattern(rule, numbers(phrases), unless)));
        }
    }

    private int[] numbers(List<Phrase> phrases) {
        return phrases.stream().mapToInt(index::add).toArray();
    }

    Language language() {
        return language;
    }

    /// The words as these rules see them, without figures of speech.
    Tokens tokens(List<Spoken> words) {
        var tokens = lexicon.tokens(words);
        for (var figure : leftOut.search(tokens, true).all()) tokens.blank(figure);
        return tokens;
    }

    /// Whether the message tells of the past, and nothing of now.
    boolean isPast(Tokens tokens) {
        return grammar.time(tokens).isPast();
    }

    /// The sentences in which something else is talked about.
    BitSet elsewhere(Tokens tokens) {
        return tokens.sentencesOf(elsewhere.search(tokens, false).all());
    }

    /// @param other sentences in which something else is talked about
    /// @param setAside takes the kinds whose words stand there, but denied, excused or past
    List<Match> in(Tokens tokens, BitSet other, Set<SafetySignal.Kind> setAside) {
        var found = index.search(tokens, false);
        if (found.isEmpty()) return List.of();
        var time = grammar.time(tokens);
        var matches = new ArrayList<Match>();
        for (var pattern : patterns) {
            if (!found.has(pattern.phrases)) continue;
            int before = matches.size();
            look(pattern, found, tokens, other, time, matches);
            if (matches.size() == before) setAside.add(pattern.rule.signal());
        }
        return matches;
    }

    private void look(Pattern pattern, Index.Found found, Tokens tokens, BitSet other, Grammar.Time time,
            List<Match> matches) {
        var rule = pattern.rule;
        var passed = tokens.sentencesOf(found.all(pattern.unless));
        if (!rule.anywhere()) passed.or(other);
        for (var said : found.of(pattern.phrases[0])) {
            if (passed.get(tokens.sentence(said.start()))) continue;
            var whole = together(pattern.phrases, said, found);
            if (whole == null || (!rule.saysNot() && grammar.denies(tokens, said))) continue;
            if (rule.onlyNow() && !time.mayBeNow(whole)) continue;
            matches.add(new Match(rule, rule.onlyNow() || time.isNow(whole)));
            return;
        }
    }

    /// All words of the pattern where its phrases stand nearest to the first, or null when that is not near.
    private static @Nullable Span together(int[] phrases, Span said, Index.Found found) {
        var whole = said;
        for (int i = 1; i < phrases.length; i++) whole = whole.with(found.nearest(phrases[i], said));
        return phrases.length == 1 || whole.width() <= NEAR ? whole : null;
    }
}
