package nl.meldwijzer.app;

import java.nio.file.Path;
import nl.meldwijzer.channel.BadSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoTest {
    @TempDir
    Path data;

    private final MockEnvironment environment = new MockEnvironment().withProperty("meldwijzer.public-url",
            "http://localhost:8080");

    @Test
    void without_any_credentials_it_is_a_demo() {
        assertThat(demo().wanted()).isTrue();
    }

    @Test
    void with_credentials_of_any_channel_it_is_none() {
        assertThat(demoWith("meldwijzer.telegram.bot-token", "1:x").wanted()).isFalse();
        assertThat(demoWith("meldwijzer.meldpunten.utrecht.twilio.account-sid", "AC1").wanted()).isFalse();
    }

    @Test
    void it_refuses_a_store_of_its_own() {
        assertThatThrownBy(demoWith("spring.datasource.url", "jdbc:postgresql://db/x")::wanted)
                .isInstanceOf(BadSetting.class)
                .hasMessage("No channel has credentials, which makes a demo, but DATABASE_URL names a store of its own."
                        + " Set the credentials, or MELDWIJZER_DEMO=true if a demo is what you want.");
    }

    @Test
    void it_refuses_an_address_on_the_net() {
        assertThatThrownBy(demoWith("meldwijzer.public-url", "https://meldpunt.example.nl")::wanted)
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("MELDWIJZER_PUBLIC_URL is not of this machine");
    }

    @Test
    void it_refuses_data_of_real_senders() {
        demo().noteRealSenders();

        assertThatThrownBy(demo()::wanted).isInstanceOf(BadSetting.class)
                .hasMessageContaining("has served real senders");
    }

    @Test
    void who_says_so_gets_it_all_the_same_but_never_beside_credentials() {
        demo().noteRealSenders();
        assertThat(demoWith("meldwijzer.demo", "true").wanted()).isTrue();

        assertThatThrownBy(demoWith("meldwijzer.twilio.account-sid", "AC1")::wanted).isInstanceOf(BadSetting.class);
    }

    @Test
    void each_start_makes_credentials_of_its_own() {
        assertThat(demo().settings()).isNotEqualTo(demo().settings()).containsEntry("meldwijzer.demo", "true");
    }

    private Demo demoWith(String name, String value) {
        environment.setProperty(name, value);
        return demo();
    }

    private Demo demo() {
        return new Demo(environment, data);
    }
}
