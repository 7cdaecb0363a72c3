package nl.meldwijzer.engine;

/// Tells every program that something changed for the desk, and never what: whoever hears it reads anew. It rings with the commit,
/// but may be missed; so a desk also looks by itself now and then.
public interface DeskBell {
    /// Hears until it is closed.
    Ear listen(Listener listener);

    interface Listener {
        void changed(ConversationId id);

        /// The bell may have rung unheard: anything may have changed. Also when it is first listened to.
        void unsure();
    }

    interface Ear extends AutoCloseable {
        @Override
        void close();
    }
}
