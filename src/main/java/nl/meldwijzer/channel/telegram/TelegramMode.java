package nl.meldwijzer.channel.telegram;

import java.util.Locale;
import nl.meldwijzer.channel.BadSetting;

/// How updates come: Telegram brings them, or we ask for them, which needs no public address and is for development.
enum TelegramMode {
    WEBHOOK,
    POLLING;

    static TelegramMode of(TelegramSettings settings) {
        return switch (settings.telegram().mode().strip().toLowerCase(Locale.ROOT)) {
            case "", "webhook" -> WEBHOOK;
            case "polling" -> POLLING;
            default -> throw new BadSetting("TELEGRAM_MODE can be webhook or, for development, polling. Leave it out "
                    + "for webhook");
        };
    }
}
