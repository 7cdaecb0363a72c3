package nl.meldwijzer.channel;

import nl.meldwijzer.text.Medium;

/// Where a person can be reached: opaque, never parsed, never logged.
///
/// @param value the person's address as the provider writes it (`whatsapp:+316…`, `+316…`, a chat id)
/// @param sender our own address there, from which we answer; the meldpunt's bot for Telegram
public record Address(Medium medium, String value, String sender) {
    public Address {
        if (value.isBlank()) throw new IllegalArgumentException("address of " + medium.code() + " is blank");
    }

    @Override
    public String toString() {
        return medium.code() + ":***";
    }
}
