package nl.meldwijzer.mutations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// A connection to a server on this machine on which anything can be said. A new one is made whenever the server closes it,
/// and after a request that is odd.
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final int CONTINUE = 100;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable BufferedInputStream in;

    public Wire(int port) {
        this.port = port;
    }

    /// The status; 0 when the server closed the connection without a word. Throws when it says nothing for a long time.
    public int answer(Request request) throws IOException {
        var fresh = socket == null;
        try {
            return tell(request);
        } catch (java.net.SocketException e) {
            close();
            // A connection that stood idle may have been closed meanwhile, and a server that refuses need not read to the end.
            return fresh ? 0 : answer(request);
        }
    }

    private int tell(Request request) throws IOException {
        if (socket == null) connect();
        socket.getOutputStream().write(request.bytes());
        if (request.odd()) socket.shutdownOutput();
        var status = status();
        if (request.odd() || status == 0) close();
        return status;
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private int status() throws IOException {
        var first = line();
        if (first == null || !first.startsWith("HTTP/1.1 ")) return 0;
        var status = Integer.parseInt(first.substring(9, 12));
        var length = 0;
        var last = false;
        for (var header = line(); header != null && !header.isEmpty(); header = line()) {
            var small = header.toLowerCase(java.util.Locale.ROOT);
            if (small.startsWith("content-length:")) length = Integer.parseInt(small.substring(15).strip());
            if (small.equals("connection: close") || small.startsWith("transfer-encoding:")) last = true;
        }
        if (status == CONTINUE) return status();
        in.readNBytes(last ? 0 : length);
        if (last) close();
        return status;
    }

    private @Nullable String line() throws IOException {
        var line = new java.io.ByteArrayOutputStream(64);
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) return null;
            if (letter != '\r') line.write(letter);
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) socket.close();
        socket = null;
        in = null;
    }
}
