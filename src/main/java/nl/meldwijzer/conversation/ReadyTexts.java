package nl.meldwijzer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;

/// What a [ReadyText] says, line by line, in a language.
record ReadyTexts(Flow flow, Catalogue catalogue) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,8}");
    private static final TextKey CANNED = new TextKey("canned");
    private static final TextKey REFERRAL = new TextKey("referral");

    /// Empty when there is no such text in this language.
    List<Line> lines(ReadyText text, Language language) {
        var lines = switch (text) {
            case ReadyText.Canned(var name) -> under(CANNED, name);
            case ReadyText.Card(var referral) -> under(REFERRAL, referral);
            case ReadyText.Explained(var command) -> explained(command);
        };
        return lines.stream().allMatch(line -> catalogue.has(language, line.key())) ? lines : List.of();
    }

    private static List<Line> under(TextKey topic, String name) {
        return NAME.matcher(name).matches() ? List.of(Line.of(topic.sub(name))) : List.of();
    }

    private List<Line> explained(String command) {
        return telling(command).map(tell -> tell.lines().stream().map(Line::of).toList()).orElseGet(List::of);
    }

    /// The step that explains, and does nothing else. Where the bot asks something first there is nothing that could be told
    /// by itself.
    Optional<Step.Tell> telling(String command) {
        var start = Optional.ofNullable(flow.interrupts().get(command));
        return start.map(flow::step)
                .filter(Step.Tell.class::isInstance)
                .map(Step.Tell.class::cast)
                .filter(ReadyTexts::explains);
    }

    private static boolean explains(Step.Tell tell) {
        return !tell.marks().isEmpty() && tell.marks().stream().allMatch(mark -> mark.startsWith(Walk.TOLD));
    }
}
