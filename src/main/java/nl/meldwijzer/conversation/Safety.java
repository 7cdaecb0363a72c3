package nl.meldwijzer.conversation;

import java.util.List;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import nl.meldwijzer.understanding.Understood;

/// What is said when a message may be about somebody's safety: in full the first time in a talk, afterwards in one line,
/// and only when it is going on. The question that was asked is asked again: nothing here is a block.
record Safety(Talk talk) {
    /// The kinds that this talk did not hear of yet, the most urgent first.
    List<Kind> fresh(Understood words) {
        return kinds(words).stream().filter(kind -> !Noted.isKnown(talk.draft().signals, kind)).toList();
    }

    /// Whether what happened carries a signal: then nothing else comes first.
    boolean mustSpeak(Event event) {
        return switch (event) {
            case Event.Said said -> !said.words().signals().isEmpty();
            case Event.SentMedia media -> media.beside() != null && !media.beside().signals().isEmpty();
            default -> false;
        };
    }

    void note(List<Kind> kinds) {
        kinds.forEach(kind -> Noted.note(talk.draft().signals, kind, talk.askNumber()));
    }

    /// Answers each; the last one leads into its own dialogue, whose question follows.
    void answer(List<Kind> kinds) {
        if (kinds.isEmpty() || !talk.here().known()) return;
        int before = talk.said();
        for (var kind : kinds.subList(0, kinds.size() - 1)) talk.say(MachineLine.answer(kind));
        talk.interrupt(kinds.getLast().code());
        talk.leadWith(before);
    }

    /// Reminds of what was said in full before, where it is told as going on.
    void remind(Understood words) {
        words.signals()
                .stream()
                .filter(SafetySignal::present)
                .map(SafetySignal::kind)
                .sorted()
                .findFirst()
                .map(MachineLine::again)
                .ifPresent(talk::say);
    }

    private static List<Kind> kinds(Understood words) {
        return words.signals().stream().map(SafetySignal::kind).distinct().sorted().toList();
    }
}
