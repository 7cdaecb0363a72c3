package nl.meldwijzer.channel.telegram;

import java.time.Duration;
import java.util.List;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.WebAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/// Tells Telegram, once the server listens, where each bot's updates go. Tells it again at every start, which is how a
/// changed secret gets there.
final class TelegramRegistration {
    private static final Logger log = LoggerFactory.getLogger(TelegramRegistration.class);
    static final List<String> UPDATES = List.of("message", "edited_message", "callback_query",
            "my_chat_member");
    private static final int TRIES = 6;

    private final TelegramBots bots;
    private final TelegramCloud cloud;
    private final WebAddress publicUrl;
    private final Duration firstPause;

    /// @param firstPause between the first two tries; each next pause is twice as long
    TelegramRegistration(TelegramBots bots, TelegramCloud cloud, WebAddress publicUrl, Duration firstPause) {
        this.bots = bots;
        this.cloud = cloud;
        this.publicUrl = publicUrl;
        this.firstPause = firstPause;
    }

    void start() {
        if (bots.isOff()) return;
        if (!publicUrl.isHttps()) {
            log.info("Telegram's webhook is not set: MELDWIJZER_PUBLIC_URL is no https address");
            return;
        }
        for (var bot : bots.byMeldpunt().values()) Thread.startVirtualThread(() -> register(bot));
    }

    private void register(TelegramBot bot) {
        var call = new TelegramCall("setWebhook", request(bot));
        var pause = firstPause;
        SendOutcome outcome = cloud.ask(bot, call);
        for (var tried = 1; tried < TRIES && isWorthRepeating(outcome); tried++) {
            try {
                Thread.sleep(outcome instanceof SendOutcome.TryLater(var after, _) && after.compareTo(pause) > 0
                        ? after
                        : pause);
            } catch (InterruptedException _) {
                return; // going down
            }
            pause = pause.multipliedBy(2);
            outcome = cloud.ask(bot, call);
        }
        if (outcome instanceof SendOutcome.Sent) log.info("Telegram's webhook of {} is set", bot.meldpunt());
        else
            log.warn("Telegram's webhook of {} could not be set ({}): the bot hears nothing new. Check its token and "
                    + "MELDWIJZER_PUBLIC_URL, then restart", bot.meldpunt(), outcome);
    }

    private SetWebhook request(TelegramBot bot) {
        var request = new SetWebhook(publicUrl.at(bots.path(bot)).toString());
        request.setSecretToken(bot.secret().value());
        request.setAllowedUpdates(UPDATES);
        return request;
    }

    /// Setting it twice is setting it once.
    private static boolean isWorthRepeating(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Sent _, SendOutcome.NotBeforeTheyWrite _, SendOutcome.Refused _ -> false;
            case SendOutcome.TryLater _, SendOutcome.Unknown _ -> true;
        };
    }
}
