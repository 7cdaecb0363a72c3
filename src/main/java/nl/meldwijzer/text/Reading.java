package nl.meldwijzer.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What came of reading content files: all problems at once, and the content when it can be used.
///
/// @param content null when a problem is an error
/// @param problems sorted by file and line
public record Reading<T>(@Nullable T content, List<Problem> problems) {
    public Reading {
        problems = problems.stream().sorted().toList();
    }

    public static <T> Reading<T> of(T content, List<Problem> problems) {
        var broken = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return new Reading<>(broken ? null : content, problems);
    }

    /// The content; throws `IllegalStateException` that lists every problem, one a line, when there is none.
    public T orThrow() {
        if (content != null) return content;
        throw new IllegalStateException(
                problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "broken content:\n", "")));
    }
}
