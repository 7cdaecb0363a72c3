package nl.meldwijzer.channel.twilio;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Bookmark;

/// Who was not listened to, and when. Those messages were answered 200, so they are done: a sweep that brought them in after
/// the flood would begin it anew. Noted once a minute for each person, so that a flood costs the store next to nothing.
final class TwilioCuts {
    private final Bookmark bookmark;
    private final InstantSource clock;
    private final Set<Address> noted = new HashSet<>();
    private Instant minute = Instant.MIN;

    TwilioCuts(Bookmark bookmark, InstantSource clock) {
        this.bookmark = bookmark;
        this.clock = clock;
    }

    /// This person was cut just now. Throws nothing: without the store nothing is swept either.
    void note(Address who) {
        var now = clock.instant();
        if (!isFirstInThisMinute(who, now.truncatedTo(ChronoUnit.MINUTES))) return;
        try {
            bookmark.cut(who, now);
        } catch (RuntimeException storeAway) {
            forget(who);
        }
    }

    boolean cover(TwilioList.Listed one) {
        return bookmark.wasCut(one.inbound().from(), one.at());
    }

    private synchronized boolean isFirstInThisMinute(Address who, Instant now) {
        if (!now.equals(minute)) noted.clear();
        minute = now;
        return noted.add(who);
    }

    private synchronized void forget(Address who) {
        noted.remove(who);
    }
}
