package nl.meldwijzer.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {
    private static final Building BUILDING = Building.real();

    @ParameterizedTest
    @EnumSource
    void the_building_keeps(Rule rule) {
        assertThat(rule.breaches(BUILDING)).isEmpty();
    }

    @Test
    void all_classes_are_looked_at() {
        assertThat(BUILDING.classes()).hasSizeGreaterThan(50);
        assertThat(BUILDING.packagesOnDisk()).contains("conversation", "understanding.phone");
    }

    @Test
    void the_table_has_no_cycles() {
        var known = new java.util.HashSet<String>();
        for (var room : Table.ROOMS) {
            assertThat(known).as("rooms that stand above " + room.name()).containsAll(room.mayUse());
            known.add(room.name());
        }
    }

    @Test
    void the_documentation_shows_the_table() throws IOException {
        assertThat(Files.readString(Path.of("docs/architecture.md")))
                .as("copy this table into docs/architecture.md:%n%s", Table.markdown())
                .contains(Table.markdown());
    }
}
