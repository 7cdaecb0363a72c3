package nl.meldwijzer.engine.redis;

import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Seat;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.engine.Until;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Medium;

/// Fills a Redis with conversations that wait for their person, by the store's own code. They look like those that are in it
/// already, and each belongs to a person of its own.
public final class ParkedConversations implements AutoCloseable {
    private static final int EXAMPLES = 500;
    private static final int AT_ONCE = 128;
    private static final int ATTEMPTS = 10;
    private static final Pattern MEMORY = Pattern.compile("used_memory:(\\d+)");

    private final RedisLink link;
    private final RedisConversationStore store;

    public ParkedConversations(String redisUri, Path keys) {
        link = RedisLink.connect(new RedisSettings(redisUri, List.of()));
        Keyring keyring = KeyringFile.openOrCreate(keys);
        store = new RedisConversationStore(link, keyring);
    }

    /// Gives how many bytes of Redis' memory each of them takes, keys and all.
    public double fill(int many) throws InterruptedException {
        var examples = examples();
        var before = settledMemory();
        var next = new AtomicInteger();
        Callable<Void> work = () -> {
            for (int i = next.getAndIncrement(); i < many; i = next.getAndIncrement())
                parkWhenever(i, examples.get(i % examples.size()));
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(java.util.Collections.nCopies(AT_ONCE, work))) done.resultNow();
        }
        return (double) (settledMemory() - before) / many;
    }

    /// Redis may hold its breath while it rewrites a big file: that must not end a measurement of ten minutes.
    private void parkWhenever(int number, Seat example) {
        for (int attempt = 1;; attempt++) {
            try {
                park(number, example);
                return;
            } catch (StoreUnavailable away) {
                if (attempt == ATTEMPTS) throw away;
            }
        }
    }

    private void park(int number, Seat example) {
        var who = new Address(Medium.WHATSAPP, "whatsapp:+4915%09d".formatted(number), "whatsapp:+3197010200001");
        var fresh = store.fresh("demo", who, example.conversation(), Optional.of(example));
        store.commit(fresh, "parked:" + number, new Turn(example.conversation(), List.of(), false), Instant.EPOCH);
    }

    private List<Seat> examples() {
        var found = new ArrayList<Seat>();
        var some = ScanArgs.Builder.limit(EXAMPLES).match("{p*}:c:*");
        KeyScanCursor<String> page = link.call(redis -> redis.scan(some));
        while (true) {
            for (var key : page.getKeys())
                store.load(new ConversationId(key.substring(key.indexOf(":c:") + 3))).ifPresent(found::add);
            if (found.size() >= EXAMPLES || page.isFinished()) return found;
            var from = page;
            page = link.call(redis -> redis.scan(from, some));
        }
    }

    /// Without what Redis needs while it rewrites its file.
    private long settledMemory() {
        Until.holds(Duration.ofMinutes(3), "Redis rewrites no file",
                () -> info("persistence").contains("aof_rewrite_in_progress:0"));
        var memory = MEMORY.matcher(info("memory"));
        if (!memory.find()) throw new IllegalStateException("Redis does not tell its memory");
        return Long.parseLong(memory.group(1));
    }

    private String info(String section) {
        return link.call(redis -> redis.info(section));
    }

    @Override
    public void close() {
        link.close();
    }
}
