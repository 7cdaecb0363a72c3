package nl.meldwijzer.channel.telegram;

import java.util.function.UnaryOperator;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.Secret;

/// The bot of one meldpunt.
///
/// @param secret what Telegram shows with every update it brings, so that we know it is Telegram
record TelegramBot(String meldpunt, Secret token, Secret secret) {

    /// @param name from a property such as `bot-token` to the name that the reader of a [BadSetting] knows it by
    static TelegramBot of(String meldpunt, TelegramSettings.Bot given, TelegramMode mode,
            UnaryOperator<String> name) {
        if (given.botToken().isBlank())
            throw new BadSetting(name.apply("bot-token") + " is not set, but " + name.apply("webhook-secret")
                    + " is. Set it to the token that @BotFather gave");
        if (!given.botToken().value().matches("[\\w:-]+"))
            throw new BadSetting(
                    name.apply("bot-token") + " is no bot token. Set it to the token that @BotFather gave");
        if (mode == TelegramMode.WEBHOOK && !given.webhookSecret().value().matches("[A-Za-z0-9_-]{1,256}"))
            throw new BadSetting(
                    name.apply("webhook-secret") + " is not set, or not of 1 to 256 letters, digits, _ and -. "
                            + "Set it to a long random word, for example the output of: openssl rand -hex 32");
        return new TelegramBot(meldpunt, given.botToken(), given.webhookSecret());
    }
}
