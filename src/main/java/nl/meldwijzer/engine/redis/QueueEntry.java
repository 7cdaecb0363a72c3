package nl.meldwijzer.engine.redis;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import nl.meldwijzer.conversation.Effect;

/// One effect's place in a queue, as `queue.lua` describes it: `<number> <lane> <tries> <parts done> <not before, ms>;`.
record QueueEntry(long number, String lane, int tries, int partsDone, Instant notBefore) {
    private static final Pattern ENTRY = Pattern.compile("(\\d+) (\\w+) (\\d+) (\\d+) (\\d+);");

    static QueueEntry fresh(long number, Effect effect, Instant now) {
        return new QueueEntry(number, Keys.code(effect.lane()), 0, 0, now);
    }

    static List<QueueEntry> all(String queue) {
        return ENTRY.matcher(queue)
                .results()
                .map(entry -> new QueueEntry(Long.parseLong(entry.group(1)), entry.group(2),
                        Integer.parseInt(entry.group(3)), Integer.parseInt(entry.group(4)),
                        Instant.ofEpochMilli(Long.parseLong(entry.group(5)))))
                .toList();
    }

    String text() {
        return number + " " + lane + " " + tries + " " + partsDone + " " + notBefore.toEpochMilli() + ";";
    }
}
