package nl.meldwijzer.simulator.twilio;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.simulator.Board;
import nl.meldwijzer.simulator.Carrier;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.Message;
import nl.meldwijzer.simulator.PhoneAddress;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.SmsSegments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Twilio's list of messages: add one, read them. Refuses what Twilio refuses, with its codes.
@RestController
@RequestMapping("/simulator/clouds/twilio/2010-04-01/Accounts/{account}")
final class MessagesStandIn {
    private final DemoCloud cloud;
    private final Credentials credentials;
    private final Contents contents;
    private final Board board;
    private final Carrier carrier;
    private final Receipts receipts;
    private final InstantSource time;

    MessagesStandIn(DemoCloud cloud, Credentials credentials, Contents contents, Board board, Carrier carrier,
            Receipts receipts, InstantSource time) {
        this.cloud = cloud;
        this.credentials = credentials;
        this.contents = contents;
        this.board = board;
        this.carrier = carrier;
        this.receipts = receipts;
        this.time = time;
    }

    @PostMapping("/Messages.json")
    ResponseEntity<Map<String, ?>> create(@PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String given,
            @RequestParam Map<String, String> form) {
        check(account, given);
        var to = phone(form.getOrDefault("To", ""));
        var from = form.getOrDefault("From", "");
        if (!from.equals(MessageResource.sender(to.medium(), cloud))) throw Refusal.notYourSender();
        var message = received(to, body(to, form));
        board.put(message);
        receipts.follow(message, from, form.getOrDefault("StatusCallback", ""));
        return ResponseEntity.status(HttpStatus.CREATED).body(MessageResource.of(message, cloud).json());
    }

    @GetMapping("/Messages.json")
    Map<String, ?> list(@PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String given,
            @RequestParam Map<String, String> query) {
        check(account, given);
        var filter = new ListFilter(query);
        var messages = board.all()
                .reversed()
                .stream()
                .filter(message -> carrier.media().contains(message.phone().medium()))
                .filter(message -> !(message.body() instanceof Message.Gone))
                .map(message -> MessageResource.of(message, cloud))
                .filter(filter::takes)
                .limit(filter.pageSize())
                .toList();
        return MessageResource.page(cloud.accountSid(), messages, filter.pageSize());
    }

    /// On the phones it stays, as it does on real ones.
    @DeleteMapping("/Messages/{id}.json")
    ResponseEntity<Void> delete(@PathVariable String account, @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String given) {
        check(account, given);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, ?>> refuse(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.json());
    }

    private void check(String account, String given) {
        credentials.check(given);
        if (!account.equals(cloud.accountSid())) throw Refusal.authenticate();
    }

    private static PhoneAddress phone(String to) {
        try {
            return new PhoneAddress(to.startsWith("whatsapp:") ? Medium.WHATSAPP : Medium.SMS, to);
        } catch (IllegalArgumentException _) {
            throw Refusal.noSuchPhone();
        }
    }

    private Message.Received body(PhoneAddress to, Map<String, String> form) {
        var content = form.getOrDefault("ContentSid", "");
        if (content.isEmpty()) return new Message.Received(text(form), "", List.of());
        var filled = contents.filled(content, form.getOrDefault("ContentVariables", "{}"));
        return to.medium() == Medium.WHATSAPP ? filled : new Message.Received(filled.text(), "", List.of());
    }

    private static String text(Map<String, String> form) {
        var text = form.getOrDefault("Body", "");
        if (text.isBlank()) throw Refusal.noText();
        if (text.length() > Medium.SMS.longestText()) throw Refusal.tooLong();
        return text;
    }

    private Message received(PhoneAddress to, Message.Received body) {
        return new Message(carrier.nextId(), to, time.instant(), body,
                to.medium() == Medium.SMS ? SmsSegments.of(body.text()).segments() : 0, Message.State.ON_ITS_WAY, 0);
    }
}
