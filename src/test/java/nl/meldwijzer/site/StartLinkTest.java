package nl.meldwijzer.site;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartLinkTest {
    @Test
    void every_medium_has_its_own_link_with_a_word_that_says_nothing() {
        var links = StartLink.of(List.of("whatsapp:+3197010000001", "+3197010000002", "3669"), "@meldpunt_bot");

        assertThat(links).extracting(link -> link.uri().toString())
                .containsExactly(
                        "https://wa.me/3197010000001?text=hoi", "sms:+3197010000002?body=hoi", "sms:3669?body=hoi",
                        "https://t.me/meldpunt_bot?start=hoi");
    }

    @Test
    void what_has_no_link_is_left_out() {
        assertThat(StartLink.of(List.of("MELDPUNT"), "")).isEmpty();
    }
}
