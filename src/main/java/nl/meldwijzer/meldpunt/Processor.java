package nl.meldwijzer.meldpunt;

import org.jspecify.annotations.Nullable;

/// A company through whose systems what people write goes.
///
/// @param role for what, such as `whatsapp`
/// @param name null while the municipality has not chosen one
/// @param country where it processes; outside the EEA that is a transfer. Null when nobody looked it up
/// @param agreement on what the processing rests, null while there is none
public record Processor(String role, @Nullable String name, @Nullable String country, @Nullable String agreement) {}
