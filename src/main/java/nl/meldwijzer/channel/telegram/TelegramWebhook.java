package nl.meldwijzer.channel.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
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
    private static final int MOST_PASSED_OVER = 2_000_000;

    private final TelegramBots bots;
    private final TelegramIntake intake;
    private final TelegramTally tally;

    TelegramWebhook(TelegramBots bots, TelegramIntake intake, TelegramTally tally) {
        this.bots = bots;
        this.intake = intake;
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
            return body.length > MOST_BYTES ? tooLarge(request) : carriedOut(bot, Update.read(body, meldpunt));
        } catch (IOException _) {
            return answer(HttpStatus.BAD_REQUEST); // the body broke off
        }
    }

    private ResponseEntity<Void> carriedOut(TelegramBot bot, Update update) {
        return switch (intake.take(bot, update)) {
            case Taken.Done _, Taken.Duplicate _, Taken.Limited _ -> ResponseEntity.ok().build();
            case Taken.Unavailable(var retryAfter) -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())))
                    .build();
        };
    }

    /// Who is still sending does not hear the answer.
    private ResponseEntity<Void> tooLarge(HttpServletRequest request) throws IOException {
        request.getInputStream().skip(MOST_PASSED_OVER);
        tally.update("too-large");
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
