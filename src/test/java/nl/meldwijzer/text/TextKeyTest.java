package nl.meldwijzer.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "report.what", "field.safe-now.yes-but", "welcome-back", "a.b-c.d1"})
    void words_with_one_dot_or_dash_between_them_are_a_key(String key) {
        assertThat(new TextKey(key).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-", ".a", "a.", "-a", "a-", "a..b", "a--b", "a.-b", "a-.b", "A", "a b", "a_b",
            "é", "a\n"})
    void anything_else_is_refused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextKey(key))
                .withMessageContaining("is not a text key");
    }
}
