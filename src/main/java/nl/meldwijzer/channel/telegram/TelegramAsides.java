package nl.meldwijzer.channel.telegram;

import java.util.concurrent.Semaphore;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;

/// Small calls that may fail: they never hold up an answer to Telegram, and are dropped when too many are under way.
final class TelegramAsides {
    private static final int AT_ONCE = 64;

    private final TelegramCloud cloud;
    private final Semaphore room = new Semaphore(AT_ONCE);

    TelegramAsides(TelegramCloud cloud) {
        this.cloud = cloud;
    }

    /// Without it the pressed button seems to wait.
    void confirmPress(TelegramBot bot, String query) {
        start(bot, new TelegramCall("answerCallbackQuery", new AnswerCallbackQuery(query)));
    }

    void leave(TelegramBot bot, String chat) {
        start(bot, new TelegramCall("leaveChat", new LeaveChat(chat)));
    }

    void takeButtonsAway(TelegramBot bot, String chat, int message) {
        var request = new EditMessageReplyMarkup();
        request.setChatId(chat);
        request.setMessageId(message);
        start(bot, new TelegramCall("editMessageReplyMarkup", request));
    }

    private void start(TelegramBot bot, TelegramCall call) {
        if (!room.tryAcquire()) return;
        Thread.startVirtualThread(() -> {
            try {
                cloud.ask(bot, call);
            } finally {
                room.release();
            }
        });
    }
}
