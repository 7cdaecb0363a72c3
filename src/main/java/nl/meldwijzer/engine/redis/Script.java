package nl.meldwijzer.engine.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/// One of our Lua scripts, from the `.lua` file beside this class.
///
/// @param <T> what it gives, as `gives` makes it
record Script<T>(String text, String sha, ScriptOutputType gives) {
    static final Script<List<byte[]>> FIND = alone("find", ScriptOutputType.MULTI);
    static final Script<byte[]> COMMIT = onQueue("commit", ScriptOutputType.VALUE);
    static final Script<List<byte[]>> LEASE = onQueue("lease", ScriptOutputType.MULTI);
    static final Script<Long> ATTEMPT = alone("attempt", ScriptOutputType.INTEGER);
    static final Script<Long> BACK = onQueue("back", ScriptOutputType.INTEGER);
    static final Script<Long> SETTLE = onQueue("settle", ScriptOutputType.INTEGER);
    static final Script<Long> POSTPONE = onQueue("postpone", ScriptOutputType.INTEGER);
    static final Script<Long> ASIDE = onQueue("aside", ScriptOutputType.INTEGER);
    static final Script<List<Long>> SPEND = alone("spend", ScriptOutputType.MULTI);
    static final Script<List<byte[]>> CLAIM = alone("claim", ScriptOutputType.MULTI);
    static final Script<Long> SILENCE = alone("silence", ScriptOutputType.INTEGER);
    static final Script<Long> RELEASE = alone("release", ScriptOutputType.INTEGER);

    /// Runs by name, and sends the text once more to a server that does not know it.
    T run(RedisClusterCommands<String, byte[]> redis, String[] keys, byte[]... arguments) {
        try {
            return redis.evalsha(sha, gives, keys, arguments);
        } catch (RedisNoScriptException _) {
            return redis.eval(text, gives, keys, arguments);
        }
    }

    private static <T> Script<T> alone(String name, ScriptOutputType gives) {
        var text = read(name);
        return new Script<>(text, Base16.digest(text.getBytes(UTF_8)), gives);
    }

    private static <T> Script<T> onQueue(String name, ScriptOutputType gives) {
        var text = read("queue") + read(name);
        return new Script<>(text, Base16.digest(text.getBytes(UTF_8)), gives);
    }

    private static String read(String name) {
        try (var file = Script.class.getResourceAsStream(name + ".lua")) {
            if (file == null) throw new IllegalStateException(name + ".lua is missing in the jar");
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ".lua", e);
        }
    }
}
