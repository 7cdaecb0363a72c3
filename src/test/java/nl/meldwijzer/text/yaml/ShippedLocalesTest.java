package nl.meldwijzer.text.yaml;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.MachineLine;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.flow.yaml.FlowReader;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The locales that we ship fit the flows, the machine and the channels.
class ShippedLocalesTest {
    static final List<Language> LANGUAGES = ShippedTexts.LANGUAGES;

    /// WhatsApp shows no more of a list item.
    private static final int LONGEST_LABEL = 24;

    @Test
    void locales_are_read_without_any_problem() {
        assertThat(ShippedTexts.read().problems()).isEmpty();
        assertThat(ShippedTexts.read().orThrow().languages()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
    }

    @Test
    void flows_find_every_text_and_word() {
        var flow = FlowReader.read(FlowFiles.shipped(), ShippedTexts.read().orThrow(), Set.copyOf(LANGUAGES));

        assertThat(flow.problems()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everything_the_program_says_by_itself_has_a_text(Language language) {
        var catalogue = ShippedTexts.read().orThrow();
        var keys = new ArrayList<String>();
        for (var line : MachineLine.values()) keys.add(line.key().value());
        for (var kind : Understood.Kind.values())
            keys.add("masked.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        for (var day : DayOfWeek.values()) keys.add("day." + day.name().toLowerCase(Locale.ROOT));
        keys.addAll(List.of("hours.span", "hours.day"));
        ShippedTexts.referrals().values().forEach(referral -> keys.add("referral-hours." + referral.get("hours")));

        assertThat(keys).filteredOn(key -> !ShippedTexts.has(catalogue, language, key)).isEmpty();
        assertThat(catalogue.words(language, new TextKey("filler"))).isNotEmpty();
        assertThat(catalogue.words(language, new TextKey("negation"))).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_place_in_a_text_gets_filled(Language language) {
        var facts = ShippedTexts.facts().keySet();

        assertThat(ShippedTexts.in(language).values()).allSatisfy(entry -> {
            var known = new TreeSet<>(facts);
            known.addAll(ShippedTexts.arguments(entry.key().value()));
            assertThat(known).as(entry.key().value()).containsAll(ShippedTexts.places(entry));
        });
    }

    /// Labels are matched as words, before anything fills them.
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void labels_are_short_and_whole(Language language) {
        assertThat(labels(language)).isNotEmpty()
                .filteredOn(label -> !ShippedTexts.places(label).isEmpty() || written(label).length() > LONGEST_LABEL)
                .isEmpty();
    }

    /// What was understood is said as a list: "a, b and c".
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void labels_of_answers_have_no_comma(Language language) {
        assertThat(labels(language)).filteredOn(label -> label.key().value().startsWith("field."))
                .isNotEmpty()
                .filteredOn(label -> written(label).contains(","))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void label_or_word_means_one_option_of_its_question(Language language) {
        var meanings = new HashMap<String, String>();
        for (var label : labels(language)) {
            var key = label.key().value();
            var question = key.substring(0, key.lastIndexOf('.'));
            if (ShippedTexts.base(key).equals(key)) {
                var words = Stream.of(Stream.of(written(label)), label.words().stream(), label.alone().stream());
                words.flatMap(all -> all).map(Plainly::written).distinct().forEach(word -> {
                    var other = meanings.putIfAbsent(question + ": " + word, key);
                    assertThat(other).as("%s of %s", word, key).isNull();
                });
            }
        }
    }

    private static String written(LocaleEntry entry) {
        var pattern = entry.pattern();
        return pattern == null ? "" : pattern;
    }

    /// What carries words is a label: of an option, a command or a language.
    private static List<LocaleEntry> labels(Language language) {
        var entries = ShippedTexts.in(language);
        return entries.values().stream().filter(entry -> {
            var base = entries.get(ShippedTexts.base(entry.key().value()));
            return entry.pattern() != null && base != null && !base.words().isEmpty();
        }).toList();
    }
}
