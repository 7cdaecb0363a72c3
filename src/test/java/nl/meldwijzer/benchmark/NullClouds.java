package nl.meldwijzer.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The providers' clouds with nothing behind them: each call is taken at once, and its address is told.
final class NullClouds implements AutoCloseable {
    static final String ACCOUNT = "AC00000000000000000000000000000001";
    static final String TOKEN = "12345";
    static final String SECRET = "benchmark-webhook-secret";
    static final String PUBLIC_URL = "https://meldpunt.example.nl";
    private static final Pattern TO = Pattern.compile("(?:^|&)To=([^&]*)");
    private static final Pattern CHAT = Pattern.compile("\"chat_id\":\"?(\\d+)");
    private static final byte[] TWILIO = answer("201 Created",
            "{\"sid\":\"SM0000000000000000000000000000000f\",\"status\":\"queued\"}");
    private static final byte[] TELEGRAM = answer("200 OK",
            "{\"ok\":true,\"result\":{\"message_id\":7,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}}");

    private static final byte[] NO_MESSAGES = answer("200 OK", "{\"messages\":[]}");
    private static final byte[] NO_CONTENTS = answer("200 OK", "{\"contents\":[],\"meta\":{}}");
    private static final byte[] CONTENT = answer("201 Created", "{\"sid\":\"HX0000000000000000000000000000000f\"}");

    private final ServerSocket door;
    private volatile Consumer<String> arrivals = _ -> {};

    NullClouds() throws IOException {
        door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Told the address of each message that the program sends.
    void tell(Consumer<String> arrivals) {
        this.arrivals = arrivals;
    }

    Map<String, String> settings() {
        var url = "http://localhost:" + door.getLocalPort();
        return Map.of("TWILIO_ACCOUNT_SID", ACCOUNT, "TWILIO_AUTH_TOKEN", TOKEN, "TWILIO_API_URL", url,
                "TWILIO_CONTENT_URL", url, "TELEGRAM_BOT_TOKEN", "1000001:benchmark", "TELEGRAM_WEBHOOK_SECRET",
                SECRET,
                "TELEGRAM_API_URL", url, "MELDWIJZER_PUBLIC_URL", PUBLIC_URL);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new HttpStream(socket.getInputStream());
            for (var head = in.head(); head != null; head = in.head()) {
                var body = in.body();
                var ofTwilio = head.startsWith("POST /2010-04-01/");
                var address = ofTwilio ? TO.matcher(body) : CHAT.matcher(body);
                if (address.find()) arrivals.accept(URLDecoder.decode(address.group(1), UTF_8));
                socket.getOutputStream().write(ofTwilio ? TWILIO : answer(head));
            }
        } catch (IOException _) {
            // the program hung up
        }
    }

    private static byte[] answer(String head) {
        if (head.startsWith("GET /2010-04-01/")) return NO_MESSAGES;
        if (head.startsWith("GET /v1/Content")) return NO_CONTENTS;
        return head.startsWith("POST /v1/Content") ? CONTENT : TELEGRAM;
    }

    private static byte[] answer(String status, String body) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body).getBytes(UTF_8);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
