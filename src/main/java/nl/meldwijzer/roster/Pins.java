package nl.meldwijzer.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Pinboard;

/// What the roster keeps on the [Pinboard], where every program sees it: who was seen when, what they say of themselves, what heavy
/// talks ask of them, and which heavy talks are running.
final class Pins {
    /// Whoever forgot to come back from a break is asked anew the next day.
    private static final Duration DAY = Duration.ofHours(12);

    private final Pinboard board;
    private final Rules rules;

    Pins(Pinboard board, Rules rules) {
        this.board = board;
        this.rules = rules;
    }

    void seen(UUID account, Instant now) {
        board.pin(seen(account), now.toString(), rules.sight().plus(rules.grace()));
    }

    void gone(UUID account) {
        board.takeAway(seen(account));
    }

    void say(UUID account, Sighting.State state) {
        if (state == Sighting.State.HERE) board.takeAway(state(account));
        else board.pin(state(account), state.code(), DAY);
    }

    /// A pause that ran out whole is forgotten with its pin.
    void strain(UUID account, Strain strain, Instant now) {
        var holds = strain.until() == null ? DAY : Duration.between(now, strain.until());
        if (strain.heavyInARow() == 0 || !holds.isPositive()) board.takeAway(strain(account));
        else board.pin(strain(account), strain.written(), holds);
    }

    Strain strainOf(UUID account) {
        var pinned = board.read(List.of(strain(account))).get(strain(account));
        return pinned == null ? Strain.NONE : Strain.read(pinned);
    }

    Map<UUID, Sighting> sightings(Collection<UUID> accounts) {
        var names = accounts.stream().flatMap(id -> Stream.of(seen(id), state(id), strain(id))).toList();
        var pinned = board.read(names);
        var sightings = new HashMap<UUID, Sighting>();
        for (var id : accounts) {
            var seen = pinned.get(seen(id));
            var strain = pinned.get(strain(id));
            var state = pinned.getOrDefault(state(id), Sighting.State.HERE.code());
            sightings.put(id, new Sighting(seen == null ? Instant.EPOCH : Instant.parse(seen),
                    Sighting.State.valueOf(state.toUpperCase(Locale.ROOT)),
                    strain == null ? Strain.NONE : Strain.read(strain)));
        }
        return sightings;
    }

    void heavyBegan(ConversationId talk, UUID account) {
        board.pin(heavy(talk, account), "", DAY);
    }

    /// Whether it was running until now; of several programs that ask, one hears yes.
    boolean heavyEnded(ConversationId talk, UUID account) {
        return board.takeAway(heavy(talk, account));
    }

    private static String seen(UUID account) {
        return "seen:" + account;
    }

    private static String state(UUID account) {
        return "state:" + account;
    }

    private static String strain(UUID account) {
        return "strain:" + account;
    }

    private static String heavy(ConversationId talk, UUID account) {
        return "heavy:" + talk.value() + ":" + account;
    }
}
