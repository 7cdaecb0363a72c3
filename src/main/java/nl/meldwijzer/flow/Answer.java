package nl.meldwijzer.flow;

import java.util.List;

/// What a person answered to a field, and where it came from.
public sealed interface Answer {
    Origin origin();

    /// Options of the field, in the field's order.
    record Options(List<String> options, Origin origin) implements Answer {
        public Options {
            options = List.copyOf(options);
        }
    }

    /// Own words, masked.
    record Words(String text, Origin origin) implements Answer {
        @Override
        public String toString() {
            return "Words[***, " + origin + "]";
        }
    }

    /// A shared location, in degrees, already rounded at the door.
    record Spot(double latitude, double longitude, Origin origin) implements Answer {
        @Override
        public String toString() {
            return "Spot[***, " + origin + "]";
        }
    }

    /// CHOSEN by button or number, TYPED in words, taken from the FIRST_MESSAGE and not asked again, or told to a COUNSELLOR
    /// who filled it in.
    enum Origin {
        CHOSEN,
        TYPED,
        FIRST_MESSAGE,
        COUNSELLOR
    }
}
