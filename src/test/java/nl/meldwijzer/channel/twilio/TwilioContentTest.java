package nl.meldwijzer.channel.twilio;

import java.util.List;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.Outbound.Button;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TwilioContentTest {
    private static final Address PERSON = new Address(Medium.WHATSAPP, "whatsapp:+31612345678",
            "whatsapp:+3197010000001");
    private static final List<Button> YES_NO = List.of(new Button("Ja", "7.yes"), new Button("Nee", "7.no"));

    @Test
    void up_to_three_short_options_are_buttons_with_text_and_ids_as_variables() {
        var content = content("Ben je veilig?\n\n1 Ja\n2 Nee", YES_NO);

        assertThat(json(content.definition()).path("types").toString()).isEqualTo("{\"twilio/quick-reply\":{"
                + "\"body\":\"{{3}}\\n\\n{{4}}\\n{{5}}\",\"actions\":["
                + "{\"type\":\"QUICK_REPLY\",\"title\":\"Ja\",\"id\":\"{{1}}\"},"
                + "{\"type\":\"QUICK_REPLY\",\"title\":\"Nee\",\"id\":\"{{2}}\"}]}}");
        assertThat(json(content.variables()).toString()).isEqualTo(
                "{\"1\":\"7.yes\",\"2\":\"7.no\",\"3\":\"Ben je veilig?\",\"4\":\"1 Ja\",\"5\":\"2 Nee\"}");
        assertThat(json(content.definition()).path("variables").size()).isEqualTo(5);
    }

    @Test
    void more_options_or_longer_ones_are_a_list_behind_a_word() {
        assertThat(json(content("Wat?", some(10, "a")).definition()).path("types").propertyNames())
                .containsExactly("twilio/list-picker");
        var longer = json(content("Wat?", List.of(new Button("a".repeat(24), "1.a"))).definition()).path("types")
                .path("twilio/list-picker");
        assertThat(longer.path("button").asString()).isEqualTo("Kies");
        assertThat(longer.path("items").toString()).isEqualTo(
                "[{\"item\":\"" + "a".repeat(24) + "\",\"id\":\"{{1}}\"}]");
    }

    @Test
    void one_content_serves_every_ask_and_other_words_of_the_same_shape() {
        var once = content("Ben je veilig?\n\n1 Ja", YES_NO);
        var again = content("Is dit gebeurd?\n\nO'Neill's",
                List.of(new Button("Ja", "8.yes"), new Button("Nee", "8.no")));

        assertThat(again.name()).isEqualTo(once.name()).matches("meldwijzer [0-9a-f]{32}");
        assertThat(again.definition()).isEqualTo(once.definition()).doesNotContain("veilig");
        assertThat(json(again.variables()).path("1").asString()).isEqualTo("8.yes");
    }

    @Test
    void another_label_or_shape_is_another_content() {
        var once = content("Ben je veilig?\n1 Ja", YES_NO);

        assertThat(content("Ben je veilig?\n\n1 Ja", YES_NO).name()).isNotEqualTo(once.name());
        assertThat(
                content("Ben je veilig?\n1 Ja", List.of(new Button("Yes", "7.yes"), new Button("No", "7.no"))).name())
                .isNotEqualTo(once.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab\there", "five     spaces", "a\u2028b", "a\r\nb", "a\n \nb", "\n", "{{1}}", "}}"})
    void what_a_variable_cannot_hold_stays_text(String text) {
        assertThat(TwilioContent.of(message(text, YES_NO, "Kies"))).isEmpty();
    }

    @Test
    void what_does_not_fit_stays_text() {
        assertThat(TwilioContent.of(message("a".repeat(1_024), YES_NO, "Kies"))).isPresent();
        assertThat(TwilioContent.of(message("a".repeat(1_025), YES_NO, "Kies"))).isEmpty();
        assertThat(TwilioContent.of(message("a\n".repeat(41), YES_NO, "Kies"))).isEmpty();
        assertThat(TwilioContent.of(message("Wat?", List.of(), "Kies"))).isEmpty();
        assertThat(TwilioContent.of(message("Wat?", some(11, "a"), "Kies"))).isEmpty();
        assertThat(TwilioContent.of(message("Wat?", some(4, "a".repeat(24)), "Kies"))).isEmpty();
        assertThat(TwilioContent.of(message("Wat?", some(4, "a"), ""))).isEmpty();
        assertThat(TwilioContent.of(message("Wat?", some(4, "a"), "K".repeat(21)))).isEmpty();
        assertThat(TwilioContent.of(message("Wat?", List.of(new Button(" ", "1.a")), "Kies"))).isEmpty();
        assertThat(TwilioContent.of(message("Wat?", List.of(new Button("Ja", "1." + "a".repeat(200))), "Kies")))
                .isEmpty();
        assertThat(
                TwilioContent.of(message("Wat?", List.of(new Button("Ja", "1.a"), new Button("Ja ", "1.b")), "Kies")))
                .isEmpty();
    }

    private static TwilioContent content(String text, List<Button> buttons) {
        return TwilioContent.of(message(text, buttons, "Kies")).orElseThrow();
    }

    private static Outbound message(String text, List<Button> buttons, String opener) {
        return new Outbound(PERSON, "demo", text, buttons, opener, "");
    }

    private static List<Button> some(int count, String label) {
        return IntStream.range(0, count).mapToObj(at -> new Button(label + at, "1.o" + at)).toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
