package nl.meldwijzer.conversation;

import java.util.List;
import java.util.Set;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.understanding.Understood;

/// Keeps what somebody tells before it is asked: the masked words as the story, and options that it answers already.
/// What it answers is not asked again, but read back.
record FirstMessage(Flow flow, Vocabulary vocabulary) {
    /// Longer stories are a flood, not a story: about ten pages of text, in UTF-16 units.
    private static final int LONGEST_STORY = 20_000;
    private static final int WORDS_OF_A_STORY = 3;

    void keep(Talk talk, Understood words) {
        var plain = Plainly.written(words.text());
        if (!vocabulary.tells(talk.here().languages(), plain)) return;
        for (var step : flow.steps().values()) {
            if (step instanceof Step.Words story && talk.here().justified(story)) keepStory(talk, story, words);
            if (step instanceof Step.Choose choose && !choose.optional() && talk.here().justified(choose)) {
                keepOptions(talk, choose, plain);
            }
        }
        talk.sayLeftOut(words);
    }

    /// Words at a question that are no answer to it but tell something are kept behind the story. False when they are not.
    boolean keepMore(Talk talk, Understood words) {
        var plain = Plainly.written(words.text());
        if (plain.split(" ").length < WORDS_OF_A_STORY || !vocabulary.tells(talk.here().languages(), plain))
            return false;
        for (var step : flow.steps().values()) {
            if (step instanceof Step.Words story && talk.here().justified(story)) {
                var before = talk.draft().answers.get(story.field()) instanceof Answer.Words had
                        ? had.text() + "\n"
                        : "";
                if (before.length() + words.masked().length() > LONGEST_STORY) return false;
                talk.keepAhead(story, new Answer.Words(before + words.masked(), Origin.TYPED), new Signal.Next());
                talk.sayLeftOut(words);
                return true;
            }
        }
        return false;
    }

    private void keepStory(Talk talk, Step.Words story, Understood words) {
        var kept = words.masked().length() > LONGEST_STORY
                ? words.masked().substring(0, LONGEST_STORY)
                : words.masked();
        talk.keepAhead(story, new Answer.Words(kept, Origin.FIRST_MESSAGE), new Signal.Next());
    }

    private void keepOptions(Talk talk, Step.Choose choose, String plain) {
        Set<Language> languages = Set.copyOf(talk.here().languages());
        if (vocabulary.negates(languages, plain)) return;
        var field = flow.field(choose.field());
        List<String> found = field.options()
                .stream()
                .filter(option -> vocabulary.stands(languages, field.name().label(option), plain))
                .toList();
        if (found.size() == 1 || (field.kind() == Field.Kind.MANY && !found.isEmpty())) {
            talk.keepAhead(choose, new Answer.Options(found, Origin.FIRST_MESSAGE), new Signal.Next());
        }
    }
}
