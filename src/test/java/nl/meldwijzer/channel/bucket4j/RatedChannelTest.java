package nl.meldwijzer.channel.bucket4j;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.ScriptedChannel;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.SendOutcome.Sent;
import nl.meldwijzer.channel.SendOutcome.TryLater;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RatedChannelTest {
    private final AtomicLong nanos = new AtomicLong();
    private final ScriptedChannel provider = new ScriptedChannel();

    @Test
    void one_person_gets_a_short_burst_and_then_one_message_a_second() {
        var channel = channel(30, 1, 3);

        for (int i = 0; i < 3; i++) assertThat(channel.send(to("1"))).isInstanceOf(Sent.class);

        assertThat(channel.send(to("1"))).isEqualTo(new TryLater(Duration.ofSeconds(1), "rate of this person"));
        pass(Duration.ofMillis(999));
        assertThat(channel.send(to("1"))).isEqualTo(new TryLater(Duration.ofMillis(1), "rate of this person"));
        pass(Duration.ofMillis(1));
        assertThat(channel.send(to("1"))).isInstanceOf(Sent.class);
        assertThat(provider.calls()).hasSize(4);
    }

    @Test
    void one_person_who_must_wait_holds_up_nobody_else() {
        var channel = channel(30, 1, 1);
        channel.send(to("1"));

        assertThat(channel.send(to("1"))).isInstanceOf(TryLater.class);
        assertThat(channel.send(to("2"))).isInstanceOf(Sent.class);
    }

    @Test
    void a_crowd_is_spread_and_never_faster_than_the_sender_may() {
        var channel = channel(10, 1, 3);
        var waits = new java.util.ArrayList<Duration>();
        for (int person = 0; person < 40; person++)
            if (channel.send(to("p" + person)) instanceof TryLater(var after, var _)) waits.add(after);

        assertThat(provider.calls()).hasSize(10);
        assertThat(waits).hasSize(30).isSorted();
        assertThat(waits.getLast()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));

        for (int second = 1; second <= 3; second++) {
            pass(Duration.ofSeconds(1));
            for (int person = 0; person < 40; person++) channel.send(to("q" + person));
            assertThat(provider.calls()).hasSize(10 * (second + 1));
        }
    }

    @Test
    void who_waits_for_the_sender_keeps_their_own_turn() {
        var channel = channel(1, 1, 1);
        channel.send(to("1"));

        assertThat(channel.send(to("2"))).isInstanceOfSatisfying(TryLater.class,
                later -> assertThat(later.reason()).isEqualTo("rate of our sender"));
        pass(Duration.ofSeconds(1));
        assertThat(channel.send(to("2"))).isInstanceOf(Sent.class);
    }

    @Test
    void senders_do_not_share_their_rate_and_without_a_limit_per_person_there_is_none() {
        var channel = channel(5, 0, 0);

        for (int i = 0; i < 5; i++) assertThat(channel.send(to("1"))).isInstanceOf(Sent.class);

        assertThat(channel.send(to("1"))).isInstanceOf(TryLater.class);
        assertThat(channel.send(message("1", "other"))).isInstanceOf(Sent.class);
    }

    @Test
    void what_the_provider_says_is_handed_on() {
        provider.then(new SendOutcome.Unknown("lost")).arrival(true);
        var channel = channel(5, 1, 1);

        assertThat(channel.send(to("1"))).isEqualTo(new SendOutcome.Unknown("lost"));
        assertThat(channel.arrived(to("1"), java.time.Instant.EPOCH)).contains(true);
        assertThat(channel.media()).isEqualTo(provider.media());
    }

    private RatedChannel channel(int perSender, int toPerson, int burst) {
        return new RatedChannel(provider, new RatedChannel.Rate(perSender, toPerson, burst), nanos::get);
    }

    private void pass(Duration length) {
        nanos.addAndGet(length.toNanos());
    }

    private static Outbound to(String person) {
        return message(person, "bot");
    }

    private static Outbound message(String person, String sender) {
        return new Outbound(new Address(Medium.TELEGRAM, person, sender), "demo", "hoi", List.of(), "");
    }
}
