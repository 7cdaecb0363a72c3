package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.regex.Pattern;

/// Names on social media: `@naam`, and what follows `snap:` or `insta:` when it looks like one. `@10` is a time.
final class Handles {
    private static final Pattern AT = Pattern
            .compile("(?<![\\p{L}\\p{N}_])@(?!\\d{1,4}(?![\\p{L}\\p{N}_]))[\\p{L}\\p{N}_](?:\\.?[\\p{L}\\p{N}_-])*+");
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:snap(?:chat)?|insta(?:gram)?|ig|tiktok|discord|telegram|facebook) ?[:=] ?"
                    + "((?=[\\p{L}.-]{0,40}[\\p{N}_]|\\p{L}{1,40}\\.\\p{L})[\\p{L}\\p{N}](?:[._-]?[\\p{L}\\p{N}_]){1,60}+)",
            Pattern.CASE_INSENSITIVE);

    private Handles() {}

    static List<Span> at(String plain) {
        return plain.indexOf('@') < 0 ? List.of() : Span.of(AT, plain);
    }

    static List<Span> named(String plain) {
        return Span.of(NAMED, 1, plain, _ -> true);
    }
}
