package nl.meldwijzer.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.meldpunt.Arrangements;
import nl.meldwijzer.meldpunt.Bridge;
import nl.meldwijzer.meldpunt.Holiday;
import nl.meldwijzer.meldpunt.Hours;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Routekaart;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;
import nl.meldwijzer.text.Language;

/// Who works in tests, and when.
public final class Staff {
    public static final Language TURKISH = new Language("tr");
    public static final Account SAM = account(1, "Sam", "demo", Role.COUNSELLOR, Language.DUTCH, Language.ENGLISH);
    public static final Account NOOR = account(2, "Noor", "demo", Role.COORDINATOR, Language.DUTCH);
    public static final Account FAR = account(3, "Ver", "elsewhere", Role.COUNSELLOR, Language.DUTCH);
    public static final Hours OFFICE = new Hours(List.of(
            new Hours.Span(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))),
            Set.of(Holiday.CHRISTMAS, Holiday.KINGS_DAY));

    private Staff() {}

    public static Account account(int number, String name, String meldpunt, Role role, Language... languages) {
        return new Account(new UUID(0, number), name.toLowerCase(java.util.Locale.ROOT), name, meldpunt, Set.of(role),
                Set.of(languages), false);
    }

    static Account disabled(Account account) {
        return new Account(account.id(), account.login(), account.name(), account.meldpunt(), account.roles(),
                account.languages(), true);
    }

    static Profile profile(String id, Hours hours, Bridge... bridges) {
        var none = Arrangements.NONE;
        var arrangements = new Arrangements(none.example(), none.audience(), none.scope(), none.behaviours(),
                none.partners(), none.promises(), none.roster(), none.boaPilot(), none.wga(), none.otherWays(),
                none.officer(), none.ground(), none.processors(), none.talkDays(), Set.of(bridges), none.campaigns(),
                Routekaart.BLANK, none.open());
        return new Profile(id, "Meldpunt", "Voorbeeldstad", List.of(Language.DUTCH), Set.of(), null, hours, null,
                arrangements, false);
    }

    static Map<String, Profile> profiles(Bridge... bridges) {
        return Map.of("demo", profile("demo", OFFICE, bridges), "elsewhere", profile("elsewhere", Hours.UNKNOWN));
    }

    public static Shift weekly(Account who, DayOfWeek day, String from, String until) {
        return new Shift(UUID.randomUUID(), who.meldpunt(), who.id(), new Shift.Day.Every(day), LocalTime.parse(from),
                LocalTime.parse(until));
    }

    public static Shift once(Account who, String day, String from, String until) {
        return new Shift(UUID.randomUUID(), who.meldpunt(), who.id(), new Shift.Day.On(LocalDate.parse(day)),
                LocalTime.parse(from), LocalTime.parse(until));
    }

    /// By the clock on the wall.
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Profile.ZONE).toInstant();
    }
}
