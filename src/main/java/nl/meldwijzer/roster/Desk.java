package nl.meldwijzer.roster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.Receiver;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.Roster;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.roster.Sighting.State;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is told of who is there, and asked. Asked from memory; what is told is pinned at once, and seen by all within seconds.
final class Desk implements Roster, Present, Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Watchtower tower;
    private final Pins pins;
    private final InstantSource clock;
    private final Runnable hurry;

    /// @param hurry asks for a look soon
    Desk(Watchtower tower, Pins pins, InstantSource clock, Runnable hurry) {
        this.tower = tower;
        this.pins = pins;
        this.clock = clock;
        this.hurry = hurry;
    }

    @Override
    public Presence presence(String meldpunt, Language language, Instant now) {
        return tower.board(now)
                .map(board -> board.presence(meldpunt, language, now))
                .orElseGet(() -> new Presence.Nobody(null));
    }

    @Override
    public boolean isThere(String meldpunt, Receiver receiver, Instant now) {
        return tower.board(now).map(board -> board.isThere(meldpunt, receiver, now)).orElse(false);
    }

    /// Looks anew, because a claim is rare and a talk more than somebody can bear is not undone.
    @Override
    public Claim may(Account who, ConversationId talk) {
        seen(who);
        tower.look();
        var now = clock.instant();
        return tower.board(now)
                .map(board -> new Claiming(board).may(who.id(), board.attendance().talks().get(talk), now))
                .orElseGet(() -> new Claim.Refused(Claim.Because.UNKNOWN, null));
    }

    @Override
    public void seen(Account who) {
        tell(() -> pins.seen(who.id(), clock.instant()));
    }

    @Override
    public void left(UUID account) {
        tell(() -> pins.gone(account));
    }

    @Override
    public void is(Account who, State state) {
        tell(() -> pins.say(who.id(), state));
    }

    @Override
    public void endPause(Account who) {
        tell(() -> pins.strain(who.id(), pins.strainOf(who.id()).at(clock.instant()).pauseEnded(), clock.instant()));
    }

    @Override
    public void mayGoOn(UUID account) {
        tell(() -> pins.strain(account, Strain.NONE, clock.instant()));
    }

    private void tell(Runnable what) {
        try {
            what.run();
            hurry.run();
        } catch (StoreUnavailable away) {
            LOG.warn("who is at the desk cannot be noted: {}", away.getMessage());
        }
    }
}
