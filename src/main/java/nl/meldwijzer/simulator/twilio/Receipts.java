package nl.meldwijzer.simulator.twilio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldwijzer.simulator.Board;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.Message;

/// Tells the program how its messages fare, at the address that it gave with each: first `sent`, then `delivered`.
/// As with the real one nobody should rely on them: what the program answers changes nothing.
final class Receipts {
    private final DemoCloud cloud;
    private final SignedPost post;
    private final Board board;

    Receipts(DemoCloud cloud, SignedPost post, Board board) {
        this.cloud = cloud;
        this.post = post;
        this.board = board;
    }

    /// @param callback nothing is sent unless it is an address of the program itself
    void follow(Message message, String from, String callback) {
        Thread.ofVirtual().name("twilio-receipts").start(() -> {
            tell(message, from, callback, "sent");
            board.change(message.id(), known -> known.with(Message.State.ARRIVED, 0));
            tell(message, from, callback, "delivered");
        });
    }

    private void tell(Message message, String from, String callback, String status) {
        var base = cloud.known("");
        if (!callback.startsWith(base + "/")) return;
        var form = new LinkedHashMap<>(Map.of("MessageSid", message.id(), "SmsSid", message.id(), "MessageStatus",
                status, "SmsStatus", status, "To", message.phone().value(), "From", from, "AccountSid",
                cloud.accountSid(), "ApiVersion", "2010-04-01"));
        post.send(callback.substring(base.length()), form, UUID.randomUUID().toString());
    }
}
