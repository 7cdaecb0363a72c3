package nl.meldwijzer.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramNameTest {
    @TempDir
    Path data;

    @Test
    void the_same_folder_is_the_same_program_in_another_life() throws IOException {
        var first = lived(data.resolve("new"));
        var second = lived(data.resolve("new"));

        assertThat(second.ofProgram()).isEqualTo(first.ofProgram());
        assertThat(second.ofLife()).isNotEqualTo(first.ofLife());
    }

    @Test
    void another_folder_is_another_program() throws IOException {
        assertThat(lived(data.resolve("one")).ofProgram()).isNotEqualTo(lived(data.resolve("two")).ofProgram());
    }

    @Test
    void two_at_once_in_one_folder_are_two_programs() throws IOException {
        try (var first = ProgramName.in(data); var second = ProgramName.in(data)) {
            assertThat(second.holder().ofProgram()).isNotEqualTo(first.holder().ofProgram());
        }
    }

    @Test
    void without_a_folder_that_can_be_written_it_has_a_name_for_this_life() throws IOException {
        var file = Files.createFile(data.resolve("file"));

        assertThat(lived(file).ofProgram()).isNotEqualTo(lived(file).ofProgram());
    }

    private static nl.meldwijzer.engine.Holder lived(Path folder) throws IOException {
        try (var name = ProgramName.in(folder)) {
            return name.holder();
        }
    }
}
