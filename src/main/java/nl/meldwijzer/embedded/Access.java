package nl.meldwijzer.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// How one server is reached: a port, the same as last time if it is still free, and a password made once.
record Access(int port, String password) {
    private static final int PASSWORD_BYTES = 24;

    /// From `servers.properties`, completed and written back.
    static synchronized Access of(DataFolder folder, String server) throws IOException {
        var file = folder.path().resolve("servers.properties");
        var kept = read(file);
        var access = new Access(freePort(Integer.parseInt(kept.getProperty(server + ".port", "0"))),
                kept.getProperty(server + ".password", freshPassword()));
        kept.setProperty(server + ".port", Integer.toString(access.port));
        kept.setProperty(server + ".password", access.password);
        write(file, kept);
        return access;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) properties.load(new StringReader(Files.readString(file)));
        return properties;
    }

    private static void write(Path file, Properties properties) throws IOException {
        var text = new StringWriter();
        properties.store(text, "How the embedded servers are reached. Kept from start to start.");
        DataFolder.write(file, text.toString());
    }

    /// The wanted port if nobody listens there, else any other.
    private static int freePort(int wanted) throws IOException {
        try {
            return bind(wanted);
        } catch (IOException taken) {
            return bind(0);
        }
    }

    private static int bind(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of the last server may still be in their final wait
            socket.bind(here(port));
            return socket.getLocalPort();
        }
    }

    private static InetSocketAddress here(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }

    InetSocketAddress address() {
        return here(port);
    }

    private static String freshPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Access[port=" + port + "]";
    }
}
