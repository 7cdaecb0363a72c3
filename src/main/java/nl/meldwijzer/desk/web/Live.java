package nl.meldwijzer.desk.web;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.DeskBell;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.engine.WaitingRoom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears the bell once for the whole program, and tells each open page that what it shows has changed: never what, the page reads
/// anew. A talk is told at once. The queue is looked at first, and told only to the meldpunt for which it is another one: a talk that
/// goes on changes nothing there. It is also looked at now and then, for the bell may be missed.
final class Live implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final WaitingRoom waitingRoom;
    private final List<Listening> pages = new CopyOnWriteArrayList<>();
    private final Object lookout = new Object();
    private final DeskBell.Ear ear;
    private final Thread watcher;
    private Map<String, Map<ConversationId, QueuedTalk>> before = Map.of();
    private boolean rung;
    private volatile boolean closed;

    Live(DeskBell bell, WaitingRoom waitingRoom) {
        this.waitingRoom = waitingRoom;
        this.ear = bell.listen(new DeskBell.Listener() {
            @Override
            public void changed(ConversationId id) {
                for (var page : pages) if (id.equals(page.talk)) page.tell(News.TALK);
                look();
            }

            @Override
            public void unsure() {
                for (var page : pages) page.tell(News.ALL);
                look();
            }
        });
        this.watcher = Thread.ofVirtual().name("desk-queue").start(this::watch);
    }

    /// @param talk which the page shows, null when it shows the queue alone
    Listening open(String meldpunt, @Nullable ConversationId talk) {
        var page = new Listening(meldpunt, talk);
        pages.add(page);
        if (closed) page.close();
        return page;
    }

    @Override
    public void close() {
        closed = true;
        ear.close();
        watcher.interrupt();
        pages.forEach(Listening::close);
    }

    private void look() {
        synchronized (lookout) {
            rung = true;
            lookout.notifyAll();
        }
    }

    private void watch() {
        try {
            while (!closed) {
                compare();
                Thread.sleep(BREATH);
                synchronized (lookout) {
                    if (!rung) lookout.wait(LOOK.toMillis());
                    rung = false;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare() {
        try {
            var now = waitingRoom.talks()
                    .entrySet()
                    .stream()
                    .collect(Collectors.groupingBy(talk -> talk.getValue().meldpunt(),
                            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            var meldpunten = new HashMap<>(before);
            meldpunten.putAll(now);
            for (var meldpunt : meldpunten.keySet())
                if (!Objects.equals(now.get(meldpunt), before.get(meldpunt))) tellQueue(meldpunt);
            before = now;
        } catch (StoreUnavailable away) {
            LOG.warn("the queue cannot be looked at because {}", away.getMessage());
        } catch (RuntimeException fault) { // it is looked at again: pages must not go silent
            LOG.error("a fault while the queue was looked at: {}", fault.getClass().getName());
        }
    }

    private void tellQueue(String meldpunt) {
        for (var page : pages) if (page.meldpunt.equals(meldpunt)) page.tell(News.QUEUE);
    }

    enum News {
        QUEUE,
        TALK;

        static final Set<News> ALL = Set.of(values());
    }

    /// One open page.
    final class Listening implements AutoCloseable {
        private final String meldpunt;
        private final @Nullable ConversationId talk;
        private final Set<News> news = EnumSet.noneOf(News.class);
        private boolean over;

        private Listening(String meldpunt, @Nullable ConversationId talk) {
            this.meldpunt = meldpunt;
            this.talk = talk;
        }

        private void tell(News one) {
            tell(Set.of(one));
        }

        private synchronized void tell(Set<News> some) {
            news.addAll(some);
            notifyAll();
        }

        /// What changed since it was last asked; nothing when nothing did for so long.
        synchronized Set<News> next(Duration longest) throws InterruptedException {
            var end = System.nanoTime() + longest.toNanos();
            for (long left = longest.toMillis(); news.isEmpty() && !over && left > 0;) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
            var told = Set.copyOf(news);
            news.clear();
            return told;
        }

        synchronized boolean isOver() {
            return over;
        }

        @Override
        public synchronized void close() {
            pages.remove(this);
            over = true;
            notifyAll();
        }
    }
}
