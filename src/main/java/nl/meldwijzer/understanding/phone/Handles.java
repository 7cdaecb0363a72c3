package nl.meldwijzer.understanding.phone;

import java.util.List;
import java.util.regex.Pattern;

/// Names on social media: `@naam`, and what follows `snap:` or "his insta is" when it looks like one. `@10` is a time.
final class Handles {
    private static final Pattern AT = Pattern
            .compile(
                    "(?<![\\p{L}\\p{N}_])@(?!\\d{1,4}(?![\\p{L}\\p{N}_]))(?: (?=\\p{L}{1,40}[._\\p{N}]))?[\\p{L}\\p{N}_](?:\\.?[\\p{L}\\p{N}_-])*+");
    private static final String PLACE = "(?<!\\p{L})(?:snap(?:chat)?|insta(?:gram)?|ig|tiktok|discord|tele(?:gram)?|facebook|fb"
            + "|twitter|gebruikersnaam|user ?name|accountnaam)";
    /// A name without a sign before it begins with a letter and holds a digit, a dot or a dash below.
    private static final Pattern TOLD = Pattern.compile(PLACE
            + "(?: (?:is|was|heet|heette|account|naam|van|hem|haar|hij|ie|ze|zij|mij|op|user|name|als|called))*+ "
            + "((?=\\p{L}{1,40}[._]?[\\p{L}\\p{N}]|\\p{L}{1,40}_)(?=\\p{L}{0,40}[._\\p{N}])[\\p{L}\\p{N}](?:[._-]{0,2}[\\p{L}\\p{N}_]){2,60}+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            PLACE + " ?[:=] ?"
                    + "((?=[\\p{L}.-]{0,40}[\\p{N}_]|\\p{L}{1,40}\\.\\p{L})[\\p{L}\\p{N}](?:[._-]?[\\p{L}\\p{N}_]){1,60}+)",
            Pattern.CASE_INSENSITIVE);

    private Handles() {}

    static List<Span> at(String plain) {
        return plain.indexOf('@') < 0 ? List.of() : Span.of(AT, plain);
    }

    static List<Span> told(String plain) {
        return Span.of(TOLD, 1, plain, _ -> true);
    }

    static List<Span> named(String plain) {
        return Span.of(NAMED, 1, plain, _ -> true);
    }
}
