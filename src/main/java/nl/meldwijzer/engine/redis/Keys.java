package nl.meldwijzer.engine.redis;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.seal.Keyring;

/// Names of the keys in Redis. The partition in braces puts all keys of one conversation in one hash slot.
final class Keys {
    /// The channel on which commits ring for the desk; in a cluster every node hears it.
    static final String DESK_BELL = "meldwijzer:desk";
    private static final List<String> PARTITIONS = IntStream.range(0, ConversationId.PARTITIONS)
            .mapToObj("p%02d"::formatted)
            .toList();

    private Keys() {}

    /// Leads from a person's address at a meldpunt to the newest conversation, without showing the address.
    static String who(Keyring keyring, String meldpunt, Address who) {
        var hash = keyring.keyedHash("address", meldpunt, who.medium().code(), who.value(), who.sender());
        var partition = HexFormat.fromHexDigits(hash, 0, 4) % ConversationId.PARTITIONS;
        return "{" + PARTITIONS.get(partition) + "}:who:" + hash;
    }

    /// A new id in the partition of a who-key.
    static ConversationId freshId(String who) {
        return new ConversationId(who.substring(1, 4) + "." + UUID.randomUUID().toString().replace("-", ""));
    }

    static String conversation(ConversationId id) {
        return beforeId(id.partition()) + id.value();
    }

    /// What stands before the id in the key of every conversation of the who-key's partition.
    static String beforeId(String partition) {
        return "{" + partition + "}:c:";
    }

    static String out(ConversationId id) {
        return "{" + id.partition() + "}:out:" + id.value();
    }

    static String aside(ConversationId id) {
        return "{" + id.partition() + "}:aside:" + id.value();
    }

    /// What the turns whose version leaves this remainder withheld.
    static String withheld(ConversationId id, int slot) {
        return "{" + id.partition() + "}:withheld:" + id.value() + ":" + slot;
    }

    static String due(String partition) {
        return "{" + partition + "}:due";
    }

    static String timers(String partition) {
        return "{" + partition + "}:timers";
    }

    static String waiting(String partition) {
        return "{" + partition + "}:waiting";
    }

    static String talk(ConversationId id) {
        return "{" + id.partition() + "}:talk:" + id.value();
    }

    /// What one counsellor is writing in this talk.
    static String draft(ConversationId id, String by) {
        return "{" + id.partition() + "}:draft:" + id.value() + ":" + by;
    }

    static String copies(String partition) {
        return "{" + partition + "}:copies";
    }

    static String sent(ConversationId id) {
        return "{" + id.partition() + "}:sent:" + id.value();
    }

    static String asked(ConversationId id) {
        return "{" + id.partition() + "}:asked:" + id.value();
    }

    static String delivered(ConversationId id) {
        return "{" + id.partition() + "}:delivered:" + id.value();
    }

    static String lease(ConversationId id, Effect.Lane lane) {
        return "{" + id.partition() + "}:lease:" + id.value() + ":" + code(lane);
    }

    /// A lane's stable name in stored data.
    static String code(Effect.Lane lane) {
        return switch (lane) {
            case MESSAGES -> "messages";
            case FILING -> "filing";
        };
    }

    static Stream<String> partitions() {
        return PARTITIONS.stream();
    }
}
