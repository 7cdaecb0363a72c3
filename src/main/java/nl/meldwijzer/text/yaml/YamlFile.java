package nl.meldwijzer.text.yaml;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.SourceFile;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A YAML file as nodes that know their lines. Nodes are read, never constructed into objects.
record YamlFile(SourceFile file, List<Problem> problems) {
    /// The outermost entries, or null when there are none.
    @Nullable
    MappingNode root() {
        var root = compose();
        if (root == null || root instanceof MappingNode) return (MappingNode) root;
        error(root, "the file is no list of entries. Begin it with 'language: …' and 'texts:'.");
        return null;
    }

    private @Nullable Node compose() {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(file.content()));
            if (root == null) error(1, "the file is empty. Write its texts, or remove it.");
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            error(line, "this is not YAML: " + e.getProblem() + ". Check indentation, quotes and colons.");
        } catch (YAMLException e) {
            error(1, "this is not YAML: " + e.getMessage());
        }
        return null;
    }

    /// Notes entries that are not known and entries that are there twice.
    void onlyKnown(MappingNode mapping, Set<String> known) {
        var seen = new HashSet<String>();
        for (var tuple : mapping.getValue()) {
            var name = scalar(tuple.getKeyNode(), "an entry");
            if (name == null) continue;
            if (!known.contains(name)) unknown(tuple.getKeyNode(), name, known);
            else if (!seen.add(name)) error(tuple.getKeyNode(), "entry '" + name + "' is here twice. Remove one.");
        }
    }

    private void unknown(Node node, String name, Set<String> known) {
        var hint = Nearest.hint(name, known);
        var remedy = hint.isEmpty() ? " Known are " + String.join(", ", known.stream().sorted().toList()) + "." : hint;
        error(node, "unknown entry '" + name + "'." + remedy);
    }

    static @Nullable Node find(MappingNode mapping, String entry) {
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(entry))
                return tuple.getValueNode();
        }
        return null;
    }

    /// What is written under this entry, or null when it is not there.
    @Nullable
    String written(MappingNode mapping, String entry) {
        var node = find(mapping, entry);
        return node == null ? null : scalar(node, "'" + entry + "'");
    }

    @Nullable
    String scalar(Node node, String what) {
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        error(node, what + " is no plain text. Write one text, in quotes when needed.");
        return null;
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void error(Node node, String message) {
        error(line(node), message);
    }

    void error(int line, String message) {
        problems.add(Problem.error(file.path(), line, message));
    }
}
