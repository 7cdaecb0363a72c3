package nl.meldwijzer.dispatch;

import java.util.List;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.text.Medium;

/// Which options and commands of a question become buttons. All of them can be typed as well.
final class ShownOptions {
    /// WhatsApp shows three buttons below a message; more go into a list behind one button.
    private static final int WHATSAPP_AT_ONCE = 3;
    private static final int WHATSAPP_IN_LIST = 10;
    private static final int WHATSAPP_WITH_BUTTONS = 1_024;

    private ShownOptions() {}

    /// Whether the medium folds many buttons away behind one.
    static boolean folds(Medium medium) {
        return medium == Medium.WHATSAPP;
    }

    /// Of a text with buttons below it. A longer one is cut, so that the buttons stand below its last part.
    static int longestText(Medium medium) {
        return medium == Medium.WHATSAPP ? WHATSAPP_WITH_BUTTONS : medium.longestText();
    }

    static List<Effect.Option> of(Effect.Question question, Medium medium) {
        var all = Stream.concat(question.options().stream(), question.commands().stream()).toList();
        return switch (medium) {
            case SMS -> List.of();
            case TELEGRAM -> all;
            case WHATSAPP -> whatsApp(question.options(), all);
        };
    }

    /// Options that can be seen at once are worth more than commands beside them in a list.
    private static List<Effect.Option> whatsApp(List<Effect.Option> options, List<Effect.Option> all) {
        if (options.isEmpty()) return all.size() <= WHATSAPP_AT_ONCE ? all : List.of();
        if (options.size() <= WHATSAPP_AT_ONCE) return all.size() <= WHATSAPP_AT_ONCE ? all : options;
        if (all.size() <= WHATSAPP_IN_LIST) return all;
        return options.size() <= WHATSAPP_IN_LIST ? options : List.of();
    }
}
