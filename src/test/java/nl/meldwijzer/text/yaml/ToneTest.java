package nl.meldwijzer.text.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.SmsSegments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// How we speak: short, kind, without blame or promises, harmless on a locked screen, cheap by SMS.
class ToneTest {
    static final List<Language> LANGUAGES = ShippedTexts.LANGUAGES;

    private static final int LONGEST_SENTENCE = 25;
    private static final double MEAN_SENTENCE = 15;
    private static final int PREVIEW = 40;
    private static final Pattern FACT = Pattern.compile("\\d{3,}|\\d-\\d|\\d\\d:\\d\\d|https?:|www\\.|\\.nl\\b");

    /// Words to watch.
    ///
    /// @param never blame, judging, soothing, promises, and words that only the person may use
    /// @param alarming what tells a stranger too much
    /// @param reporting what, in quiet mode, says that something is being reported
    private record Watched(Pattern never, Pattern alarming, Pattern reporting) {
        static Watched in(Language language) {
            return language.equals(Language.DUTCH) ? DUTCH : ENGLISH;
        }
    }

    private static final Watched DUTCH = new Watched(
            anyOf("waarom", "gedronken", "droeg je", "ging je mee", "heb je niet", "weet je het zeker", "uitgelokt",
                    "nu pas", "gelukkig", "viel het mee", "dapper", "moedig", "goed zo", "rustig maar", "komt goed",
                    "pakken hem", "dader", "(?<!centrum )slachtoffer(?!hulp)", "is strafbaar", "anoniem",
                    "niemand weet", "beloven", "beloof", "garant", "altijd veilig", "intrekken kan(?! bijna nooit)"),
            anyOf("politie", "aangifte", "geweld", "seks", "aanrand", "verkracht", "misda", "misdr", "slachtoffer",
                    "gevaar", "dreig", "mishandel", "zelfmoord", "de dood", "betast", "strafbaar", "jouw schuld",
                    "officier", "discrimin", "niet veilig"),
            anyOf("\\bmelding", "\\bmelden"));

    private static final Watched ENGLISH = new Watched(
            anyOf("why", "drinking", "drunk", "wearing", "did you not", "didn't you", "are you sure", "provoke",
                    "only now", "luckily", "brave", "well done", "calm down", "will be (fine|ok|alright)",
                    "perpetrator", "offender", "victim(?! support)", "is a crime", "is punishable", "anonym",
                    "nobody knows", "promise", "guarantee"),
            anyOf("police", "aangifte", "violen", "\\bsex", "rape", "assault", "crime", "victim", "danger", "threat",
                    "suicid", "of death", "grop", "punish", "your fault", "prosecut", "charges", "discrimin",
                    "not safe"),
            anyOf("\\breport"));

    /// Asked in so many words, because a soft word would miss whom it must reach.
    private static final List<String> SAID_OUTRIGHT = List.of("welcome.danger");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nothing_blames_judges_or_promises(Language language) {
        var never = Watched.in(language).never;

        assertThat(those(asWritten(language), (_, text) -> never.matcher(text).find())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void sentences_are_short(Language language) {
        var written = ShippedTexts.written(language);

        assertThat(those(written, (_, text) -> lengths(text).max().orElse(0) > LONGEST_SENTENCE)).isEmpty();
        assertThat(those(written, (_, text) -> lengths(text).average().orElse(0) > MEAN_SENTENCE)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void preview_on_a_locked_screen_is_harmless(Language language) {
        var messages = those(ShippedTexts.written(language), (key, _) -> !isLabel(key) && !SAID_OUTRIGHT.contains(key));

        assertThat(those(messages, (_, text) -> Watched.in(language).alarming.matcher(preview(text)).find())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void what_could_betray_has_a_harmless_wording(Language language) {
        var written = ShippedTexts.written(language);
        var betraying = those(written, (_, text) -> betrays(language, text));

        assertThat(those(betraying, (key, _) -> !written.containsKey(key + ".quiet"))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void facts_are_never_typed_into_a_text(Language language) {
        var texts = those(asWritten(language), (key, _) -> !key.startsWith("referral-hours."));

        assertThat(those(texts, (_, text) -> FACT.matcher(text).find())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void text_by_sms_is_cheap(Language language) {
        var costly = those(bySms(language), (key, text) -> {
            var sms = SmsSegments.of(text);
            return sms.alphabet() != SmsSegments.Alphabet.GSM_7
                    || sms.segments() > (key.startsWith("welcome.") ? 2 : 4);
        });

        assertThat(costly).isEmpty();
    }

    /// Each is one short SMS with its question, in the moment that it is needed.
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void answers_to_signals_by_sms_are_short(Language language) {
        var answers = those(bySms(language), (key, _) -> key.matches(".*(danger|suicide|violence)\\.(answer|soon).*"));

        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(those(answers, (_, text) -> SmsSegments.of(text).segments() > 2)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_text_fits_one_message(Language language) {
        int longest = Medium.WHATSAPP.longestText();

        assertThat(those(ShippedTexts.written(language), (_, text) -> text.length() > longest)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void cards_have_the_same_rows_and_about_the_same_length(Language language) {
        var cards = Arrays.stream(ShippedTexts.written(language).getOrDefault("difference.cards", "").split("\n\n"))
                .filter(paragraph -> paragraph.lines().count() > 1)
                .filter(paragraph -> paragraph.lines().skip(1).allMatch(line -> line.contains(": ")))
                .toList();

        assertThat(cards).hasSize(3);
        assertThat(cards).extracting(ToneTest::rows).containsOnly(rows(cards.getFirst()));
        double mean = cards.stream().mapToInt(String::length).average().orElseThrow();
        assertThat(cards).allSatisfy(card -> assertThat((double) card.length()).isCloseTo(mean, within(mean / 4)));
    }

    @Test
    void computer_says_what_it_cannot_do_in_danger() {
        var answer = ShippedTexts.written(Language.DUTCH).get("danger.answer");

        assertThat(answer).startsWith("Ik ben een computer. Ik kan 112 niet bellen en ik stuur niemand.")
                .contains("112NL");
    }

    private static Map<String, String> those(Map<String, String> texts, BiPredicate<String, String> wanted) {
        var those = new TreeMap<>(texts);
        those.entrySet().removeIf(entry -> !wanted.test(entry.getKey(), entry.getValue()));
        return those;
    }

    /// The patterns, without the names of their places.
    private static Map<String, String> asWritten(Language language) {
        var patterns = new TreeMap<String, String>();
        ShippedTexts.in(language).forEach((key, entry) -> {
            if (entry.pattern() != null) patterns.put(key, entry.pattern().replaceAll("\\{[a-z_]+}", "{}"));
        });
        return patterns;
    }

    /// Every text that an SMS can hold.
    private static Map<String, String> bySms(Language language) {
        var written = new TreeMap<>(ShippedTexts.written(language));
        written.keySet().removeIf(key -> key.contains(".whatsapp") || key.contains(".telegram"));
        written.keySet().removeIf(key -> !key.contains(".sms") && written.containsKey(ShippedTexts.base(key) + ".sms"));
        return written;
    }

    private static boolean betrays(Language language, String text) {
        var withoutName = text.replace("Meldpunt Voorbeeldstad", "");
        return Watched.in(language).alarming.matcher(withoutName).find()
                || Watched.in(language).reporting.matcher(withoutName).find();
    }

    /// Labels stand in the middle of a message.
    private static boolean isLabel(String key) {
        var entry = ShippedTexts.in(Language.DUTCH).get(ShippedTexts.base(key));
        return entry != null && !entry.words().isEmpty();
    }

    private static String preview(String text) {
        return text.substring(0, Math.min(PREVIEW, text.length()));
    }

    /// Words in each sentence.
    private static IntStream lengths(String text) {
        return Pattern.compile("\n|(?<=[.!?:]) ")
                .splitAsStream(text)
                .filter(sentence -> !sentence.isBlank())
                .mapToInt(sentence -> sentence.strip().split("\\s+", -1).length);
    }

    private static List<String> rows(String card) {
        return card.lines().skip(1).map(line -> line.substring(0, line.indexOf(':'))).toList();
    }

    private static Pattern anyOf(String... expressions) {
        return Pattern.compile(String.join("|", expressions), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
