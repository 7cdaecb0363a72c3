package nl.meldwijzer.simulator.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.simulator.Carrier;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.Input;
import nl.meldwijzer.simulator.Phone;
import nl.meldwijzer.simulator.Webhook;
import nl.meldwijzer.text.Medium;
import tools.jackson.databind.json.JsonMapper;

/// Brings updates to the program as Telegram's server does: the same update again, after 1 s and then twice as long each
/// time or after what `Retry-After` says, until it is taken. The real one goes on for a day; we give up sooner.
final class TelegramCarrier implements Carrier {
    private static final int TRIES = 7;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final DemoCloud cloud;
    private final Webhook webhook;
    private final Numbers numbers;
    private final JsonMapper json;
    private final Updates updates;

    TelegramCarrier(DemoCloud cloud, Webhook webhook, Numbers numbers, JsonMapper json) {
        this.cloud = cloud;
        this.webhook = webhook;
        this.numbers = numbers;
        this.json = json;
        this.updates = new Updates(cloud.botToken());
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.TELEGRAM);
    }

    @Override
    public String nextId() {
        return Integer.toString(numbers.next());
    }

    @Override
    public Webhook.Answer carry(Phone phone, Input input, String id, Instant at) {
        var update = updates.update(numbers.next(), phone, input, Integer.parseInt(id), at);
        var body = json.writeValueAsString(update);
        var answer = post(body);
        for (int tried = 1; tried < TRIES && !answer.taken() && waited(answer, tried); tried++) answer = post(body);
        return answer;
    }

    private Webhook.Answer post(String body) {
        return webhook.post("/webhooks/telegram", "application/json",
                Map.of("X-Telegram-Bot-Api-Secret-Token", cloud.webhookSecret()), body);
    }

    private static boolean waited(Webhook.Answer answer, int tried) {
        var usual = Duration.ofSeconds(1L << (tried - 1));
        var wait = answer.retryAfter().isPositive() ? answer.retryAfter() : usual;
        try {
            Thread.sleep(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
