package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import nl.meldwijzer.channel.DeliveryReport;
import nl.meldwijzer.channel.DeliveryReports;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.DeliveryLog;
import nl.meldwijzer.engine.Door;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.Outbox.Manner;
import nl.meldwijzer.engine.Outbox.Pending;
import nl.meldwijzer.engine.StoreUnavailable;

/// Follows messages after their provider took them. Who turns out to be out of reach has opted out; what cannot be shown now,
/// or not with its buttons, is put back to be said later, or plainly.
final class Deliveries implements DeliveryReports {
    private static final int MOST_LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final MessageKeys keys;
    private final DeliveryLog log;
    private final Outbox outbox;
    private final Door door;
    private final Pace pace;
    private final Counts counts;

    Deliveries(MessageKeys keys, DeliveryLog log, Outbox outbox, Door door, Pace pace, Counts counts) {
        this.keys = keys;
        this.log = log;
        this.outbox = outbox;
        this.door = door;
        this.pace = pace;
        this.counts = counts;
    }

    @Override
    public Taken take(DeliveryReport report) {
        var part = keys.part(report.key());
        if (part.isEmpty()) return new Taken.Duplicate();
        try {
            return take(part.get(), report);
        } catch (StoreUnavailable _) {
            counts.storeAway("delivery report");
            return new Taken.Unavailable(Held.STORE_RETRY);
        }
    }

    /// The remedy goes first: it may be taken twice, but a report that is known already is not looked at again.
    private Taken take(MessageKeys.Part part, DeliveryReport report) {
        if (report.stage().isFailure()) {
            var taken = remedy(part, report.remedy());
            if (taken instanceof Taken.Unavailable) return taken;
        }
        if (!log.raise(part, report.stage().rank())) return new Taken.Duplicate();
        if (report.stage().isFailure()) counts.notDelivered(part, report);
        return new Taken.Done();
    }

    private Taken remedy(MessageKeys.Part part, DeliveryReport.Remedy remedy) {
        return switch (remedy) {
            case NONE -> new Taken.Done();
            case OPTED_OUT ->
                door.take(part.conversation(), new Event.OptedOut(Delivery.unreachable(part.effect())));
            case WAIT_FOR_THEM -> settled(part).map(message -> keep(part, message)).orElseGet(Taken.Done::new);
            case PLAIN_TEXT -> {
                settled(part).filter(Deliveries::hadButtons)
                        .ifPresent(message -> outbox.back(part.conversation(), message, part.number(), pace.now(),
                                Manner.PLAIN));
                yield new Taken.Done();
            }
        };
    }

    /// As [Delivery] keeps what was not taken at once.
    private Taken keep(MessageKeys.Part part, Pending message) {
        var id = part.conversation();
        var now = pace.now();
        var seen = outbox.destination(id).heard();
        var taken = door.take(id, new Event.Kept(Delivery.kept(part.effect(), now), seen));
        if (taken instanceof Taken.Unavailable) return taken;
        var wrote = !Objects.equals(seen, outbox.destination(id).heard());
        outbox.back(id, message, part.number(), wrote ? now : Outbox.AFTER_THEIR_NEXT, message.manner());
        return taken;
    }

    /// Empty for what nobody remembers: then it stays a failure that is counted. A report may come before the answer to the
    /// call that sent the message.
    private Optional<Pending> settled(MessageKeys.Part part) {
        try {
            for (int look = 1; look <= MOST_LOOKS; look++) {
                var message = outbox.settled(part.conversation(), part.effect());
                if (message.isPresent()) return message;
                pace.pause(BETWEEN_LOOKS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /// What went out plainly before is not said once more in the same words.
    private static boolean hadButtons(Pending message) {
        return message.manner() != Manner.PLAIN && message.effect() instanceof Effect.Say(_, _, _, _, var question)
                && question != null;
    }
}
