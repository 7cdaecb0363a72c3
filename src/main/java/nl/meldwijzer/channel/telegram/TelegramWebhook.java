package nl.meldwijzer.channel.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.channel.Inbox.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where Telegram brings updates. An answer never has a body: Telegram would carry out a `method` in it. What cannot be
/// read is answered 200 all the same, see [Update].
@RestController
class TelegramWebhook {
    static final String PATH = "/webhooks/telegram";
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final int MOST_BYTES = 64 * 1024;

    private final TelegramBots bots;
    private final Inbox inbox;
    private final TelegramAsides asides;
    private final TelegramTally tally;

    TelegramWebhook(TelegramBots bots, Inbox inbox, TelegramAsides asides, TelegramTally tally) {
        this.bots = bots;
        this.inbox = inbox;
        this.asides = asides;
        this.tally = tally;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> update(HttpServletRequest request) {
        return update(request, bots.defaultMeldpunt());
    }

    @PostMapping(PATH + "/{meldpunt}")
    ResponseEntity<Void> update(HttpServletRequest request, @PathVariable String meldpunt) {
        if (bots.isOff()) return answer(HttpStatus.NOT_FOUND);
        var bot = bots.of(meldpunt);
        var secret = request.getHeader(SECRET);
        if (bot == null || secret == null || !bot.secret().matches(secret)) return answer(HttpStatus.FORBIDDEN);
        if (!isJson(request.getContentType())) return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        try {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            return body.length > MOST_BYTES ? passedOver("too-large") : carriedOut(bot, Update.read(body, meldpunt));
        } catch (IOException _) {
            return answer(HttpStatus.BAD_REQUEST); // the body broke off
        }
    }

    private ResponseEntity<Void> carriedOut(TelegramBot bot, Update update) {
        return switch (update) {
            case Update.Ignored _ -> passedOver("ignored");
            case Update.InGroup(var chat) -> {
                asides.leave(bot, chat);
                yield passedOver("group");
            }
            case Update.FromPerson fromPerson -> switch (inbox.take(fromPerson.inbound())) {
                case Taken.Done _ -> taken(bot, fromPerson, "taken");
                case Taken.Duplicate _ -> taken(bot, fromPerson, "duplicate");
                case Taken.Limited _ -> passedOver("limited");
                case Taken.Unavailable(var retryAfter) -> {
                    tally.update("unavailable");
                    yield ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                            .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())))
                            .build();
                }
            };
        };
    }

    private ResponseEntity<Void> taken(TelegramBot bot, Update.FromPerson fromPerson, String outcome) {
        if (!fromPerson.query().isBlank()) asides.confirmPress(bot, fromPerson.query());
        return passedOver(outcome);
    }

    private ResponseEntity<Void> passedOver(String outcome) {
        tally.update(outcome);
        return ResponseEntity.ok().build();
    }

    private ResponseEntity<Void> answer(HttpStatus status) {
        tally.turnedAway(status);
        return ResponseEntity.status(status).build();
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
