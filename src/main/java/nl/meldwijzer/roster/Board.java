package nl.meldwijzer.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.Receiver;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;

/// Who is to be there and who is, side by side. Pure: the same board at the same time says the same, always.
///
/// @param profiles of the meldpunten, by id
record Board(Plan plan, Attendance attendance, Map<String, Profile> profiles, Rules rules) {
    /// Whether somebody could take over a talk.
    Presence presence(String meldpunt, Language language, Instant now) {
        var standings = speaking(meldpunt, language).map(colleague -> standing(colleague, now)).toList();
        if (standings.stream().noneMatch(Standing::comesBack))
            return new Presence.Nobody(next(meldpunt, language, now));
        return new Presence.There(attendance.waiting(meldpunt), standings.contains(Standing.FREE));
    }

    /// Whether a talk of this meldpunt can be handed to them. A meldpunt is one team, by its id.
    boolean isThere(String meldpunt, Receiver receiver, Instant now) {
        return switch (receiver) {
            case Receiver.Colleague(var who) -> plan.of(meldpunt)
                    .filter(colleague -> colleague.account().id().toString().equals(who.id()))
                    .anyMatch(colleague -> standing(colleague, now) == Standing.FREE);
            case Receiver.Team(var name) -> name.equals(meldpunt)
                    && plan.of(meldpunt).anyMatch(colleague -> standing(colleague, now) == Standing.FREE);
        };
    }

    /// Empty when it is no account of ours.
    static Optional<UUID> account(Counsellor who) {
        try {
            return Optional.of(UUID.fromString(who.id()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean knows(String meldpunt) {
        return profiles.containsKey(meldpunt);
    }

    /// Whoever has no account is off duty.
    Standing standing(UUID account, Instant now) {
        var colleague = plan.colleagues().get(account);
        return colleague == null ? Standing.OFF_DUTY : standing(colleague, now);
    }

    Standing standing(Colleague who, Instant now) {
        if (!who.mayTalk()) return Standing.OFF_DUTY;
        var sighting = attendance.of(who.account().id());
        if (!isOnDuty(who, now))
            return isOnDuty(who, now.minus(rules.overrun())) && isKept(sighting, now)
                    ? Standing.ROUNDING_OFF
                    : Standing.OFF_DUTY;
        if (sighting.seen().isBefore(now.minus(rules.sight()).minus(rules.grace()))) return Standing.ABSENT;
        if (sighting.state() == Sighting.State.AWAY) return Standing.AWAY;
        if (sighting.seen().isBefore(now.minus(rules.sight()))) return Standing.OUT_OF_SIGHT;
        if (sighting.state() == Sighting.State.BREAK) return Standing.ON_BREAK;
        var strain = sighting.strain().at(now);
        if (strain.isPaused(now)) return Standing.PAUSED;
        if (strain.heavyInARow() >= rules.heavyInARow()) return Standing.STRAINED;
        return attendance.talksWith(who.account().id()) < who.talks() ? Standing.FREE : Standing.FULL;
    }

    private boolean isKept(Sighting sighting, Instant now) {
        return sighting.state() != Sighting.State.AWAY
                && !sighting.seen().isBefore(now.minus(rules.sight()).minus(rules.grace()));
    }

    boolean isOnDuty(Colleague who, Instant now) {
        var opening = opening(who.account().meldpunt());
        return opening.isOnDuty(who.shifts(), now) || (rules.walkIn() && !opening.isClosed(now));
    }

    /// When the shift of somebody on duty ends, if that is soon.
    Optional<Instant> endsSoon(Colleague who, Instant now) {
        if (rules.walkIn()) return Optional.empty();
        return opening(who.account().meldpunt()).ends(who.shifts(), now, rules.warning());
    }

    /// When a shift begins of somebody who can talk in this language; null when none is known.
    @Nullable
    Instant next(String meldpunt, Language language, Instant now) {
        var shifts = speaking(meldpunt, language).filter(Colleague::mayTalk)
                .flatMap(colleague -> colleague.shifts().stream())
                .toList();
        return opening(meldpunt).next(shifts, now).orElse(null);
    }

    Opening opening(String meldpunt) {
        return plan.opening(meldpunt, profile(meldpunt).hours());
    }

    /// Those who can talk in it, or by whatever way the meldpunt has for other languages.
    private Stream<Colleague> speaking(String meldpunt, Language language) {
        return plan.of(meldpunt).filter(colleague -> canTalk(colleague, language));
    }

    boolean canTalk(Colleague who, Language language) {
        return who.account().languages().contains(language)
                || !profile(who.account().meldpunt()).arrangements().bridges().isEmpty();
    }

    List<Colleague> colleagues(String meldpunt) {
        return plan.of(meldpunt).filter(Colleague::mayTalk).toList();
    }

    private Profile profile(String meldpunt) {
        return Objects.requireNonNull(profiles.get(meldpunt), "a meldpunt without a profile");
    }
}
