package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.text.Medium;

/// All channels as one. What a channel throws becomes what is then known: nothing.
final class Channels {
    private final Map<Medium, Channel> byMedium = new EnumMap<>(Medium.class);
    private final Counts counts;

    Channels(List<Channel> channels, Counts counts) {
        this.counts = counts;
        for (var channel : channels) channel.media().forEach(medium -> add(medium, channel));
    }

    private void add(Medium medium, Channel channel) {
        if (byMedium.put(medium, channel) != null) {
            throw new IllegalArgumentException("two channels serve " + medium.code() + ": only one may");
        }
    }

    SendOutcome send(Outbound message) {
        var channel = byMedium.get(message.to().medium());
        if (channel == null) return new SendOutcome.TryLater(Duration.ZERO, "channel-off");
        try {
            return channel.send(message);
        } catch (RuntimeException thrown) {
            counts.fault("channel " + message.to().medium().code(), thrown);
            return new SendOutcome.Unknown(thrown.getClass().getSimpleName());
        }
    }

    Optional<Boolean> arrived(Outbound message, Instant attemptedAt) {
        var channel = byMedium.get(message.to().medium());
        if (channel == null) return Optional.empty();
        try {
            return channel.arrived(message, attemptedAt);
        } catch (RuntimeException thrown) {
            counts.fault("channel " + message.to().medium().code(), thrown);
            return Optional.empty();
        }
    }
}
