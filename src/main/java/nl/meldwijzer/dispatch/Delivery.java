package nl.meldwijzer.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.ReplyWindow;
import nl.meldwijzer.dispatch.Counts.Outcome;
import nl.meldwijzer.engine.Copies.Copy;
import nl.meldwijzer.engine.Outbox.Asked;
import nl.meldwijzer.engine.Outbox.Attempt;
import nl.meldwijzer.engine.Outbox.Pending;
import nl.meldwijzer.engine.Outbox.Remains;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// One message on its way, part by part. Before each call the attempt is written down; one that is found later without an
/// outcome may have gone out or not, whether the answer was lost or the program died.
final class Delivery {
    /// A provider lists a message some seconds after it took it: before that "not there" proves nothing.
    static final Duration LOOK_UP_AFTER = Duration.ofSeconds(5);

    /// How long a provider that does not answer is asked again before a message is repeated without knowing.
    static final Duration ASK_FOR = Duration.ofMinutes(30);

    static final int MOST_REPEATS = 1;

    /// About a day, with two minutes between most of them.
    static final int MOST_TRIES = 720;

    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    /// How long WhatsApp may take to find out that a message it took cannot be shown.
    static final Duration REMEMBERED = Duration.ofHours(1);

    /// Parts that follow each other at once are not always shown in order.
    private static final Duration BETWEEN_PARTS = Duration.ofSeconds(1);

    private final Sending sending;
    private final Held held;
    private final Pending pending;
    private final List<Outbound> parts;

    Delivery(Sending sending, Held held, Pending pending, List<Outbound> parts) {
        this.sending = sending;
        this.held = held;
        this.pending = pending;
        this.parts = parts;
    }

    Step deliver() {
        var last = pending.attempted();
        if (last == null) return sendFrom(pending.partsDone(), 0);
        return last.part() < parts.size() ? resolve(last) : settled();
    }

    private Step sendFrom(int part, int repeats) {
        if (part >= parts.size()) return settled();
        if (!held.mayCall()) return putBack(part);
        var now = sending.pace().now();
        var to = held.destination();
        if (!ReplyWindow.isOpen(to.address().medium(), to.heard(), now)) return keep(part, "a day is over");
        if (!held.attempt(pending, new Attempt(part, now, hash(parts.get(part).text()), repeats)))
            return new Step.Wait();
        if (!held.mayCall()) return putBack(part); // the store was slow
        if (part == 0 && pending.tries() == 0 && repeats == 0) {
            sending.counts().firstSend(Duration.between(pending.notBefore(), now));
        }
        return switch (sending.channels().send(parts.get(part))) {
            case SendOutcome.Sent(var messageId) -> sent(Outcome.SENT, part, messageId);
            case SendOutcome.TryLater(var after, var reason) -> later(part, after, reason);
            case SendOutcome.NotBeforeTheyWrite(var reason) -> keep(part, reason);
            case SendOutcome.Refused(var reason, var unreachable) -> refused(part, reason, unreachable);
            case SendOutcome.Unknown(var reason) -> unknown(part, reason);
        };
    }

    /// @param messageId the provider's, blank when it is not known
    private Step sent(Outcome outcome, int part, String messageId) {
        count(outcome, part, "");
        var copy = sending.leftovers().of(held.destination(), messageId, sending.pace().now());
        if (part + 1 == parts.size()) return settled(copy, messageId);
        sending.leftovers().note(held.id(), copy, sending.counts());
        return breathe() ? sendFrom(part + 1, 0) : putBack(part + 1);
    }

    private Step later(int part, Duration after, String reason) {
        if (pending.tries() >= MOST_TRIES) return givenUp(part, reason);
        count(Outcome.LATER, part, reason);
        if (!after.isPositive()) return sending.later(held, pending, part);
        held.postpone(pending, part, sending.pace().now().plus(after));
        return new Step.Wait();
    }

    /// The event goes first: it may be told twice, but what is kept is not looked at before the person writes. If they did
    /// meanwhile, their turn found nothing kept.
    private Step keep(int part, String reason) {
        var now = sending.pace().now();
        var seen = held.destination().heard();
        var kept = new Event.Kept(kept(pending.number(), now), seen);
        if (sending.door().take(held.id(), kept) instanceof Taken.Unavailable) return new Step.Rest(Held.STORE_RETRY);
        count(Outcome.KEPT, part, reason);
        held.keep(pending, part);
        if (!Objects.equals(seen, held.destinationAnew().heard())) held.postpone(pending, part, now);
        return new Step.Wait();
    }

    /// The turn of an opt-out may have hushed what comes next: that is read anew.
    private Step refused(int part, String reason, boolean unreachable) {
        count(Outcome.REFUSED, part, reason);
        if (!unreachable) return settled();
        var gone = new Event.OptedOut(unreachable(pending.number()));
        if (sending.door().take(held.id(), gone) instanceof Taken.Unavailable) return new Step.Rest(Held.STORE_RETRY);
        held.settle(pending);
        return new Step.Wait();
    }

    private Step unknown(int part, String reason) {
        count(Outcome.UNKNOWN, part, reason);
        held.rest(LOOK_UP_AFTER); // the attempt may be older: the provider may have it since a moment ago
        return new Step.Rest(LOOK_UP_AFTER);
    }

    private Step resolve(Attempt last) {
        var now = sending.pace().now();
        var setBack = last.at().isAfter(now); // by somebody who mended our clock: when it was, we cannot tell
        var age = setBack ? LOOK_UP_AFTER : Duration.between(last.at(), now);
        var since = setBack ? now.minus(ASK_FOR) : last.at();
        if (age.compareTo(LOOK_UP_AFTER) < 0) return new Step.Rest(LOOK_UP_AFTER.minus(age));
        var sameText = last.hash().equals(hash(parts.get(last.part()).text()));
        var arrived = sameText
                ? sending.channels().arrived(parts.get(last.part()), since)
                : Optional.<Boolean>empty();
        if (arrived.isEmpty()) return sameText && mayStillTell(age) ? askAgain(age) : repeat(last);
        return arrived.get()
                ? sent(Outcome.ARRIVED, last.part(), "")
                : later(last.part(), Duration.ZERO, "not-arrived");
    }

    /// Telegram has no way to ask. Of the others a silence is an outage, which passes.
    private boolean mayStillTell(Duration age) {
        return held.destination().address().medium() != Medium.TELEGRAM && age.compareTo(ASK_FOR) < 0;
    }

    private static Step askAgain(Duration age) {
        return new Step.Rest(age.compareTo(LONGEST_REST) < 0 ? age : LONGEST_REST);
    }

    private Step repeat(Attempt last) {
        if (last.repeats() >= MOST_REPEATS) return sent(Outcome.UNCERTAIN, last.part(), "");
        count(Outcome.REPEATED, last.part(), "");
        return sendFrom(last.part(), last.repeats() + 1);
    }

    private Step givenUp(int part, String reason) {
        count(Outcome.GIVEN_UP, part, reason);
        return settled();
    }

    private Step settled() {
        return settled(null, "");
    }

    /// The options stand in the last part, and its buttons below it: so that is the one to which people reply.
    private Step settled(@Nullable Copy copy, String messageId) {
        var remembered = held.destination().address().medium() == Medium.WHATSAPP ? REMEMBERED : Duration.ZERO;
        held.settle(pending, new Remains(remembered, copy, asked(messageId)));
        return new Step.Done();
    }

    private @Nullable Asked asked(String messageId) {
        if (messageId.isEmpty() || held.destination().address().medium() == Medium.SMS) return null;
        return pending.effect() instanceof Effect.Say(_, _, _, var question) && question != null
                ? new Asked(messageId, question.ask())
                : null;
    }

    /// What was not sent is no longer noted as attempted.
    private Step putBack(int part) {
        held.postpone(pending, part, sending.pace().now());
        return new Step.Wait();
    }

    private boolean breathe() {
        try {
            sending.pace().pause(BETWEEN_PARTS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void count(Outcome outcome, int part, String reason) {
        sending.count(outcome, held, pending, part, reason);
    }

    /// The id of the event that the person of this effect cannot be reached, whoever finds out.
    static String unreachable(long effect) {
        return "unreachable:" + effect;
    }

    /// The id of the event that this effect is kept. It may be kept once more after the person wrote.
    static String kept(long effect, Instant now) {
        return "kept:" + effect + ":" + now.truncatedTo(ChronoUnit.MINUTES);
    }

    /// Of eight digits: enough to see that a text has changed, too few to guess it from.
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
