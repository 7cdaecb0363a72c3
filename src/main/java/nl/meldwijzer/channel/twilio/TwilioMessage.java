package nl.meldwijzer.channel.twilio;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Content.Media.Kind;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.text.Medium;

/// From Twilio's fields to a message of ours. What is not in [#KNOWN] is dropped here: profile name, `WaId`, city,
/// referral, the addresses of media.
final class TwilioMessage {
    static final Set<String> KNOWN = Set.of("MessageSid", "From", "To", "Body", "NumMedia", "MessageType",
            "MediaContentType0", "ButtonPayload", "ListId", "Latitude", "Longitude", "OptOutType",
            "OriginalRepliedMessageSid");
    /// Kinds of WhatsApp message whose `Body`, if any, is not what a person wrote to us.
    private static final Set<String> NO_WORDS = Set.of("reaction", "contact", "contacts", "order", "system",
            "unsupported");
    private static final Map<String, Kind> KINDS = Map.of("image", Kind.PHOTO, "video", Kind.VIDEO, "audio", Kind.VOICE,
            "voice", Kind.VOICE, "sticker", Kind.STICKER, "contact", Kind.CONTACT, "contacts", Kind.CONTACT,
            "reaction", Kind.REACTION);

    /// Hold what we gave a button below a message, or one in a list. Their `Body` is the button's label.
    private static final List<String> BUTTONS = List.of("ButtonPayload", "ListId");

    private TwilioMessage() {}

    /// Empty when this is no message: without an id, a sender or a receiver.
    static Optional<Inbound> read(Form.Fields fields, TwilioAccounts accounts) {
        var id = fields.first("MessageSid");
        var from = fields.first("From");
        var to = fields.first("To");
        if (id.isBlank() || from.isBlank() || to.isBlank()) return Optional.empty();
        var medium = from.startsWith("whatsapp:") ? Medium.WHATSAPP : Medium.SMS;
        return Optional.of(new Inbound(id, accounts.meldpuntOf(to), new Address(medium, from, to), "",
                content(fields, medium)).inReplyTo(fields.first("OriginalRepliedMessageSid")));
    }

    private static Content content(Form.Fields fields, Medium medium) {
        var body = fields.first("Body");
        var optOut = fields.first("OptOutType").toUpperCase(Locale.ROOT);
        if (optOut.equals("STOP")) return new Content.OptedOut();
        if (optOut.equals("START")) return new Content.OptedIn();
        for (var button : BUTTONS) if (isOurs(fields.first(button))) return new Content.Pressed(fields.first(button));
        if (fields.has("Latitude") && fields.has("Longitude")) return place(fields);
        if (NO_WORDS.contains(fields.first("MessageType").toLowerCase(Locale.ROOT)))
            return new Content.Media(kind(fields));
        if (hasMedia(fields)) return new Content.Media(kind(fields), new Content.Text(body));
        var nothing = body.isEmpty() && medium == Medium.WHATSAPP;
        return nothing ? new Content.Media(kind(fields)) : new Content.Text(body);
    }

    /// A variable that was not filled in is no payload: then the label, taken as typed, still answers the question.
    private static boolean isOurs(String payload) {
        return !payload.isBlank() && !payload.contains("{{");
    }

    private static Content place(Form.Fields fields) {
        try {
            var latitude = Double.parseDouble(fields.first("Latitude"));
            var longitude = Double.parseDouble(fields.first("Longitude"));
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
                return new Content.Location(latitude, longitude);
        } catch (NumberFormatException _) {
            // Something was shared, but no place on earth.
        }
        return new Content.Media(Kind.OTHER);
    }

    /// By the type of the first file, else by what WhatsApp calls the message. WhatsApp sends stickers as WebP, and
    /// nothing else.
    private static Kind kind(Form.Fields fields) {
        var type = fields.first("MediaContentType0").toLowerCase(Locale.ROOT);
        if (type.equals("image/webp")) return Kind.STICKER;
        if (type.equals("text/vcard") || type.equals("text/x-vcard")) return Kind.CONTACT;
        return switch (type.split("/", 2)[0]) {
            case "image" -> Kind.PHOTO;
            case "video" -> Kind.VIDEO;
            case "audio" -> Kind.VOICE;
            default -> KINDS.getOrDefault(fields.first("MessageType").toLowerCase(Locale.ROOT), Kind.OTHER);
        };
    }

    private static boolean hasMedia(Form.Fields fields) {
        return fields.first("NumMedia").matches("0*[1-9]\\d*");
    }
}
