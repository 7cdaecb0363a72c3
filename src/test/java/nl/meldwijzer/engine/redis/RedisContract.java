package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.nio.file.Path;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.StoreContract;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The contract on a real Redis, one for all tests of a class.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RedisContract extends StoreContract {
    @TempDir
    static Path folder;

    RedisProcess redis;
    RedisLink link;
    Keyring keyring;
    ConversationStore store;
    Outbox outbox;

    abstract RedisProcess redis() throws IOException;

    abstract RedisSettings settings(RedisProcess running);

    @BeforeAll
    void start() throws IOException {
        redis = redis();
        link = RedisLink.connect(settings(redis));
        keyring = KeyringFile.openOrCreate(folder.resolve("keys.json"));
        store = new RedisConversationStore(link, keyring);
        outbox = new RedisOutbox(link, keyring, Holder.unknown());
    }

    @AfterAll
    void stop() {
        link.close();
        redis.close();
    }

    @BeforeEach
    void empty() {
        link.call(commands -> commands.flushall());
    }

    @Override
    protected ConversationStore store() {
        return store;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
