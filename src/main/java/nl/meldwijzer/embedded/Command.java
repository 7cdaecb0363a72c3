package nl.meldwijzer.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/// Runs a program to its end. Servers must leave it as daemons, with its output closed.
record Command(List<String> words) {
    Command {
        words = List.copyOf(words);
    }

    /// Error output is part of the output. A program that is not there ends with 127, as in a shell.
    Result run(Path folder) {
        try {
            var process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            try (var output = process.getInputStream()) {
                var text = new String(output.readAllBytes(), Charset.defaultCharset());
                return new Result(process.waitFor(), text);
            }
        } catch (IOException missing) {
            return new Result(127, missing.toString());
        } catch (InterruptedException _) {
            throw Patience.interrupted();
        }
    }

    record Result(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }

        String lastLine() {
            return output.lines().filter(line -> !line.isBlank()).reduce((_, last) -> last).orElse("no output");
        }
    }
}
