package nl.meldwijzer.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldwijzer.faults.History.Moment.Answered;

/// Many people who report side by side, one after another in each of the lanes: a third over each channel.
public final class Rush implements AutoCloseable {
    /// A sweep that is killed again and again comes to its end late.
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration TO_END = Duration.ofMinutes(9);

    private final Clouds clouds;
    private final Webhooks webhooks;
    private final History history;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger reported = new AtomicInteger();
    private final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    public Rush(Clouds clouds, Webhooks webhooks, History history) {
        this.clouds = clouds;
        this.webhooks = webhooks;
        this.history = history;
        clouds.tell(message -> {
            var person = people.get(message.to());
            if (person != null) person.gets(message.text());
        });
    }

    /// One talk over Telegram, before anything is broken: what the bot says, without the receipt's code.
    List<String> usualTalk() {
        var person = person();
        if (!person.report(PATIENCE)) throw new AssertionError("no talk came to its end");
        reported.incrementAndGet();
        return clouds.telegram()
                .takenFor(person.address)
                .stream()
                .map(message -> Aftermath.withoutReceipt(message.text()))
                .toList();
    }

    public void begin(int side) {
        for (int lane = 0; lane < side; lane++) lanes.execute(this::lane);
    }

    /// One more, who has not written yet.
    Person person() {
        var number = numbers.incrementAndGet();
        var address = switch (number % 3) {
            case 0 -> "whatsapp:+316987%05d".formatted(number);
            case 1 -> Long.toString(9_870_000_000L + number);
            default -> "+316986%05d".formatted(number);
        };
        var person = new Person(address, clouds.twilio(), webhooks, history);
        people.put(address, person);
        return person;
    }

    public List<String> addresses() {
        return List.copyOf(people.keySet());
    }

    /// How many have their receipt.
    public int reported() {
        return reported.get();
    }

    public long acknowledged() {
        return history.all(Answered.class).filter(answer -> answer.status() / 100 == 2).count();
    }

    /// Nobody new begins; whoever has begun goes on to the receipt. False when somebody waits in vain.
    public boolean end() throws InterruptedException {
        over = true;
        lanes.shutdown();
        return lanes.awaitTermination(TO_END.toSeconds(), TimeUnit.SECONDS)
                && reported.get() == people.size();
    }

    private void lane() {
        while (!over && person().report(PATIENCE)) reported.incrementAndGet();
    }

    @Override
    public void close() {
        over = true;
        people.values().forEach(Person::leave);
        lanes.shutdownNow();
    }
}
