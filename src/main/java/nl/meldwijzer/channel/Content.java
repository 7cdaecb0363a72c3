package nl.meldwijzer.channel;

import java.util.regex.Pattern;

/// What a message holds, after everything personal that nobody asked for was dropped at the door.
public sealed interface Content {
    /// What the person wrote, byte for byte, except what no store keeps: NUL and half a surrogate pair become U+FFFD.
    record Text(String text) implements Content {
        private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

        public Text {
            text = UNSTORABLE.matcher(text).replaceAll("\uFFFD");
        }

        @Override
        public String toString() {
            return "Text[***]";
        }
    }

    /// A button of ours, with the payload we gave it: `<ask number>.<option>`.
    record Pressed(String payload) implements Content {}

    /// A shared place in degrees, rounded to three decimals (about 100 m).
    record Location(double latitude, double longitude) implements Content {
        public Location {
            latitude = Math.round(latitude * 1_000) / 1_000.0;
            longitude = Math.round(longitude * 1_000) / 1_000.0;
        }

        @Override
        public String toString() {
            return "Location[***]";
        }
    }

    /// What we do not take and never fetch.
    ///
    /// @param beside the words that came with it, blank when there are none
    record Media(Kind kind, Text beside) implements Content {
        public Media(Kind kind) {
            this(kind, new Text(""));
        }

        public enum Kind {
            PHOTO,
            VIDEO,
            /// Something to listen to.
            VOICE,
            STICKER,
            /// Somebody's name and number.
            CONTACT,
            /// A thumb or a heart under a message.
            REACTION,
            /// A file, a poll, and whatever is invented next.
            OTHER
        }
    }

    record Edited() implements Content {}

    record OptedOut() implements Content {}

    record OptedIn() implements Content {}
}
