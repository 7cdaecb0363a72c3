package nl.meldwijzer.channel.twilio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of a form post, decoded once and by us: the signature is over every character of it, and a framework that
/// trims a space, drops a repeated field or stops at a maximum makes a real message look forged.
sealed interface Form {
    int MOST_FIELDS = 200;

    /// In the order received; a repeated name keeps all its values.
    record Fields(Map<String, List<String>> values) implements Form {
        /// Blank when there is none.
        String first(String name) {
            var all = values.get(name);
            return all == null ? "" : all.getFirst();
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        boolean repeats(String name) {
            return values.getOrDefault(name, List.of()).size() > 1;
        }

        @Override
        public String toString() {
            return "Fields[***]";
        }
    }

    /// A percent sign without two digits after it, or bytes that are not UTF-8.
    record Malformed() implements Form {}

    record TooMany() implements Form {}

    static Form read(byte[] body) {
        var values = new LinkedHashMap<String, List<String>>();
        var count = 0;
        for (int from = 0, to; from < body.length; from = to + 1) {
            to = indexOf(body, '&', from, body.length);
            if (to == from) continue;
            if (++count > MOST_FIELDS) return new TooMany();
            var equals = indexOf(body, '=', from, to);
            var name = decode(body, from, equals);
            var value = decode(body, Math.min(equals + 1, to), to);
            if (name == null || value == null) return new Malformed();
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return new Fields(values);
    }

    /// Of `sought`, or `to` when it is not there.
    private static int indexOf(byte[] bytes, char sought, int from, int to) {
        for (var at = from; at < to; at++) if (bytes[at] == sought) return at;
        return to;
    }

    /// Null when malformed.
    private static @Nullable String decode(byte[] bytes, int from, int to) {
        var plain = new ByteArrayOutputStream(to - from);
        for (var at = from; at < to; at++) {
            switch (bytes[at]) {
                case '+' -> plain.write(' ');
                case '%' -> {
                    var high = at + 2 < to ? Character.digit(bytes[at + 1], 16) : -1;
                    var low = at + 2 < to ? Character.digit(bytes[at + 2], 16) : -1;
                    if (high < 0 || low < 0) return null;
                    plain.write(high << 4 | low);
                    at += 2;
                }
                default -> plain.write(bytes[at]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain.toByteArray())).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
