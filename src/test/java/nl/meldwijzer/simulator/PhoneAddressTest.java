package nl.meldwijzer.simulator;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Random;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PhoneAddressTest {
    private final Random random = new Random();

    @RepeatedTest(20)
    void a_number_is_nobodys() throws NumberParseException {
        var number = PhoneAddress.fresh(Medium.SMS, random).value();

        var plan = PhoneNumberUtil.getInstance();
        assertThat(plan.isValidNumber(plan.parse(number, "NL"))).isFalse();
    }

    @Test
    void each_channel_has_its_own_way_of_writing() {
        assertThat(PhoneAddress.fresh(Medium.WHATSAPP, random).value()).startsWith("whatsapp:+3160");
        assertThat(PhoneAddress.fresh(Medium.TELEGRAM, random).value()).matches("4\\d{12}");
    }

    @ParameterizedTest
    @CsvSource({"SMS,+31612345678", "WHATSAPP,whatsapp:+31612345678", "TELEGRAM,123456789",
            "SMS,whatsapp:+31600000001"})
    void an_address_that_somebody_could_have_is_refused(Medium medium, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneAddress(medium, value));
    }
}
