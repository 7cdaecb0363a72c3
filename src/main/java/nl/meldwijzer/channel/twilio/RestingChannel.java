package nl.meldwijzer.channel.twilio;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.text.Medium;

/// A channel that rests while an account's credentials are refused: a thousand more wrong logins help nobody.
/// Messages wait; one is tried each five minutes, and when it goes through all others follow.
final class RestingChannel implements Channel {
    static final Duration REST = Duration.ofMinutes(5);

    private final Channel channel;
    private final TwilioAccounts accounts;
    private final TwilioStops stops;
    private final InstantSource clock;
    private final Map<String, Instant> restingUntil = new ConcurrentHashMap<>();

    RestingChannel(Channel channel, TwilioAccounts accounts, TwilioStops stops, InstantSource clock) {
        this.channel = channel;
        this.accounts = accounts;
        this.stops = stops;
        this.clock = clock;
    }

    @Override
    public Set<Medium> media() {
        return channel.media();
    }

    @Override
    public SendOutcome send(Outbound message) {
        var account = accounts.of(message.meldpunt());
        if (account == null) return channel.send(message);
        var now = clock.instant();
        var until = restingUntil.get(account.sid());
        if (until != null && now.isBefore(until))
            return new SendOutcome.TryLater(Duration.between(now, until), "credentials");
        var outcome = channel.send(message);
        stops.note(account, message.to().sender(), outcome);
        rest(account.sid(), outcome, now);
        return outcome;
    }

    private void rest(String account, SendOutcome outcome, Instant now) {
        if (outcome instanceof SendOutcome.TryLater(_, var reason) && TwilioStops.OF_ACCOUNT.contains(reason))
            restingUntil.put(account, now.plus(REST));
        else
            if (outcome instanceof SendOutcome.Sent) restingUntil.remove(account);
    }

    @Override
    public Optional<Boolean> arrived(Outbound message, Instant attemptedAt) {
        return channel.arrived(message, attemptedAt);
    }
}
