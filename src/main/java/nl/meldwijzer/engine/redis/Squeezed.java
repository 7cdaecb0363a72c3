package nl.meldwijzer.engine.redis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Makes small JSON smaller before it is sealed: a parked conversation takes a quarter of the room. Deflate starts from a
/// dictionary of what such JSON usually holds. The first byte names the dictionary; the one we have may never be changed, only
/// followed by a second one.
final class Squeezed {
    private static final byte DICTIONARY = 1;
    private static final byte[] FIRST_DICTIONARY = read("dictionary-1.txt");

    private Squeezed() {}

    static byte[] squeeze(byte[] plain) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setDictionary(FIRST_DICTIONARY);
            deflater.setInput(plain);
            deflater.finish();
            var squeezed = new ByteArrayOutputStream(plain.length);
            squeezed.write(DICTIONARY);
            var part = new byte[1_024];
            while (!deflater.finished()) squeezed.write(part, 0, deflater.deflate(part));
            return squeezed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] unsqueeze(byte[] squeezed, String what) {
        Shape.check(squeezed[0], DICTIONARY, what);
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(FIRST_DICTIONARY);
            inflater.setInput(squeezed, 1, squeezed.length - 1);
            var plain = new ByteArrayOutputStream(8 * squeezed.length);
            var part = new byte[1_024];
            while (!inflater.finished()) {
                var length = inflater.inflate(part);
                if (length == 0 && !inflater.finished()) throw new DataFormatException();
                plain.write(part, 0, length);
            }
            return plain.toByteArray();
        } catch (DataFormatException _) {
            throw new IllegalStateException(what + " is damaged");
        } finally {
            inflater.end();
        }
    }

    private static byte[] read(String name) {
        try (var file = Squeezed.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is missing in the jar");
            return new String(file.readAllBytes(), UTF_8).strip().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
