package nl.meldwijzer.app.tomcat;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// Reads requests, and ends one that is not here whole in time: without an answer while its head is read, as a body that broke
/// off after that.
final class TimedProcessor extends Http11Processor {
    private final long limit;
    private boolean underWay;
    private long began;

    TimedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, Duration limit) {
        super(protocol, adapter);
        this.limit = limit.toNanos();
        request.setInputBuffer(new TimedBody(request.getInputBuffer()));
    }

    /// Called each time that something of a head has come in.
    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        if (!underWay) began = System.nanoTime();
        underWay = true;
        if (isLate()) return ended();
        var state = super.service(socket);
        underWay = state == SocketState.LONG && !isAsync();
        return state;
    }

    private boolean isLate() {
        return System.nanoTime() - began > limit;
    }

    private SocketState ended() {
        underWay = false;
        return SocketState.CLOSED;
    }

    /// What Tomcat reads of the body for us.
    private final class TimedBody implements InputBuffer {
        private final InputBuffer body;

        TimedBody(InputBuffer body) {
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (isLate()) {
                setErrorState(ErrorState.CLOSE_CLEAN, null);
                throw new IOException("the request did not come in whole in time");
            }
            return body.doRead(handler);
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
