package nl.meldwijzer.simulator.twilio;

import java.util.Map;
import org.springframework.http.HttpStatus;

/// Twilio's way to say no.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final int code;

    private Refusal(HttpStatus status, int code, String says) {
        super(says, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal authenticate() {
        return new Refusal(HttpStatus.UNAUTHORIZED, 20003, "Authenticate");
    }

    static Refusal noText() {
        return new Refusal(HttpStatus.BAD_REQUEST, 21602, "Message body is required.");
    }

    static Refusal tooLong() {
        return new Refusal(HttpStatus.BAD_REQUEST, 21617,
                "The concatenated message body exceeds the 1600 character limit");
    }

    static Refusal noSuchContent() {
        return new Refusal(HttpStatus.BAD_REQUEST, 21655, "The ContentSid is invalid.");
    }

    static Refusal badVariables() {
        return new Refusal(HttpStatus.BAD_REQUEST, 21656, "The Content Variables parameter is invalid.");
    }

    static Refusal badContent() {
        return new Refusal(HttpStatus.BAD_REQUEST, 20001, "The content is not valid.");
    }

    static Refusal noSuchPhone() {
        return new Refusal(HttpStatus.BAD_REQUEST, 21211, "The 'To' number is not a valid phone number.");
    }

    static Refusal notYourSender() {
        return new Refusal(HttpStatus.BAD_REQUEST, 21606, "The 'From' number is not a valid message-capable number.");
    }

    HttpStatus status() {
        return status;
    }

    Map<String, ?> json() {
        return Map.of("code", code, "message", String.valueOf(getMessage()), "more_info",
                "https://www.twilio.com/docs/errors/" + code, "status", status.value());
    }
}
