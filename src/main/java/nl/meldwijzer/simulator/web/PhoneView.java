package nl.meldwijzer.simulator.web;

import nl.meldwijzer.simulator.Phone;
import nl.meldwijzer.simulator.PhoneAddress;
import nl.meldwijzer.text.Medium;

/// A phone as the page writes it.
record PhoneView(String medium, String address, String name, String language) {
    static PhoneView of(Phone phone) {
        return new PhoneView(phone.address().medium().code(), phone.address().value(), phone.name(), phone.language());
    }

    Phone phone() {
        return new Phone(new PhoneAddress(Medium.of(medium), address), name, language);
    }

    @Override
    public String toString() {
        return "PhoneView[" + medium + "]";
    }
}
