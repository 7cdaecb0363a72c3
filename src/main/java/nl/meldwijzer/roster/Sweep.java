package nl.meldwijzer.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.DeskDoor;
import nl.meldwijzer.engine.DeskDoor.Decision;
import nl.meldwijzer.engine.Door;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets no talk stay with somebody who is not there any more, and nobody wait where nobody comes. Every program sweeps: what one has
/// done, the turn of another refuses. Only what was seen for a while is believed: after a start, or after Redis was away, pages get
/// the time to be heard of again.
final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final DeskDoor desk;
    private final Door door;
    private final Duration settling;
    private @Nullable Instant sighted;

    /// @param settling how long the board must have been seen without a break
    Sweep(DeskDoor desk, Door door, Duration settling) {
        this.desk = desk;
        this.door = door;
        this.settling = settling;
    }

    /// Who is there cannot be told.
    void blind() {
        sighted = null;
    }

    void round(Board board, Instant now) {
        if (sighted == null) sighted = now;
        if (now.isBefore(sighted.plus(settling))) return;
        board.attendance().talks().forEach((id, talk) -> sweep(board, id, talk, now));
    }

    private void sweep(Board board, ConversationId id, QueuedTalk talk, Instant now) {
        var with = talk.with();
        if (with != null) {
            if (!standing(board, with, now).keepsTalks()) release(id, with, now);
        } else
            if (board.knows(talk.meldpunt())
                    && board.presence(talk.meldpunt(), talk.language(), now) instanceof Presence.Nobody) {
                        tell(id, talk);
                    }
    }

    private static Standing standing(Board board, Counsellor who, Instant now) {
        return Board.account(who).map(account -> board.standing(account, now)).orElse(Standing.OFF_DUTY);
    }

    private void release(ConversationId id, Counsellor with, Instant now) {
        var event = new Event.Released("off-duty:" + with.id() + ":" + now.truncatedTo(ChronoUnit.MINUTES), with);
        if (desk.decide(id, event) instanceof Decision.Done)
            LOG.info("released conversation={} from={} because they are not there any more", id, with.id());
    }

    /// Whoever waits anew has another beginning.
    private void tell(ConversationId id, QueuedTalk talk) {
        if (door.take(id, new Event.NobodyThere("nobody-there:" + talk.since())) instanceof Taken.Done)
            LOG.info("told conversation={} that nobody is there any more", id);
    }
}
