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
    private long waited;

    TimedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, Duration limit) {
        super(protocol, adapter);
        this.limit = limit.toNanos();
        request.setInputBuffer(new TimedBody(request.getInputBuffer()));
    }

    /// Called each time that something of a head has come in.
    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        var now = System.nanoTime();
        if (!underWay) began = now;
        waited = now - began;
        underWay = waited <= limit;
        if (!underWay) return SocketState.CLOSED;
        var state = super.service(socket);
        underWay = state == SocketState.LONG && !isAsync();
        return state;
    }

    /// What Tomcat reads of the body for us. Only waiting for it counts, and not what we do meanwhile.
    private final class TimedBody implements InputBuffer {
        private final InputBuffer body;

        TimedBody(InputBuffer body) {
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (waited > limit) {
                setErrorState(ErrorState.CLOSE_CLEAN, null);
                throw new IOException("the request did not come in whole in time");
            }
            var asked = System.nanoTime();
            try {
                return body.doRead(handler);
            } finally {
                waited += System.nanoTime() - asked;
            }
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
