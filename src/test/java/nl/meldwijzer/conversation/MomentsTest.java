package nl.meldwijzer.conversation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.flow.Daypart;
import nl.meldwijzer.flow.Recency;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.yaml.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentsTest {
    private static final List<Language> BOTH = List.of(Language.DUTCH, new Language("en"));

    /// A Tuesday.
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 15, 30);

    private final Moments moments = new Moments(new Vocabulary(CatalogueReader.read(List.of(
            new SourceFile("locales/nl/a.yaml", """
                    language: nl
                    texts:
                      moment.minutes-ago: { words: [minuten geleden] }
                      moment.hours-ago: { words: [uur geleden] }
                      moment.days-ago: { words: [dagen geleden, days ago] }
                      moment.weeks-ago: { words: [weken geleden] }
                      moment.long-ago: { words: [jaar geleden] }
                    """))).orThrow()));

    @ParameterizedTest
    @CsvSource({
            "5 minuten geleden, NOW", "het was 3 uur geleden, TODAY", "16 uur geleden, YESTERDAY",
            "3 dagen geleden, THIS_WEEK",
            "1 dagen geleden, YESTERDAY", "8 days ago, LONGER", "2 weken geleden, LONGER", "3 jaar geleden, LONGER",
            "24-11-2026, TODAY", "23/11/26, YESTERDAY", "op 20 november, THIS_WEEK", "1 mei, LONGER",
            "20 nov 2026, THIS_WEEK",
            "november 23, YESTERDAY", "on the 23rd of november, YESTERDAY", "afgelopen maandag, YESTERDAY",
            "vrijdag rond 11, THIS_WEEK", "last friday, THIS_WEEK", "25 december, LONGER",
    })
    void days_that_can_be_counted_say_how_long_ago(String text, Recency ago) {
        assertThat(moments.recency(BOTH, text, NOW)).contains(ago);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "1", "1 3 5", "in lijn 5", "3 jongens", "dinsdag", "25-12-2026", "op 31-02-26x", "maandag of vrijdag",
            "32 mei",
            "99-99-2026", "ik ben 16", "999999999 dagen geleden",
    })
    void what_says_no_day_or_several_says_nothing(String text) {
        assertThat(moments.recency(BOTH, text, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "om 23:15, EVENING", "rond 14.30 uur, AFTERNOON", "09:30, MORNING", "00:30, NIGHT", "15u30, AFTERNOON",
            "11pm, EVENING",
            "2 am, NIGHT", "12 pm, AFTERNOON", "22 uur, EVENING", "tussen 20:00 en 22:00, EVENING",
    })
    void a_clock_that_can_mean_one_part_of_the_day_says_it(String text, Daypart part) {
        assertThat(moments.daypart(text)).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11 uur", "rond 11", "8:30", "25:00", "23-11-26", "12 uur", "lijn 15",
            "tussen 17:00 en 19:00",
            "24 uur", "3u", "1.75 m", "ik ben 16"})
    void a_clock_that_can_mean_day_or_night_says_nothing(String text) {
        assertThat(moments.daypart(text)).isEmpty();
    }

    @Test
    void a_leap_day_is_a_day() {
        assertThat(moments.recency(BOTH, "29-02-2024", NOW)).contains(Recency.LONGER);
        assertThat(moments.recency(BOTH, "29 februari", NOW)).isEqualTo(Optional.of(Recency.LONGER));
    }
}
