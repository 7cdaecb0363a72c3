package nl.meldwijzer.report.jdbc;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.seal.DataKey;
import nl.meldwijzer.seal.Unsealable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealedAnswersTest {
    private static final FieldName STORY = new FieldName("story");
    private static final Path STORED = Path.of("src/test/resources/stored/report");

    private final UUID report = UUID.randomUUID();
    private final DataKey key = new PlainKeyring().newDataKey("report").key();
    private final SealedAnswers answers = new SealedAnswers(key, report, 0);

    @Test
    void words_come_back_as_they_were() {
        var words = new Answer.Words("\"Hé\" 🙈\n\u202e\0 <b>", Origin.TYPED);

        assertThat(answers.open(STORY, answers.seal(STORY, words))).isEqualTo(words);
    }

    @Test
    void a_spot_comes_back_as_it_was() {
        var spot = new Answer.Spot(52.0907, -5.1214, Origin.CHOSEN);

        assertThat(answers.open(STORY, answers.seal(STORY, spot))).isEqualTo(spot);
    }

    @Test
    void a_contact_comes_back_as_it_was() {
        var contact = new Answer.Contact(Answer.Contact.By.EMAIL, "iemand@example.org", Origin.TYPED);

        assertThat(answers.open(STORY, answers.seal(STORY, contact))).isEqualTo(contact);
    }

    @Test
    void half_a_character_does_not_stop_a_report() {
        var sealed = answers.seal(STORY, new Answer.Words("broken \ud83d end", Origin.TYPED));

        assertThat(answers.open(STORY, sealed)).isEqualTo(new Answer.Words("broken ? end", Origin.TYPED));
    }

    @Test
    void an_answer_opens_only_in_its_own_place() {
        var sealed = answers.seal(STORY, new Answer.Words("mine", Origin.TYPED));

        assertThatThrownBy(() -> answers.open(new FieldName("place"), sealed)).isInstanceOf(Unsealable.class);
        assertThatThrownBy(() -> new SealedAnswers(key, report, 1).open(STORY, sealed)).isInstanceOf(Unsealable.class);
        assertThatThrownBy(() -> new SealedAnswers(key, UUID.randomUUID(), 0).open(STORY, sealed)).isInstanceOf(
                Unsealable.class);
    }

    @Test
    void every_shape_ever_stored_loads() throws Exception {
        assertThat(stored("words-1.json")).isEqualTo(new Answer.Words("Ze riepen iets.", Origin.FIRST_MESSAGE));
        assertThat(stored("spot-1.json")).isEqualTo(new Answer.Spot(52.09, 5.12, Origin.CHOSEN));
        assertThat(stored("contact-1.json"))
                .isEqualTo(new Answer.Contact(Answer.Contact.By.PHONE, "+31612345678", Origin.TYPED));
    }

    private Answer stored(String file) throws Exception {
        var json = Files.readString(STORED.resolve(file)).getBytes(StandardCharsets.UTF_8);
        return answers.open(STORY, key.seal(json, report + "|0|story"));
    }
}
