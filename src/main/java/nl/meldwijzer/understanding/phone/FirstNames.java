package nl.meldwijzer.understanding.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The list of common first names, `first-names.txt`.
final class FirstNames {
    private static final Map<String, Trust> LIST = read();

    /// How surely a listed word is a name, the surest first.
    enum Trust {
        /// With a capital anywhere; written small behind words such as "my friend".
        SURE,
        /// An ordinary word too: with a capital within a sentence, or behind such words.
        LIKELY,
        /// With a capital behind such words.
        SELDOM,
        UNLISTED
    }

    private FirstNames() {}

    static Trust trust(String word) {
        return LIST.getOrDefault(word.toLowerCase(Locale.ROOT), Trust.UNLISTED);
    }

    private static Map<String, Trust> read() {
        try (var file = FirstNames.class.getResourceAsStream("first-names.txt")) {
            var names = new HashMap<String, Trust>();
            lines(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)).forEach(line -> {
                var trust = switch (line.charAt(0)) {
                    case '?' -> Trust.LIKELY;
                    case '!' -> Trust.SELDOM;
                    default -> Trust.SURE;
                };
                Arrays.stream(line.split(" "))
                        .filter(word -> word.length() > 1)
                        .forEach(word -> names.put(word.toLowerCase(Locale.ROOT), trust));
            });
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
}
