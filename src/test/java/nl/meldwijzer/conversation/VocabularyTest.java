package nl.meldwijzer.conversation;

import java.util.List;
import java.util.Set;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.text.yaml.CatalogueReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyTest {
    private static final Set<Language> DUTCH = Set.of(Language.DUTCH);
    private static final TextKey SCHOOL = new TextKey("field.place-kind.school");

    private final Vocabulary vocabulary = new Vocabulary(
            CatalogueReader.read(List.of(new SourceFile("locales/nl/a.yaml", """
                    language: nl
                    texts:
                      field.place-kind.school:
                        text: "Op school"
                        words: [schoolplein]
                        alone: [school]
                      filler:
                        words: [hoi, ik, wil, iets, melden]
                    """))).orThrow());

    @Test
    void label_and_words_count_by_themselves_and_in_a_sentence() {
        assertThat(vocabulary.is(DUTCH, SCHOOL, "op school")).isTrue();
        assertThat(vocabulary.is(DUTCH, SCHOOL, "schoolplein")).isTrue();
        assertThat(vocabulary.stands(DUTCH, SCHOOL, "het was op het schoolplein gisteren")).isTrue();
    }

    @Test
    void words_that_stand_alone_do_not_count_in_a_sentence() {
        assertThat(vocabulary.is(DUTCH, SCHOOL, "school")).isTrue();
        assertThat(vocabulary.stands(DUTCH, SCHOOL, "ik fietste van school naar huis")).isFalse();
    }

    @Test
    void greeting_and_filler_tell_nothing() {
        assertThat(vocabulary.tells(DUTCH, "hoi ik wil iets melden")).isFalse();
        assertThat(vocabulary.tells(DUTCH, "hoi ik werd gevolgd")).isTrue();
    }
}
