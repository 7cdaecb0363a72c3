package nl.meldwijzer.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;

/// Everything that can be wrong with flows that are written correctly.
public final class FlowCheck {
    private FlowCheck() {}

    /// Every problem at once, in no order.
    ///
    /// @param languages in which every text must exist
    public static List<Problem> problems(Flow flow, Sources sources, Catalogue catalogue, Set<Language> languages) {
        return Stream.of(
                new QuestionCheck(flow, sources, languages).problems(),
                new RoadCheck(flow, sources).problems(),
                new WordingCheck(flow, sources, catalogue, languages).problems(),
                new ReleaseCheck(flow, sources).problems()).flatMap(List::stream).toList();
    }
}
