package nl.meldwijzer.engine.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.meldwijzer.conversation.Timer;
import nl.meldwijzer.engine.Alarms;
import nl.meldwijzer.engine.ConversationId;

import static java.nio.charset.StandardCharsets.UTF_8;

/// In Redis: a sorted set for each partition, `<conversation id> <timer>` with its time in ms. They do not stand among what is due,
/// where a time too far off counts as one from before a clock was set back.
final class RedisAlarms implements Alarms {
    private final RedisLink link;

    RedisAlarms(RedisLink link) {
        this.link = link;
    }

    static String member(ConversationId id, Timer timer) {
        return id.value() + " " + timer.code();
    }

    @Override
    public List<Alarm> alarms(Instant now, int most) {
        var until = Range.create(0, now.toEpochMilli());
        var found = link.together(redis -> Keys.partitions()
                .map(one -> redis.zrangebyscoreWithScores(Keys.timers(one), until, Limit.create(0, most)))
                .toList());
        return found.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(ScoredValue::getScore))
                .flatMap(one -> alarm(one).stream())
                .limit(most)
                .toList();
    }

    @Override
    public void remove(Alarm alarm) {
        link.run(Script.SILENCE, new String[]{Keys.timers(alarm.id().partition())},
                member(alarm.id(), alarm.timer()).getBytes(UTF_8),
                Long.toString(alarm.at().toEpochMilli()).getBytes(UTF_8));
    }

    /// Empty when a newer program set it: that one sees to it.
    private static Optional<Alarm> alarm(ScoredValue<byte[]> one) {
        var member = new String(one.getValue(), UTF_8);
        var space = member.indexOf(' ');
        return Arrays.stream(Timer.values())
                .filter(timer -> timer.code().equals(member.substring(space + 1)))
                .findFirst()
                .map(timer -> new Alarm(new ConversationId(member.substring(0, space)), timer,
                        Instant.ofEpochMilli((long) one.getScore())));
    }
}
