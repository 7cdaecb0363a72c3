package nl.meldwijzer.meldpunt.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldwijzer.meldpunt.Routekaart;
import nl.meldwijzer.meldpunt.Routekaart.Answer;
import nl.meldwijzer.meldpunt.Routekaart.Question;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;

/// Reads a profile's `routekaart`: under each phase an answer to each of its questions, `open` where there is none yet.
/// Without a routekaart every question is open.
final class RoutekaartReader {
    static final String OPEN = "open";

    private final Sources sources;
    private final boolean example;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    private RoutekaartReader(Sources sources, boolean example) {
        this.sources = sources;
        this.example = example;
    }

    /// @param example answers about others need a source; a municipality's own do not
    static Routekaart read(Sheet profile, Sources sources, boolean example) {
        var reader = new RoutekaartReader(sources, example);
        profile.find("routekaart").ifPresent(reader::read);
        return new Routekaart(Questions.all(), reader.answers);
    }

    private void read(Piece piece) {
        var sheet = piece.sheet().takes(Questions.phases(), "a routekaart");
        for (var phase : Questions.phases()) {
            var answered = sheet.need(phase, "Answer its questions, or write open behind each.");
            if (answered.isMissing()) continue;
            var questions = Questions.of(phase);
            var answers = answered.sheet().takes(questions.stream().map(Question::key).toList(), "this phase");
            questions.forEach(question -> answer(question, answers));
        }
    }

    private void answer(Question question, Sheet phase) {
        var piece = phase.need(question.key(), "Answer \"" + question.text() + "\", or write open.");
        if (piece.isMissing()) return;
        if (piece.isMapping()) sourced(piece).ifPresent(answer -> answers.put(question.key(), answer));
        else own(piece).ifPresent(answer -> answers.put(question.key(), answer));
    }

    private Optional<Answer> own(Piece piece) {
        if (piece.says(OPEN)) return Optional.empty();
        var text = piece.word();
        if (text.isBlank()) return Optional.empty();
        if (example)
            piece.note(piece.name() + " is an answer about others without a source. Write it as { answer: …, "
                    + "source: … }, or write open.");
        return Optional.of(new Answer(text, null));
    }

    private Optional<Answer> sourced(Piece piece) {
        var sheet = piece.sheet().takes(List.of("answer", "source"), "an answer");
        var text = sheet.need("answer", "Write it, or write open in place of the mapping.").word();
        var source = sources.need(sheet);
        return text.isBlank() ? Optional.empty() : Optional.of(new Answer(text, source));
    }
}
