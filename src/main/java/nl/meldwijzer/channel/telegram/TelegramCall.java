package nl.meldwijzer.channel.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// One call of the Bot API: the request is the library's, the answer is read by us. The library reads all of a sent
/// message, and one field it cannot read makes a message that was sent look like one that was not.
final class TelegramCall extends BotApiMethod<TelegramAnswer> {
    private final String name;
    private final transient PartialBotApiMethod<?> request;

    /// @param name as the Bot API's documentation writes it; the library's own names are in lower case
    TelegramCall(String name, PartialBotApiMethod<?> request) {
        this.name = name;
        this.request = request;
    }

    @JsonValue
    PartialBotApiMethod<?> request() {
        return request;
    }

    @Override
    public String getMethod() {
        return name;
    }

    @Override
    public void validate() throws TelegramApiValidationException {
        request.validate();
    }

    @Override
    public TelegramAnswer deserializeResponse(String answer) {
        return TelegramAnswer.read(answer);
    }
}
