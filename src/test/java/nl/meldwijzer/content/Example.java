package nl.meldwijzer.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.meldwijzer.text.SourceFile;
import org.yaml.snakeyaml.Yaml;

/// A talk that was written down: what a person says, and what must come back.
record Example(String name, String meldpunt, String medium, String language, List<Entry> chat) {
    @Override
    public String toString() {
        return name;
    }

    /// One line of the talk, by its kind: they, at-once, press, share, send, send-at-once, edit, wait, on-duty, claimed, counsellor,
    /// returned, released, closed-by, bot, phase, filed, answers.
    record Entry(String kind, Object value) {
        /// A list, also where a single word stands.
        List<String> words() {
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(value));
        }

        Map<?, ?> map() {
            return (Map<?, ?>) value;
        }
    }

    static Example read(SourceFile file) {
        Map<String, Object> content = new Yaml().load(file.content());
        var chat = new ArrayList<Entry>();
        for (var line : (List<?>) Objects.requireNonNull(content.get("chat"))) {
            ((Map<?, ?>) line).forEach((kind, value) -> chat.add(new Entry(String.valueOf(kind), value)));
        }
        return new Example(file.stem(), word(content, "meldpunt", "demo"), word(content, "medium", "whatsapp"),
                word(content, "language", "nl"), chat);
    }

    private static String word(Map<String, Object> content, String key, String otherwise) {
        return String.valueOf(content.getOrDefault(key, otherwise));
    }
}
