package nl.meldwijzer.command;

import java.util.List;
import java.util.stream.Collectors;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;

/// Writes a talk down in the form of `conversation-flows/examples/*.chat.yaml`.
final class ExampleWriter {
    private final StringBuilder lines = new StringBuilder();

    ExampleWriter(String meldpunt, Medium medium, Language language) {
        lines.append("# A talk held in the terminal.\n")
                .append("meldpunt: ")
                .append(meldpunt)
                .append('\n')
                .append("medium: ")
                .append(medium.code())
                .append('\n')
                .append("language: ")
                .append(language)
                .append('\n')
                .append("chat:\n");
    }

    void they(String kind, String shown) {
        lines.append("  - ").append(kind).append(": ").append(shown).append('\n');
    }

    void bot(Effect.Say say) {
        lines.append("  - bot: [").append(String.join(", ", keys(say))).append("]\n");
    }

    void phase(Conversation conversation) {
        switch (conversation.phase()) {
            case Phase.Asking(var step) -> lines.append("  - phase: ").append(step).append('\n');
            case Phase.Waiting _ -> lines.append("  - phase: waiting\n");
            case Phase.WithCounsellor _ -> lines.append("  - phase: with-counsellor\n");
            case Phase.Closed _ -> lines.append("  - phase: closed\n");
            case null -> {
            }
        }
    }

    String text() {
        return lines.toString();
    }

    /// The keys of what is said; a key that repeats, as in a read-back, is named once.
    private static List<String> keys(Effect.Say say) {
        return say.lines().stream().map(line -> line.key().value()).distinct().collect(Collectors.toList());
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
