package nl.meldwijzer.report;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The code by which a person finds a report again: nine letters and digits (42.8 bits), shown as `K7Q-F3M-2XR`.
/// Without vowels it is never a word; without 0, O, 1, I, L, U and Y nothing is mistaken when read aloud or typed over.
public record ReceiptCode(String value) {
    private static final String SYMBOLS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    public ReceiptCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    public static ReceiptCode fresh() {
        return fresh(RANDOM);
    }

    static ReceiptCode fresh(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        return new ReceiptCode(code.toString());
    }

    /// What a person typed, in any case, with or without spaces and hyphens; empty when it cannot be a code.
    public static Optional<ReceiptCode> typed(String text) {
        var bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        var valid = bare.length() == LENGTH && bare.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0);
        return valid ? Optional.of(new ReceiptCode(bare)) : Optional.empty();
    }

    /// In three groups, as it is shown.
    public String shown() {
        return value.substring(0, 3) + "-" + value.substring(3, 6) + "-" + value.substring(6);
    }

    /// Never the code: who has it can read the report.
    @Override
    public String toString() {
        return "***-***-***";
    }
}
