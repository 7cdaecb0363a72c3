package nl.meldwijzer.engine;

import java.util.UUID;

/// Who takes leases. After a crash the next life of the same program need not wait until they run out.
///
/// @param program the same in each of its lives, and never of two that run at once
/// @param life of this one
public record Holder(String program, String life) {
    public Holder {
        if (program.isBlank() || program.contains(".") || life.isBlank() || life.contains("."))
            throw new IllegalArgumentException("a holder's names are words without a dot");
    }

    public static Holder of(String program) {
        return new Holder(program, word());
    }

    /// A program that is not known again after this life.
    public static Holder unknown() {
        return of(word());
    }

    public String freshToken() {
        return ofLife() + word();
    }

    /// How all tokens of the program begin.
    public String ofProgram() {
        return program + ".";
    }

    /// How all tokens of this life begin.
    public String ofLife() {
        return program + "." + life + ".";
    }

    private static String word() {
        return UUID.randomUUID().toString();
    }
}
