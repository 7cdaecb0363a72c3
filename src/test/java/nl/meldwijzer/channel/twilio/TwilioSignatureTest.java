package nl.meldwijzer.channel.twilio;

import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.TestSignature;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The vectors that Twilio publishes with its SDK, and two of ours for what its users write.
class TwilioSignatureTest {
    private static final String PATH = "/myapp.php?foo=1&bar=2";
    private static final String PLAIN = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    private static final Form.Fields CALL = fields("CallSid", "CA1234567890ABCDE", "Caller", "+14158675309", "Digits",
            "1234",
            "From", "+14158675309", "To", "+18005551212");
    private static final String BODY = "{\"property\": \"value\", \"boolean\": true}";
    private static final String BODY_SHA = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

    @ParameterizedTest
    @CsvSource({"https://mycompany.com,RSOYDt4T1cUTdK1PDd93/VVr8B8=",
            "https://mycompany.com,kvajT1Ptam85bY51eRf/AJRuM3w=",
            "https://mycompany.com:443,RSOYDt4T1cUTdK1PDd93/VVr8B8=",
            "http://mycompany.com,0ZXoZLH/DfblKGATFgpif+LLRf4=",
            "http://mycompany.com:1234,Zmvh+3yNM1Phv2jhDCwEM3q5ebU="})
    void published_signatures_fit(String address, String signature) {
        assertThat(signed(address, "12345").fits(PATH, CALL, signature)).isTrue();
    }

    @Test
    void published_signatures_over_a_hashed_body_fit() throws Exception {
        var empty = fields();
        var signature = signed("https://mycompany.com", "12345");

        assertThat(signature.fits(PATH + "&bodySHA256=" + BODY_SHA, empty, "a9nBmqA0ju/hNViExpshrM61xv4=")).isTrue();
        assertThat(signature.fits("/myapp.php?bodySHA256=" + BODY_SHA, empty, "y77kIzt2vzLz71DgmJGsen2scGs=")).isTrue();
        assertThat(
                new RequestValidator("12345").validate("https://mycompany.com" + PATH + "&bodySHA256=" + BODY_SHA, BODY,
                        "a9nBmqA0ju/hNViExpshrM61xv4="))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'','SM00000000000000000000000000000001','0MNyEyEQjyJYGl3tbGIntqdva3U='",
            "'++hoi+%C3%AB+%F0%9F%98%80%E2%80%8D+','SM00000000000000000000000000000002','hMSRWGHcdFZKSzrN55u8QbHpZjQ='"})
    void every_space_and_joiner_of_a_body_is_signed(String body, String id, String signature) {
        var form = "Body=" + body + "&From=whatsapp%3A%2B31612345678&MessageSid=" + id;

        var fields = (Form.Fields) Form.read(form.getBytes(StandardCharsets.US_ASCII));

        assertThat(signed("https://meldpunt.example.nl", "12345").fits("/hooks/twilio/in", fields, signature)).isTrue();
    }

    @Test
    @Fault(32)
    void every_configured_token_is_tried() {
        assertThat(signed("https://mycompany.com", "old", "12345").fits(PATH, CALL, PLAIN)).isTrue();
        assertThat(signed("https://mycompany.com", "old", "new").fits(PATH, CALL, PLAIN)).isFalse();
        assertThat(signed("https://mycompany.com").fits(PATH, CALL, PLAIN)).isFalse();
    }

    @Test
    void another_path_value_or_signature_does_not_fit() {
        var signature = signed("https://mycompany.com", "12345");

        assertThat(signature.fits("/other", CALL, PLAIN)).isFalse();
        assertThat(signature.fits(PATH, fields("CallSid", "CA1234567890ABCDE"), PLAIN)).isFalse();
        assertThat(signature.fits(PATH, CALL, PLAIN.substring(1))).isFalse();
        assertThat(signature.fits(PATH, CALL, "")).isFalse();
        assertThat(signature.fits(PATH, CALL, "é😀")).isFalse();
    }

    @Test
    void a_repeated_unknown_field_is_signed_with_all_its_values() {
        var repeated = new Form.Fields(Map.of("Tag", List.of("b", "a", "b"), "To", List.of("x")));
        var sameText = Map.of("Taga", "Tagb", "To", "x");

        var signature = new TestSignature("12345").of("https://mycompany.com/in", sameText);

        assertThat(signed("https://mycompany.com", "12345").fits("/in", repeated, signature)).isTrue();
    }

    private static TwilioSignature signed(String address, String... tokens) {
        var secrets = List.of(tokens).stream().map(Secret::new).toList();
        return new TwilioSignature(WebAddress.of("MELDWIJZER_PUBLIC_URL", address), secrets);
    }

    private static Form.Fields fields(String... pairs) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2) values.put(pairs[i], List.of(pairs[i + 1]));
        return new Form.Fields(values);
    }
}
