package nl.meldwijzer.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Hint.Expects;
import nl.meldwijzer.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/// Shows what single messages come to.
@Command(name = "understand", mixinStandardHelpOptions = true, description = {
        "Reads one message per line from standard input, or language<TAB>message,",
        "and writes one JSON object per line: language, intent, signals, masked."})
final class UnderstandCommand implements Callable<Integer> {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final JsonMapper JSON = new JsonMapper();

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() throws IOException {
        var understanding = folders.understanding();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            out.println(JSON.writeValueAsString(seen(understanding, line)));
        }
        out.flush();
        return 0;
    }

    static Reading seen(Understanding understanding, String line) {
        int tab = line.indexOf('\t');
        boolean named = tab == 2 && LANGUAGE.matcher(line.substring(0, tab)).matches();
        var hint = named ? new Hint(new Language(line.substring(0, tab)), Expects.ANYTHING) : Hint.NONE;
        return Reading.of(understanding.read(named ? line.substring(tab + 1) : line, hint));
    }
}
