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
        var mode = settings.telegram().mode().strip();
        if (!mode.isEmpty() && !mode.equalsIgnoreCase("webhook"))
            throw new BadSetting("TELEGRAM_MODE can only be webhook: polling is not there yet. Leave it out, and set "
                    + "MELDWIJZER_PUBLIC_URL to an https address that Telegram can reach");
        var bots = new LinkedHashMap<String, TelegramBot>();
        if (!settings.telegram().isBlank())
            bots.put(settings.meldpunt(),
                    TelegramBot.of(settings.meldpunt(), settings.telegram(), TelegramBots::variable));
        settings.meldpunten().forEach((id, meldpunt) -> {
            if (meldpunt.telegram().isBlank()) return;
            var prefix = "meldwijzer.meldpunten." + id + ".telegram.";
            if (bots.putIfAbsent(id, TelegramBot.of(id, meldpunt.telegram(), prefix::concat)) != null)
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
