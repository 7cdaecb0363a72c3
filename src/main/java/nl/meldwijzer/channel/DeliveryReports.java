package nl.meldwijzer.channel;

/// Where channels hand in what became of messages.
public interface DeliveryReports {
    /// [Inbox.Taken.Duplicate] when it told nothing new, or nothing about a message of ours.
    Inbox.Taken take(DeliveryReport report);
}
