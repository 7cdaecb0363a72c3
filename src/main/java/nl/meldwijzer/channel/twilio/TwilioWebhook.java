package nl.meldwijzer.channel.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.channel.Inbox.Taken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where Twilio brings messages and what became of ours. Answers are bytes and status only: what we say to people goes
/// out by the REST API, after the commit.
@RestController
class TwilioWebhook {
    static final String MESSAGES = "/webhooks/twilio";
    static final String STATUS = "/webhooks/twilio/status/";
    private static final byte[] NOTHING_TO_SAY = "<Response/>".getBytes(StandardCharsets.US_ASCII);

    private final TwilioDoor door;
    private final TwilioAccounts accounts;
    private final Inbox inbox;
    private final TwilioTally tally;

    TwilioWebhook(TwilioDoor door, TwilioAccounts accounts, Inbox inbox, TwilioTally tally) {
        this.door = door;
        this.accounts = accounts;
        this.inbox = inbox;
        this.tally = tally;
    }

    @PostMapping(MESSAGES)
    ResponseEntity<byte[]> message(HttpServletRequest request) {
        return switch (door.enter(request, MESSAGES, TwilioMessage.KNOWN)) {
            case TwilioDoor.Passage.Closed(var status) -> turnedAway(status);
            case TwilioDoor.Passage.Open(var fields) -> TwilioMessage.read(fields, accounts)
                    .map(this::taken)
                    .orElseGet(() -> turnedAway(HttpStatus.BAD_REQUEST));
        };
    }

    /// Delivery reports are only counted yet. The key in the path is covered by the signature.
    @PostMapping(STATUS + "{key}")
    ResponseEntity<byte[]> status(HttpServletRequest request) {
        return switch (door.enter(request, request.getRequestURI(), Set.of("MessageSid", "MessageStatus"))) {
            case TwilioDoor.Passage.Closed(var status) -> turnedAway(status);
            case TwilioDoor.Passage.Open(var fields) -> {
                tally.delivery(fields.first("MessageStatus"));
                yield ResponseEntity.noContent().build();
            }
        };
    }

    private ResponseEntity<byte[]> taken(Inbound inbound) {
        return switch (inbox.take(inbound)) {
            case Taken.Done _ -> accepted("taken");
            case Taken.Duplicate _ -> accepted("duplicate");
            case Taken.Limited _ -> accepted("limited");
            case Taken.Unavailable(var retryAfter) -> {
                tally.message("unavailable");
                yield ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())))
                        .build();
            }
        };
    }

    private ResponseEntity<byte[]> accepted(String outcome) {
        tally.message(outcome);
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NOTHING_TO_SAY);
    }

    private ResponseEntity<byte[]> turnedAway(HttpStatus status) {
        tally.turnedAway(status);
        return ResponseEntity.status(status).build();
    }
}
