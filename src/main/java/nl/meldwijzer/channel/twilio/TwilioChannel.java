package nl.meldwijzer.channel.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.text.Medium;

/// WhatsApp and SMS out. Buttons only where all goes well: the numbered text is complete without them, and the words of
/// both are the same, so that a message is found again however it went out.
final class TwilioChannel implements Channel {
    /// By default an SMS may come hours late. A question about danger that arrives at three in the morning is a danger itself.
    private static final int SMS_VALID_SECONDS = 900;
    private static final Duration UNTIL_THERE_IS_AN_ACCOUNT = Duration.ofMinutes(5);
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);
    private static final int NEWEST = 100;
    /// The content, if somebody deleted it, else the account.
    private static final Set<String> NOT_FOUND = Set.of("twilio 20404", "http 404");

    private final TwilioAccounts accounts;
    private final WebAddress publicUrl;
    private final TwilioClients clients;
    private final TwilioContents contents;

    TwilioChannel(TwilioAccounts accounts, WebAddress publicUrl, TwilioClients clients, TwilioContents contents) {
        this.accounts = accounts;
        this.publicUrl = publicUrl;
        this.clients = clients;
        this.contents = contents;
    }

    @Override
    public Set<Medium> media() {
        return accounts.isOff() ? Set.of() : Set.of(Medium.WHATSAPP, Medium.SMS);
    }

    @Override
    public SendOutcome send(Outbound message) {
        var account = accounts.of(message.meldpunt());
        if (account == null) return new SendOutcome.TryLater(UNTIL_THERE_IS_AN_ACCOUNT, "no account");
        var content = message.to().medium() == Medium.WHATSAPP
                ? TwilioContent.of(message)
                : Optional.<TwilioContent>empty();
        var sid = content.flatMap(it -> contents.sid(account, it));
        return sid.isPresent()
                ? sendWithButtons(account, message, content.get(), sid.get())
                : created(account, creator(account, message));
    }

    /// What Twilio refuses with buttons it may take without: it is tried again as text.
    private SendOutcome sendWithButtons(TwilioAccount account, Outbound message, TwilioContent content, String sid) {
        // The SDK demands a text, and Twilio takes either.
        var creator = creator(account, message).setBody(null)
                .setContentSid(sid)
                .setContentVariables(content.variables());
        var outcome = created(account, creator);
        if (!mayBeTheButtons(outcome)) return outcome;
        contents.refused(account, content, outcome);
        return new SendOutcome.TryLater(Duration.ZERO, "refused with buttons");
    }

    private static boolean mayBeTheButtons(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Refused(_, var unreachable) -> !unreachable;
            case SendOutcome.TryLater(_, var reason) -> NOT_FOUND.contains(reason);
            case SendOutcome.Sent _, SendOutcome.NotBeforeTheyWrite _, SendOutcome.Unknown _ -> false;
        };
    }

    private SendOutcome created(TwilioAccount account, MessageCreator creator) {
        try {
            var sid = creator.create(clients.of(account)).getSid();
            return new SendOutcome.Sent(sid == null ? "" : sid);
        } catch (NotAccepted failure) {
            return failure.outcome();
        } catch (TwilioException _) {
            return new SendOutcome.Sent(""); // accepted, with an answer the SDK cannot read
        }
    }

    private MessageCreator creator(TwilioAccount account, Outbound message) {
        var creator = Message.creator(account.sid(), new PhoneNumber(message.to().value()),
                new PhoneNumber(message.to().sender()), message.text());
        if (message.to().medium() == Medium.SMS) creator.setValidityPeriod(SMS_VALID_SECONDS);
        // Twilio refuses a report address that is local.
        if (publicUrl.isHttps() && !message.callback().isEmpty())
            creator.setStatusCallback(publicUrl.at(TwilioWebhook.STATUS + message.callback()));
        return creator;
    }

    /// Lists the newest messages between the two addresses and compares text and time here. Twilio's own filter by
    /// `DateSent` is not used: a message that still waits in its queue has no such date and would be missed, and then
    /// sent twice.
    @Override
    public Optional<Boolean> arrived(Outbound message, Instant attemptedAt) {
        var account = accounts.of(message.meldpunt());
        if (account == null) return Optional.empty();
        try {
            var page = Message.reader(account.sid())
                    .setTo(new PhoneNumber(message.to().value()))
                    .setFrom(new PhoneNumber(message.to().sender()))
                    .setPageSize((long) NEWEST)
                    .firstPage(clients.of(account))
                    .getRecords();
            var there = page.stream().anyMatch(listed -> isThat(listed, message, attemptedAt));
            return there || page.size() < NEWEST ? Optional.of(there) : Optional.empty();
        } catch (NotAccepted | TwilioException | NullPointerException _) {
            return Optional.empty(); // the SDK falls over a list without messages
        }
    }

    /// A trial account's messages carry a sentence of Twilio's before ours.
    private static boolean isThat(Message listed, Outbound message, Instant attemptedAt) {
        var body = listed.getBody();
        if (body == null || !body.strip().endsWith(message.text().strip())) return false;
        ZonedDateTime date = listed.getDateCreated() != null ? listed.getDateCreated() : listed.getDateSent();
        return date == null || !date.toInstant().isBefore(attemptedAt.minus(CLOCKS_APART));
    }
}
