package nl.meldwijzer.text.yaml;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import nl.meldwijzer.text.Nearest;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.Where;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A piece of a YAML file, a word, a list or a mapping, that knows its line and what it is called. Asking it for what
/// it is not notes a problem and gives something empty: so one reading finds every problem. Only nodes are composed,
/// so a tag in a file constructs nothing.
public final class Piece {
    private static final int DEEPEST = 20;

    /// Null when the piece is missing, which was noted already.
    private final @Nullable Node node;
    private final String name;
    private final Where where;
    private final List<Problem> problems;

    private Piece(@Nullable Node node, String name, Where where, List<Problem> problems) {
        this.node = node;
        this.name = name;
        this.where = where;
        this.problems = problems;
    }

    /// The whole file. What is wrong with it and with its pieces is added to `problems`.
    public static Piece read(SourceFile file, List<Problem> problems) {
        var top = new Piece(null, "the file", new Where(file.path(), 1), problems);
        try {
            var node = new Yaml(limits()).compose(new StringReader(file.content()));
            if (node == null) top.note("the file is empty. Fill it, or remove it.");
            return new Piece(node, top.name, top.where, problems);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            var line = mark == null ? 1 : mark.getLine() + 1;
            problems.add(
                    Problem.error(
                            file.path(), line,
                            "this is not YAML: " + broken.getProblem()
                                    + ". Look at quotes, brackets and indentation here and in the line before."));
            return top;
        } catch (YAMLException refused) {
            top.note("this YAML is not taken: " + refused.getMessage() + ". Write it out in plain YAML.");
            return top;
        }
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(DEEPEST);
        return limits;
    }

    public String name() {
        return name;
    }

    public Where where() {
        return where;
    }

    /// Notes an error at this line.
    public void note(String message) {
        problems.add(where.error(message));
    }

    /// Notes a warning at this line.
    public void warn(String message) {
        problems.add(where.warning(message));
    }

    /// Whether there is nothing here to read, which was noted already.
    public boolean isMissing() {
        return node == null;
    }

    public boolean isWord() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /// Its text; "" when there is none.
    public String word() {
        if (node == null) return "";
        var word = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (word.isBlank()) note(name + " must be a word or a text. Write one here.");
        return word;
    }

    /// Whether it is just this word.
    public boolean says(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    /// Its items; a single word is a list of one.
    public List<Piece> list() {
        return switch (node) {
            case null -> List.of();
            case SequenceNode list -> list.getValue().stream().map(item -> child(item, name, item)).toList();
            case ScalarNode _ -> List.of(this);
            default -> {
                note(name + " must be a list. Write it as [first, second].");
                yield List.of();
            }
        };
    }

    /// What stands under each name of this mapping, in order; called `noun 'name'`.
    public SequencedMap<String, Piece> entries(String noun) {
        return entries(noun + " '", "'");
    }

    /// This mapping as one thing with its properties.
    public Sheet sheet() {
        return new Sheet(this, entries("'", "' of " + name));
    }

    private SequencedMap<String, Piece> entries(String before, String after) {
        var entries = new LinkedHashMap<String, Piece>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> add(entry.getKeyNode(), entry.getValueNode(), before, after, entries));
        } else if (node != null) {
            note(name + " must be a mapping. Write it as { name: value }.");
        }
        return entries;
    }

    private void add(Node key, Node value, String before, String after, Map<String, Piece> entries) {
        var word = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        var child = child(value, before + word + after, key);
        var first = entries.putIfAbsent(word, child);
        if (first != null) {
            child.note(
                    child.name + " stands here twice, first in line " + first.where.line()
                            + ". Rename or remove one of them.");
        }
    }

    /// What this word stands for; empty, and noted, when it is none of the known ones.
    ///
    /// @param noun what a known word is, such as `purpose`
    public <T> Optional<T> among(Map<String, T> known, String noun) {
        var word = word();
        var found = Optional.ofNullable(known.get(word));
        if (found.isEmpty() && !word.isBlank()) {
            var all = "Known are " + String.join(", ", known.keySet()) + ".";
            note(name + " names the " + noun + " '" + word + "', which does not exist. "
                    + Nearest.hint(word, known.keySet(), all));
        }
        return found;
    }

    /// `true` or `false`.
    public boolean flag() {
        var word = word();
        if (!word.isBlank() && !word.equals("true") && !word.equals("false")) {
            note(name + " is '" + word + "'. Write true or false.");
        }
        return word.equals("true");
    }

    /// The same piece under another name.
    public Piece as(String other) {
        return new Piece(node, other, where, problems);
    }

    /// A piece that should stand here and does not, which is noted by the caller.
    Piece missing() {
        return new Piece(null, name, where, problems);
    }

    private Piece child(Node child, String called, Node at) {
        return new Piece(child, called, new Where(where.file(), at.getStartMark().getLine() + 1), problems);
    }
}
