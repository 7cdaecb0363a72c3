package nl.meldwijzer.channel.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;

/// What every request of Twilio must pass before anything is done with it.
final class TwilioDoor {
    static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_PASSED_OVER = 2_000_000;

    private final boolean off;
    private final TwilioSignature signature;

    TwilioDoor(boolean off, TwilioSignature signature) {
        this.off = off;
        this.signature = signature;
    }

    sealed interface Passage {
        record Open(Form.Fields fields) implements Passage {}

        /// @param why as it is counted
        record Closed(HttpStatus status, String why) implements Passage {
            Closed(HttpStatus status) {
                this(status, status.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    /// @param path as Twilio was told it, undecoded
    /// @param known the fields we read: of these there may be only one each, or a second one could be taken for the signed one
    Passage enter(HttpServletRequest request, String path, Set<String> known) {
        if (off) return new Passage.Closed(HttpStatus.NOT_FOUND);
        if (!isForm(request)) return new Passage.Closed(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        try {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) return tooLarge(request);
            return switch (Form.read(body)) {
                case Form.TooMany _ -> new Passage.Closed(HttpStatus.CONTENT_TOO_LARGE);
                case Form.Malformed _ -> new Passage.Closed(HttpStatus.BAD_REQUEST);
                case Form.Fields fields -> proven(request, path, fields, known);
            };
        } catch (IOException _) {
            return new Passage.Closed(HttpStatus.BAD_REQUEST); // the body broke off
        }
    }

    /// Who is still sending does not hear the answer.
    private static Passage tooLarge(HttpServletRequest request) throws IOException {
        request.getInputStream().skip(MOST_PASSED_OVER);
        return new Passage.Closed(HttpStatus.CONTENT_TOO_LARGE);
    }

    private Passage proven(HttpServletRequest request, String path, Form.Fields fields, Set<String> known) {
        if (known.stream().anyMatch(fields::repeats))
            return new Passage.Closed(HttpStatus.BAD_REQUEST, "repeated_field");
        var given = request.getHeader("X-Twilio-Signature");
        if (given == null || !signature.fits(path, fields, given)) return new Passage.Closed(HttpStatus.FORBIDDEN);
        return new Passage.Open(fields);
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.split(";", 2)[0].strip()
                .toLowerCase(Locale.ROOT)
                .equals("application/x-www-form-urlencoded");
    }
}
