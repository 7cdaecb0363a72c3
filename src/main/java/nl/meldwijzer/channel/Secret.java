package nl.meldwijzer.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A token, key or password from the settings. Never shown.
public record Secret(String value) {
    public Secret {
        value = value.strip();
    }

    public boolean isBlank() {
        return value.isEmpty();
    }

    /// Compares in a time that does not tell where the two differ.
    public boolean matches(String given) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
