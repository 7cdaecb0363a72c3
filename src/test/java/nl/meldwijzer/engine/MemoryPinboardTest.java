package nl.meldwijzer.engine;

import java.time.Duration;
import java.time.Instant;

class MemoryPinboardTest extends PinboardContract {
    private Instant now = Samples.NOW;
    private final Pinboard board = new MemoryPinboard(() -> now);

    @Override
    protected Pinboard board() {
        return board;
    }

    @Override
    protected void pass(Duration time) {
        now = now.plus(time);
    }
}
