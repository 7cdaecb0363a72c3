package nl.meldwijzer.meldpunt.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What may be written where a file takes one of a few words.
final class Codes {
    private Codes() {}

    /// All constants of a kind by their codes, in their order.
    static <T extends Enum<T>> Map<String, T> of(Class<T> kind, Function<T, String> code) {
        var codes = new LinkedHashMap<String, T>();
        for (var constant : kind.getEnumConstants()) codes.put(code.apply(constant), constant);
        return codes;
    }
}
