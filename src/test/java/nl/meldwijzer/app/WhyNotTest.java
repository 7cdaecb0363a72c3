package nl.meldwijzer.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.meldwijzer.channel.BadSetting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;

class WhyNotTest {
    @Test
    void a_wrong_setting_is_told_in_one_line_however_deep_it_lies() {
        var failure = new BeanCreationException("twilio", "boom", new BadSetting("TWILIO_AUTH_TOKEN is not set."));

        assertThat(WhyNot.of(failure)).isEqualTo("Meldwijzer did not start: TWILIO_AUTH_TOKEN is not set.");
    }

    @Test
    void a_port_in_use_names_the_port_and_the_way_out() {
        assertThat(WhyNot.of(new RuntimeException(new PortInUseException(8080))))
                .isEqualTo(
                        "Meldwijzer did not start: port 8080 is in use. Stop what uses it, or set PORT or MANAGEMENT_PORT to another.");
    }

    @Test
    void what_our_own_code_said_is_a_sentence_and_what_a_library_threw_is_told_in_full() {
        assertThat(WhyNot.of(new UncheckedIOException("cannot write the keyset file", new IOException("read-only"))))
                .isEqualTo("Meldwijzer did not start: cannot write the keyset file: java.io.IOException: read-only");
        assertThat(WhyNot.of(thrownByTheLibrary())).contains("UnsupportedOperationException").contains("\tat ");
    }

    private static RuntimeException thrownByTheLibrary() {
        try {
            List.of(1).add(2);
            throw new AssertionError();
        } catch (UnsupportedOperationException e) {
            return e;
        }
    }
}
