package nl.meldwijzer.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Stands between the program and a server, and breaks the way between them. A change counts for what passes from then
/// on, also on connections that are open already.
public final class TcpProxy implements AutoCloseable {
    private static final int PIECE = 16 * 1024;

    private final ServerSocket door;
    private volatile int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private Mode mode = Mode.PASS;
    private Mode afterWord = Mode.PASS;
    private @Nullable String word;

    public enum Mode {
        PASS,
        /// Nothing goes either way until it passes again.
        HOLD,
        /// What is asked goes through, and the answers wait.
        HOLD_ANSWERS,
        /// What is asked goes through, and at the answer the connection is cut.
        CUT_ANSWERS,
        /// Every connection is cut, and new ones as well.
        CUT
    }

    public TcpProxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// New connections lead there from now on; those that are open stay.
    public void leadTo(int target) {
        this.target = target;
    }

    public synchronized void set(Mode mode) {
        this.mode = mode;
        notifyAll();
        if (mode == Mode.CUT) cut();
    }

    /// As soon as whoever asked something with this word in it asks the next thing. What that is need not be seen: a statement
    /// that was asked often goes by its number.
    public synchronized void setAfter(Mode mode, String word) {
        this.afterWord = mode;
        this.word = word;
    }

    /// Cuts the connections that are open now.
    public void cut() {
        sockets.forEach(TcpProxy::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void connect(Socket near) {
        try (near; var far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            if (mode() == Mode.CUT) return;
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            sockets.add(near);
            sockets.add(far);
            var answers = Thread.ofVirtual().start(() -> pump(far, near, true));
            pump(near, far, false);
            answers.join();
            sockets.remove(near);
            sockets.remove(far);
        } catch (IOException _) {
            // whoever asked notices
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (var in = from.getInputStream(); var out = to.getOutputStream()) {
            pump(in, out, answers);
        } catch (IOException _) {
            // one side has hung up
        } finally {
            close(from);
            close(to);
        }
    }

    private void pump(InputStream in, OutputStream out, boolean answers) throws IOException {
        var piece = new byte[PIECE];
        boolean asked = false;
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            if (!answers) asked = listen(new String(piece, 0, length, StandardCharsets.ISO_8859_1), asked);
            awaitPassage(answers);
            if (answers && mode() == Mode.CUT_ANSWERS) return;
            out.write(piece, 0, length);
        }
    }

    /// Whether the word was asked here.
    private synchronized boolean listen(String asked, boolean before) {
        if (word == null) return false;
        if (!before) return asked.contains(word);
        word = null;
        set(afterWord);
        return false;
    }

    private synchronized void awaitPassage(boolean answers) throws IOException {
        try {
            while (mode == Mode.HOLD || (answers && mode == Mode.HOLD_ANSWERS)) wait();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized Mode mode() {
        return mode;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed all the same
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        set(Mode.CUT);
    }
}
