package nl.meldwijzer.mutations;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.meldwijzer.channel.TestSignature;

/// The signature that Twilio would give to such a body, if it ever sent it.
final class Signing {
    private Signing() {}

    static String of(String token, String url, byte[] body) {
        var values = new HashMap<String, TreeSet<String>>();
        try {
            for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                if (pair.isEmpty()) continue;
                var parts = pair.split("=", 2);
                values.computeIfAbsent(decoded(parts[0]), _ -> new TreeSet<>())
                        .add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        } catch (IllegalArgumentException _) {
            return "AAAA"; // what cannot be decoded cannot be signed
        }
        Map<String, String> fields = values.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(field.getKey(), field.getValue())));
        return new TestSignature(token).of(url, fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
