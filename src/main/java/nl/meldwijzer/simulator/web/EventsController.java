package nl.meldwijzer.simulator.web;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldwijzer.simulator.Board;
import nl.meldwijzer.simulator.Pockets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What arrives on a browser's phones, live. An event's id is `<run of the program>:<number>`: a browser that lost the
/// line gets what it missed, and after a restart of the program everything that is new since then.
@RestController
final class EventsController {
    private static final int MOST_STREAMS = 200;
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final Board board;
    private final Pockets pockets;
    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger streams = new AtomicInteger();

    EventsController(Board board, Pockets pockets) {
        this.board = board;
        this.pockets = pockets;
    }

    @GetMapping(path = "/simulator/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@CookieValue(PocketCookie.NAME) String pocket,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId) {
        if (streams.incrementAndGet() > MOST_STREAMS) {
            streams.decrementAndGet();
            return ResponseEntity.status(503).build();
        }
        var emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("phone-events").start(() -> stream(emitter, pocket, after(lastEventId)));
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    private void stream(SseEmitter emitter, String pocket, long after) {
        try {
            emitter.send(SseEmitter.event().comment("here").reconnectTime(1_000));
            for (var seen = after; !board.closed();) seen = pass(emitter, pocket, seen);
            emitter.complete();
        } catch (IOException | IllegalStateException _) { // the browser went away
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            streams.decrementAndGet();
        }
    }

    /// Passes on what is new for this pocket, or a beat that shows that the line is open; gives the last number seen.
    private long pass(SseEmitter emitter, String pocket, long after) throws IOException, InterruptedException {
        var news = board.newer(after, BEAT);
        if (news.isEmpty()) emitter.send(SseEmitter.event().comment("beat"));
        for (var entry : news)
            if (pockets.addresses(pocket).contains(entry.message().phone()))
                emitter.send(SseEmitter.event()
                        .id(run + ":" + entry.number())
                        .name("message")
                        .data(MessageView.of(entry.message()), MediaType.APPLICATION_JSON));
        return news.isEmpty() ? after : news.getLast().number();
    }

    private long after(String lastEventId) {
        var ours = lastEventId.startsWith(run + ":");
        return ours ? Long.parseLong(lastEventId.substring(run.length() + 1)) : 0;
    }
}
