package nl.meldwijzer.meldpunt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;

/// An organisation to which people are referred. Its facts are dated: after `reviewBefore` `check` warns.
///
/// @param phone as it is written for callers, null when it has none
/// @param site host name for people, null when it has none
/// @param hours a key under `referral-hours` in `locales/`, such as `always`
/// @param about what it helps with; empty when it is only named in texts
/// @param ages options of the field `age` that it is for; empty: everybody
/// @param speaks languages that are known to be spoken there
/// @param opens the same hours for us to reckon with; null when it is open day and night, or nobody knows
/// @param source where the facts were read
public record Referral(
        String id,
        String name,
        @Nullable String phone,
        @Nullable String site,
        String hours,
        Set<Topic> about,
        Set<String> ages,
        Set<Language> speaks,
        Set<Reach> reach,
        @Nullable Hours opens,
        String source,
        LocalDate checkedOn,
        LocalDate reviewBefore) {
    public Referral {
        about = Set.copyOf(about);
        ages = Set.copyOf(ages);
        speaks = Set.copyOf(speaks);
        reach = Set.copyOf(reach);
    }

    boolean isFor(@Nullable String age) {
        return ages.isEmpty() || (age != null && ages.contains(age));
    }

    boolean isOpen(LocalDateTime when) {
        return opens == null || opens.openAt(when);
    }

    /// Whether somebody who cannot or does not want to speak reaches it.
    public boolean needsNoVoice() {
        return reach.stream().anyMatch(way -> !way.needsVoice());
    }
}
