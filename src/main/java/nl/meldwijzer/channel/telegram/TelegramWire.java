package nl.meldwijzer.channel.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// Keeps each call honest: the request is written at most once, a failure says whether it was written at all, and what
/// is no answer of the Bot API carries its HTTP status. Failures have no message: the bot's token is part of every address.
final class TelegramWire implements Interceptor {
    private static final long LONGEST_ANSWER = 1_000_000;
    private static final MediaType JSON = MediaType.get("application/json");

    private final String base;

    /// @param base the path of the Bot API's address, which the library leaves out; blank when there is none
    TelegramWire(String base) {
        this.base = base;
    }

    /// Surely nothing was sent.
    static final class NotWritten extends IOException {}

    /// It was written, and no answer came.
    static final class AnswerLost extends IOException {}

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var body = new OnceWritten(request.body());
        try {
            var response = chain.proceed(
                    request.newBuilder().url(underBase(request.url())).method(request.method(), body).build());
            return response.isSuccessful() ? response : withCode(response);
        } catch (IOException _) {
            throw body.isWritten() ? new AnswerLost() : new NotWritten();
        }
    }

    private HttpUrl underBase(HttpUrl url) {
        return url.newBuilder().encodedPath(base + url.encodedPath()).build();
    }

    private static Response withCode(Response response) throws IOException {
        var answer = TelegramAnswer.read(response.peekBody(LONGEST_ANSWER).string());
        if (answer.code() != 0) return response;
        response.close();
        var said = TelegramAnswer.withStatus(response.code()).json();
        return response.newBuilder().body(ResponseBody.create(said, JSON)).build();
    }

    /// OkHttp would write a body again on another connection or after a redirect, unless it is "one shot".
    private static final class OnceWritten extends RequestBody {
        private final @Nullable RequestBody body;
        private final AtomicBoolean written = new AtomicBoolean();

        OnceWritten(@Nullable RequestBody body) {
            this.body = body;
        }

        boolean isWritten() {
            return written.get();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body == null ? null : body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body == null ? 0 : body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            written.set(true);
            if (body != null) body.writeTo(sink);
        }
    }
}
