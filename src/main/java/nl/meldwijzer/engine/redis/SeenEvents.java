package nl.meldwijzer.engine.redis;

import java.util.Arrays;
import java.util.HexFormat;
import nl.meldwijzer.seal.Keyring;

/// The newest events that a conversation has taken: eight bytes of a keyed hash for each, oldest first.
record SeenEvents(byte[] hashes) {
    static final SeenEvents NONE = new SeenEvents(new byte[0]);
    static final int LENGTH = 8;
    private static final int MOST = 64;

    static byte[] hash(Keyring keyring, String eventId) {
        return HexFormat.of().parseHex(keyring.keyedHash("event", eventId), 0, 2 * LENGTH);
    }

    boolean has(byte[] event) {
        for (int at = 0; at < hashes.length; at += LENGTH) {
            if (Arrays.equals(hashes, at, at + LENGTH, event, 0, LENGTH)) return true;
        }
        return false;
    }

    SeenEvents and(byte[] event) {
        var from = hashes.length < MOST * LENGTH ? 0 : LENGTH;
        var more = Arrays.copyOfRange(hashes, from, hashes.length + LENGTH);
        System.arraycopy(event, 0, more, more.length - LENGTH, LENGTH);
        return new SeenEvents(more);
    }

    int count() {
        return hashes.length / LENGTH;
    }
}
