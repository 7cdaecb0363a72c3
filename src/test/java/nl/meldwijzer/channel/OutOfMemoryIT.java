package nl.meldwijzer.channel;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The memory runs out while one request is worked on.
class OutOfMemoryIT {
    private static final List<Object> TOO_MUCH = new ArrayList<>();

    @Test
    @Fault(11)
    void the_provider_must_come_back_with_it_and_the_next_request_is_served() {
        try (var server = new WebhookServer(Map.of("meldwijzer.telegram.bot-token", "1:a",
                "meldwijzer.telegram.webhook-secret", "secret", "meldwijzer.telegram.api-url", "http://localhost:1",
                "meldwijzer.public-url", "http://localhost"))) {
            server.inbox().onNext(OutOfMemoryIT::runOut);

            assertThat(server.call(update(server)).statusCode()).isEqualTo(500);
            assertThat(server.inbox().taken()).isEmpty();
            var again = server.call(update(server));

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(server.inbox().taken()).hasSize(1);
        }
    }

    /// More than any array can hold: a real error of the virtual machine, that spares the tests beside this one.
    private static void runOut() {
        TOO_MUCH.add(new long[Integer.MAX_VALUE]);
    }

    private static HttpRequest.Builder update(WebhookServer server) {
        return HttpRequest.newBuilder(server.at("/webhooks/telegram"))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", "secret")
                .POST(BodyPublishers.ofString(
                        """
                                {"update_id":7,"message":{"message_id":7,"chat":{"id":7,"type":"private"},"from":{"id":7},"text":"hoi"}}"""));
    }
}
