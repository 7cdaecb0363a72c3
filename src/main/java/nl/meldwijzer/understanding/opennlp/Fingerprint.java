package nl.meldwijzer.understanding.opennlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.stream.Stream;

/// What the models were trained from: the texts and this package. Kept beside the models, so that nothing is trained twice.
record Fingerprint(Path file, String value) {
    static Fingerprint of(Path texts, Path models) throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : Stream.of(texts, models).toList()) {
            try (var found = Files.walk(folder)) {
                found.filter(Fingerprint::counts).sorted().forEach(files::add);
            }
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var each : files) digest.update(Files.readAllBytes(each));
            return new Fingerprint(models.resolve("trained-from"), HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean isKnown() throws IOException {
        return Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(value);
    }

    void write() throws IOException {
        Files.writeString(file, value, StandardCharsets.UTF_8);
    }

    private static boolean counts(Path path) {
        return path.toString().endsWith(".txt") || path.toString().endsWith(".class");
    }
}
