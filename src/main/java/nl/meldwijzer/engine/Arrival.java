package nl.meldwijzer.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.conversation.Command;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Event.SentMedia.Kind;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.Understanding;
import nl.meldwijzer.understanding.Urgency;
import nl.meldwijzer.understanding.Urgency.Need;

/// Turns what came in into the event that it is for a conversation, once that is known. Of somebody who writes too fast only
/// what is urgent is one; the rest is not read.
final class Arrival {
    /// A button's payload, `<ask>.<option>`, as we gave it; at most what a provider carries.
    private static final Pattern PAYLOAD = Pattern.compile("(\\d{1,9})\\.([a-z0-9-]{1,50})");

    /// The question about danger has it. Others have it too, but an alarm too many does no harm.
    private static final String YES = ".yes";

    private final Gate gate;
    private final Urgency urgency;
    private final Understanding understanding;

    Arrival(Gate gate, Urgency urgency, Understanding understanding) {
        this.gate = gate;
        this.urgency = urgency;
        this.understanding = understanding;
    }

    /// Empty when its sender is not listened to.
    Optional<Arrived> of(Inbound inbound, Instant now) {
        var content = inbound.content();
        return switch (gate.ask(inbound.from(), inbound.messageId(), () -> urgent(content))) {
            case OPEN -> Optional.of(arrived(inbound));
            case CLOSING -> Optional.of(Arrived.asIs(new Event.TooFast(minute(now))));
            case URGENT -> Optional.of(urgent(inbound));
            case SHUT -> Optional.empty();
        };
    }

    private Arrived arrived(Inbound inbound) {
        return new Arrived(id(inbound), hint -> event(id(inbound), inbound, hint));
    }

    private Event event(String id, Inbound inbound, Hint hint) {
        return switch (inbound.content()) {
            case Content.Text(var text) -> new Event.Said(id, understanding.read(text, hint), inbound.order());
            case Content.Pressed(var payload) -> chose(id, payload);
            case Content.Location(var latitude, var longitude) -> new Event.SharedLocation(id, latitude, longitude);
            case Content.Media media -> sent(id, media, hint);
            case Content.Edited _ -> new Event.Edited(id);
            case Content.OptedOut _ -> new Event.OptedOut(id);
            case Content.OptedIn _ -> new Event.OptedIn(id);
        };
    }

    /// At another question the words of danger may mean something else: their answer must not depend on where the talk is.
    private Arrived urgent(Inbound inbound) {
        return need(inbound.content()) == Need.DANGER
                ? Arrived.asIs(new Event.InDanger(id(inbound)))
                : arrived(inbound);
    }

    private static String id(Inbound inbound) {
        return inbound.from().medium().code() + ":" + inbound.messageId();
    }

    /// Instances that shut their gates in the same minute say it once.
    private static String minute(Instant now) {
        return "too-fast:" + now.truncatedTo(ChronoUnit.MINUTES);
    }

    /// Whether somebody may be written to is never passed over either.
    private boolean urgent(Content content) {
        return content instanceof Content.OptedOut || content instanceof Content.OptedIn
                || need(content) != Need.NONE;
    }

    private Need need(Content content) {
        return switch (content) {
            case Content.Text(var text) -> urgency.of(text);
            case Content.Pressed(var payload) when payload.endsWith(YES) -> Need.DANGER;
            case Content.Pressed(var payload) when payload.endsWith("." + Command.LEAVE.code()) -> Need.LEAVE;
            case Content.Pressed _, Content.Location _, Content.Media _, Content.Edited _, Content.OptedOut _, Content.OptedIn _ ->
                Need.NONE;
        };
    }

    /// A payload that we never gave counts as an old button: question 0 was never asked.
    private static Event chose(String id, String payload) {
        var parts = PAYLOAD.matcher(payload);
        if (!parts.matches()) return new Event.Chose(id, 0, "");
        return new Event.Chose(id, Integer.parseInt(parts.group(1)), parts.group(2));
    }

    private Event sent(String id, Content.Media media, Hint hint) {
        var kind = switch (media.kind()) {
            case PHOTO -> Kind.PHOTO;
            case VIDEO -> Kind.VIDEO;
            case VOICE -> Kind.VOICE;
            case STICKER -> Kind.STICKER;
            case CONTACT -> Kind.CONTACT;
            case REACTION -> Kind.REACTION;
            case OTHER -> Kind.OTHER;
        };
        var beside = media.beside().text();
        return new Event.SentMedia(id, kind, beside.isBlank() ? null : understanding.read(beside, hint));
    }

    /// Whether this begins a conversation where none is open. What a provider only reports about a person does not, nor
    /// a thumb under our last word.
    static boolean begins(Event event) {
        return switch (event) {
            case Event.SentMedia media -> media.kind() != Kind.REACTION;
            case Event.Said _, Event.Chose _, Event.SharedLocation _, Event.InDanger _ -> true;
            case Event.Edited _, Event.TooFast _, Event.Kept _, Event.OptedOut _, Event.OptedIn _, Event.Filed _, Event.NotFiledYet _, Event.CodeUsed _ ->
                false;
        };
    }
}
