package nl.meldwijzer.channel.twilio;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meldwijzer.channel.SendOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The contents that an account has at Twilio, each made when it is first needed. After a restart they are found again
/// by their names, in the account's own list. A message never waits long for one: it goes out as text, and the next one
/// like it has buttons.
final class TwilioContents {
    private static final Logger log = LoggerFactory.getLogger(TwilioContents.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);
    /// The shape of a text is in part what somebody typed: nobody may fill the account by it.
    private static final int MOST = 2_000;

    private final TwilioContentApi api;
    private final InstantSource clock;
    private final Duration patience;
    private final Map<Key, Making> made = new ConcurrentHashMap<>();

    /// @param patience how long a message waits for its content
    TwilioContents(TwilioContentApi api, InstantSource clock, Duration patience) {
        this.api = api;
        this.clock = clock;
        this.patience = patience;
    }

    private record Key(String account, String name) {}

    private record Making(FutureTask<String> sid, Instant since) {
        boolean failed() {
            return sid.state() == FutureTask.State.FAILED || sid.state() == FutureTask.State.CANCELLED;
        }
    }

    /// The content's id at Twilio; empty when it is not there (yet).
    Optional<String> sid(TwilioAccount account, TwilioContent content) {
        var key = new Key(account.sid(), content.name());
        if (made.size() >= MOST && !made.containsKey(key)) return Optional.empty();
        var making = made.compute(key, (_, known) -> known == null || mayTryAgain(known)
                ? start(account, content)
                : known);
        if (making.failed()) return Optional.empty();
        try {
            return Optional.of(making.sid().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException | java.util.concurrent.CancellationException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Twilio did not take a message with this content: text for a while, then it is made anew.
    void refused(TwilioAccount account, TwilioContent content, SendOutcome outcome) {
        log.warn("Twilio refused a message with buttons ({}, {}): the next ones are text", content.name(), outcome);
        var gone = new FutureTask<String>(() -> "");
        gone.cancel(false);
        made.put(new Key(account.sid(), content.name()), new Making(gone, clock.instant()));
        api.forget(account, content.name());
    }

    private boolean mayTryAgain(Making known) {
        return known.failed() && !clock.instant().isBefore(known.since().plus(AGAIN_AFTER));
    }

    private Making start(TwilioAccount account, TwilioContent content) {
        var task = new FutureTask<>(() -> make(account, content));
        Thread.ofVirtual().name("twilio-content").start(task);
        return new Making(task, clock.instant());
    }

    private String make(TwilioAccount account, TwilioContent content) {
        try {
            return api.find(account, content.name()).orElseGet(() -> api.create(account, content));
        } catch (NotAccepted failure) {
            log.warn("{} could not be made at Twilio ({}): its buttons are text for now", content.name(),
                    failure.outcome());
            throw failure;
        }
    }
}
