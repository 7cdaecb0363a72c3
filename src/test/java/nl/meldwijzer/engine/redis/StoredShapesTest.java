package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.DeskSamples;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.WrittenByNewer;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Whatever was stored once must load for ever. Files in `stored/` are never changed, only added, with the next number.
class StoredShapesTest {
    private static final Path STORED = Path.of("src/test/resources/stored");
    private static final Effect CODE = new Effect.UseCode("K7Q-F3M-2XR", Step.Code.Use.LOOK_UP);
    private static final ConversationId ID = new ConversationId("p17.0123456789abcdef0123456789abcdef");

    @Test
    void every_state_ever_written_loads() throws IOException {
        assertThat(StateJson.read(stored("state-1.json"))).isEqualTo(Samples.fullOfShape1());
        assertThat(StateJson.read(stored("state-2.json"))).isEqualTo(Samples.full());
        assertThat(StateJson.read(stored("state-3.json"))).isEqualTo(DeskSamples.waiting());
        assertThat(StateJson.read(stored("state-4.json"))).isEqualTo(DeskSamples.goingOn());
        assertThat(StateJson.read(stored("state-5.json"))).isEqualTo(DeskSamples.chattingOfShape2());
        assertThat(StateJson.read(stored("state-6.json"))).isEqualTo(DeskSamples.chatting());
        assertThat(StateJson.read(stored("state-7.json"))).isEqualTo(DeskSamples.handedOn());
    }

    @Test
    void every_line_of_a_transcript_and_every_place_in_the_queue_ever_written_loads() throws IOException {
        assertThat(lines()).extracting(line -> ChatLineJson.read(Json.bytes(line)))
                .containsExactlyElementsOf(DeskSamples.lines());
        assertThat(QueuedTalkJson.read(stored("queued-1.json")))
                .isEqualTo(QueuedTalk.of(DeskSamples.waiting()).orElseThrow());
        assertThat(QueuedTalkJson.read(stored("queued-2.json")))
                .isEqualTo(QueuedTalk.of(DeskSamples.chatting()).orElseThrow());
        assertThat(QueuedTalkJson.read(stored("queued-3.json")))
                .isEqualTo(QueuedTalk.of(DeskSamples.handedOn()).orElseThrow());
    }

    /// As they came, shape after shape.
    private static List<JsonNode> lines() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var file : List.of("lines-1.json", "lines-2.json")) lines.addAll(Json.elements(Json.read(stored(file))));
        return lines;
    }

    /// An older program goes on with every talk that concerns no counsellor.
    @Test
    void only_what_concerns_a_counsellor_is_written_in_the_newer_shape() {
        assertThat(Json.read(StateJson.write(Samples.parked())).path("v").intValue()).isEqualTo(1);
        assertThat(Json.read(StateJson.write(DeskSamples.goingOn())).path("v").intValue()).isEqualTo(2);
        assertThat(Json.read(StateJson.write(DeskSamples.handedOn())).path("v").intValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"say-1.json"})
    void every_message_ever_written_loads(String file) throws IOException {
        assertThat(EffectJson.read(stored(file))).isEqualTo(Samples.fullSay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file-1.json"})
    void every_filing_ever_written_loads(String file) throws IOException {
        assertThat(EffectJson.read(stored(file))).isEqualTo(Samples.file());
    }

    @Test
    void every_use_of_a_code_ever_written_loads() throws IOException {
        assertThat(EffectJson.read(stored("code-1.json"))).isEqualTo(CODE);
    }

    /// Opens a whole record, as it stood in Redis, with the keyset file of that time: seals, squeezing and borders.
    @ParameterizedTest
    @ValueSource(ints = {1})
    void every_record_ever_written_opens(int number) throws IOException {
        var keyring = KeyringFile.openOrCreate(STORED.resolve("keyset-" + number + ".json"));
        var bytes = Base64.getMimeDecoder().decode(stored("record-" + number + ".base64"));

        var record = StoredRecord.of(bytes, ID);

        var sealed = new Sealed(ID, keyring.unwrap(record.wrappedKey(), ID.value()));
        assertThat(record.version()).isEqualTo(7);
        assertThat(record.seen().has(SeenEvents.hash(keyring, "whatsapp:SM1"))).isTrue();
        assertThat(record.seen().has(SeenEvents.hash(keyring, "whatsapp:SM2"))).isTrue();
        assertThat(sealed.openState(record.state())).isEqualTo(Samples.fullOfShape1());
        assertThat(sealed.openAddress(record.address())).isEqualTo(new AddressJson("demo", Samples.address()));
        assertThat(Keys.who(keyring, "demo", Samples.address()))
                .isEqualTo(new String(stored("who-" + number), UTF_8).strip());
    }

    /// When this fails, a shape changed: give it the next number and keep the file of the old one.
    @Test
    void what_is_written_today_is_a_shape_that_is_stored_here() throws IOException {
        assertThat(Json.read(StateJson.write(Samples.full()))).isEqualTo(Json.read(stored("state-2.json")));
        assertThat(Json.read(StateJson.write(DeskSamples.waiting()))).isEqualTo(Json.read(stored("state-3.json")));
        assertThat(Json.read(StateJson.write(DeskSamples.goingOn()))).isEqualTo(Json.read(stored("state-4.json")));
        assertThat(Json.read(StateJson.write(DeskSamples.chatting()))).isEqualTo(Json.read(stored("state-6.json")));
        assertThat(Json.read(StateJson.write(DeskSamples.handedOn()))).isEqualTo(Json.read(stored("state-7.json")));
        assertThat(DeskSamples.lines()).extracting(line -> Json.read(ChatLineJson.write(line)))
                .containsExactlyElementsOf(lines());
        assertThat(Json.read(QueuedTalkJson.write(QueuedTalk.of(DeskSamples.handedOn()).orElseThrow())))
                .isEqualTo(Json.read(stored("queued-3.json")));
        assertThat(Json.read(QueuedTalkJson.write(QueuedTalk.of(DeskSamples.chatting()).orElseThrow())))
                .isEqualTo(Json.read(stored("queued-2.json")));
        assertThat(Json.read(EffectJson.write(Samples.fullSay()))).isEqualTo(Json.read(stored("say-1.json")));
        assertThat(Json.read(EffectJson.write(Samples.file()))).isEqualTo(Json.read(stored("file-1.json")));
        assertThat(Json.read(EffectJson.write(CODE))).isEqualTo(Json.read(stored("code-1.json")));
    }

    @Test
    void a_state_with_nothing_in_it_comes_back_as_it_was() {
        assertThat(StateJson.read(StateJson.write(Samples.start()))).isEqualTo(Samples.start());
        assertThat(StateJson.read(StateJson.write(Samples.closed(Samples.parked()))))
                .isEqualTo(Samples.closed(Samples.parked()));
    }

    @Test
    void a_shape_of_the_future_is_a_clear_failure() {
        assertThatThrownBy(() -> StateJson.read("{\"v\":4,\"meldpunt\":\"demo\"}".getBytes(UTF_8)))
                .isInstanceOf(WrittenByNewer.class)
                .hasMessage("a conversation's state is stored in shape 4, this program knows shapes up to 3. "
                        + "Run the newer version that wrote it.");
        assertThatThrownBy(() -> EffectJson.read("{}".getBytes(UTF_8))).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("an effect is stored in shape 0");
    }

    @Test
    void what_is_squeezed_comes_back_whatever_it_is() {
        for (var text : List.of("", "x", "€".repeat(5_000), "{\"v\":1}".repeat(300))) {
            var plain = text.getBytes(UTF_8);
            assertThat(Squeezed.unsqueeze(Squeezed.squeeze(plain), "a test")).isEqualTo(plain);
        }
        assertThatThrownBy(() -> Squeezed.unsqueeze(new byte[]{1, 2}, "a test")).hasMessage("a test is damaged");
    }

    @Test
    void an_address_without_a_number_is_as_good_as_any() {
        var opaque = new AddressJson("demo", new nl.meldwijzer.channel.Address(Medium.WHATSAPP, "BSUID|[\"x\"]", ""));

        assertThat(AddressJson.read(opaque.write())).isEqualTo(opaque);
    }

    private static byte[] stored(String file) throws IOException {
        return Files.readAllBytes(STORED.resolve(file));
    }
}
