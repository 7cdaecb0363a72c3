package nl.meldwijzer.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// People who write, 64 at once. Each of the 64 has a connection of its own that stays open, and lets one person after another
/// write a message, so that nobody writes faster than a person could.
final class Crowd implements AutoCloseable {
    private static final int AT_ONCE = 64;
    private static final int PEOPLE_EACH = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Map<String, Person> byAddress = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final Samples sent = new Samples();

    Crowd(NullClouds clouds, int port) throws IOException {
        for (int member = 0; member < AT_ONCE; member++) {
            var first = member * PEOPLE_EACH;
            var people = IntStream.range(first, first + PEOPLE_EACH).mapToObj(Person::new).toList();
            people.forEach(person -> byAddress.put(person.address(), person));
            members.add(new Member(port, people));
        }
        clouds.tell(this::arrived);
    }

    /// What a turn waits for before the next one of its line begins.
    enum Pace {
        COMMITTED,
        SENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param committed µs from writing to the answer 200
    /// @param sent µs from writing to the arrival of the first message that follows
    /// @param refused turns that were not answered 200, and answers that did not come
    record Round(int turns, Duration took, Duration drained, Samples.Spread committed, Samples.Spread sent,
            int refused) {}

    Round round(Duration length, Pace pace) throws InterruptedException {
        sent.clear();
        var since = System.nanoTime();
        var end = since + length.toNanos();
        var committed = new Samples();
        int refused = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = members.stream().<Callable<Tally>>map(member -> () -> member.write(end, pace)).toList();
            for (var tally : threads.invokeAll(calls)) {
                committed.addAll(tally.resultNow().committed);
                refused += tally.resultNow().refused;
            }
        }
        var took = System.nanoTime() - since;
        var drained = awaitAnswers();
        return new Round(committed.count(), Duration.ofNanos(took), drained, committed.spread(), sent.spread(),
                refused);
    }

    /// How long the messages took that were still to be sent when the last turn was committed; what is not sent after
    /// twenty seconds is no longer waited for.
    private Duration awaitAnswers() throws InterruptedException {
        var since = System.nanoTime();
        while (byAddress.values().stream().anyMatch(person -> !person.answered)
                && System.nanoTime() - since < DRAIN.toNanos()) {
            Thread.sleep(1);
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private void arrived(String address) {
        var person = byAddress.get(address);
        if (person == null || person.answered) return;
        synchronized (person) {
            if (person.answered) return;
            sent.add(System.nanoTime() - person.wroteAt);
            person.answered = true;
            person.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        for (var member : members) member.socket.close();
    }

    private record Tally(Samples committed, int refused) {}

    private static final class Member {
        private final int port;
        private final List<Person> people;
        private Socket socket;
        private HttpStream answers;
        private int next;

        Member(int port, List<Person> people) throws IOException {
            this.port = port;
            this.people = people;
            connect();
        }

        private void connect() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            answers = new HttpStream(socket.getInputStream());
        }

        Tally write(long end, Pace pace) throws IOException, InterruptedException {
            var committed = new Samples();
            int refused = 0;
            reconnect(); // between two rounds the program has hung up
            while (System.nanoTime() < end) {
                var person = people.get(next % people.size());
                var hasBegun = next++ / people.size() >= person.startsAfter();
                if (!hasBegun) continue;
                var request = person.nextRequest();
                var since = System.nanoTime();
                person.wroteAt = since;
                person.answered = false;
                var ok = isTaken(request);
                committed.add(System.nanoTime() - since);
                if (!ok) person.answered = true;
                var taken = ok && (pace != Pace.SENT || answered(person));
                if (!taken) refused++;
            }
            return new Tally(committed, refused);
        }

        /// A connection that broke, or that the program closed because nothing came over it for too long, is made anew.
        private boolean isTaken(byte[] request) throws IOException {
            try {
                socket.getOutputStream().write(request);
                var ok = String.valueOf(answers.head()).contains(" 200");
                answers.body();
                if (answers.isLast()) reconnect();
                return ok;
            } catch (IOException _) {
                reconnect();
                return false;
            }
        }

        private void reconnect() throws IOException {
            socket.close();
            connect();
        }

        private static boolean answered(Person person) throws InterruptedException {
            var end = System.nanoTime() + PATIENCE.toNanos();
            synchronized (person) {
                while (!person.answered && System.nanoTime() < end) person.wait(100);
                return person.answered;
            }
        }
    }
}
