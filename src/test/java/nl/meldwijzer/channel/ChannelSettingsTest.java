package nl.meldwijzer.channel;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.meldwijzer.channel.telegram.TelegramWiring;
import nl.meldwijzer.channel.twilio.TwilioWiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/// What whoever installs us reads when a setting is wrong: one line with the variable and the way out, and no secret.
class ChannelSettingsTest {
    private static final String URL = "meldwijzer.public-url=https://meldpunt.example.nl";
    private static final String OWN = "meldwijzer.meldpunten.utrecht.";

    @Test
    void without_credentials_both_channels_are_off_and_need_no_address() {
        channels().run(context -> assertThat(context).hasNotFailed()
                .getBeans(Channel.class)
                .hasSize(2)
                .allSatisfy((_, channel) -> assertThat(channel.media()).isEmpty()));
        channels("meldwijzer.twilio.account-sid=", "meldwijzer.twilio.auth-token=", "meldwijzer.twilio.api-url=",
                "meldwijzer.telegram.bot-token=").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void whole_settings_are_taken() {
        channels(URL, "meldwijzer.twilio.account-sid=AC1", "meldwijzer.twilio.auth-token=a, b",
                "meldwijzer.twilio.api-key=SK1",
                "meldwijzer.twilio.api-secret=s", OWN + "twilio.senders=+3197010000001",
                "meldwijzer.telegram.bot-token=1:a",
                "meldwijzer.telegram.webhook-secret=s", "meldwijzer.telegram.mode=webhook",
                OWN + "telegram.bot-token=2:b",
                OWN + "telegram.webhook-secret=s")
                .run(context -> assertThat(context).hasNotFailed()
                        .getBeans(Channel.class)
                        .allSatisfy((_, channel) -> assertThat(channel.media()).isNotEmpty()));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                of("TWILIO_AUTH_TOKEN is not set, but other settings of that account are. Set it to the account's auth token: "
                        + "it proves that a message comes from Twilio", URL, "meldwijzer.twilio.account-sid=AC1"),
                of("TWILIO_ACCOUNT_SID is not set, but other settings of that account are. Set it to the account SID, which "
                        + "begins with AC", URL, "meldwijzer.twilio.auth-token=planted"),
                of("TWILIO_ACCOUNT_SID holds an API key. Put it in TWILIO_API_KEY, and here the account SID, which begins with AC",
                        URL, "meldwijzer.twilio.account-sid=SKplanted", "meldwijzer.twilio.auth-token=planted"),
                of("TWILIO_ACCOUNT_SID is no account SID. It begins with AC and has letters and digits only", URL,
                        "meldwijzer.twilio.account-sid=AC/planted", "meldwijzer.twilio.auth-token=planted"),
                of("TWILIO_API_SECRET is not set, but other settings of that account are. Set it to the other half of the API "
                        + "key, or leave out both halves", URL, "meldwijzer.twilio.account-sid=AC1",
                        "meldwijzer.twilio.auth-token=planted", "meldwijzer.twilio.api-key=SK1"),
                of("MELDWIJZER_PUBLIC_URL is no web address. Set it to something like https://meldpunt.example.nl",
                        "meldwijzer.twilio.account-sid=AC1", "meldwijzer.twilio.auth-token=planted"),
                of("MELDWIJZER_PUBLIC_URL is no web address. Set it to something like https://meldpunt.example.nl",
                        "meldwijzer.public-url=ftp://planted", "meldwijzer.telegram.bot-token=1:planted",
                        "meldwijzer.telegram.webhook-secret=planted"),
                of("TWILIO_API_URL is no web address. Set it to something like https://meldpunt.example.nl",
                        "meldwijzer.twilio.api-url=a b"),
                of("meldwijzer.meldpunten.utrecht.twilio.auth-token is not set, but other settings of that account are. Set it "
                        + "to the account's auth token: it proves that a message comes from Twilio", URL,
                        OWN + "twilio.account-sid=AC1"),
                of("meldwijzer.meldpunten.utrecht.twilio.senders is set, but no account. Set "
                        + "meldwijzer.meldpunten.utrecht.twilio.account-sid and auth-token, or TWILIO_ACCOUNT_SID and "
                        + "TWILIO_AUTH_TOKEN", URL, OWN + "twilio.senders=+31planted"),
                of("TELEGRAM_BOT_TOKEN is not set, but TELEGRAM_WEBHOOK_SECRET is. Set it to the token that @BotFather gave",
                        URL,
                        "meldwijzer.telegram.webhook-secret=planted"),
                of("TELEGRAM_WEBHOOK_SECRET is not set, or not of 1 to 256 letters, digits, _ and -. Set it to a long random word, "
                        + "for example the output of: openssl rand -hex 32", URL,
                        "meldwijzer.telegram.bot-token=1:planted",
                        "meldwijzer.telegram.webhook-secret=planted!"),
                of("TELEGRAM_MODE can be webhook or, for development, polling. Leave it out for webhook", URL,
                        "meldwijzer.telegram.mode=planted"),
                of("Two meldpunten have the same bot, one of them is utrecht. Telegram knows one webhook a bot: make a second bot "
                        + "with @BotFather", URL, "meldwijzer.telegram.bot-token=1:planted",
                        "meldwijzer.telegram.webhook-secret=s",
                        OWN + "telegram.bot-token=1:planted", OWN + "telegram.webhook-secret=s"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_setting_is_one_line(String line, String[] settings) {
        channels(settings).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure()).rootCause().isInstanceOf(BadSetting.class).hasMessage(line);
            assertThat(context.getStartupFailure()).message().doesNotContain("planted");
        });
    }

    @Test
    void a_secret_is_never_shown() {
        assertThat(new Secret(" planted ")).hasToString("***");
        assertThat(new Secret("planted").matches("planted")).isTrue();
        assertThat(new Secret("planted").matches("plante")).isFalse();
        assertThatCode(() -> WebAddress.of("X", "https://user:planted@host")).message().doesNotContain("planted");
    }

    private static Arguments of(String line, String... settings) {
        return Arguments.of(line, settings);
    }

    private static ApplicationContextRunner channels(String... settings) {
        return new ApplicationContextRunner().withUserConfiguration(TwilioWiring.class, TelegramWiring.class)
                .withBean(RecordingInbox.class)
                .withBean(MemoryBookmark.class)
                .withBean(RecordingReports.class)
                .withBean(SimpleMeterRegistry.class)
                .withBean(InstantSource.class, InstantSource::system)
                .withPropertyValues(Arrays.copyOf(settings, settings.length));
    }
}
