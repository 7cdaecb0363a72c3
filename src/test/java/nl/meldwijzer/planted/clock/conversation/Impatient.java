package nl.meldwijzer.planted.clock.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

final class Impatient {
    private final Supplier<UUID> ids = UUID::randomUUID;

    String when(Clock clock) {
        return Instant.now() + ids.get().toString() + System.currentTimeMillis() + new Random().nextInt()
                + clock.millis();
    }
}
