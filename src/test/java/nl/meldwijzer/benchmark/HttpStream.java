package nl.meldwijzer.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// HTTP/1.1 messages on a connection that stays open: just enough to cost next to nothing.
final class HttpStream {
    private final BufferedInputStream in;
    private int length;
    private boolean chunked;
    private boolean last;

    HttpStream(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /// The first line; null when the other side has closed the connection.
    @Nullable
    String head() throws IOException {
        var first = line();
        if (first == null) return null;
        length = 0;
        chunked = false;
        last = false;
        for (var header = line(); header != null && !header.isEmpty(); header = line()) note(header);
        return first;
    }

    String body() throws IOException {
        if (!chunked) return new String(in.readNBytes(length), ISO_8859_1);
        var body = new StringBuilder();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.append(new String(in.readNBytes(size), ISO_8859_1));
            line();
        }
        line();
        return body.toString();
    }

    /// Whether the other side said that it closes the connection now.
    boolean isLast() {
        return last;
    }

    private int chunk() throws IOException {
        var size = line();
        if (size == null) throw new EOFException();
        return Integer.parseInt(size, 16);
    }

    private void note(String header) {
        var small = header.toLowerCase(Locale.ROOT);
        if (small.startsWith("content-length:")) length = Integer.parseInt(small.substring(15).strip());
        if (small.equals("connection: close")) last = true;
        if (small.startsWith("transfer-encoding:")) chunked = true;
    }

    private @Nullable String line() throws IOException {
        var line = new StringBuilder(64);
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) return null;
            if (letter != '\r') line.append((char) letter);
        }
        return line.toString();
    }
}
