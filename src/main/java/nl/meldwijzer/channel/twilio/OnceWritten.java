package nl.meldwijzer.channel.twilio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// A body that OkHttp may write at most once: another connection, a redirect or a 503 would make it write again, and send
/// twice. It knows whether it was written at all: if not, nothing was sent.
final class OnceWritten extends RequestBody {
    private final byte[] bytes;
    private volatile boolean written;

    OnceWritten(String text) {
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    boolean isWritten() {
        return written;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null; // stands among the headers
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        written = true;
        sink.write(bytes);
    }
}
