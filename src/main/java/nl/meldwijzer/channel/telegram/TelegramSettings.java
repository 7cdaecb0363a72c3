package nl.meldwijzer.channel.telegram;

import java.util.Map;
import nl.meldwijzer.channel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the settings say about Telegram; [TelegramBots] judges it. What is not set is blank.
///
/// @param meldpunt the default meldpunt: the bot under `telegram` is its bot
@ConfigurationProperties("meldwijzer")
record TelegramSettings(@DefaultValue("") String publicUrl, @DefaultValue("demo") String meldpunt,
        @DefaultValue Bot telegram, @DefaultValue Map<String, Meldpunt> meldpunten) {

    /// @param apiUrl where the Bot API is, for the default bot and all others
    record Bot(@DefaultValue("") Secret botToken, @DefaultValue("") Secret webhookSecret,
            @DefaultValue("") String apiUrl, @DefaultValue("") String mode,
            @DefaultValue("30") int messagesPerSecond) {
        boolean isBlank() {
            return botToken.isBlank() && webhookSecret.isBlank();
        }
    }

    record Meldpunt(@DefaultValue Bot telegram) {}
}
