package nl.meldwijzer.understanding.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Nearest;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;
import nl.meldwijzer.understanding.SafetySignal;

/// Reads the rules of one language and notes all that is wrong.
final class RulesReader {
    private static final List<String> PROPERTIES = List.of("language", "version", "dated", "denies-behind",
            "spelled-out", "sets", "left-out", "elsewhere", "rules");
    private static final List<String> RULE = List.of("any", "says-not", "only-now", "anywhere", "unless");

    private final Sheet sheet;
    private final Lexicon lexicon = new Lexicon();
    private final Map<String, Integer> terms = new HashMap<>();
    private final Map<String, Phrase> phrases = new HashMap<>();
    private final Map<String, Piece> sets = new HashMap<>();

    private RulesReader(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Empty when so much is wrong that the rules have no language.
    static Optional<LanguageRules> read(SourceFile file, List<Problem> problems) {
        return new RulesReader(Piece.read(file, problems).sheet().takes(PROPERTIES, "signals.yaml")).read();
    }

    private Optional<LanguageRules> read() {
        number(sheet.need("version", "Count every change, from 1."));
        dated(sheet.need("dated", "Write the day of the last change."));
        readSets();
        readSpelledOut();
        var grammar = grammar();
        var leftOut = phrases("left-out");
        var elsewhere = phrases("elsewhere");
        var rules = rules();
        lexicon.finish();
        return language().map(language -> new LanguageRules(language, lexicon, grammar, leftOut, elsewhere, rules));
    }

    private Optional<Language> language() {
        var piece = sheet.need("language", "Write for example 'language: nl'.");
        if (piece.isMissing()) return Optional.empty();
        var code = piece.word();
        if (code.matches("[a-z]{2}")) return Optional.of(new Language(code));
        piece.note(piece.name() + " is '" + code + "', which is no language. Write two small letters, such as nl.");
        return Optional.empty();
    }

    private void readSets() {
        sheet.need("sets", "Write lists of words under it, each with a name.").entries("set").forEach((name, words) -> {
            sets.put(name, words);
            int term = termOf("<" + name + ">");
            words.list().forEach(word -> learn(word, term));
        });
    }

    private void learn(Piece piece, int term) {
        var word = piece.word();
        if (word.isBlank()) return;
        if (isSpelling(word)) lexicon.learn(word, term);
        else
            piece.note(piece.name() + " holds '" + word
                    + "'. Write one word in small letters without accents or apostrophes; at its end *, ~ or ! may stand.");
    }

    private void readSpelledOut() {
        sheet.find("spelled-out")
                .ifPresent(all -> all.entries("spelled-out")
                        .forEach((shortly, piece) -> lexicon.spellOut(
                                shortly, Arrays.asList(piece.word().split(" ")))));
    }

    private Grammar grammar() {
        var numbers = Grammar.SETS.stream().mapToInt(name -> {
            if (!sets.containsKey(name)) {
                sheet.of().note("there is no set '" + name + "', which every language needs. Add it under 'sets'.");
            }
            return termOf("<" + name + ">");
        }).toArray();
        int behind = number(sheet.need("denies-behind", "Say how many words behind a phrase can deny it, such as 2."));
        return new Grammar(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], behind);
    }

    private List<Phrase> phrases(String property) {
        return sheet.find(property).stream().flatMap(piece -> piece.list().stream()).map(this::phrase).toList();
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        var kinds = new HashMap<String, SafetySignal.Kind>();
        for (var kind : SafetySignal.Kind.values()) kinds.put(kind.code(), kind);
        sheet.need("rules", "Write rules under the signal that they find.").entries("signal").forEach((code, piece) -> {
            var kind = kinds.get(code);
            if (kind == null)
                piece.note("'" + code + "' is no signal. " + Nearest.hint(code, kinds.keySet(), "Correct it."));
            else
                piece.entries("rule").forEach((name, rule) -> rules.add(rule(kind, name, rule)));
        });
        return rules;
    }

    /// A rule without conditions is just the list of its patterns.
    private Rule rule(SafetySignal.Kind kind, String name, Piece piece) {
        if (!piece.isMapping()) return new Rule(kind, name, patterns(piece), false, false, false, List.of());
        var rule = piece.sheet().takes(RULE, "a rule");
        var unless = rule.find("unless").stream().flatMap(list -> list.list().stream()).map(this::phrase).toList();
        return new Rule(kind, name, patterns(rule.need("any", "Write its patterns.")), flag(rule, "says-not"),
                flag(rule, "only-now"), flag(rule, "anywhere"), unless);
    }

    private static boolean flag(Sheet rule, String name) {
        return rule.find(name).map(Piece::flag).orElse(false);
    }

    private List<List<Phrase>> patterns(Piece piece) {
        return piece.list()
                .stream()
                .map(pattern -> Arrays.stream(pattern.word().split("&"))
                        .map(part -> phrase(part.strip(), pattern))
                        .toList())
                .toList();
    }

    private Phrase phrase(Piece piece) {
        return phrase(piece.word(), piece);
    }

    private Phrase phrase(String text, Piece piece) {
        return phrases.computeIfAbsent(text, _ -> PhraseReader.read(text, term -> term(term, piece), piece::note));
    }

    private int term(String written, Piece piece) {
        if (written.startsWith("<")) {
            var name = written.replaceAll("[<>]", "");
            if (!sets.containsKey(name))
                piece.note(
                        "there is no set '" + name + "'. " + Nearest.hint(name, sets.keySet(), "Add it under 'sets'."));
        } else if (!isSpelling(written)) {
            piece.note("'" + written + "' is no word. Use small letters without accents or apostrophes.");
        } else if (!terms.containsKey(written)) lexicon.learn(written, terms.size());
        return termOf(written);
    }

    private int termOf(String written) {
        return terms.computeIfAbsent(written, _ -> terms.size());
    }

    private static boolean isSpelling(String word) {
        return word.matches("[\\p{Ll}\\p{Lo}0-9]+[*~!]?");
    }

    private static int number(Piece piece) {
        var word = piece.word();
        if (word.matches("[0-9]{1,6}")) return Integer.parseInt(word);
        if (!word.isBlank()) piece.note(piece.name() + " is '" + word + "', which is no number. Write one.");
        return 0;
    }

    private static void dated(Piece piece) {
        var word = piece.word();
        try {
            if (!word.isBlank()) LocalDate.parse(word);
        } catch (DateTimeParseException noDate) {
            piece.note(piece.name() + " is '" + word + "', which is no date. Write it as 2026-11-24.");
        }
    }
}
