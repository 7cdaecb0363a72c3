package nl.meldwijzer.channel.telegram;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.Outbound.Button;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TelegramKeyboardsIT {
    private static final String EDIT = "/bot1:a/editMessageReplyMarkup";
    private static final TelegramBot BOT = new TelegramBot("demo", new Secret("1:a"), new Secret("s"));
    private static final Button[] BUTTONS = {new Button("Ja", "7.yes")};
    private final WireMockServer telegram = new WireMockServer(options().dynamicPort());
    private TelegramCloud cloud;
    private TelegramKeyboards keyboards;
    private TelegramChannel channel;

    @BeforeEach
    void start() {
        telegram.start();
        telegram.stubFor(post(urlPathEqualTo(EDIT)).willReturn(okJson("{\"ok\":true,\"result\":true}")));
        cloud = new TelegramCloud(WebAddress.of("TELEGRAM_API_URL", telegram.baseUrl()), Duration.ofSeconds(3),
                Duration.ofSeconds(3));
        keyboards = new TelegramKeyboards(new TelegramAsides(cloud));
        channel = new TelegramChannel(new TelegramBots("demo", Map.of("demo", BOT)), cloud, keyboards);
    }

    @AfterEach
    void stop() {
        cloud.close();
        telegram.stop();
    }

    @Test
    void the_next_question_takes_the_buttons_of_the_last_one_away() {
        sends("42", 5, BUTTONS);
        sends("43", 6, BUTTONS);
        sends("42", 7);
        edited(0);

        sends("42", 8, BUTTONS);

        edited(1);
        telegram.verify(1, postRequestedFor(urlPathEqualTo(EDIT))
                .withRequestBody(equalToJson("{\"chat_id\":\"42\",\"message_id\":5}", true, true)));
    }

    @Test
    void a_press_takes_them_away_at_once_and_only_once() {
        sends("42", 5, BUTTONS);
        keyboards.pressed(BOT, "42", "5");
        edited(1);

        sends("42", 6, BUTTONS);
        sends("42", 7, BUTTONS);

        edited(2);
        telegram.verify(1, postRequestedFor(urlPathEqualTo(EDIT))
                .withRequestBody(equalToJson("{\"chat_id\":\"42\",\"message_id\":6}", true, true)));
    }

    @Test
    void a_press_below_an_old_message_leaves_the_newest_one_known() {
        sends("42", 5, BUTTONS);
        keyboards.pressed(BOT, "42", "3");
        sends("42", 6, BUTTONS);

        edited(2);
        telegram.verify(1, postRequestedFor(urlPathEqualTo(EDIT))
                .withRequestBody(equalToJson("{\"chat_id\":\"42\",\"message_id\":5}", true, true)));
    }

    @Test
    void an_edit_that_fails_or_hangs_is_in_nobodys_way() {
        telegram.stubFor(post(urlPathEqualTo(EDIT)).willReturn(aResponse().withStatus(400).withFixedDelay(2_000)));
        sends("42", 5, BUTTONS);

        var start = System.nanoTime();
        sends("42", 6, BUTTONS);
        keyboards.pressed(BOT, "42", "no-message");
        keyboards.pressed(BOT, "42", "");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_500));
    }

    private void sends(String chat, int message, Button... buttons) {
        telegram.stubFor(post(urlPathEqualTo("/bot1:a/sendMessage"))
                .willReturn(okJson("{\"ok\":true,\"result\":{\"message_id\":" + message + "}}")));
        var outbound = new Outbound(new Address(Medium.TELEGRAM, chat, "demo"), "demo", "hoi", List.of(buttons), "");
        assertThat(channel.send(outbound)).isEqualTo(new SendOutcome.Sent(Integer.toString(message)));
    }

    private void edited(int times) {
        await().untilAsserted(() -> telegram.verify(times, postRequestedFor(urlPathEqualTo(EDIT))));
    }
}
