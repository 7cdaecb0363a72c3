package nl.meldwijzer.simulator.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nl.meldwijzer.simulator.Input;
import nl.meldwijzer.simulator.PhoneAddress;
import nl.meldwijzer.text.Medium;

/// What somebody did on a phone, as the page writes it.
record Deed(String medium, String address, Did did) {
    PhoneAddress phone() {
        return new PhoneAddress(Medium.of(medium), address);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(name = "text", value = Text.class),
            @JsonSubTypes.Type(name = "press", value = Press.class),
            @JsonSubTypes.Type(name = "place", value = Place.class),
            @JsonSubTypes.Type(name = "photo", value = Photo.class)})
    sealed interface Did {
        Input input();
    }

    record Text(String text) implements Did {
        @Override
        public Input input() {
            return new Input.Text(text);
        }

        @Override
        public String toString() {
            return "Text[***]";
        }
    }

    record Press(String of, String label, String payload) implements Did {
        @Override
        public Input input() {
            return new Input.Press(of, label, payload);
        }
    }

    record Place(double latitude, double longitude) implements Did {
        @Override
        public Input input() {
            return new Input.Place(latitude, longitude);
        }
    }

    record Photo() implements Did {
        @Override
        public Input input() {
            return new Input.Photo();
        }
    }
}
