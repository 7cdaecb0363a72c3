package nl.meldwijzer.channel.twilio;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Bookmark;
import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.channel.twilio.TwilioList.Listed;

/// Hands in what Twilio took while we could not: it does not repeat a webhook that failed. Messages go through the same
/// door under the same id, in the order in which Twilio took them, so that one that did come in stays one message.
final class TwilioSweep {
    static final Duration EVERY = Duration.ofSeconds(60);
    /// Twilio gives a webhook fifteen seconds, repeats included. Before that the webhook, which tells more, goes first.
    static final Duration LEFT_TO_WEBHOOK = Duration.ofSeconds(20);
    static final Duration STORE_RETRY = Duration.ofSeconds(1);
    static final Duration LIST_RETRY = Duration.ofSeconds(10);
    /// Looked at again each time, for what was listed late and for clocks that differ.
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    /// The door knows the newest 64 events of a conversation. Who wrote more than this within the time that is looked at is a
    /// flooder, and of what lies further back nobody can tell any more whether it was taken.
    static final int NEWEST_OF_ONE = 48;
    /// Who wrote longer ago does not wait for an answer any more.
    private static final Duration LONGEST_BACK = Duration.ofHours(24);

    private final TwilioAccounts accounts;
    private final TwilioList list;
    private final Bookmark bookmark;
    private final Inbox inbox;
    private final TwilioSeen seen;
    private final TwilioCuts cuts;
    private final TwilioTally tally;
    private final InstantSource clock;
    private int connections;

    TwilioSweep(TwilioAccounts accounts, TwilioList list, Bookmark bookmark, Inbox inbox, TwilioSeen seen,
            TwilioCuts cuts, TwilioTally tally, InstantSource clock) {
        this.accounts = accounts;
        this.list = list;
        this.bookmark = bookmark;
        this.inbox = inbox;
        this.seen = seen;
        this.cuts = cuts;
        this.tally = tally;
        this.clock = clock;
    }

    /// One round; gives how long to wait for the next. Throws nothing. For one thread.
    Duration round() {
        try {
            doubtWhatWasKept();
            var now = clock.instant();
            var listed = new ArrayList<Listed>();
            var whole = gather(since(now), listed);
            var young = now.minus(LEFT_TO_WEBHOOK);
            for (var one : newestOfEach(listed)) if (!one.at().isAfter(young) && !handIn(one)) return STORE_RETRY;
            if (!whole) return LIST_RETRY;
            bookmark.reach(now);
            tally.sweep("done");
            return untilNext(listed, young);
        } catch (RuntimeException storeAway) {
            tally.sweepFailed("store", storeAway);
            return STORE_RETRY;
        }
    }

    /// A store that was away may come back without what it took last: then it is handed in once more.
    private void doubtWhatWasKept() {
        var now = bookmark.connections();
        if (now != connections) seen.forgetMessages();
        connections = now;
    }

    private Instant since(Instant now) {
        var from = bookmark.reached().orElse(now).minus(OVERLAP);
        var earliest = now.minus(LONGEST_BACK);
        return from.isBefore(earliest) ? earliest : from;
    }

    /// Adds what is listed at every sender, oldest first. False when a list could not be had: the others count all the same.
    private boolean gather(Instant since, List<Listed> found) {
        seen.senders().forEach(bookmark::remember);
        var senders = new TreeSet<>(accounts.senders());
        senders.addAll(bookmark.senders());
        var whole = true;
        for (var sender : senders) {
            var account = accounts.of(accounts.meldpuntOf(sender));
            if (account == null) continue;
            try {
                found.addAll(list.since(account, sender, since).reversed());
            } catch (RuntimeException failure) {
                tally.sweepFailed("list", failure);
                whole = false;
            }
        }
        found.sort(Comparator.comparing(Listed::at));
        return whole;
    }

    private static List<Listed> newestOfEach(List<Listed> listed) {
        var counts = new HashMap<Address, Integer>();
        var newest = new ArrayList<Listed>();
        for (var one : listed.reversed())
            if (counts.merge(one.inbound().from(), 1, Integer::sum) <= NEWEST_OF_ONE) newest.add(one);
        return newest.reversed();
    }

    /// False when the store is away. A message over which we stumble must not keep back those after it.
    private boolean handIn(Listed one) {
        if (seen.has(one.inbound())) return true;
        try {
            if (cuts.cover(one)) tally.sweep("cut");
            else switch (inbox.take(one.inbound())) {
                case Taken.Done _ -> tally.sweep("taken");
                case Taken.Duplicate _ -> tally.sweep("duplicate");
                case Taken.Limited _ -> {
                    cuts.note(one.inbound().from());
                    tally.sweep("limited");
                }
                case Taken.Unavailable _ -> {
                    tally.sweep("unavailable");
                    return false;
                }
            }
        } catch (RuntimeException fault) {
            tally.sweepFailed("message", fault);
        }
        seen.add(one.inbound());
        return true;
    }

    private static Duration untilNext(List<Listed> listed, Instant young) {
        return listed.stream()
                .filter(one -> one.at().isAfter(young))
                .map(one -> Duration.between(young, one.at()).plusSeconds(1))
                .min(Comparator.naturalOrder())
                .filter(wait -> wait.compareTo(EVERY) < 0)
                .orElse(EVERY);
    }
}
