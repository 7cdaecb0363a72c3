package nl.meldwijzer.engine;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.Unsealable;

/// `length of the wrapped key (1) | wrapped key | sealed: partition (1), id (16), effect (8), part (2)`, in base 64. Each
/// process seals with a key of its own and puts it along, so that every other can open it.
public final class SealedMessageKeys implements MessageKeys {
    private static final String ABOUT = "message-key";
    private static final int MOST = 400;
    private static final int PLAIN = 1 + 16 + Long.BYTES + Short.BYTES;

    private final Keyring keyring;
    private final Keyring.Wrapped own;

    public SealedMessageKeys(Keyring keyring) {
        this.keyring = keyring;
        this.own = keyring.newDataKey(ABOUT);
    }

    @Override
    public String key(Part part) {
        var id = part.conversation().value();
        var plain = ByteBuffer.allocate(PLAIN)
                .put(Byte.parseByte(id.substring(1, 3)))
                .put(HexFormat.of().parseHex(id, 4, id.length()))
                .putLong(part.effect())
                .putShort((short) part.number())
                .array();
        var sealed = own.key().seal(plain, ABOUT);
        var whole = ByteBuffer.allocate(1 + own.bytes().length + sealed.length)
                .put((byte) own.bytes().length)
                .put(own.bytes())
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    @Override
    public Optional<Part> part(String key) {
        if (key.length() > MOST) return Optional.empty();
        try {
            var whole = Base64.getUrlDecoder().decode(key);
            if (whole.length == 0 || whole.length < 1 + whole[0] || whole[0] < 0) return Optional.empty();
            var wrapped = Arrays.copyOfRange(whole, 1, 1 + whole[0]);
            var sealed = Arrays.copyOfRange(whole, 1 + whole[0], whole.length);
            return Optional.of(read(ByteBuffer.wrap(keyring.unwrap(wrapped, ABOUT).open(sealed, ABOUT))));
        } catch (Unsealable | IllegalArgumentException | BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private static Part read(ByteBuffer plain) {
        var partition = plain.get();
        var id = new byte[16];
        plain.get(id);
        var conversation = new ConversationId("p%02d.%s".formatted(partition, HexFormat.of().formatHex(id)));
        return new Part(conversation, plain.getLong(), plain.getShort());
    }
}
