package nl.meldwijzer.channel;

/// One message that came in and whose origin is proven.
///
/// @param messageId the provider's id of the message, unique within the medium; the same id twice is one message
/// @param meldpunt id of the meldpunt to which it was sent
/// @param languageCode what the provider says about the person's language, such as `en`; empty when it says nothing
/// @param order rises with each message that this person sends; 0 when the provider does not say in which order they were
public record Inbound(String messageId, String meldpunt, Address from, String languageCode, Content content,
        long order) {
    public Inbound(String messageId, String meldpunt, Address from, String languageCode, Content content) {
        this(messageId, meldpunt, from, languageCode, content, 0);
    }
}
