package nl.meldwijzer.channel.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.meldwijzer.channel.DeliveryReports;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.channel.Rounds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final TwilioSeen seen;
    private final TwilioCuts cuts;
    private final Rounds sweeper;
    private final DeliveryReports reports;
    private final TwilioTally tally;

    TwilioWebhook(TwilioDoor door, TwilioAccounts accounts, Inbox inbox, TwilioSeen seen, TwilioCuts cuts,
            Rounds sweeper,
            DeliveryReports reports, TwilioTally tally) {
        this.door = door;
        this.accounts = accounts;
        this.inbox = inbox;
        this.seen = seen;
        this.cuts = cuts;
        this.sweeper = sweeper;
        this.reports = reports;
        this.tally = tally;
    }

    @PostMapping(MESSAGES)
    ResponseEntity<byte[]> message(HttpServletRequest request) {
        return switch (door.enter(request, MESSAGES, TwilioMessage.KNOWN)) {
            case TwilioDoor.Passage.Closed closed -> turnedAway(closed);
            case TwilioDoor.Passage.Open(var fields) -> TwilioMessage.read(fields, accounts)
                    .map(this::taken)
                    .orElseGet(() -> turnedAway(new TwilioDoor.Passage.Closed(HttpStatus.BAD_REQUEST)));
        };
    }

    /// The key in the path is covered by the signature.
    @PostMapping(STATUS + "{key}")
    ResponseEntity<byte[]> status(HttpServletRequest request, @PathVariable String key) {
        return switch (door.enter(request, request.getRequestURI(), TwilioDelivery.KNOWN)) {
            case TwilioDoor.Passage.Closed closed -> turnedAway(closed);
            case TwilioDoor.Passage.Open(var fields) -> {
                tally.delivery(fields.first("MessageStatus"));
                var report = TwilioDelivery.read(key, fields);
                var taken = report.map(reports::take).orElseGet(Taken.Duplicate::new);
                yield taken instanceof Taken.Unavailable(var after)
                        ? comeBack(after)
                        : ResponseEntity.noContent().build();
            }
        };
    }

    private ResponseEntity<byte[]> taken(Inbound inbound) {
        return switch (inbox.take(inbound)) {
            case Taken.Done _ -> accepted(inbound, "taken");
            case Taken.Duplicate _ -> accepted(inbound, "duplicate");
            case Taken.Limited _ -> {
                cuts.note(inbound.from());
                yield accepted(inbound, "limited");
            }
            case Taken.Unavailable(var retryAfter) -> {
                tally.message("unavailable");
                sweeper.hurry();
                yield comeBack(retryAfter);
            }
        };
    }

    private ResponseEntity<byte[]> accepted(Inbound inbound, String outcome) {
        seen.add(inbound);
        tally.message(outcome);
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NOTHING_TO_SAY);
    }

    private static ResponseEntity<byte[]> comeBack(Duration after) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds())))
                .build();
    }

    private ResponseEntity<byte[]> turnedAway(TwilioDoor.Passage.Closed closed) {
        tally.turnedAway(closed);
        return ResponseEntity.status(closed.status()).build();
    }
}
