package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.ScriptedChannel;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.phone.LibraryNumberPlan;
import nl.meldwijzer.engine.MemoryPurse;
import nl.meldwijzer.engine.SmsPurse.Limit;
import nl.meldwijzer.engine.SmsPurse.Spending;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ThriftyChannelTest {
    private final ScriptedChannel provider = new ScriptedChannel();
    private final MemoryPurse purse = new MemoryPurse();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ThriftyChannel channel = new ThriftyChannel(provider, purse, new LibraryNumberPlan(),
            () -> Instant.EPOCH, new SmsTally(meters));

    @Test
    void an_sms_is_paid_by_its_segments() {
        channel.send(sms("a".repeat(161)));

        assertThat(purse.spent()).singleElement().satisfies(sms -> {
            assertThat(sms.segments()).isEqualTo(2);
            assertThat(sms.area().country()).isEqualTo("NL");
        });
        assertThat(meters.counter("meldwijzer.sms.segments").count()).isEqualTo(2);
    }

    @Test
    void other_media_cost_nothing() {
        channel.send(new Outbound(new Address(Medium.WHATSAPP, "whatsapp:+31612345678", "us"), "demo", "hoi", List.of(),
                ""));

        assertThat(provider.texts()).containsExactly("hoi");
        assertThat(purse.spent()).isEmpty();
    }

    @Test
    void what_may_not_be_spent_is_refused_with_one_line_of_alarm_and_counted(CapturedOutput output) {
        purse.then(() -> new Spending.Cut(Limit.PREFIX, true)).then(() -> new Spending.Cut(Limit.PREFIX, false));

        assertThat(channel.send(sms("hoi"))).isEqualTo(new SendOutcome.Refused("sms-limit-prefix", false));
        channel.send(sms("hoi"));

        assertThat(provider.calls()).isEmpty();
        assertThat(output.getAll().lines().filter(line -> line.contains("SMS cost limit reached"))).hasSize(1);
        assertThat(output).doesNotContain("612345");
        assertThat(meters.counter("meldwijzer.sms.cut", "limit", "prefix").count()).isEqualTo(2);
    }

    @Test
    void what_the_provider_did_not_take_is_given_back_and_what_it_may_have_taken_is_not() {
        provider.then(new SendOutcome.TryLater(Duration.ofSeconds(1), "429"), new SendOutcome.Unknown("lost"));

        channel.send(sms("one"));
        assertThat(purse.spent()).isEmpty();
        channel.send(sms("two"));
        assertThat(purse.spent()).hasSize(1);
    }

    @Test
    void without_the_books_no_sms_goes_out_and_none_is_lost() {
        purse.then(() -> {
            throw new StoreUnavailable("away", new RuntimeException());
        });

        assertThat(channel.send(sms("hoi"))).isInstanceOf(SendOutcome.TryLater.class);
        assertThat(provider.calls()).isEmpty();
    }

    private static Outbound sms(String text) {
        return new Outbound(new Address(Medium.SMS, "+31612345678", "+3197010200002"), "demo", text, List.of(), "");
    }
}
