package nl.meldwijzer.engine.redis;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Withheld;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.understanding.Understood.Kind;
import nl.meldwijzer.understanding.Understood.Piece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// What a turn withheld stands under a key of its own, which Redis lets expire: the version of the turn (8 bytes), and a sealed
/// `[["phone","…"],["name","…"]]`. There are so many keys that only what is [#MOST] turns older is written over.
final class RedisWithheld implements Withheld {
    static final int MOST = 64;
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final RedisLink link;
    private final Keyring keyring;

    RedisWithheld(RedisLink link, Keyring keyring) {
        this.link = link;
        this.keyring = keyring;
    }

    @Override
    public List<Piece> open(ConversationId id, String by, Reason reason) {
        Objects.requireNonNull(reason);
        if (by.isBlank()) throw new IllegalArgumentException("nobody opens what was withheld without saying who");
        var pieces = open(id);
        AUDIT.info("withheld pieces opened conversation={} by={} reason={} pieces={}", id, by, Json.code(reason),
                pieces.size());
        return pieces;
    }

    private List<Piece> open(ConversationId id) {
        var stored = link.call(redis -> redis.get(Keys.conversation(id)));
        if (stored == null) return List.of();
        var sealed = new Sealed(id, keyring.unwrap(StoredRecord.of(stored, id).wrappedKey(), id.value()));
        var turns = new ArrayList<ByteBuffer>();
        for (var slot : slots(id)) {
            var bytes = link.call(redis -> redis.get(slot));
            if (bytes != null) turns.add(ByteBuffer.wrap(bytes));
        }
        turns.sort(Comparator.comparingLong(turn -> turn.getLong(0)));
        return turns.stream().flatMap(turn -> open(sealed, turn).stream()).toList();
    }

    private static List<Piece> open(Sealed sealed, ByteBuffer turn) {
        var version = turn.getLong();
        var bytes = new byte[turn.remaining()];
        turn.get(bytes);
        return Json.elements(Json.read(sealed.openWithheld(version, bytes)))
                .stream()
                .map(RedisWithheld::piece)
                .toList();
    }

    private static Piece piece(JsonNode json) {
        return new Piece(Json.constant(Kind.class, json.required(0).stringValue()), json.required(1).stringValue());
    }

    private static List<String> slots(ConversationId id) {
        return IntStream.range(0, MOST).mapToObj(slot -> Keys.withheld(id, slot)).toList();
    }

    static String key(ConversationId id, long version) {
        return Keys.withheld(id, (int) (version % MOST));
    }

    /// Empty when the turn withholds nothing.
    static byte[] bytes(Sealed sealed, long version, Turn turn) {
        if (turn.withheld().isEmpty()) return new byte[0];
        var json = Json.array();
        turn.withheld().forEach(piece -> json.add(Json.array().add(Json.code(piece.kind())).add(piece.text())));
        var bytes = sealed.sealWithheld(version, Json.bytes(json));
        return ByteBuffer.allocate(Long.BYTES + bytes.length).putLong(version).put(bytes).array();
    }
}
