package nl.meldwijzer.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnstileTest {
    private final Turnstile turnstile = new Turnstile();

    @Test
    void of_one_person_one_goes_in_at_a_time_and_nobody_is_remembered() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var passages = new ArrayList<Future<?>>();
            for (int i = 0; i < 100; i++) passages.add(threads.submit(() -> turnstile.pass(person("1"), () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                LockSupport.parkNanos(100_000);
                return inside.decrementAndGet();
            })));
            for (var one : passages) one.get(30, TimeUnit.SECONDS);
        }

        assertThat(most).hasValue(1);
        assertThat(turnstile.lines()).isZero();
    }

    @Test
    void others_do_not_wait_and_nobody_waits_long() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        var open = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = new CountDownLatch(1);
            var inside = threads.submit(() -> turnstile.pass(person("1"), () -> {
                first.countDown();
                return awaited(open);
            }));
            assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(turnstile.pass(person("2"), () -> "past")).isEqualTo("past");
            var next = threads.submit(() -> turnstile.pass(person("1"), () -> order.add(2)));
            var waited = Turnstile.LONGEST_WAIT.plus(Duration.ofSeconds(20));
            next.get(waited.toMillis(), TimeUnit.MILLISECONDS); // who has waited long goes in all the same

            assertThat(order).containsExactly(2);
            open.countDown();
            assertThat(inside.get(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(turnstile.lines()).isZero();
    }

    @Test
    void work_that_fails_leaves_the_way_free() {
        try {
            turnstile.pass(person("1"), () -> {
                throw new IllegalStateException("planted");
            });
        } catch (IllegalStateException planted) {
            assertThat(planted).hasMessage("planted");
        }

        assertThat(turnstile.pass(person("1"), () -> true)).isTrue();
        assertThat(turnstile.lines()).isZero();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static Address person(String number) {
        return new Address(Medium.SMS, number, "+3197010200002");
    }
}
