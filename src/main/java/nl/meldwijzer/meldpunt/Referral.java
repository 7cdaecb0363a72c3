package nl.meldwijzer.meldpunt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An organisation to which people are referred. Its facts are dated: after `reviewBefore` `check` warns.
///
/// @param phone as it is written for callers, null when it has none
/// @param site host name for people, null when it has none
/// @param hours a key under `referral-hours` in `locales/`, such as `always`
/// @param source where the facts were read
public record Referral(
        String id,
        String name,
        @Nullable String phone,
        @Nullable String site,
        String hours,
        String source,
        LocalDate checkedOn,
        LocalDate reviewBefore) {}
