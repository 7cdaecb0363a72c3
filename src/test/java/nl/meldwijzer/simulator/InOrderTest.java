package nl.meldwijzer.simulator;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InOrderTest {
    private final InOrder<String> line = new InOrder<>();
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @Test
    void one_key_goes_in_order_and_another_does_not_wait_for_it() throws InterruptedException {
        var gate = new CountDownLatch(1);
        line.run("sam", () -> {
            await(gate);
            done.add("sam 1");
        });
        line.run("sam", () -> done.add("sam 2"));
        line.run("noor", () -> done.add("noor"));

        assertThat(next()).isEqualTo("noor");
        gate.countDown();
        assertThat(next()).isEqualTo("sam 1");
        assertThat(next()).isEqualTo("sam 2");
    }

    @Test
    void a_failure_does_not_silence_the_key() throws InterruptedException {
        line.run("sam", () -> {
            throw new IllegalStateException("planted");
        });
        line.run("sam", () -> done.add("sam"));

        assertThat(next()).isEqualTo("sam");
    }

    private String next() throws InterruptedException {
        return String.valueOf(done.poll(10, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
