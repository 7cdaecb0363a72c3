package nl.meldwijzer.channel.telegram;

import java.nio.charset.StandardCharsets;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Content.Media.Kind;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateTest {
    @Test
    void a_text_comes_with_an_id_of_its_own_and_little_else() {
        var inbound = inbound(
                "'message': {'message_id': 5, 'chat': {'id': 42, 'type': 'private', 'first_name': 'Noor'}, "
                        + "'from': {'id': 42, 'first_name': 'Noor', 'username': 'noor', 'language_code': 'en-GB'}, 'text': ' hoi 😀 '}");

        assertThat(inbound).isEqualTo(new Inbound("demo:7", "demo", new Address(Medium.TELEGRAM, "42", "demo"), "en",
                new Content.Text(" hoi 😀 "), 5));
    }

    @Test
    void a_reply_says_to_which_message() {
        var text = "'message': {'message_id': 9, 'chat': {'id': 42, 'type': 'private'}, 'text': '2'%s}";

        assertThat(inbound(text.formatted(", 'reply_to_message': {'message_id': 5, 'text': 'x'}")).repliesTo())
                .isEqualTo("5");
        assertThat(inbound(text.formatted(", 'reply_to_message': 'x'")).repliesTo()).isEmpty();
        assertThat(inbound(text.formatted("")).repliesTo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nl,nl", "pt-br,pt", "EN,en", "fil,''", "x,''", "'',''", "1a,''"})
    void only_a_language_of_two_letters_is_one(String code, String language) {
        assertThat(inbound(
                "'message': {'chat': {'id': 42, 'type': 'private'}, 'text': 'x', 'from': {'language_code': '" + code
                        + "'}}")
                .languageCode()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"/start,start", "/start@MeldBot,start", "/start poster-12,poster-12", "/start@MeldBot  a b,a b",
            "/started,/started", "/help,/help", "ik /start,ik /start"})
    void start_is_taken_off_and_its_payload_kept(String text, String kept) {
        assertThat(content("'text': '" + text + "'")).isEqualTo(new Content.Text(kept));
    }

    @Test
    @Fault(36)
    void half_a_character_is_replaced() {
        assertThat(content("'text': 'a\\ud800b\\u0000😀'")).isEqualTo(new Content.Text("a\uFFFDb\uFFFD😀"));
    }

    @Test
    void a_press_is_its_payload_and_the_press_to_confirm() {
        var update = (Update.FromPerson) read(
                "'callback_query': {'id': '99', 'from': {'id': 42, 'language_code': 'nl'}, "
                        + "'message': {'message_id': 5, 'chat': {'id': 42, 'type': 'private'}}, 'data': '17.yes'}");

        assertThat(update.inbound().content()).isEqualTo(new Content.Pressed("17.yes"));
        assertThat(update.inbound().messageId()).isEqualTo("demo:7");
        assertThat(update.query()).isEqualTo("99");
        assertThat(update.below()).isEqualTo("5");
    }

    @Test
    void a_place_is_rounded() {
        assertThat(content("'location': {'latitude': 52.090737, 'longitude': 5.12142, 'live_period': 60}"))
                .isEqualTo(new Content.Location(52.091, 5.121));
        assertThat(content("'location': {'latitude': 'x', 'longitude': 5}"))
                .isEqualTo(new Content.Media(Kind.OTHER));
        assertThat(content("'venue': {}, 'location': {'latitude': 52, 'longitude': 5}"))
                .isEqualTo(new Content.Media(Kind.OTHER));
    }

    @ParameterizedTest
    @CsvSource({"photo,PHOTO", "video,VIDEO", "voice,VOICE", "audio,VOICE", "document,OTHER", "animation,VIDEO",
            "sticker,STICKER", "video_note,VIDEO", "contact,CONTACT", "poll,OTHER", "dice,STICKER", "story,OTHER"})
    void media_are_not_taken_but_a_caption_is_what_the_person_said(String field, Kind kind) {
        assertThat(content("'" + field + "': {'file_id': 'x'}")).isEqualTo(new Content.Media(kind));
        assertThat(content("'" + field + "': [], 'caption': 'dit was hij'"))
                .isEqualTo(new Content.Media(kind, new Content.Text("dit was hij")));
    }

    @Test
    void an_animation_is_no_document_though_it_comes_with_one() {
        assertThat(content("'document': {}, 'animation': {}")).isEqualTo(new Content.Media(Kind.VIDEO));
    }

    @Test
    void a_reply_and_a_forwarded_message_are_what_they_say() {
        assertThat(content("'text': 'ja', 'reply_to_message': {'message_id': 3, 'text': 'Ben je in gevaar?'}"))
                .isEqualTo(new Content.Text("ja"));
        assertThat(content("'text': 'kom dan', 'forward_origin': {'type': 'user', 'sender_user': {'id': 5}}"))
                .isEqualTo(new Content.Text("kom dan"));
    }

    @Test
    void an_edit_says_only_that_it_is_one_and_a_moving_place_says_nothing() {
        assertThat(inbound("'edited_message': {'chat': {'id': 42, 'type': 'private'}, 'text': 'anders'}").content())
                .isEqualTo(new Content.Edited());
        assertThat(read("'edited_message': {'chat': {'id': 42, 'type': 'private'}, 'location': {}}"))
                .isEqualTo(new Update.Ignored());
    }

    @Test
    void blocking_the_bot_is_opting_out() {
        assertThat(inbound(membership("private", "kicked")).content()).isEqualTo(new Content.OptedOut());
        assertThat(inbound(membership("private", "member")).content()).isEqualTo(new Content.OptedIn());
        assertThat(read(membership("private", "new-status"))).isEqualTo(new Update.Ignored());
    }

    @Test
    void a_group_is_left_once() {
        assertThat(read("'message': {'chat': {'id': -5, 'type': 'group'}, 'text': 'hoi'}"))
                .isEqualTo(new Update.InGroup("-5"));
        assertThat(read("'channel_post': {'chat': {'id': -6, 'type': 'channel'}, 'text': 'hoi'}"))
                .isEqualTo(new Update.InGroup("-6"));
        assertThat(read(membership("supergroup", "member"))).isEqualTo(new Update.InGroup("42"));
        assertThat(read(membership("group", "left"))).isEqualTo(new Update.Ignored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'new_kind': {}", "'message': 5", "'message': {}", "'message': {'chat': {'id': 'x'}}",
            "'message': {'chat': {'id': 42, 'type': 'private'}, 'pinned_message': {}}", "'callback_query': {'id': 5}",
            "'callback_query': {'message': {'chat': {'id': 42, 'type': 'private'}}, 'game_short_name': 'x'}",
            "'message': {'chat': {'id': 42, 'type': 'private'}, 'text': {'a': 1}}", "'my_chat_member': []"})
    void the_unknown_is_passed_over(String field) {
        assertThat(read(field)).isEqualTo(new Update.Ignored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "<html>", "{\"update_id\": \"x\", \"message\": {}}"})
    void no_json_is_passed_over(String body) {
        assertThat(Update.read(body.getBytes(StandardCharsets.UTF_8), "demo")).isEqualTo(new Update.Ignored());
        assertThat(Update.read("[".repeat(60_000).getBytes(StandardCharsets.UTF_8), "demo"))
                .isEqualTo(new Update.Ignored());
        assertThat(Update.read("{\"a\":".repeat(10_000).getBytes(StandardCharsets.UTF_8), "demo"))
                .isEqualTo(new Update.Ignored());
        assertThat(Update.read(new byte[]{'"', (byte) 0xff, '"'}, "demo")).isEqualTo(new Update.Ignored());
    }

    private static String membership(String chat, String status) {
        return "'my_chat_member': {'chat': {'id': 42, 'type': '" + chat + "'}, 'new_chat_member': {'status': '" + status
                + "'}}";
    }

    private static Content content(String fields) {
        return inbound("'message': {'chat': {'id': 42, 'type': 'private'}, " + fields + "}").content();
    }

    private static Inbound inbound(String field) {
        return ((Update.FromPerson) read(field)).inbound();
    }

    private static Update read(String field) {
        var json = "{'update_id': 7, " + field + "}";
        return Update.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "demo");
    }
}
