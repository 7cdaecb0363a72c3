package nl.meldwijzer.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was measured: printed as a table while it comes, and kept as JSON.
final class Figures {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Hardware> machine = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    record Figure(String what, String measure, double value, String unit) {}

    private record Paper(List<Hardware> machine, List<Figure> figures) {}

    /// Before, between and after the parts, for the load of the machine.
    void hardware(Hardware here) {
        machine.add(here);
        System.out.println(here);
    }

    void add(String what, String measure, double value, String unit) {
        figures.add(new Figure(what, measure, Math.round(value * 1_000) / 1_000.0, unit));
        System.out.printf(Locale.ROOT, "| %s | %s | %,.3f %s |%n", what, measure, value, unit);
    }

    void add(String what, Crowd.Round round, CpuTimes cpu) {
        var seconds = round.took().toMillis() / 1_000.0;
        var thousands = round.turns() / 1_000.0;
        add(what, "turns", round.turns() / seconds, "per second");
        add(what, "turns, all messages sent", round.turns() / (seconds + round.drained().toMillis() / 1_000.0),
                "per second");
        add(what, "until committed, median", round.committed().median() / 1_000, "ms");
        add(what, "until committed, p99", round.committed().p99() / 1_000, "ms");
        add(what, "until sent, median", round.sent().median() / 1_000, "ms");
        add(what, "until sent, p99", round.sent().p99() / 1_000, "ms");
        add(what, "CPU of the program", cpu.program() / thousands, "s per 1,000 turns");
        add(what, "of it for compiling", cpu.compiling() / thousands, "s per 1,000 turns");
        add(what, "CPU of Redis", cpu.redis() / thousands, "s per 1,000 turns");
        add(what, "CPU of PostgreSQL", cpu.postgres() / thousands, "s per 1,000 turns");
        add(what, "CPU of load and clouds", cpu.load() / thousands, "s per 1,000 turns");
        add(what, "refused or unanswered", round.refused(), "turns");
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var name = machine.getFirst().at().toString().replace(":", "").substring(0, 15) + ".json";
        var file = Files.writeString(folder.resolve(name), JSON.writeValueAsString(new Paper(machine, figures)) + "\n");
        System.out.println("written to " + file);
    }
}
