package nl.meldwijzer.simulator.twilio;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.meldwijzer.simulator.Board;
import nl.meldwijzer.simulator.Carrier;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.Input;
import nl.meldwijzer.simulator.Message;
import nl.meldwijzer.simulator.Phone;
import nl.meldwijzer.simulator.Webhook;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.SmsSegments;

/// Brings WhatsApp and SMS messages to the program with the fields that Twilio sends, the personal ones too: the program
/// has to drop them.
final class TwilioCarrier implements Carrier {
    static final String PATH = "/webhooks/twilio";

    private final DemoCloud cloud;
    private final SignedPost post;
    private final Board board;
    private final RandomGenerator random;

    TwilioCarrier(DemoCloud cloud, SignedPost post, Board board, RandomGenerator random) {
        this.cloud = cloud;
        this.post = post;
        this.board = board;
        this.random = random;
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.WHATSAPP, Medium.SMS);
    }

    @Override
    public String nextId() {
        return "SM" + hex();
    }

    @Override
    public Webhook.Answer carry(Phone phone, Input input, String id, Instant at) {
        return post.send(PATH, form(phone, input, id), hex());
    }

    private Map<String, String> form(Phone phone, Input input, String id) {
        var form = new LinkedHashMap<String, String>();
        for (var name : new String[]{"MessageSid", "SmsMessageSid", "SmsSid"}) form.put(name, id);
        form.put("AccountSid", cloud.accountSid());
        form.put("ApiVersion", "2010-04-01");
        form.put("SmsStatus", "received");
        form.put("From", phone.address().value());
        form.put("Body", "");
        form.put("NumMedia", "0");
        form.put("NumSegments", "1");
        form.putAll(switch (phone.address().medium()) {
            case WHATSAPP -> whatsAppExtras(phone);
            case SMS -> smsExtras();
            case TELEGRAM -> throw new IllegalArgumentException("Twilio has no Telegram");
        });
        form.putAll(fields(input, id, phone.address().medium()));
        return form;
    }

    private Map<String, String> whatsAppExtras(Phone phone) {
        return Map.of("To", cloud.whatsAppSender(), "ProfileName", phone.name(), "WaId",
                phone.address().value().replaceFirst("whatsapp:\\+", ""), "MessageType", "text", "ReferralNumMedia",
                "0");
    }

    private Map<String, String> smsExtras() {
        return Map.of("To", cloud.smsSender(), "FromCountry", "NL", "FromCity", "", "FromState", "", "FromZip", "",
                "ToCountry", "NL", "ToCity", "", "ToState", "", "ToZip", "");
    }

    private Map<String, String> fields(Input input, String id, Medium medium) {
        return switch (input) {
            case Input.Text(var text) when medium == Medium.SMS ->
                Map.of("Body", text, "NumSegments", Integer.toString(SmsSegments.of(text).segments()));
            case Input.Text(var text) -> Map.of("Body", text);
            case Input.Press(var of, var label, var payload) when isInList(of) ->
                Map.of("Body", label, "ListId", payload, "ListTitle", label, "MessageType", "interactive",
                        "OriginalRepliedMessageSid", of);
            case Input.Press(_, var label, var payload) ->
                Map.of("Body", label, "ButtonText", label, "ButtonPayload", payload, "MessageType", "button");
            case Input.Place(var latitude, var longitude) -> Map.of("Latitude", Double.toString(latitude), "Longitude",
                    Double.toString(longitude), "MessageType", "location");
            case Input.Photo _ -> Map.of("NumMedia", "1", "MediaContentType0", "image/jpeg", "MediaUrl0",
                    "https://api.twilio.com/2010-04-01/Accounts/" + cloud.accountSid() + "/Messages/" + id
                            + "/Media/ME" + hex(),
                    "MessageType", "image");
        };
    }

    private boolean isInList(String message) {
        return board.find(message)
                .filter(it -> it.body() instanceof Message.Received(_, var opener, _) && !opener.isBlank())
                .isPresent();
    }

    private String hex() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
