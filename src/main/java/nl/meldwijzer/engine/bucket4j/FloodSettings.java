package nl.meldwijzer.engine.bucket4j;

import nl.meldwijzer.channel.BadSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How fast one sender may write. A talk has some thirty messages, so nobody who means it comes near. A conversation remembers
/// its newest 64 events: with more than these messages at once, one that Twilio brings again, within the fifteen seconds that
/// it has, could count twice.
///
/// @param burst messages at once
/// @param perMinute messages in the long run
/// @param senders how many senders are remembered; who was forgotten starts anew
@ConfigurationProperties("meldwijzer.flood")
record FloodSettings(@DefaultValue("40") int burst, @DefaultValue("60") int perMinute,
        @DefaultValue("100000") int senders) {
    FloodSettings {
        if (burst < 2 || perMinute < 1 || senders < 1) {
            throw new BadSetting("meldwijzer.flood: burst must be 2 or more, per-minute and senders 1 or more.");
        }
    }
}
