package nl.meldwijzer.engine;

import java.util.Set;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.text.Medium;

/// Rung after each commit that left something to be done in these lanes. Returns at once, and throws nothing.
@FunctionalInterface
public interface Bell {
    void ring(ConversationId id, Medium medium, Set<Effect.Lane> lanes);
}
