package nl.meldwijzer.channel.twilio;

import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.meldwijzer.channel.CopyDeletion;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.SendOutcome.TryLater;
import nl.meldwijzer.channel.SendOutcome.Unknown;
import nl.meldwijzer.channel.WebAddress;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// The way to Twilio under its SDK: another address than the built-in one, a limit on the whole call, one try (the SDK
/// repeats a POST that ended 5xx, and so sends twice), and nothing remembered (the SDK keeps its last request). The
/// thread that asks does the call itself.
final class TwilioCloud extends com.twilio.http.HttpClient implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final long LONGEST_ANSWER = 2_000_000;
    /// OkHttp keeps five; in a busy hour nearly every call would make a connection of its own.
    private static final int MOST_IDLE = 64;
    private static final Duration KEPT_OPEN = Duration.ofMinutes(1);

    private final WebAddress api;
    private final WebAddress content;
    private final OkHttpClient http;

    /// @param content where the Content API is, which Twilio has at an address of its own
    TwilioCloud(WebAddress api, WebAddress content, Duration connect, Duration whole) {
        this.api = api;
        this.content = content;
        // The limit on the whole call holds for the body as well: one that only trickles is broken off.
        http = new OkHttpClient.Builder().connectionPool(
                new ConnectionPool(MOST_IDLE, KEPT_OPEN.toSeconds(), TimeUnit.SECONDS))
                .connectTimeout(connect)
                .readTimeout(whole)
                .writeTimeout(whole)
                .callTimeout(whole)
                .followRedirects(false)
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
        TwilioAnswer.judge(answer.status(), answer.body(), answer.retryAfter()).ifPresent(outcome -> {
            throw new NotAccepted(outcome);
        });
        return new Response(answer.body(), answer.status());
    }

    /// What was deleted before is gone as well.
    CopyDeletion.Outcome delete(Request request) {
        try {
            var answer = answer(request);
            var status = answer.status();
            if (status / 100 == 2 || status == 404) return new CopyDeletion.Outcome.Gone();
            return new CopyDeletion.Outcome.StillThere(TwilioAnswer.reason(status, answer.body()));
        } catch (NotAccepted noAnswer) {
            return new CopyDeletion.Outcome.StillThere("no answer");
        }
    }

    private record Answer(int status, String body, String retryAfter) {}

    private Answer answer(Request request) {
        var body = body(request);
        try (var response = http.newCall(rewritten(request, body)).execute()) {
            var content = Objects.requireNonNull(response.body(), "an answer has a body").source();
            if (content.request(LONGEST_ANSWER + 1)) throw new NotAccepted(new Unknown("endless answer"));
            var retryAfter = response.header("Retry-After");
            return new Answer(response.code(), content.readUtf8(), retryAfter == null ? "" : retryAfter);
        } catch (IOException failure) {
            throw new NotAccepted(outcome(failure, body));
        }
    }

    private static @Nullable OnceWritten body(Request request) {
        return switch (request.getMethod()) {
            case POST, PUT, PATCH -> new OnceWritten(isJson(request) ? request.getBody() : request.encodeFormBody());
            case GET, DELETE, HEAD, OPTIONS -> null;
        };
    }

    private static boolean isJson(Request request) {
        return request.getContentType() == ContentType.JSON;
    }

    private okhttp3.Request rewritten(Request request, @Nullable OnceWritten body) {
        var url = request.constructURL();
        var address = (url.getHost().startsWith("content.") ? content : api).at(url.getFile());
        return new okhttp3.Request.Builder().url(address.toString())
                .method(request.getMethod().name(), body)
                .header("Authorization", request.getAuthString())
                .header("Content-Type", isJson(request) ? "application/json" : "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .build();
    }

    private static SendOutcome outcome(IOException failure, @Nullable OnceWritten body) {
        if (body != null && !body.isWritten()) return new TryLater(SOON, "not connected");
        return new Unknown(failure instanceof InterruptedIOException ? "no answer in time" : "connection lost");
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
