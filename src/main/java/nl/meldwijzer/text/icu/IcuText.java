package nl.meldwijzer.text.icu;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;

/// One ICU message, parsed once. Safe for many threads: a `MessageFormat` fills its caches while it formats, so each
/// call formats on a clone of one that never formats itself. Measured with ICU 79 on JDK 25: 0.46 µs for a simple
/// text against 0.28 µs unshared, 2.5 µs against 1.4 µs for a plural. A text without places is formatted once.
public final class IcuText {
    private final MessageFormat format;
    private final @Nullable String fixed;
    private final Set<String> arguments;
    private final Set<String> numbers;

    private IcuText(MessageFormat format, Set<String> arguments, Set<String> numbers) {
        this.format = format;
        this.fixed = arguments.isEmpty() ? format.clone().format(Map.of()) : null;
        this.arguments = Set.copyOf(arguments);
        this.numbers = Set.copyOf(numbers);
    }

    /// Throws `IllegalArgumentException` that says what is wrong with the pattern.
    public static IcuText of(Language language, String pattern) {
        var parsed = new MessagePattern(pattern);
        if (parsed.hasNumberedArguments())
            throw new IllegalArgumentException("arguments are numbered; give them names");
        var arguments = new TreeSet<String>();
        var numbers = new TreeSet<String>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == Part.Type.ARG_START) {
                var name = parsed.getSubstring(parsed.getPart(i + 1));
                arguments.add(name);
                if (isNumber(name, parsed.getPart(i).getArgType())) numbers.add(name);
            }
        }
        return new IcuText(new MessageFormat(pattern, ULocale.forLanguageTag(language.code())), arguments, numbers);
    }

    /// The names of the places to fill.
    public Set<String> arguments() {
        return arguments;
    }

    /// The text with its places filled. A place that chooses a plural needs a value that is a number.
    String with(UnaryOperator<String> values) {
        if (fixed != null) return fixed;
        var filled = new HashMap<String, Object>();
        for (var argument : arguments) {
            var value = values.apply(argument);
            filled.put(argument, numbers.contains(argument) ? new BigDecimal(value) : value);
        }
        return format.clone().format(filled);
    }

    private static boolean isNumber(String name, ArgType type) {
        return switch (type) {
            case NONE, SELECT -> false;
            case PLURAL, SELECTORDINAL -> true;
            case SIMPLE, CHOICE -> throw new IllegalArgumentException(
                    "{" + name + "} has a format; values come as words, only plural and select are used here");
        };
    }
}
