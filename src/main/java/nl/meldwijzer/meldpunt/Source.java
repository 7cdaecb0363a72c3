package nl.meldwijzer.meldpunt;

import java.time.LocalDate;

/// Where a fact was read, and for how long that will do: after `reviewBefore` `check` warns.
///
/// @param where a page with its date, a publication, or who said it
public record Source(String where, LocalDate checkedOn, LocalDate reviewBefore) {}
