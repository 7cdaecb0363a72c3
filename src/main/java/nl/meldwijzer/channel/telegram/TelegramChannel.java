package nl.meldwijzer.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.text.Medium;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Telegram out: plain text, so that nothing a person or a text wrote is taken for markup, without a preview, which would
/// show what the talk is about. Not `protect_content`: a person must be able to copy a phone number and a receipt.
final class TelegramChannel implements Channel {
    private static final Duration UNTIL_THERE_IS_A_BOT = Duration.ofMinutes(5);
    /// Telegram's limit for `callback_data`.
    private static final int LONGEST_PAYLOAD_BYTES = 64;
    /// About what a phone shows of one button on a line.
    private static final int LONGEST_LABEL = 48;

    private final TelegramBots bots;
    private final TelegramCloud cloud;
    private final TelegramKeyboards keyboards;

    TelegramChannel(TelegramBots bots, TelegramCloud cloud, TelegramKeyboards keyboards) {
        this.bots = bots;
        this.cloud = cloud;
        this.keyboards = keyboards;
    }

    @Override
    public Set<Medium> media() {
        return bots.isOff() ? Set.of() : Set.of(Medium.TELEGRAM);
    }

    @Override
    public SendOutcome send(Outbound message) {
        var bot = bots.speakingFor(message.meldpunt());
        if (bot == null) return new SendOutcome.TryLater(UNTIL_THERE_IS_A_BOT, "no bot");
        var preview = new LinkPreviewOptions();
        preview.setIsDisabled(true);
        var request = new SendMessage(message.to().value(), message.text());
        request.setLinkPreviewOptions(preview);
        var rows = message.buttons().stream().filter(TelegramChannel::fits).map(TelegramChannel::row).toList();
        if (!rows.isEmpty()) request.setReplyMarkup(new InlineKeyboardMarkup(rows));
        var outcome = cloud.ask(bot, new TelegramCall("sendMessage", request));
        if (!rows.isEmpty() && outcome instanceof SendOutcome.Sent(var id))
            keyboards.shown(bot, message.to().value(), id);
        return outcome;
    }

    /// The Bot API cannot be asked what it sent.
    @Override
    public Optional<Boolean> arrived(Outbound message, Instant attemptedAt) {
        return Optional.empty();
    }

    /// One button that Telegram does not take would lose the whole message; the text is complete without it.
    private static boolean fits(Outbound.Button button) {
        var bytes = button.payload().getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= LONGEST_PAYLOAD_BYTES && !button.label().isBlank();
    }

    private static InlineKeyboardRow row(Outbound.Button button) {
        var shown = new InlineKeyboardButton(shortened(button.label().strip()));
        shown.setCallbackData(button.payload());
        return new InlineKeyboardRow(List.of(shown));
    }

    private static String shortened(String label) {
        if (label.length() <= LONGEST_LABEL) return label;
        var characters = BreakIterator.getCharacterInstance();
        characters.setText(label);
        return label.substring(0, characters.preceding(LONGEST_LABEL + 1)).strip() + "…";
    }
}
