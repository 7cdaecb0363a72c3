package nl.meldwijzer.channel.phone;

import nl.meldwijzer.channel.NumberPlan.Area;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryNumberPlanTest {
    @ParameterizedTest
    @CsvSource({"+31612345678, NL, +3161234", "+31 6 1234 5678, NL, +3161234", "+32470123456, BE, +3247012",
            "+12125550123, US, +1212555", "+31999999999, NL, +3199999", "+8835100012345678, ZZ, +883510001234",
            "1008, ZZ, ''", "Vodafone, ZZ, Voda", "+, ZZ, ''"})
    void every_number_has_a_country_and_a_prefix(String number, String country, String prefix) {
        assertThat(new LibraryNumberPlan().area(number)).isEqualTo(new Area(country, prefix));
    }
}
