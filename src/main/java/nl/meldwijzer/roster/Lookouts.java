package nl.meldwijzer.roster;

import nl.meldwijzer.channel.Rounds;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.DeskBell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// The rounds of the [Lookout], which come sooner when the desk's bell rings.
final class Lookouts implements SmartLifecycle, DeskBell.Listener {
    private final Rounds rounds;
    private final DeskBell bell;
    private DeskBell.@Nullable Ear ear;

    Lookouts(Rounds rounds, DeskBell bell) {
        this.rounds = rounds;
        this.bell = bell;
    }

    void hurry() {
        rounds.hurry();
    }

    @Override
    public void changed(ConversationId id) {
        rounds.hurry();
    }

    @Override
    public void unsure() {
        rounds.hurry();
    }

    @Override
    public synchronized void start() {
        if (ear != null) return;
        ear = bell.listen(this);
        rounds.start();
    }

    @Override
    public synchronized void stop() {
        rounds.stop();
        if (ear != null) ear.close();
        ear = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds.isRunning();
    }

    @Override
    public int getPhase() {
        return rounds.getPhase();
    }
}
