package nl.meldwijzer.simulator.twilio;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignerTest {
    @Test
    void it_signs_the_published_example() {
        var form = Map.of("CallSid", "CA1234567890ABCDE", "Caller", "+14158675309", "Digits", "1234", "From",
                "+14158675309", "To", "+18005551212");

        assertThat(new Signer("12345").sign("https://mycompany.com/myapp.php?foo=1&bar=2", form))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }
}
