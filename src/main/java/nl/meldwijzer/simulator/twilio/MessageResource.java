package nl.meldwijzer.simulator.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.Input;
import nl.meldwijzer.simulator.Message;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// A message as Twilio's REST interface shows it. Times have whole seconds there.
record MessageResource(String sid, String account, String from, String to, String body, Instant at, int media,
        int segments, String direction, String status) {
    static MessageResource of(Message message, DemoCloud cloud) {
        var phone = message.phone().value();
        var ours = sender(message.phone().medium(), cloud);
        var at = message.at().truncatedTo(ChronoUnit.SECONDS);
        var segments = Math.max(1, message.segments());
        return switch (message.body()) {
            case Message.Received(var text, _, _) -> new MessageResource(message.id(), cloud.accountSid(), ours, phone,
                    text, at, 0, segments, "outbound-api", message.state() == Message.State.ARRIVED
                            ? "delivered"
                            : "queued");
            case Message.Sent(var input) -> new MessageResource(message.id(), cloud.accountSid(), phone, ours,
                    input instanceof Input.Text(var text) ? text : "", at, input instanceof Input.Photo ? 1 : 0,
                    segments, "inbound", "received");
            case Message.Gone _ -> throw new IllegalArgumentException("a deleted message has no resource");
        };
    }

    static String sender(Medium medium, DemoCloud cloud) {
        return medium == Medium.WHATSAPP ? cloud.whatsAppSender() : cloud.smsSender();
    }

    Map<String, ?> json() {
        var uri = "/2010-04-01/Accounts/" + account + "/Messages/" + sid;
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("account_sid", account);
        json.put("api_version", "2010-04-01");
        json.put("body", body);
        json.put("date_created", written(at));
        json.put("date_sent", status.equals("queued") ? null : written(at));
        json.put("date_updated", written(at));
        json.put("direction", direction);
        json.put("error_code", null);
        json.put("error_message", null);
        json.put("from", from);
        json.put("messaging_service_sid", null);
        json.put("num_media", Integer.toString(media));
        json.put("num_segments", Integer.toString(segments));
        json.put("price", null);
        json.put("price_unit", "EUR");
        json.put("sid", sid);
        json.put("status", status);
        json.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        json.put("to", to);
        json.put("uri", uri + ".json");
        return json;
    }

    static Map<String, ?> page(String account, List<MessageResource> messages, int pageSize) {
        var uri = "/2010-04-01/Accounts/" + account + "/Messages.json?PageSize=" + pageSize + "&Page=0";
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("first_page_uri", uri);
        json.put("end", Math.max(0, messages.size() - 1));
        json.put("messages", messages.stream().map(MessageResource::json).toList());
        json.put("next_page_uri", null);
        json.put("page", 0);
        json.put("page_size", pageSize);
        json.put("previous_page_uri", null);
        json.put("start", 0);
        json.put("uri", uri);
        return json;
    }

    private static String written(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)).replace("GMT", "+0000");
    }

    @Override
    public String toString() {
        return "MessageResource[" + sid + "]";
    }
}
