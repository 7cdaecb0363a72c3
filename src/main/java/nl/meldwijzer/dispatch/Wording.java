package nl.meldwijzer.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.MachineLine;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.Parts;

/// Writes what is said as messages that fit a medium: the lines, the numbered options, the footer; buttons beside the
/// text where the medium has them. Safe for many threads.
public final class Wording {
    private static final Line OPENER = Line.of(MachineLine.CHOOSE.key().value());

    private final Catalogue catalogue;
    private final KnownFacts facts;

    public Wording(Catalogue catalogue, Map<String, Referral> referrals) {
        this.catalogue = catalogue;
        this.facts = new KnownFacts(catalogue, referrals);
    }

    /// The parts in the order in which they are sent; buttons hang on the last.
    public List<Message> render(Effect.Say say, Medium medium, Profile profile) {
        var pen = new Pen(say.language(), say.quiet(), medium, facts.of(profile, say.language(), say.attended()));
        var parts = Parts.numbered(text(say, pen), longest(say, medium));
        var messages = new ArrayList<Message>(parts.size());
        for (var part : parts.subList(0, parts.size() - 1)) messages.add(Message.plain(part));
        messages.add(last(parts.getLast(), say, pen));
        return List.copyOf(messages);
    }

    private static int longest(Effect.Say say, Medium medium) {
        var question = say.question();
        var buttons = question != null && !ShownOptions.of(question, medium).isEmpty();
        return buttons ? ShownOptions.longestText(medium) : medium.longestText();
    }

    private static String text(Effect.Say say, Pen pen) {
        var text = new StringBuilder();
        for (var line : say.lines()) append(text, pen.write(line), line.tight());
        var question = say.question();
        if (question == null) return text.toString();
        if (question.listed()) append(text, options(question.options(), pen), false);
        var footer = question.footer();
        if (footer != null) append(text, pen.write(footer), footer.tight());
        return text.toString();
    }

    private static void append(StringBuilder text, String next, boolean tight) {
        if (next.isEmpty()) return;
        if (!text.isEmpty()) text.append(tight ? "\n" : "\n\n");
        text.append(next);
    }

    private static String options(List<Effect.Option> options, Pen pen) {
        var list = new StringBuilder();
        for (int number = 1; number <= options.size(); number++) {
            append(list, pen.number(number) + " " + pen.write(options.get(number - 1).label()), true);
        }
        return list.toString();
    }

    private static Message last(String text, Effect.Say say, Pen pen) {
        var question = say.question();
        if (question == null) return Message.plain(text);
        var buttons = ShownOptions.of(question, pen.medium)
                .stream()
                .map(option -> new Outbound.Button(pen.write(option.label()), question.ask() + "." + option.id()))
                .toList();
        return new Message(text, buttons, ShownOptions.folds(pen.medium) ? pen.write(OPENER) : "");
    }

    /// Writes in one language, for one medium.
    private final class Pen {
        private final Language language;
        private final boolean quiet;
        private final Medium medium;
        private final Map<String, String> facts;

        Pen(Language language, boolean quiet, Medium medium, Map<String, String> facts) {
            this.language = language;
            this.quiet = quiet;
            this.medium = medium;
            this.facts = facts;
        }

        /// What differs by medium stands under `<key>.<medium>`.
        String write(Line line) {
            var own = line.key().sub(medium.code());
            var chosen = catalogue.has(language, own) ? new Line(own, line.args(), line.tight()) : line;
            return catalogue.text(language, chosen, quiet, facts);
        }

        String number(int number) {
            return Isolated.in(language, Integer.toString(number));
        }
    }
}
