package nl.meldwijzer.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message that came in and whose origin is proven.
///
/// @param messageId the provider's id of the message, unique within the medium; the same id twice is one message
/// @param meldpunt id of the meldpunt to which it was sent
/// @param languageCode what the provider says about the person's language, such as `en`; empty when it says nothing
/// @param order rises with each message that this person sends; 0 when the provider does not say in which order they were
/// @param written when, by the provider's clock; null when it does not say, and then it is new
/// @param copied whether the provider keeps a copy that is to be deleted there once the message is safe here
/// @param repliesTo the provider's id of the message that the person marked and answered; blank when they marked none
public record Inbound(String messageId, String meldpunt, Address from, String languageCode, Content content,
        long order, @Nullable Instant written, boolean copied, String repliesTo) {
    public Inbound(String messageId, String meldpunt, Address from, String languageCode, Content content) {
        this(messageId, meldpunt, from, languageCode, content, 0);
    }

    public Inbound(String messageId, String meldpunt, Address from, String languageCode, Content content, long order) {
        this(messageId, meldpunt, from, languageCode, content, order, null, false, "");
    }

    public Inbound at(Instant written) {
        return new Inbound(messageId, meldpunt, from, languageCode, content, order, written, copied,
                repliesTo);
    }

    public Inbound withCopy() {
        return new Inbound(messageId, meldpunt, from, languageCode, content, order, written, true,
                repliesTo);
    }

    public Inbound inReplyTo(String message) {
        return new Inbound(messageId, meldpunt, from, languageCode, content, order, written, copied, message);
    }
}
