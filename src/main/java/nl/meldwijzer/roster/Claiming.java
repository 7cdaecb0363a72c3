package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.UUID;
import nl.meldwijzer.conversation.QueuedTalk;
import org.jspecify.annotations.Nullable;

/// Decides whether somebody may take over a talk. The first reason against it counts. Pure.
record Claiming(Board board) {
    Claim may(UUID account, @Nullable QueuedTalk talk, Instant now) {
        var who = board.plan().colleagues().get(account);
        if (who == null || talk == null || !talk.meldpunt().equals(who.account().meldpunt()))
            return refused(Claim.Because.UNKNOWN);
        return switch (board.standing(who, now)) {
            case OFF_DUTY, ROUNDING_OFF, ABSENT, OUT_OF_SIGHT -> refused(Claim.Because.OFF_DUTY);
            case AWAY -> refused(Claim.Because.AWAY);
            case ON_BREAK -> refused(Claim.Because.ON_BREAK);
            case PAUSED -> new Claim.Refused(Claim.Because.PAUSED, board.attendance().of(account).strain().until());
            case STRAINED -> refused(Claim.Because.STRAINED);
            case FULL -> refused(Claim.Because.FULL);
            case FREE -> board.canTalk(who, talk.language())
                    ? new Claim.Granted()
                    : refused(Claim.Because.LANGUAGE);
        };
    }

    private static Claim refused(Claim.Because because) {
        return new Claim.Refused(because, null);
    }
}
