package nl.meldwijzer.engine.redis;

import io.lettuce.core.ZAddArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Copies;

import static java.nio.charset.StandardCharsets.UTF_8;

/// In Redis: a sorted set for each partition, so that the script of a turn can add to it. A member is
/// `<since, ms> <meldpunt> <message>`, by when it is tried next. The provider's id of a message says nothing about anybody.
final class RedisCopies implements Copies {
    private final RedisLink link;

    RedisCopies(RedisLink link) {
        this.link = link;
    }

    @Override
    public void add(ConversationId id, Copy copy) {
        link.call(redis -> redis.zadd(Keys.copies(id.partition()), ZAddArgs.Builder.nx(),
                (double) firstTry(copy), member(copy)));
    }

    /// All partitions are asked at once; each claims in a script of its own.
    @Override
    public List<Due> claim(Instant now, Duration length, int most) {
        var partitions = Keys.partitions().toList();
        var firsts = link.together(redis -> partitions.stream()
                .map(one -> redis.zrangeWithScores(Keys.copies(one), 0, 0))
                .toList());
        var due = IntStream.range(0, partitions.size())
                .filter(i -> firsts.get(i).stream().anyMatch(first -> first.getScore() <= now.toEpochMilli()))
                .mapToObj(partitions::get)
                .toList();
        return due.stream().flatMap(one -> claim(one, now, length, Math.ceilDiv(most, due.size()))).toList();
    }

    private Stream<Due> claim(String partition, Instant now, Duration length, int most) {
        var until = now.plus(length);
        return link.run(Script.CLAIM, new String[]{Keys.copies(partition)}, text(now.toEpochMilli()),
                text(until.toEpochMilli()), text(most))
                .stream()
                .map(member -> new Due(partition, copy(new String(member, UTF_8))));
    }

    @Override
    public void done(Due due) {
        link.call(redis -> redis.zrem(Keys.copies(due.partition()), member(due.copy())));
    }

    @Override
    public void later(Due due, Instant at) {
        link.call(redis -> redis.zadd(Keys.copies(due.partition()), ZAddArgs.Builder.xx(),
                (double) at.toEpochMilli(), member(due.copy())));
    }

    static long firstTry(Copy copy) {
        return copy.since().plus(FIRST_WAIT).toEpochMilli();
    }

    static byte[] member(Copy copy) {
        var words = copy.since().toEpochMilli() + " " + copy.meldpunt() + " " + copy.messageId();
        return words.getBytes(UTF_8);
    }

    private static Copy copy(String member) {
        var words = member.split(" ", 3);
        return new Copy(words[1], words[2], Instant.ofEpochMilli(Long.parseLong(words[0])));
    }

    private static byte[] text(long number) {
        return Long.toString(number).getBytes(UTF_8);
    }
}
