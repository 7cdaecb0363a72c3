package nl.meldwijzer.conversation;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentTest {
    @Test
    void nothing_comes_unasked_without_a_yes() {
        assertThat(allows()).isFalse();
        assertThat(allows("may-write")).isTrue();
        assertThat(allows("may-write", "may-not-write")).isFalse();
    }

    @Test
    void somebody_who_reads_along_and_violence_at_home_shut_the_gate_whatever_was_said() {
        assertThat(allows("may-write", "quiet")).isFalse();
        assertThat(allows("may-write", "home-violence@3")).isFalse();
    }

    private static boolean allows(String... signals) {
        return new Consent(Set.of(signals)).allowsUnasked();
    }
}
