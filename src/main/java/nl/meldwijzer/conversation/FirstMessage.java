package nl.meldwijzer.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.Flow;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.text.Parts;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Keeps what somebody tells before it is asked: the masked words as the story, and options that it answers already.
/// What it answers is not asked again, but read back.
record FirstMessage(Flow flow, Vocabulary vocabulary, Mentions mentions) {
    /// Longer stories are a flood, not a story: about ten pages of text, in UTF-16 units.
    private static final int LONGEST_STORY = 20_000;
    private static final int WORDS_OF_A_STORY = 3;

    void keep(Talk talk, Understood words) {
        var plain = Plainly.written(words.text());
        if (!vocabulary.tells(talk.here().languages(), plain)) return;
        for (var step : flow.steps().values()) {
            if (step instanceof Step.Words story && talk.here().justified(story)) keepStory(talk, story, words);
            if (step instanceof Step.Choose choose && mayBeTold(choose) && talk.here().justified(choose)) {
                keepOptions(talk, choose, words, Origin.FIRST_MESSAGE);
            }
        }
        talk.remarks().leftOut(words);
    }

    /// Keeps what an answer in own words says about the questions that are still to come, and says so.
    void keepAlso(Talk talk, Understood words, Step answered) {
        var labels = new ArrayList<TextKey>();
        for (var step : flow.steps().values()) {
            if (step instanceof Step.Choose choose && !choose.equals(answered) && mayBeTold(choose)
                    && talk.here().justified(choose) && !talk.here().unspoken(choose)
                    && !talk.draft().answers.containsKey(choose.field()))
                labels.addAll(keepOptions(talk, choose, words, Origin.TYPED));
        }
        if (!labels.isEmpty())
            talk.remarks().understood(labels);
    }

    /// Whether a story may answer it. When to call somebody back is not told by when something happened.
    private boolean mayBeTold(Step.Choose choose) {
        return !choose.optional() && flow.field(choose.field()).promise() == null;
    }

    /// Words at a question that are no answer to it but tell something are kept behind the story. False when they are not.
    boolean keepMore(Talk talk, Understood words) {
        var plain = Plainly.written(words.text());
        var tells = plain.split(" ").length >= WORDS_OF_A_STORY && vocabulary.tells(talk.here().languages(), plain);
        return tells && keepBehind(talk, words);
    }

    /// Keeps what follows at once on own words behind these, however short it is. A greeting behind a greeting is passed
    /// over. False when it was neither.
    boolean goOn(Talk talk, Understood words) {
        if (!talk.here().reportIsOpen()) return false;
        var told = toldLast(talk);
        if (told != null) {
            if (!keepBehind(talk, told, words, talk.last().pieces())) return false;
            if (!words.leftOut().isEmpty()) talk.askAgain();
            return true;
        }
        var plain = Plainly.written(words.text());
        return talk.draft().trail.isEmpty() && !plain.isEmpty() && !vocabulary.tells(talk.here().languages(), plain);
    }

    /// The step at which the person was telling something until just now, or null.
    private @Nullable Step toldLast(Talk talk) {
        var trail = talk.draft().trail;
        var last = trail.isEmpty() ? story(talk) : flow.find(trail.getLast().step()).orElse(null);
        var field = last instanceof Step.Words || last instanceof Step.Place ? last.asks() : null;
        return field != null && talk.draft().answers.get(field) instanceof Answer.Words ? last : null;
    }

    private boolean keepBehind(Talk talk, Understood words) {
        var story = story(talk);
        return story != null && keepBehind(talk, story, words, Pieces.NONE);
    }

    private static boolean keepBehind(Talk talk, Step told, Understood words, Pieces end) {
        var before = talk.draft().answers.get(told.asks()) instanceof Answer.Words had ? had.text() : "";
        if (before.length() + 1 + words.masked().length() > LONGEST_STORY) return false;
        var story = talk.last().joined(end, before, words.masked());
        talk.keepAhead(told, new Answer.Words(story, Origin.TYPED), new Signal.Next());
        talk.remarks().leftOut(words);
        return true;
    }

    /// Where own words are asked, or null when this meldpunt does not.
    private @Nullable Step story(Talk talk) {
        return flow.steps()
                .values()
                .stream()
                .filter(step -> step instanceof Step.Words && talk.here().justified(step))
                .findFirst()
                .orElse(null);
    }

    private void keepStory(Talk talk, Step.Words story, Understood words) {
        var kept = Parts.of(words.masked(), LONGEST_STORY).getFirst();
        var told = talk.last().joined(Pieces.NONE, "", kept);
        talk.keepAhead(story, new Answer.Words(told, Origin.FIRST_MESSAGE), new Signal.Next());
    }

    /// The labels of what was kept.
    private List<TextKey> keepOptions(Talk talk, Step.Choose choose, Understood words, Origin origin) {
        var found = mentions.of(flow.field(choose.field()), talk.here().languages(), words.text(), talk.localTime());
        if (!found.isEmpty()) talk.keepAhead(choose, new Answer.Options(found, origin), new Signal.Next());
        return found.stream().map(choose.field()::label).toList();
    }
}
