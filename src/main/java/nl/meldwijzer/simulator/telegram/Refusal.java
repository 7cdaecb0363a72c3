package nl.meldwijzer.simulator.telegram;

import java.util.Map;

/// Telegram's way to say no.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;

    Refusal(int code, String says) {
        super(says, null, false, false);
        this.code = code;
    }

    static Refusal badRequest(String why) {
        return new Refusal(400, "Bad Request: " + why);
    }

    int code() {
        return code;
    }

    Map<String, ?> json() {
        return Map.of("ok", false, "error_code", code, "description", String.valueOf(getMessage()));
    }
}
