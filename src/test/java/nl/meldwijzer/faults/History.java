package nl.meldwijzer.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What was asked, answered, sent and stored in one run, as seen from outside the program. Safe for many threads.
public final class History {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Queue<Moment> moments = new ConcurrentLinkedQueue<>();

    public sealed interface Moment {
        /// A person wrote: from here on the provider knows this message.
        ///
        /// @param message the id of the event that it is for a conversation
        /// @param words what they wrote, of which nothing is secret in a test
        record Asked(Instant at, String address, String message, String words) implements Moment {}

        /// @param status of the webhook's answer; 0 when none came
        record Answered(Instant at, String message, int status) implements Moment {}

        /// A provider took a message to a person.
        ///
        /// @param what the same for two copies of one message
        /// @param place rises in the order in which the messages were left to be sent
        /// @param effect of which conversation it is a part, as `<conversation>/<number>`
        /// @param receipt hash of the receipt that the person reads in it; blank when there is none
        record Accepted(Instant at, String address, String what, long place, String effect, String receipt)
                implements Moment {}

        /// The program said of a message that it was sent again without knowing.
        record Repeated(String effect) implements Moment {}

        /// What was broken, stopped or started by the test.
        record Broke(Instant at, String what) implements Moment {}

        /// How a conversation stands in the store after the run.
        ///
        /// @param messages what it counted, oldest first
        /// @param commits how often it was committed
        /// @param others events that no person caused
        /// @param follows whether it is what these events make of a fresh conversation
        /// @param report blank when there is none that was filed
        record Kept(String address, String conversation, List<String> messages, long commits, int others,
                boolean follows, String report) implements Moment {}

        /// A row of the register after the run.
        ///
        /// @param receipts hashes of the codes that lead to it
        record Filed(String report, int revision, boolean readable, List<String> receipts) implements Moment {}

        /// A planted word, seen where it must not be.
        record Seen(String planted, String where) implements Moment {}
    }

    public void add(Moment moment) {
        moments.add(moment);
    }

    public <T extends Moment> Stream<T> all(Class<T> kind) {
        return moments.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// One JSON object a line.
    public Path writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, moments.stream().map(History::line).collect(Collectors.toList()));
    }

    private static String line(Moment moment) {
        var kind = JSON.createObjectNode().put("kind", moment.getClass().getSimpleName());
        return kind.setAll((tools.jackson.databind.node.ObjectNode) JSON.valueToTree(moment)).toString();
    }
}
