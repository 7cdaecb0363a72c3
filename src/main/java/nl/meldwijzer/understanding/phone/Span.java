package nl.meldwijzer.understanding.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A piece of a [Sheet], from `start` up to but not including `end`.
record Span(int start, int end) {
    /// Group `group` of every match that is `wanted`, from left to right.
    static List<Span> of(Pattern pattern, int group, String plain, Predicate<MatchResult> wanted) {
        var spans = new ArrayList<Span>();
        var matcher = pattern.matcher(plain);
        while (matcher.find()) {
            if (wanted.test(matcher)) spans.add(new Span(matcher.start(group), matcher.end(group)));
        }
        return spans;
    }

    static List<Span> of(Pattern pattern, String plain) {
        return of(pattern, 0, plain, _ -> true);
    }
}
