package nl.meldwijzer.engine.redis;

import java.time.Instant;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Outbox.Attempt;
import nl.meldwijzer.seal.Keyring;

/// A running attempt, `[1,<part>,"<at>","<hash>",<repeats>]`, sealed under a key of its own: the conversation's key need not be
/// fetched just before a message is sent. Its hash could be compared with the hashes of all that we ever say.
record SealedAttempt(Keyring keyring, ConversationId id, long number) {
    private static final int SHAPE = 1;

    byte[] seal(Attempt attempt) {
        return sealing().seal(json(attempt));
    }

    Attempt open(byte[] stored) {
        return attempt(sealing().open(stored));
    }

    private SealedAlone sealing() {
        return new SealedAlone(keyring, id.value() + "|attempt|" + number);
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
