package nl.meldwijzer.channel.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Only the newest question has buttons: those of an answered one are taken away. Best effort, and remembered in memory
/// alone: a keyboard that stays, after a restart or with a second instance, gets its hint when it is pressed.
final class TelegramKeyboards {
    private static final int MOST = 10_000;

    private final TelegramAsides asides;
    private final Map<Chat, Integer> newest = new LinkedHashMap<>();

    TelegramKeyboards(TelegramAsides asides) {
        this.asides = asides;
    }

    private record Chat(TelegramBot bot, String id) {
        @Override
        public String toString() {
            return "Chat[***]";
        }
    }

    /// A message with buttons was sent: an older one's have had their time.
    void shown(TelegramBot bot, String chat, String message) {
        if (!isMessage(message)) return;
        var before = remember(new Chat(bot, chat), Integer.parseInt(message));
        if (before != 0) asides.takeButtonsAway(bot, chat, before);
    }

    /// A button below this message was pressed, and what it says is safe.
    void pressed(TelegramBot bot, String chat, String message) {
        if (!isMessage(message)) return;
        forget(new Chat(bot, chat), Integer.parseInt(message));
        asides.takeButtonsAway(bot, chat, Integer.parseInt(message));
    }

    /// The one before; 0 when there was none.
    private synchronized int remember(Chat chat, int message) {
        var before = Objects.requireNonNullElse(newest.remove(chat), 0);
        newest.put(chat, message); // as the youngest
        if (newest.size() > MOST) newest.remove(newest.keySet().iterator().next());
        return before;
    }

    private synchronized void forget(Chat chat, int message) {
        newest.remove(chat, message);
    }

    private static boolean isMessage(String id) {
        return id.matches("[1-9]\\d{0,8}");
    }
}
