package nl.meldwijzer.channel.telegram;

import java.time.Duration;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.Inbox.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import tools.jackson.databind.JsonNode;

/// Asks Telegram for updates, for development: it needs no address that Telegram can reach. An update is confirmed, by
/// asking for the next one, only after it is safe; until then Telegram gives it again.
final class TelegramPolling implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);
    private static final int MOST_UPDATES = 50;
    private static final int SOMEBODY_ELSE_ASKS = 409;

    private final TelegramBots bots;
    private final TelegramCloud cloud;
    private final TelegramPollingGuard guard;
    private final TelegramIntake intake;
    private final Duration hold;
    private final Duration afterFailure;
    private volatile boolean running;

    /// @param hold how long Telegram may wait for an update before it answers; less than a call may last
    /// @param afterFailure how long to wait when Telegram cannot be asked
    TelegramPolling(TelegramBots bots, TelegramCloud cloud, TelegramPollingGuard guard, TelegramIntake intake,
            Duration hold, Duration afterFailure) {
        this.bots = bots;
        this.cloud = cloud;
        this.guard = guard;
        this.intake = intake;
        this.hold = hold;
        this.afterFailure = afterFailure;
    }

    /// Throws [BadSetting] when another program would lose its messages.
    @Override
    public void start() {
        for (var bot : bots.byMeldpunt().values()) if (guard.mayAsk(bot)) asksAlone(bot);
        running = true;
        for (var bot : bots.byMeldpunt().values())
            Thread.ofVirtual().name("telegram-polling").start(() -> ask(bot));
    }

    /// The call under way ends with the cloud; what it brought stays unconfirmed.
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Asks once and takes nothing: what comes is given again.
    private void asksAlone(TelegramBot bot) {
        cloud.read(bot, new TelegramCall("getUpdates", request(0, Duration.ZERO)))
                .filter(answer -> answer.code() == SOMEBODY_ELSE_ASKS)
                .ifPresent(_ -> {
                    throw TelegramPollingGuard.anotherAsks(bot);
                });
    }

    /// Who finds out later that somebody else asks gives way; the other channels go on.
    private void ask(TelegramBot bot) {
        try {
            while (running && !guard.mayAsk(bot)) pause(afterFailure);
            log.info("Telegram is asked for what people send to {}", bot.meldpunt());
            for (var offset = 0; running;) offset = askOnce(bot, offset);
        } catch (BadSetting refused) {
            log.error("Telegram is not asked any more: {}", refused.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The offset to ask with next: one more than the last update that is safe.
    private int askOnce(TelegramBot bot, int offset) throws InterruptedException {
        var answer = cloud.read(bot, new TelegramCall("getUpdates", request(offset, hold))).orElse(null);
        if (answer != null && answer.ok()) return taken(bot, answer.result(), offset);
        if (answer != null && answer.code() == SOMEBODY_ELSE_ASKS) throw TelegramPollingGuard.anotherAsks(bot);
        if (running) pause(afterFailure);
        return offset;
    }

    private int taken(TelegramBot bot, JsonNode updates, int offset) throws InterruptedException {
        var next = offset;
        for (var update : updates) {
            if (!isSafe(bot, update)) return next;
            next = update.path("update_id").asInt(next - 1) + 1;
        }
        return next;
    }

    private boolean isSafe(TelegramBot bot, JsonNode update) throws InterruptedException {
        try {
            if (!(intake.take(bot, Update.read(update, bot.meldpunt())) instanceof Taken.Unavailable(var wait)))
                return true;
            pause(wait);
        } catch (RuntimeException thrown) { // one update must not make us deaf
            log.error("An update of Telegram was not taken: {}", thrown.getClass().getName());
            pause(afterFailure);
        }
        return false;
    }

    private GetUpdates request(int offset, Duration hold) {
        var request = new GetUpdates();
        if (offset != 0) request.setOffset(offset);
        request.setLimit(MOST_UPDATES);
        request.setTimeout((int) hold.toSeconds());
        request.setAllowedUpdates(TelegramRegistration.UPDATES);
        return request;
    }

    private static void pause(Duration wait) throws InterruptedException {
        Thread.sleep(wait);
    }
}
