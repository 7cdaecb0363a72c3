package nl.meldwijzer.desk.chat;

import java.time.Instant;
import java.util.List;
import nl.meldwijzer.conversation.Ending;
import org.jspecify.annotations.Nullable;

/// The lines of a talk, oldest first.
public record ChatView(List<Entry> entries) {
    public ChatView {
        entries = List.copyOf(entries);
    }

    /// Number of the newest line, 0 when there is none.
    public long last() {
        return entries.isEmpty() ? 0 : entries.getLast().number();
    }

    /// @param side who speaks: `they`, `bot`, `me`, `colleague`; `note` for colleagues alone; or `event`,
    ///         when nobody does
    /// @param what of an event, its name
    /// @param who name of the counsellor concerned, blank when there is none
    /// @param words as the counsellor reads them
    /// @param language in which they are written
    /// @param original what the person reads, where that is another language; else null
    /// @param originalLanguage in which that is
    /// @param ending how a counsellor closed the talk; else null
    public record Entry(long number, Instant at, String side, String what, String who, Harmless words,
            String language, @Nullable Harmless original, String originalLanguage, @Nullable Ending ending) {
        @Override
        public String toString() {
            return "Entry[" + number + ", " + side + "]";
        }
    }
}
