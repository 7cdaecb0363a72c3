package nl.meldwijzer.channel.twilio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Content.Media.Kind;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TwilioMessageTest {
    private static final String PERSON = "whatsapp:+31612345678";

    @Test
    void a_text_keeps_every_character() {
        assertThat(content("Body", "  hoi \u200d😀 ")).isEqualTo(new Content.Text("  hoi \u200d😀 "));
    }

    @Test
    void nul_is_replaced_because_no_store_keeps_it() {
        assertThat(content("Body", "a\0b")).isEqualTo(new Content.Text("a\uFFFDb"));
    }

    @Test
    void the_medium_is_in_the_address() {
        assertThat(read(Map.of("From", PERSON)).from())
                .isEqualTo(new Address(Medium.WHATSAPP, PERSON, "+3197010000001"));
        assertThat(read(Map.of("From", "whatsapp:NL.93-a")).from().value()).isEqualTo("whatsapp:NL.93-a");
        assertThat(read(Map.of("From", "+31612345678")).from().medium()).isEqualTo(Medium.SMS);
    }

    @Test
    void the_receiver_tells_the_meldpunt() {
        assertThat(read(Map.of("To", "+3197010000001")).meldpunt()).isEqualTo("demo");
        assertThat(read(Map.of("To", "+3197010000002")).meldpunt()).isEqualTo("utrecht");
        assertThat(read(Map.of("To", "whatsapp:+3197010000002")).meldpunt()).isEqualTo("demo");
    }

    @Test
    void a_button_is_its_payload() {
        assertThat(content("ButtonPayload", "7.yes", "Body", "Ja")).isEqualTo(new Content.Pressed("7.yes"));
        assertThat(content("ListId", "7.street", "ListTitle", "Straat", "Body", "Straat", "MessageType", "interactive"))
                .isEqualTo(new Content.Pressed("7.street"));
    }

    @Test
    void a_button_whose_payload_was_not_filled_in_is_its_label() {
        assertThat(content("ButtonPayload", "{{1}}", "Body", "Ja")).isEqualTo(new Content.Text("Ja"));
    }

    @Test
    void a_reply_says_to_which_message() {
        assertThat(read(Map.of("From", PERSON, "Body", "2", "OriginalRepliedMessageSid", "SM5")).repliesTo())
                .isEqualTo("SM5");
        assertThat(read(Map.of("From", PERSON, "Body", "2")).repliesTo()).isEmpty();
    }

    @Test
    void a_place_is_rounded_and_one_off_the_earth_is_none() {
        assertThat(content("Latitude", "52.090737", "Longitude", "5.12142", "Body", ""))
                .isEqualTo(new Content.Location(52.091, 5.121));
        for (var wrong : List.of("NaN", "91", "x", ""))
            assertThat(content("Latitude", wrong, "Longitude", "5")).isEqualTo(new Content.Media(Kind.OTHER));
    }

    @Test
    void media_are_not_taken_but_the_words_beside_them_are() {
        assertThat(content("NumMedia", "1", "Body", "")).isEqualTo(new Content.Media(Kind.OTHER));
        assertThat(content("NumMedia", "10", "Body", "dit was hij", "MediaContentType0", "image/jpeg"))
                .isEqualTo(new Content.Media(Kind.PHOTO, new Content.Text("dit was hij")));
        assertThat(content("MessageType", "reaction", "Body", "👍")).isEqualTo(new Content.Media(Kind.REACTION));
        assertThat(content("MessageType", "contacts")).isEqualTo(new Content.Media(Kind.CONTACT));
        assertThat(content("Body", "")).isEqualTo(new Content.Media(Kind.OTHER));
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg,PHOTO", "IMAGE/PNG,PHOTO", "image/webp,STICKER", "video/mp4,VIDEO", "audio/ogg,VOICE",
            "audio/amr,VOICE", "text/vcard,CONTACT", "text/x-vcard,CONTACT", "application/pdf,OTHER", "/,OTHER",
            "text/plain,OTHER", "'',OTHER"})
    void the_type_of_the_file_tells_what_was_sent(String type, Kind kind) {
        assertThat(content("NumMedia", "1", "MediaContentType0", type)).isEqualTo(new Content.Media(kind));
    }

    @Test
    void a_reply_and_a_forwarded_message_are_what_they_say() {
        assertThat(content("Body", "ja", "OriginalRepliedMessageSid", "SM0", "OriginalRepliedMessageSender",
                "whatsapp:+31687654321")).isEqualTo(new Content.Text("ja"));
        assertThat(content("Body", "kom dan", "Forwarded", "true", "FrequentlyForwarded", "true"))
                .isEqualTo(new Content.Text("kom dan"));
    }

    @Test
    void an_empty_sms_is_an_empty_text() {
        assertThat(read(Map.of("From", "+31612345678", "Body", "", "NumMedia", "0")).content())
                .isEqualTo(new Content.Text(""));
        assertThat(content("Body", "   ", "NumMedia", "0")).isEqualTo(new Content.Text("   "));
    }

    @Test
    void opting_out_is_no_text_and_asking_for_help_is() {
        assertThat(content("OptOutType", "STOP", "Body", "stop")).isEqualTo(new Content.OptedOut());
        assertThat(content("OptOutType", "START", "Body", "start")).isEqualTo(new Content.OptedIn());
        assertThat(content("OptOutType", "HELP", "Body", "help")).isEqualTo(new Content.Text("help"));
    }

    @Test
    void without_id_sender_or_receiver_it_is_no_message() {
        for (var missing : List.of("MessageSid", "From", "To"))
            assertThat(TwilioMessage.read(fields(Map.of(missing, " ")), accounts())).isEmpty();
    }

    private static Content content(String... pairs) {
        var given = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) given.put(pairs[i], pairs[i + 1]);
        return read(given).content();
    }

    private static Inbound read(Map<String, String> given) {
        return TwilioMessage.read(fields(given), accounts()).orElseThrow();
    }

    private static Form.Fields fields(Map<String, String> given) {
        var all = new HashMap<>(
                Map.of("MessageSid", "SM1", "From", PERSON, "To", "+3197010000001", "ProfileName", "Noor"));
        all.putAll(given);
        var values = new HashMap<String, List<String>>();
        all.forEach((name, value) -> values.put(name, List.of(value)));
        return new Form.Fields(values);
    }

    private static TwilioAccounts accounts() {
        return new TwilioAccounts("demo", null, Map.of(), Map.of("3197010000002", "utrecht"));
    }
}
