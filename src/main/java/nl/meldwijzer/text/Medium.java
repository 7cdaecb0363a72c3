package nl.meldwijzer.text;

import java.util.Locale;

/// The medium over which we talk, with the most characters that one message of it may have.
/// Limits: Twilio REST body 1,600 for WhatsApp and SMS, Bot API `sendMessage` 4,096 (both in UTF-16 units here).
public enum Medium {
    WHATSAPP(1_600),
    SMS(1_600),
    TELEGRAM(4_096);

    private final int longestText;

    Medium(int longestText) {
        this.longestText = longestText;
    }

    public int longestText() {
        return longestText;
    }

    /// The stable name in stored data, such as `whatsapp`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The medium with this [code()]; throws `IllegalArgumentException` for any other word.
    public static Medium of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
