package nl.meldwijzer.channel.telegram;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.meldwijzer.channel.BadSetting;
import org.jspecify.annotations.Nullable;

/// The bots by meldpunt. Without any bot the channel is off.
record TelegramBots(String defaultMeldpunt, Map<String, TelegramBot> byMeldpunt) {

    static TelegramBots of(TelegramSettings settings) {
        var mode = TelegramMode.of(settings);
        var bots = new LinkedHashMap<String, TelegramBot>();
        if (!settings.telegram().isBlank())
            bots.put(settings.meldpunt(),
                    TelegramBot.of(settings.meldpunt(), settings.telegram(), mode, TelegramBots::variable));
        settings.meldpunten().forEach((id, meldpunt) -> {
            if (meldpunt.telegram().isBlank()) return;
            var prefix = "meldwijzer.meldpunten." + id + ".telegram.";
            if (bots.putIfAbsent(id, TelegramBot.of(id, meldpunt.telegram(), mode, prefix::concat)) != null)
                throw new BadSetting(prefix + "bot-token and TELEGRAM_BOT_TOKEN are both the bot of " + id
                        + ". Leave out one of them");
        });
        var tokens = new HashSet<String>();
        for (var bot : bots.values())
            if (!tokens.add(bot.token().value()))
                throw new BadSetting("Two meldpunten have the same bot, one of them is " + bot.meldpunt()
                        + ". Telegram knows one webhook a bot: make a second bot with @BotFather");
        return new TelegramBots(settings.meldpunt(), bots);
    }

    /// The same when `wanted`, else no bots.
    TelegramBots when(boolean wanted) {
        return wanted ? this : new TelegramBots(defaultMeldpunt, Map.of());
    }

    /// Of the webhook to which a bot's updates go.
    String path(TelegramBot bot) {
        return TelegramWebhook.PATH + (bot.meldpunt().equals(defaultMeldpunt) ? "" : "/" + bot.meldpunt());
    }

    boolean isOff() {
        return byMeldpunt.isEmpty();
    }

    @Nullable
    TelegramBot of(String meldpunt) {
        return byMeldpunt.get(meldpunt);
    }

    /// The bot that answers for a meldpunt: its own, else the default one's.
    @Nullable
    TelegramBot speakingFor(String meldpunt) {
        var own = byMeldpunt.get(meldpunt);
        return own != null ? own : byMeldpunt.get(defaultMeldpunt);
    }

    private static String variable(String property) {
        return "TELEGRAM_" + property.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
