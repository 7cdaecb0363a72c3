package nl.meldwijzer.simulator;

/// What somebody does on a phone.
public sealed interface Input {
    record Text(String text) implements Input {
        private static final int LONGEST = 4_096;

        public Text {
            if (text.isBlank() || text.length() > LONGEST)
                throw new IllegalArgumentException("a message has 1 to " + LONGEST + " characters");
        }

        @Override
        public String toString() {
            return "Text[***]";
        }
    }

    /// A tap on a button below the message `of`.
    record Press(String of, String label, String payload) implements Input {}

    record Place(double latitude, double longitude) implements Input {
        public Place {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
                throw new IllegalArgumentException("a place has a latitude to 90 and a longitude to 180 degrees");
        }
    }

    /// There is no picture: only the fields that tell of one.
    record Photo() implements Input {}
}
