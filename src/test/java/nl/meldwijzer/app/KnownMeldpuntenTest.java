package nl.meldwijzer.app;

import java.util.Set;
import nl.meldwijzer.channel.BadSetting;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KnownMeldpuntenTest {
    private static final Set<String> PROFILES = Set.of("demo", "arnhem-enschede");

    @Test
    void senders_of_a_profile_are_taken() {
        var settings = new MockEnvironment()
                .withProperty("meldwijzer.meldpunten.arnhem-enschede.twilio.senders", "+31850000001");

        assertThatCode(() -> KnownMeldpunten.check(settings, PROFILES)).doesNotThrowAnyException();
    }

    @Test
    void senders_of_no_profile_stop_the_program_and_name_the_near_one() {
        var settings = new MockEnvironment()
                .withProperty("meldwijzer.meldpunten.arnhem-ensched.twilio.senders", "+31850000001");

        assertThatThrownBy(() -> KnownMeldpunten.check(settings, PROFILES)).isInstanceOf(BadSetting.class)
                .hasMessageContaining("arnhem-ensched' has no profile. Did you mean 'arnhem-enschede'?");
    }
}
