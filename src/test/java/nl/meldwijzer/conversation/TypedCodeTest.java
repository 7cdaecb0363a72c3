package nl.meldwijzer.conversation;

import nl.meldwijzer.report.ReceiptCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"K7Q-F3M-2XR", "k7qf3m2xr", "mijn code is K7Q F3M 2XR!", "code:K7Q\u2013F3M\u20132XR",
            "(K7Q - F3M - 2XR)"})
    void a_code_is_found_however_it_is_typed(String text) {
        assertThat(TypedCode.in(text).flatMap(ReceiptCode::typed)).isEqualTo(ReceiptCode.typed("K7QF3M2XR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0612345678", "K7Q-F3M", "aK7QF3M2XR", "O7Q-F3M-2XR", "weet ik niet",
            "1234 AB"})
    void what_no_code_can_be_is_none(String text) {
        assertThat(TypedCode.in(text)).isEmpty();
    }

    /// The two are written down twice, because this room does not know the register.
    @Test
    void every_code_that_the_register_gives_is_found() {
        for (int i = 0; i < 1_000; i++) {
            var code = ReceiptCode.fresh();
            assertThat(TypedCode.is(code.shown())).isTrue();
            assertThat(TypedCode.in("dit is hem: " + code.value()).flatMap(ReceiptCode::typed)).contains(code);
        }
    }
}
