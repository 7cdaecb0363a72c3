package nl.meldwijzer.simulator;

/// A practice phone and whose it is.
///
/// @param name a made-up first name, which the providers tell the program
/// @param language code of the language in which the phone is set
public record Phone(PhoneAddress address, String name, String language) {
    private static final int LONGEST_NAME = 40;

    public Phone {
        if (name.isBlank() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        if (!language.matches("[a-z]{2}")) throw new IllegalArgumentException("a language code has two letters");
    }

    @Override
    public String toString() {
        return "Phone[" + address + "]";
    }
}
