package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.regex.Pattern;

/// Numbers that name nobody and would mislead the finders: dates, times, amounts, the numbers of help lines.
final class Harmless {
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String HOUR = "(?:[01]?\\d|2[0-4])";
    private static final String MINUTE = "[0-5]\\d";

    private static final Pattern DATE = Pattern.compile("(?<![\\d+])(?:"
            + DAY + "([-/. ])" + MONTH + "\\1" + YEAR + "(?![-/.]?\\d)|"
            + DAY + "([-/.])" + MONTH + "\\2\\d{2}(?![-/. ]?\\d)|"
            + YEAR + "([-/.])" + MONTH + "\\3" + DAY + "(?![-/.]?\\d))");
    private static final Pattern TIME = Pattern.compile("(?<![\\d:])" + HOUR + ":" + MINUTE + "(?::" + MINUTE
            + ")?(?![:\\d])|(?<![\\d.])(?<!\\d[ -])" + HOUR + "\\." + MINUTE + "(?![\\d.]|[ -]\\d)");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:€|(?<!\\p{L})eur(?:o)?) ?\\d{1,7}(?:[.,]\\d{1,3}){0,3}(?!\\d)"
                    + "|(?<![\\d.,])[1-9]\\d{0,6}(?:[.,]\\d{1,3}){0,3} ?(?:€|euro(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE);
    /// 0800 and 0900 have four or seven digits more; 088-662 8844 is the police when 0900-8844 cannot be reached.
    private static final Pattern HELP_LINE = Pattern.compile("(?<![\\d+])(?:"
            + "0(?:800|900|906|909)(?:[ -]?\\d){4}(?:(?:[ -]?\\d){3}(?![ -]?\\d))?|088[ -]?662[ -]?88[ -]?44)(?!\\d)");

    private Harmless() {}

    static List<Span> helpLines(String plain) {
        return Span.of(HELP_LINE, plain);
    }

    static List<Span> dates(String plain) {
        return Span.of(DATE, plain);
    }

    static List<Span> times(String plain) {
        return Span.of(TIME, plain);
    }

    static List<Span> amounts(String plain) {
        return Span.of(AMOUNT, plain);
    }
}
