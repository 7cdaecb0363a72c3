package nl.meldwijzer.channel.twilio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.ScriptedChannel;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.SendOutcome.TryLater;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@ExtendWith(OutputCaptureExtension.class)
class RestingChannelTest {
    private static final SendOutcome REVOKED = new TryLater(Duration.ofMinutes(5), "twilio 20003");

    private final ScriptedChannel twilio = new ScriptedChannel();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final TwilioStops stops = new TwilioStops(() -> now);
    private final RestingChannel channel = new RestingChannel(twilio, accounts(), stops, () -> now);

    @Test
    @Fault(54)
    void while_credentials_are_refused_it_rests_with_one_alarm_and_then_goes_on(CapturedOutput output) {
        twilio.then(REVOKED, REVOKED);
        assertThat(send("demo")).isEqualTo(REVOKED);

        for (int i = 0; i < 100; i++) {
            now = now.plusSeconds(2);
            assertThat(send("demo")).isInstanceOfSatisfying(TryLater.class, later -> {
                assertThat(later.after()).isPositive().isLessThanOrEqualTo(RestingChannel.REST);
                assertThat(later.reason()).isEqualTo("credentials");
            });
        }
        assertThat(twilio.calls()).hasSize(1);
        now = now.plus(RestingChannel.REST);
        assertThat(send("demo")).isEqualTo(REVOKED);
        now = now.plus(RestingChannel.REST);
        assertThat(send("demo")).isInstanceOf(SendOutcome.Sent.class);
        assertThat(send("demo")).isInstanceOf(SendOutcome.Sent.class);

        assertThat(output.getAll().split("refuses the credentials", -1)).hasSize(2);
        assertThat(output.getAll()).contains("ERROR").contains("again");
    }

    @Test
    void another_account_does_not_rest() {
        twilio.then(REVOKED);
        send("demo");

        assertThat(send("utrecht")).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void health_names_the_account_or_sender_that_is_stopped_and_nobody_else(CapturedOutput output) {
        assertThat(stops.health().getStatus()).isEqualTo(Status.UP);
        twilio.then(new TryLater(Duration.ofMinutes(5), "twilio 21663"), new TryLater(Duration.ZERO, "http 429"),
                new TryLater(Duration.ofMinutes(5), "twilio 21663"));
        for (int i = 0; i < 3; i++) {
            send("utrecht");
            now = now.plusSeconds(300);
        }

        assertThat(stops.health().getStatus().getCode()).isEqualTo("STOPPED");
        assertThat(stops.health().getDetails())
                .containsExactly(entry("sender +3197010000001", "twilio 21663 since 2026-11-24T10:00:00Z"));
        assertThat(output.getAll().split("takes nothing from sender", -1)).hasSize(2);

        twilio.then(REVOKED);
        send("demo");
        assertThat(stops.health().getDetails()).containsOnlyKeys("account AC1", "sender +3197010000001");

        send("utrecht");
        assertThat(stops.health().getDetails()).containsOnlyKeys("account AC1");
        now = now.plus(RestingChannel.REST);
        send("demo");
        assertThat(stops.health()).isEqualTo(Health.up().build());
        assertThat(output.getAll()).doesNotContain("+31612345678");
    }

    private SendOutcome send(String meldpunt) {
        var person = new Address(Medium.SMS, "+31612345678", "+3197010000001");
        return channel.send(new Outbound(person, meldpunt, "hoi", List.of(), ""));
    }

    private static TwilioAccounts accounts() {
        var usual = new TwilioAccount("AC1", List.of(new Secret("token")), "AC1", new Secret("token"));
        var own = new TwilioAccount("AC2", List.of(new Secret("other")), "SK2", new Secret("secret"));
        return new TwilioAccounts("demo", usual, Map.of("utrecht", own), Map.of());
    }
}
