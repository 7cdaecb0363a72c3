package nl.meldwijzer.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void check_finds_nothing_wrong_with_what_is_shipped() {
        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains("nothing wrong");
    }

    @Test
    void check_names_file_line_and_remedy_and_ends_with_one() throws IOException {
        copyFlows();
        var flows = folder.resolve("conversation-flows");
        var report = flows.resolve("report.yaml");
        Files.writeString(report, Files.readString(report).replace("go: daypart }", "go: daypat }"));

        assertThat(run("check", "--flows", flows.toString())).isEqualTo(1);
        assertThat(out.toString()).isEqualTo(
                "conversation-flows/report.yaml:19: step 'when' goes to 'daypat', which does not exist. Did you mean 'daypart'?\n");
    }

    @Test
    void chat_talks_and_prints_the_talk_as_an_example() {
        assertThat(chat("hoi\n/sms\nhallo\n1\n/wait 24h\n/foo\n")).isZero();

        assertThat(out.toString()).contains("Ben je nu in gevaar?")
                .contains("Unknown: /foo")
                .contains("medium: sms")
                .contains("  - they: \"hallo\"\n  - bot: [welcome.hello, welcome.practice, welcome.danger]\n");
    }

    @Test
    void chat_files_a_report_and_shows_the_receipt() {
        chat("hoi\n1\n1\n1\nverstuur\n");

        assertThat(out.toString()).containsPattern("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}");
    }

    @Test
    void chat_plays_the_counsellors_side_too() {
        chat("""
                /duty
                hoi
                1
                1
                een mens graag
                ja
                /say te vroeg
                /claim Sam
                /say Ik ben er
                /return
                ja
                """);

        assertThat(out.toString()).contains("(refused: NotClaimed)")
                .contains("Sam: Ik ben er")
                .contains("""
                          - claimed: "Sam"
                          - bot: [counsellor.joined]
                          - phase: with-counsellor
                          - counsellor: "Ik ben er"
                          - phase: with-counsellor
                          - returned: true
                        """)
                .doesNotContain("te vroeg\"")
                .contains("  - bot: [counsellor.gone, report.role");
    }

    @Test
    void an_unknown_meldpunt_is_told_with_those_there_are() {
        assertThat(run("chat", "--meldpunt", "nowhere")).isEqualTo(1);
        assertThat(err.toString())
                .contains("There is no meldpunt 'nowhere'. There are: almere, amsterdam, arnhem-enschede, breda, demo, "
                        + "groningen, rotterdam, tilburg, utrecht, zaanstreek.");
    }

    @Test
    void settings_are_no_commands() {
        assertThat(Commands.isCommand(new String[]{"check"})).isTrue();
        assertThat(Commands.isCommand(new String[]{"--server.port=0"})).isFalse();
        assertThat(Commands.isCommand(new String[0])).isFalse();
    }

    private int chat(String input) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run("chat");
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... arguments) {
        return Commands.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void copyFlows() throws IOException {
        var source = Path.of("conversation-flows");
        try (var paths = Files.walk(source)) {
            for (var path : paths.toList())
                Files.copy(path, folder.resolve("conversation-flows").resolve(source.relativize(path)));
        }
    }
}
