package nl.meldwijzer.text.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.text.icu.IcuText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads one text of a locale file: `key: "text"`, or the key with `text`, `words` and what belongs to them.
record LocaleEntryReader(YamlFile yaml, Language language) {
    private static final Set<String> ENTRIES = Set.of("text", "words", "also", "of", "seen");

    /// The text, or null when it has no usable key.
    @Nullable
    LocaleEntry read(NodeTuple tuple) {
        var key = key(tuple.getKeyNode());
        if (key == null) return null;
        int line = YamlFile.line(tuple.getKeyNode());
        if (tuple.getValueNode() instanceof MappingNode mapping) return whole(key, line, mapping);
        var pattern = yaml.scalar(tuple.getValueNode(), "'" + key + "'");
        return entry(key, line, pattern, List.of(), List.of(), null);
    }

    private @Nullable TextKey key(Node node) {
        var written = yaml.scalar(node, "a text key");
        if (written == null) return null;
        try {
            return new TextKey(written);
        } catch (IllegalArgumentException e) {
            yaml.error(node, e.getMessage() + ". Use small letters, digits, '-' and '.'.");
            return null;
        }
    }

    private LocaleEntry whole(TextKey key, int line, MappingNode mapping) {
        yaml.onlyKnown(mapping, ENTRIES);
        var pattern = yaml.written(mapping, "text");
        var words = words(key, mapping, "words");
        if (pattern == null && words.isEmpty())
            yaml.error(line, "'" + key + "' has neither text nor words. Write it, or remove the key.");
        return entry(key, line, pattern, words, words(key, mapping, "also"), yaml.written(mapping, "of"));
    }

    private LocaleEntry entry(TextKey key, int line, @Nullable String pattern, List<String> words, List<String> also,
            @Nullable String of) {
        var text = pattern == null ? null : parsed(key, line, pattern);
        return new LocaleEntry(yaml.file().path(), line, key, pattern, text, words, also, of);
    }

    private @Nullable IcuText parsed(TextKey key, int line, String pattern) {
        try {
            return IcuText.of(language, pattern);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            yaml.error(line, "text '" + key + "' is no ICU message: " + e.getMessage() + ". Check its braces.");
            return null;
        }
    }

    private List<String> words(TextKey key, MappingNode mapping, String entry) {
        var node = YamlFile.find(mapping, entry);
        if (node == null) return List.of();
        if (!(node instanceof SequenceNode list)) {
            yaml.error(node,
                    "'" + entry + "' of '" + key + "' is no list. Write for example '" + entry + ": [ja, jawel]'.");
            return List.of();
        }
        var words = new ArrayList<String>();
        for (var item : list.getValue()) word(key, item, words);
        return words;
    }

    private void word(TextKey key, Node item, List<String> words) {
        if (!(item instanceof ScalarNode scalar)) {
            yaml.error(item, "a word of '" + key + "' is a list. Write each word by itself.");
        } else if (Plainly.written(scalar.getValue()).isEmpty()) {
            yaml.error(item, "word '" + scalar.getValue() + "' of '" + key
                    + "' has no letter or digit, so it never matches. Remove it.");
        } else {
            words.add(scalar.getValue());
        }
    }
}
