package nl.meldwijzer.meldpunt;

import org.jspecify.annotations.Nullable;

/// Whether boa's of the municipality enforce the ban on sexual intimidation in public.
///
/// @param where the part in which they do, null when that is everywhere
public record BoaPilot(boolean enforces, @Nullable String where, Source source) {}
