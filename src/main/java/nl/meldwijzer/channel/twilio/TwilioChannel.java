package nl.meldwijzer.channel.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// WhatsApp and SMS out. Buttons are left to the numbered text: Twilio's need a template made beforehand.
final class TwilioChannel implements Channel {
    /// By default an SMS may come hours late. A question about danger that arrives at three in the morning is a danger itself.
    private static final int SMS_VALID_SECONDS = 900;
    private static final Duration UNTIL_THERE_IS_AN_ACCOUNT = Duration.ofMinutes(5);
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);
    private static final int NEWEST = 100;

    private final TwilioAccounts accounts;
    private final WebAddress publicUrl;
    private final TwilioCloud cloud;
    private final Map<TwilioAccount, TwilioRestClient> clients = new ConcurrentHashMap<>();

    TwilioChannel(TwilioAccounts accounts, WebAddress publicUrl, TwilioCloud cloud) {
        this.accounts = accounts;
        this.publicUrl = publicUrl;
        this.cloud = cloud;
    }

    @Override
    public Set<Medium> media() {
        return accounts.isOff() ? Set.of() : Set.of(Medium.WHATSAPP, Medium.SMS);
    }

    @Override
    public SendOutcome send(Outbound message) {
        var account = accounts.of(message.meldpunt());
        if (account == null) return new SendOutcome.TryLater(UNTIL_THERE_IS_AN_ACCOUNT, "no account");
        try {
            var sid = creation(account, message);
            return new SendOutcome.Sent(sid == null ? "" : sid);
        } catch (NotAccepted failure) {
            return failure.outcome();
        } catch (TwilioException _) {
            return new SendOutcome.Sent(""); // accepted, with an answer the SDK cannot read
        }
    }

    private @Nullable String creation(TwilioAccount account, Outbound message) {
        var creator = Message.creator(account.sid(), new PhoneNumber(message.to().value()),
                new PhoneNumber(message.to().sender()), message.text());
        if (message.to().medium() == Medium.SMS) creator.setValidityPeriod(SMS_VALID_SECONDS);
        // Twilio refuses a report address that is local.
        if (publicUrl.isHttps() && !message.callback().isEmpty())
            creator.setStatusCallback(publicUrl.at(TwilioWebhook.STATUS + message.callback()));
        return creator.create(client(account)).getSid();
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
                    .firstPage(client(account))
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

    private TwilioRestClient client(TwilioAccount account) {
        return clients.computeIfAbsent(account, it -> new TwilioRestClient.Builder(it.user(), it.password().value())
                .accountSid(it.sid())
                .httpClient(cloud)
                .build());
    }
}
