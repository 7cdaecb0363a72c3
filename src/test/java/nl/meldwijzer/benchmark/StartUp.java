package nl.meldwijzer.benchmark;

/// From the launch of the process until it says that it is ready, with the stores running already.
final class StartUp {
    private StartUp() {}

    static void measure(Stage stage, Figures figures, int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            try (var program = stage.program().awaitReady()) {
                figures.add("start-up, round " + round, "until ready", program.sinceLaunch().toMillis() / 1_000.0, "s");
                figures.add("start-up, round " + round, "CPU", program.usage().cpu().toMillis() / 1_000.0, "s");
                figures.add("start-up, round " + round, "resident", program.usage().residentMegabytes(), "MB");
                figures.add("start-up, round " + round, "heap in use", program.liveHeapMegabytes(), "MB");
            }
        }
    }
}
