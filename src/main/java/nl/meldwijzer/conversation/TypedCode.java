package nl.meldwijzer.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/// A receipt code as somebody types it, alone or inside a sentence, in any case, with spaces or hyphens between its three groups.
/// Letters that no code has make it none: then nobody looks for it.
final class TypedCode {
    private static final String GROUP = "[23456789BCDFGHJKMNPQRSTVWXZ]{3}";
    private static final String BETWEEN = "[\\s\\p{Pd}]{0,3}";
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + GROUP + BETWEEN + GROUP + BETWEEN + GROUP + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private TypedCode() {}

    /// As it was typed.
    static Optional<String> in(String text) {
        var found = CODE.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    static boolean is(String text) {
        return CODE.matcher(text.strip()).matches();
    }
}
