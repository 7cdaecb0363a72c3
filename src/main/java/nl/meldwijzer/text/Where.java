package nl.meldwijzer.text;

/// A line of a content file.
///
/// @param line counted from 1
public record Where(String file, int line) {
    public Problem error(String message) {
        return Problem.error(file, line, message);
    }

    public Problem warning(String message) {
        return Problem.warning(file, line, message);
    }
}
