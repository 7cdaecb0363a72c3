package nl.meldwijzer.engine;

import java.util.Optional;

/// The keys under which providers report about messages: nobody else can make one, and none tells whose message it was.
/// Safe for many threads.
public interface MessageKeys {
    /// Of letters, digits, `-` and `_`.
    String key(Part part);

    /// Empty for what is no key of ours.
    Optional<Part> part(String key);

    /// Part `number` of the message that is effect `effect`.
    record Part(ConversationId conversation, long effect, int number) {}
}
