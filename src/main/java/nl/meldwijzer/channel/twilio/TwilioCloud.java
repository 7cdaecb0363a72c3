package nl.meldwijzer.channel.twilio;

import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import nl.meldwijzer.channel.CopyDeletion;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.SendOutcome.TryLater;
import nl.meldwijzer.channel.SendOutcome.Unknown;
import nl.meldwijzer.channel.WebAddress;
import org.jspecify.annotations.Nullable;

/// The way to Twilio under its SDK: another address than the built-in one, a limit on the whole call, one try (the SDK
/// repeats a POST that ended 5xx, and so sends twice), and nothing remembered (the SDK keeps its last request).
final class TwilioCloud extends com.twilio.http.HttpClient implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final long LONGEST_ANSWER = 2_000_000;

    private final WebAddress api;
    private final WebAddress content;
    private final Duration whole;
    private final HttpClient http;

    /// @param content where the Content API is, which Twilio has at an address of its own
    TwilioCloud(WebAddress api, WebAddress content, Duration connect, Duration whole) {
        this.api = api;
        this.content = content;
        this.whole = whole;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /// A success, or throws [NotAccepted].
    @Override
    public Response makeRequest(Request request) {
        var answer = answer(request);
        var retryAfter = answer.headers().firstValue("Retry-After").orElse("");
        TwilioAnswer.judge(answer.statusCode(), answer.body(), retryAfter).ifPresent(outcome -> {
            throw new NotAccepted(outcome);
        });
        return new Response(answer.body(), answer.statusCode());
    }

    /// What was deleted before is gone as well.
    CopyDeletion.Outcome delete(Request request) {
        try {
            var answer = answer(request);
            var status = answer.statusCode();
            if (status / 100 == 2 || status == 404) return new CopyDeletion.Outcome.Gone();
            return new CopyDeletion.Outcome.StillThere(TwilioAnswer.reason(status, answer.body()));
        } catch (NotAccepted noAnswer) {
            return new CopyDeletion.Outcome.StillThere("no answer");
        }
    }

    private HttpResponse<String> answer(Request request) {
        var text = BodyHandlers.ofString(StandardCharsets.UTF_8);
        var call = http.sendAsync(rewritten(request), BodyHandlers.limiting(text, LONGEST_ANSWER));
        try {
            // The client's own timeout ends with the headers; this one covers the body as well.
            return call.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            call.cancel(true);
            throw new NotAccepted(new Unknown("no answer in time"));
        } catch (InterruptedException _) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotAccepted(new Unknown("interrupted"));
        } catch (ExecutionException failed) {
            throw new NotAccepted(outcome(failed.getCause()));
        }
    }

    private HttpRequest rewritten(Request request) {
        var url = request.constructURL();
        var isJson = request.getContentType() == ContentType.JSON;
        var body = isJson ? request.getBody() : request.encodeFormBody();
        return HttpRequest.newBuilder((url.getHost().startsWith("content.") ? content : api).at(url.getFile()))
                .method(request.getMethod().name(),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", request.getAuthString())
                .header("Content-Type", isJson ? "application/json" : "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .build();
    }

    private static SendOutcome outcome(@Nullable Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _, ConnectException _, SSLHandshakeException _ ->
                new TryLater(SOON, "not connected");
            case IOException _ -> new Unknown("connection lost");
            case null, default -> new Unknown("call failed");
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
