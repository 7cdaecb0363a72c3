package nl.meldwijzer.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.meldwijzer.faults.History.Moment.Answered;
import nl.meldwijzer.faults.History.Moment.Asked;
import nl.meldwijzer.text.Medium;

/// Somebody who reports once, from the first word to the receipt: reads each answer before the next word. What they write
/// reaches us as the providers bring it: Telegram until it is told 2xx, Twilio once, and then its list shows it.
public final class Person {
    static final Pattern RECEIPT = Pattern.compile("\\b[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}\\b");
    static final String STORY = "PlantedStory hij riep van alles";
    /// The shortest talk that leaves a report with a story.
    static final List<String> TALK = List.of("hoi", "1", "1", "1", "1", "1 3", "3", "3", "bij PlantedPlace", "1", STORY,
            "1",
            "2", "verstuur");
    private static final Duration TELEGRAM_COMES_BACK = Duration.ofMillis(500);
    private static final AtomicLong MESSAGES = new AtomicLong();

    final String address;
    private final Twilio twilio;
    private final Webhooks webhooks;
    private final History history;
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private volatile boolean done;

    Person(String address, Twilio twilio, Webhooks webhooks, History history) {
        this.address = address;
        this.twilio = twilio;
        this.webhooks = webhooks;
        this.history = history;
    }

    /// From the first word to the receipt; false when an answer did not come within `patience`.
    boolean report(Duration patience) {
        if (!talks(TALK.size() - 1, patience)) return false;
        writes(TALK.getLast());
        return hearsReceipt(patience);
    }

    /// The first messages of the talk, each after the answer to the one before.
    boolean talks(int messages, Duration patience) {
        for (var words : TALK.subList(0, messages)) {
            writes(words);
            if (!hears(_ -> true, patience)) return false;
        }
        return true;
    }

    boolean hearsReceipt(Duration patience) {
        return hears(text -> RECEIPT.matcher(text).find(), patience);
    }

    /// Until the provider need not bring it any more.
    void writes(String words) {
        var number = MESSAGES.incrementAndGet();
        switch (Replay.medium(address)) {
            case TELEGRAM -> telegramBrings(number, words);
            case WHATSAPP -> twilioBrings("SM%032x".formatted(number), Twilio.WHATSAPP, words);
            case SMS -> twilioBrings("SM%032x".formatted(number), Twilio.SMS, words);
        }
    }

    boolean hears(Predicate<String> wanted, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try {
            for (var text = next(end); text != null; text = next(end)) if (wanted.test(text)) return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    void gets(String text) {
        unread.add(text);
    }

    /// Their provider brings nothing any more.
    void leave() {
        done = true;
    }

    private String next(long end) throws InterruptedException {
        return unread.poll(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void telegramBrings(long update, String words) {
        var message = Medium.TELEGRAM.code() + ":" + Replay.MELDPUNT + ":" + update;
        history.add(new Asked(Instant.now(), address, message, words));
        for (int door = 0; !done; door++) {
            if (answered(message, webhooks.telegram(door, update, Long.parseLong(address), words))) return;
            LockSupport.parkNanos(TELEGRAM_COMES_BACK.toNanos());
        }
    }

    /// One try at each door: the second one is the fallback address.
    private void twilioBrings(String sid, String to, String words) {
        var message = Replay.medium(address).code() + ":" + sid;
        history.add(new Asked(Instant.now(), address, message, words));
        twilio.hears(sid, address, to, words);
        for (int door = 0; door < webhooks.doors(); door++)
            if (answered(message, webhooks.twilio(door, sid, address, to, words))) return;
    }

    private boolean answered(String message, int status) {
        history.add(new Answered(Instant.now(), message, status));
        return status / 100 == 2;
    }
}
