package nl.meldwijzer.conversation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the person did last before this event, and what of this event is remembered for the next. Lives as long as the turn.
final class LastHeard {
    /// We said that we keep trying to register: so long an answer is waited for. Later the phone may lie anywhere.
    private static final Duration WAITED_FOR = Duration.ofHours(1);

    private final Draft draft;
    private final Event event;
    private final Instant now;
    private final @Nullable Instant written;
    private Pieces pieces = Pieces.NONE;

    LastHeard(Draft draft, Event event, Facts facts) {
        this.draft = draft;
        this.event = event;
        this.now = facts.now();
        this.written = facts.written();
    }

    /// Whether this came so soon after the last thing that our answer to that cannot have been read.
    boolean isInOneBreath() {
        return draft.heard != null && draft.heard.inOneBreathWith(now);
    }

    boolean isLongAgo() {
        return draft.heard != null && draft.heard.longBefore(now);
    }

    boolean isNoLongerWaitedFor() {
        return draft.heard != null && Duration.between(draft.heard.at(), now).compareTo(WAITED_FOR) > 0;
    }

    /// Several pictures at once are one thing that we do not take.
    boolean hadThis(Event.SentMedia media) {
        return isInOneBreath() && draft.heard != null && draft.heard.media() == media.kind();
    }

    /// A button that was tapped twice, before our answer could be read, was meant once.
    boolean hadThis(int ask, String option) {
        return isInOneBreath() && draft.heard != null && draft.heard.pressed().equals(pressed(ask, option));
    }

    /// The pieces of a story that came in this breath.
    Pieces pieces() {
        return isInOneBreath() && draft.heard != null ? draft.heard.pieces() : Pieces.NONE;
    }

    /// The story with these words in it, which ended with the pieces.
    String joined(Pieces end, String story, String words) {
        var joined = end.join(story, words, event instanceof Event.Said said ? said.order() : 0);
        pieces = joined.pieces();
        return joined.text();
    }

    /// This event is the last from now on.
    void note() {
        var media = event instanceof Event.SentMedia sent ? sent.kind() : null;
        var pressed = event instanceof Event.Chose chose ? pressed(chose.ask(), chose.option()) : "";
        draft.heard = new Heard(now, media, written, pressed, pieces);
    }

    private static String pressed(int ask, String option) {
        return ask + "." + option;
    }
}
