package nl.meldwijzer.channel.twilio;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.CopyDeletion.Outcome.Gone;
import nl.meldwijzer.channel.CopyDeletion.Outcome.StillThere;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.RecordingInbox;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

class TwilioCopiesIT {
    private final WireMockServer twilio = new WireMockServer(options().dynamicPort());
    private TwilioCloud cloud;

    @BeforeEach
    void start() {
        twilio.start();
        var address = WebAddress.of("TWILIO_API_URL", twilio.baseUrl());
        cloud = new TwilioCloud(address, address, Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        cloud.close();
        twilio.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 200, 404})
    @Fault(53)
    void what_is_deleted_or_not_there_is_gone(int status) {
        answers(status, status == 404 ? "{\"code\": 20404}" : "");

        assertThat(copies(true).delete("demo", "SM1")).isEqualTo(new Gone());
        twilio.verify(1, deleteRequestedFor(urlEqualTo("/2010-04-01/Accounts/AC1/Messages/SM1.json"))
                .withBasicAuth(new BasicCredentials("AC1", "token")));
    }

    @ParameterizedTest
    @CsvSource({"409,20009,twilio 20009", "400,20009,twilio 20009", "500,0,http 500", "429,20429,twilio 20429",
            "401,20003,twilio 20003"})
    @Fault(53)
    void what_twilio_does_not_delete_is_still_there(int status, int code, String reason) {
        answers(status, code == 0 ? "<html>" : "{\"code\": " + code + "}");

        assertThat(copies(true).delete("demo", "SM1")).isEqualTo(new StillThere(reason));
    }

    @Test
    void what_comes_in_is_marked_unless_the_operator_keeps_twilios_logs() {
        var inbox = new RecordingInbox();
        var inbound = new Inbound("SM1", "demo", new Address(Medium.SMS, "+316", "+3197"), "",
                new Content.Text("hoi"));

        var second = new Inbound("SM2", "demo", inbound.from(), "", inbound.content());

        var strange = new Inbound("../../SM3", "demo", inbound.from(), "", inbound.content());

        copies(true).marking(inbox).take(inbound);
        copies(false).marking(inbox).take(second);
        copies(true).marking(inbox).take(strange);

        assertThat(inbox.taken()).containsExactly(inbound.withCopy(), second, strange);
        assertThat(copies(false).media()).isEmpty();
        assertThat(copies(true).media()).containsExactlyInAnyOrder(Medium.SMS, Medium.WHATSAPP);
    }

    private TwilioCopies copies(boolean wanted) {
        var account = new TwilioAccount("AC1", List.of(new Secret("token")), "AC1", new Secret("token"));
        return new TwilioCopies(new TwilioAccounts("demo", account, Map.of(), Map.of()), cloud, wanted);
    }

    private void answers(int status, String body) {
        twilio.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
    }
}
