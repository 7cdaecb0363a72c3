package nl.meldwijzer.engine.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.Transcripts;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What a turn changes for the desk, as `commit.lua` takes it: the talk's place in the queue, its timers, its transcript.
///
/// @param first number of the first line
record DeskChange(RedisSeat before, Turn turn, long first) {
    private static final byte[] AS_IT_WAS = {};
    private static final byte[] GONE = {'-'};

    static String[] keys(RedisSeat seat) {
        var partition = seat.id().partition();
        return new String[]{Keys.timers(partition), Keys.waiting(partition), Keys.talk(seat.id())};
    }

    boolean isNone() {
        return turn.transcript().isEmpty() && sameTimers() && talk().equals(QueuedTalk.of(turn.after()));
    }

    List<byte[]> arguments() {
        var arguments = new ArrayList<byte[]>();
        arguments.add(place());
        arguments.add(text(lifetime().toMillis()));
        arguments.add(text(Transcripts.MOST_LINES));
        var timers = timers();
        arguments.add(text(timers.size()));
        timers.forEach((member, at) -> {
            arguments.add(member.getBytes(UTF_8));
            arguments.add(at.getBytes(UTF_8));
        });
        var number = first;
        for (var line : turn.transcript()) {
            arguments.add(text(number));
            arguments.add(before.sealed().seal(number, line));
            number++;
        }
        return arguments;
    }

    private Duration lifetime() {
        return turn.after().isForgotten() ? RedisConversationStore.FORGOTTEN : Transcripts.LIFETIME;
    }

    private byte[] place() {
        var after = QueuedTalk.of(turn.after());
        if (after.equals(talk())) return AS_IT_WAS;
        return after.map(talk -> RedisWaitingRoom.sealed(before.keyring(), before.id())
                .seal(QueuedTalkJson.write(talk))).orElse(GONE);
    }

    private Optional<QueuedTalk> talk() {
        return before.version() == 0 ? Optional.empty() : QueuedTalk.of(before.conversation());
    }

    private boolean sameTimers() {
        return before.conversation().timers().equals(turn.after().timers());
    }

    /// By its name in the set, when each timer that changed runs out; blank when it does no more.
    private TreeMap<String, String> timers() {
        var changed = new TreeMap<String, String>();
        var after = turn.after().timers();
        before.conversation()
                .timers()
                .keySet()
                .forEach(timer -> changed.put(RedisAlarms.member(before.id(), timer), ""));
        after.forEach((timer, at) -> changed.put(RedisAlarms.member(before.id(), timer),
                Long.toString(at.toEpochMilli())));
        after.forEach((timer, at) -> {
            if (at.equals(before.conversation().timers().get(timer)))
                changed.remove(RedisAlarms.member(before.id(), timer));
        });
        return changed;
    }

    private static byte[] text(long number) {
        return Long.toString(number).getBytes(UTF_8);
    }
}
