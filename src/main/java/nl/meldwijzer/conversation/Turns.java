package nl.meldwijzer.conversation;

/// Decides what an event does to a conversation. Pure: the same arguments give the same turn, always. Safe for many threads.
public interface Turns {
    Turn take(Conversation before, Event event, Facts facts);
}
