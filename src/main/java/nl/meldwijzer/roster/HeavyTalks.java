package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.engine.ConversationId;

/// Notices when a talk ends that was about somebody's safety, and gives the one who had it a pause. A talk that was not, with nothing
/// heavy beside it, ends a row of heavy ones. Every program looks; the pin of a heavy talk is taken away once.
final class HeavyTalks {
    private final Pins pins;
    private final Rules rules;
    private Map<Had, Boolean> before = new HashMap<>();

    HeavyTalks(Pins pins, Rules rules) {
        this.pins = pins;
        this.rules = rules;
    }

    private record Had(ConversationId talk, UUID who) {}

    void round(Board board, Instant now) {
        var running = running(board);
        running.forEach((had, heavy) -> {
            if (heavy && !before.getOrDefault(had, false)) pins.heavyBegan(had.talk, had.who);
        });
        ended(running.keySet()).forEach((had, heavy) -> {
            if (heavy) endedHeavily(had, now);
            else if (!hasHeavy(running, had.who)) endedLightly(had, now);
        });
        before = running;
    }

    private static boolean hasHeavy(Map<Had, Boolean> running, UUID who) {
        return running.entrySet().stream().anyMatch(entry -> entry.getKey().who.equals(who) && entry.getValue());
    }

    private static Map<Had, Boolean> running(Board board) {
        var running = new HashMap<Had, Boolean>();
        board.attendance().talks().forEach((id, talk) -> {
            var with = talk.with();
            if (with != null) Board.account(with).ifPresent(who -> running.put(new Had(id, who), isHeavy(talk)));
        });
        return running;
    }

    /// Every signal there is weighs.
    static boolean isHeavy(QueuedTalk talk) {
        return !talk.signals().isEmpty();
    }

    private Map<Had, Boolean> ended(Set<Had> running) {
        var ended = new HashMap<>(before);
        ended.keySet().removeAll(new HashSet<>(running));
        return ended;
    }

    private void endedHeavily(Had had, Instant now) {
        if (!pins.heavyEnded(had.talk, had.who)) return;
        pins.strain(had.who, pins.strainOf(had.who).afterHeavyTalk(now, rules.pause()), now);
    }

    private void endedLightly(Had had, Instant now) {
        if (!pins.strainOf(had.who).isPaused(now)) pins.strain(had.who, Strain.NONE, now);
    }
}
