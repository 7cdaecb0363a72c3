package nl.meldwijzer.text.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.SourceFile;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// Reads one locale file and notes what is wrong in it.
final class LocaleFileReader {
    private static final Set<String> ENTRIES = Set.of("language", "source", "reviewed", "texts");

    private final YamlFile yaml;

    private LocaleFileReader(YamlFile yaml) {
        this.yaml = yaml;
    }

    /// The file, or null when so much is wrong that its texts have no language.
    static @Nullable LocaleFile read(SourceFile file, List<Problem> problems) {
        var yaml = new YamlFile(file, problems);
        var root = yaml.root();
        return root == null ? null : new LocaleFileReader(yaml).read(root);
    }

    private @Nullable LocaleFile read(MappingNode root) {
        yaml.onlyKnown(root, ENTRIES);
        var language = language(root, "language");
        var source = YamlFile.find(root, "source") == null ? null : language(root, "source");
        reviewed(root);
        if (language == null) return null;
        folder(root, language);
        return new LocaleFile(yaml.file().path(), language, source, texts(root, language));
    }

    private @Nullable Language language(MappingNode root, String entry) {
        var node = YamlFile.find(root, entry);
        if (node == null) {
            yaml.error(root, "entry '" + entry + "' is missing. Write for example '" + entry + ": nl'.");
            return null;
        }
        var code = yaml.scalar(node, "'" + entry + "'");
        if (code == null) return null;
        if (code.matches("[a-z]{2}")) return new Language(code);
        yaml.error(node, entry + " '" + code + "' is not two small letters. Write for example 'nl'.");
        return null;
    }

    private void reviewed(MappingNode root) {
        var node = YamlFile.find(root, "reviewed");
        if (node == null) {
            if (YamlFile.find(root, "source") != null)
                yaml.error(root,
                        "entry 'reviewed' is missing. Write 'reviewed: false' until a native speaker has read it.");
            return;
        }
        var value = yaml.scalar(node, "'reviewed'");
        if (value != null && !value.matches("false|\\d{4}-\\d{2}-\\d{2}"))
            yaml.error(node, "reviewed '" + value
                    + "' is neither false nor a date. Write for example 'reviewed: 2026-11-24'.");
    }

    private void folder(Node root, Language language) {
        var folder = Path.of(yaml.file().path()).getParent();
        if (folder == null || !folder.endsWith(language.code()))
            yaml.error(root, "the language is '" + language + "', but the file does not lie in a folder '" + language
                    + "'. Move it, or correct the language.");
    }

    private List<LocaleEntry> texts(MappingNode root, Language language) {
        if (!(YamlFile.find(root, "texts") instanceof MappingNode texts)) {
            yaml.error(root, "entry 'texts' holds no texts. Write lines such as 'report.what: …' under it.");
            return List.of();
        }
        var entries = new ArrayList<LocaleEntry>();
        for (var tuple : texts.getValue()) {
            var entry = new LocaleEntryReader(yaml, language).read(tuple);
            if (entry != null) entries.add(entry);
        }
        return entries;
    }
}
