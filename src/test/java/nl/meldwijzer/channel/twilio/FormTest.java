package nl.meldwijzer.channel.twilio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormTest {
    @Test
    void fields_are_decoded_once_and_kept_as_they_are() {
        var fields = (Form.Fields) read("Body=+%2541+%C3%AB%F0%9F%98%80+&Empty=&Bare&&A%3D=x%3Dy=z&A%3D=2");

        assertThat(fields.first("Body")).isEqualTo(" %41 ë😀 ");
        assertThat(fields.first("Empty")).isEmpty();
        assertThat(fields.has("Bare")).isTrue();
        assertThat(fields.values().get("A=")).isEqualTo(List.of("x=y=z", "2"));
        assertThat(fields.values().keySet()).containsExactly("Body", "Empty", "Bare", "A=");
        assertThat(fields.repeats("A=")).isTrue();
        assertThat(fields.repeats("Body")).isFalse();
        assertThat(fields).hasToString("Fields[***]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%C3", "a=%ff", "%E0%80%80=1", "a=%ED%A0%80", "a=1&b=%4"})
    void what_is_no_utf8_or_no_escape_is_malformed(String form) {
        assertThat(read(form)).isEqualTo(new Form.Malformed());
    }

    @Test
    void two_hundred_fields_are_the_most() {
        assertThat(read("a=1&".repeat(200))).isInstanceOf(Form.Fields.class);
        assertThat(read("a=1&".repeat(201))).isEqualTo(new Form.TooMany());
    }

    @Test
    void an_empty_body_has_no_fields() {
        assertThat(((Form.Fields) read("")).values()).isEmpty();
    }

    private static Form read(String form) {
        return Form.read(form.getBytes(StandardCharsets.UTF_8));
    }
}
