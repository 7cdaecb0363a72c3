package nl.meldwijzer.text;

/// Something wrong in a content file, said in one line that names the place and the way out.
///
/// @param line counted from 1
public record Problem(Severity severity, String file, int line, String message) implements Comparable<Problem> {
    public static Problem error(String file, int line, String message) {
        return new Problem(Severity.ERROR, file, line, message);
    }

    public static Problem warning(String file, int line, String message) {
        return new Problem(Severity.WARNING, file, line, message);
    }

    @Override
    public int compareTo(Problem other) {
        var byFile = file.compareTo(other.file);
        if (byFile != 0) return byFile;
        var byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }

    /// `conversation-flows/street.yaml:14: step 'where' goes to 'plase', which does not exist. Did you mean 'place'?`
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }

    /// An ERROR keeps the content from being used; a WARNING does not.
    public enum Severity {
        ERROR,
        WARNING
    }
}
