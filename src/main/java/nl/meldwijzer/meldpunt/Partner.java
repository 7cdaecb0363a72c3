package nl.meldwijzer.meldpunt;

import org.jspecify.annotations.Nullable;

/// An organisation that has a part in what happens with a report.
///
/// @param part what it does, in Dutch
/// @param source null when the meldpunt says it of itself
public record Partner(String name, String part, @Nullable Source source) {}
