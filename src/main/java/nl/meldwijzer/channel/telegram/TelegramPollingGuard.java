package nl.meldwijzer.channel.telegram;

import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.WebAddress;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;

/// A bot's updates go to one program. To ask for them takes them from the webhook, so with the token of a bot in use a
/// developer would unplug it: this looks first.
final class TelegramPollingGuard {
    private static final String REMEDY = ". Make a bot of your own with @BotFather and use its token, or set "
            + "TELEGRAM_MODE=webhook";

    private final TelegramBots bots;
    private final TelegramCloud cloud;
    private final WebAddress publicUrl;

    TelegramPollingGuard(TelegramBots bots, TelegramCloud cloud, WebAddress publicUrl) {
        this.bots = bots;
        this.cloud = cloud;
        this.publicUrl = publicUrl;
    }

    /// False when Telegram did not say; throws [BadSetting] when a webhook is set that is not ours.
    boolean mayAsk(TelegramBot bot) {
        var info = cloud.read(bot, new TelegramCall("getWebhookInfo", new GetWebhookInfo())).orElse(null);
        if (info == null || !info.ok() || !info.result().isObject()) return false;
        var webhook = info.result().path("url").asString("");
        if (webhook.isEmpty()) return true;
        if (!webhook.equals(publicUrl.at(bots.path(bot)).toString()))
            throw new BadSetting("TELEGRAM_MODE is polling, but the bot of " + bot.meldpunt()
                    + " has a webhook somewhere else: a program in use would hear nothing any more" + REMEDY);
        return cloud.read(bot, new TelegramCall("deleteWebhook", new DeleteWebhook()))
                .filter(TelegramAnswer::ok)
                .isPresent();
    }

    static BadSetting anotherAsks(TelegramBot bot) {
        return new BadSetting("TELEGRAM_MODE is polling, but another program asks for the messages to the bot of "
                + bot.meldpunt() + " as well, or has set a webhook (409)" + REMEDY);
    }
}
