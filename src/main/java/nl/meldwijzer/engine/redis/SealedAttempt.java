package nl.meldwijzer.engine.redis;

import java.nio.ByteBuffer;
import java.time.Instant;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Outbox.Attempt;
import nl.meldwijzer.seal.Keyring;

/// A running attempt, `[1,<part>,"<at>","<hash>",<repeats>]`, sealed under a key of its own: the conversation's key need not be
/// fetched just before a message is sent. Its hash could be compared with the hashes of all that we ever say.
record SealedAttempt(Keyring keyring, ConversationId id, long number) {
    private static final int SHAPE = 1;

    byte[] seal(Attempt attempt) {
        var key = keyring.newDataKey(about());
        var sealed = key.key().seal(json(attempt), about());
        return ByteBuffer.allocate(1 + key.bytes().length + sealed.length)
                .put((byte) key.bytes().length)
                .put(key.bytes())
                .put(sealed)
                .array();
    }

    Attempt open(byte[] stored) {
        var from = ByteBuffer.wrap(stored);
        var wrapped = new byte[from.get()];
        from.get(wrapped);
        var sealed = new byte[from.remaining()];
        from.get(sealed);
        return attempt(keyring.unwrap(wrapped, about()).open(sealed, about()));
    }

    private String about() {
        return id.value() + "|attempt|" + number;
    }

    private static byte[] json(Attempt attempt) {
        return Json.bytes(Json.array()
                .add(SHAPE)
                .add(attempt.part())
                .add(attempt.at().toString())
                .add(attempt.hash())
                .add(attempt.repeats()));
    }

    private static Attempt attempt(byte[] bytes) {
        var json = Json.read(bytes);
        Shape.check(json.path(0).asInt(0), SHAPE, "an attempt");
        return new Attempt(json.required(1).intValue(), Instant.parse(json.required(2).stringValue()),
                json.required(3).stringValue(), json.required(4).intValue());
    }
}
