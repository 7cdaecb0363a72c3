package nl.meldwijzer.mutations;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// What a broken wire does, or somebody who does not care what the bytes mean.
final class ByteMutations {
    private static final String MEANING = "%&=+\0{}[]\":,\\;";

    private ByteMutations() {}

    static byte[] mutated(RandomGenerator random, byte[] original) {
        var bytes = original.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 1; times--) bytes = mutate(random, bytes);
        return bytes;
    }

    private static byte[] mutate(RandomGenerator random, byte[] bytes) {
        var at = random.nextInt(bytes.length);
        var end = at + random.nextInt(bytes.length - at) + 1;
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes[at] = (byte) MEANING.charAt(random.nextInt(MEANING.length()));
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                return joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            case 5 -> {
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            }
            default -> {
                var strange = new byte[random.nextInt(16)];
                for (int i = 0; i < strange.length; i++) strange[i] = (byte) random.nextInt(256);
                return joined(Arrays.copyOf(bytes, at), strange, Arrays.copyOfRange(bytes, at, bytes.length));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
