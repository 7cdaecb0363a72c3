package nl.meldwijzer.engine;

import java.util.regex.Pattern;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Event.SentMedia.Kind;
import nl.meldwijzer.understanding.Understanding;

/// Turns what came in into the event that it is for a conversation.
final class Arrival {
    /// A button's payload, `<ask>.<option>`, as we gave it; at most what a provider carries.
    private static final Pattern PAYLOAD = Pattern.compile("(\\d{1,9})\\.([a-z0-9-]{1,50})");

    private final Understanding understanding;

    Arrival(Understanding understanding) {
        this.understanding = understanding;
    }

    Event event(Inbound inbound) {
        var id = inbound.from().medium().code() + ":" + inbound.messageId();
        return switch (inbound.content()) {
            case Content.Text(var text) -> new Event.Said(id, understanding.read(text));
            case Content.Pressed(var payload) -> chose(id, payload);
            case Content.Location(var latitude, var longitude) -> new Event.SharedLocation(id, latitude, longitude);
            case Content.Media media -> sent(id, media);
            case Content.Edited _ -> new Event.Edited(id);
            case Content.OptedOut _ -> new Event.OptedOut(id);
            case Content.OptedIn _ -> new Event.OptedIn(id);
        };
    }

    /// A payload that we never gave counts as an old button: question 0 was never asked.
    private static Event chose(String id, String payload) {
        var parts = PAYLOAD.matcher(payload);
        if (!parts.matches()) return new Event.Chose(id, 0, "");
        return new Event.Chose(id, Integer.parseInt(parts.group(1)), parts.group(2));
    }

    private Event sent(String id, Content.Media media) {
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
        return new Event.SentMedia(id, kind, beside.isBlank() ? null : understanding.read(beside));
    }

    /// Whether this begins a conversation where none is open. What a provider only reports about a person does not, nor
    /// a thumb under our last word.
    static boolean begins(Event event) {
        return switch (event) {
            case Event.SentMedia media -> media.kind() != Kind.REACTION;
            case Event.Said _, Event.Chose _, Event.SharedLocation _ -> true;
            case Event.Edited _, Event.OptedOut _, Event.OptedIn _, Event.Filed _, Event.NotFiledYet _ -> false;
        };
    }
}
