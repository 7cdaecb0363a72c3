package nl.meldwijzer.engine.bucket4j;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.util.function.BooleanSupplier;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.seal.Keyring;

/// Senders by a keyed hash, never by their address. Bounded: those who wrote longest ago are forgotten first.
final class SenderBuckets implements Gate {
    private final Keyring keyring;
    private final FloodSettings settings;
    private final TimeMeter time;
    private final Cache<String, Sender> senders;

    SenderBuckets(Keyring keyring, FloodSettings settings, TimeMeter time) {
        this.keyring = keyring;
        this.settings = settings;
        this.time = time;
        this.senders = Caffeine.newBuilder().maximumSize(settings.senders()).build();
    }

    @Override
    public Passage ask(Address sender, String messageId, BooleanSupplier urgent) {
        var hash = keyring.keyedHash("flood", sender.medium().code(), sender.value());
        return senders.get(hash, _ -> new Sender(settings, time)).ask(messageId, urgent);
    }

    long remembered() {
        senders.cleanUp();
        return senders.estimatedSize();
    }
}
