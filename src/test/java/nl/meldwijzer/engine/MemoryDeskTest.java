package nl.meldwijzer.engine;

import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryDeskTest extends DeskContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected ConversationStore store() {
        return store;
    }

    @Override
    protected WaitingRoom waitingRoom() {
        return store;
    }

    @Override
    protected Transcripts transcripts() {
        return store;
    }

    @Override
    protected Alarms alarms() {
        return store;
    }

    @Override
    protected DeskBell bell() {
        return store;
    }

    @Test
    @Fault(68)
    void wherever_a_talk_wanders_nobody_talks_out_of_turn() {
        var claims = 0;
        var returns = 0;
        for (int seed = 0; seed < 150; seed++) {
            var one = new MemoryStore();
            var walked = new HandoverWalks(one, one, one, one, seed).go(80);
            claims += walked[0];
            returns += walked[1];
        }
        assertThat(claims).isGreaterThan(60);
        assertThat(returns).isGreaterThan(2);
    }
}
