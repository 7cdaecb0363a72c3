package nl.meldwijzer.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// Posts to the program's own webhooks over HTTP, as a provider would from outside.
public final class Webhook {
    /// What Twilio waits for an answer at most; Telegram's own limit is not published.
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Supplier<URI> program;

    /// @param program the base address of the running program, asked at each call: the port is known only then
    public Webhook(Supplier<URI> program) {
        this.program = program;
    }

    public Answer post(String path, String contentType, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(program.get().resolve(path))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            var later = response.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,4}"));
            return new Answer(response.statusCode(), later.map(Long::valueOf)
                    .map(Duration::ofSeconds)
                    .orElse(Duration.ZERO));
        } catch (IOException _) {
            return Answer.NONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    /// @param status of HTTP, 0 when no answer came
    /// @param retryAfter zero when the answer does not say
    public record Answer(int status, Duration retryAfter) {
        static final Answer NONE = new Answer(0, Duration.ZERO);

        public boolean taken() {
            return status >= 200 && status < 300;
        }

        public boolean missing() {
            return status == 0;
        }
    }
}
