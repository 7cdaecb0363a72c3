package nl.meldwijzer.dispatch;

import nl.meldwijzer.channel.DeliveryReport;
import nl.meldwijzer.channel.DeliveryReports;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.DeliveryLog;
import nl.meldwijzer.engine.Door;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.StoreUnavailable;

/// Follows messages after their provider took them. Who turns out to be out of reach has opted out.
final class Deliveries implements DeliveryReports {
    private final MessageKeys keys;
    private final DeliveryLog log;
    private final Door door;
    private final Counts counts;

    Deliveries(MessageKeys keys, DeliveryLog log, Door door, Counts counts) {
        this.keys = keys;
        this.log = log;
        this.door = door;
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

    /// The event goes first: it may be told twice, but a report that is known already is not looked at again.
    private Taken take(MessageKeys.Part part, DeliveryReport report) {
        if (report.stage().isFailure() && report.unreachable()) {
            var gone = new Event.OptedOut(Delivery.unreachable(part.effect()));
            var taken = door.take(part.conversation(), gone);
            if (taken instanceof Taken.Unavailable) return taken;
        }
        if (!log.raise(part, report.stage().rank())) return new Taken.Duplicate();
        if (report.stage().isFailure()) counts.notDelivered(part, report);
        return new Taken.Done();
    }
}
