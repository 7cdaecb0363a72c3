package nl.meldwijzer.desk.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldwijzer.roster.Present;
import nl.meldwijzer.staff.Account;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What changes for an open page, live: `hello` with the time between two beats, then `queue`, `talk`, or `beat` when
/// nothing does, and `end`. An event holds nothing; the page reads
/// anew from the line that it has, so nothing is lost or doubled over a line that was gone. A page has one stream, which ends
/// after some minutes, so that who may no longer look is asked again who they are. As long as it is open its counsellor counts
/// as at the desk.
@RestController
final class EventsController {
    private static final int MOST_PAGES = 30;
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Live live;
    private final Talks talks;
    private final Present present;
    private final DeskSettings settings;
    private final InstantSource clock;
    private final ConcurrentHashMap<UUID, Integer> open = new ConcurrentHashMap<>();

    EventsController(Live live, Talks talks, Present present, DeskSettings settings, InstantSource clock) {
        this.live = live;
        this.talks = talks;
        this.present = present;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(path = "/desk/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@RequestParam(name = "talk", defaultValue = "") String talk, Account who) {
        var id = talk.isEmpty() ? null : talks.find(talk, who).id();
        if (open.merge(who.id(), 1, Integer::sum) > MOST_PAGES) {
            left(who.id());
            return ResponseEntity.status(503).build();
        }
        var emitter = new SseEmitter(0L);
        var page = live.open(who.meldpunt(), id);
        Thread.ofVirtual().name("desk-events").start(() -> stream(emitter, page, who));
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    private void stream(SseEmitter emitter, Live.Listening page, Account who) {
        try (page) {
            emitter.send(SseEmitter.event().name("hello").data(settings.beat().toMillis()));
            var seen = Instant.MIN;
            for (Instant end = clock.instant().plus(LIFE); !page.isOver() && clock.instant().isBefore(end);) {
                if (seen.isBefore(clock.instant().minus(settings.beat()))) {
                    present.seen(who);
                    seen = clock.instant();
                }
                pass(emitter, page);
            }
            emitter.send(SseEmitter.event().name("end").data(""));
            emitter.complete();
        } catch (IOException | IllegalStateException _) { // the browser went away
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            left(who.id());
        }
    }

    private void pass(SseEmitter emitter, Live.Listening page) throws IOException, InterruptedException {
        var news = page.next(settings.beat());
        if (news.isEmpty()) emitter.send(SseEmitter.event().name("beat").data(""));
        for (var one : news) emitter.send(SseEmitter.event().name(one.name().toLowerCase(Locale.ROOT)).data(""));
    }

    private void left(UUID account) {
        open.computeIfPresent(account, (_, pages) -> pages > 1 ? pages - 1 : null);
    }
}
