package nl.meldwijzer.channel.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.SendOutcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Twilio's list of what came in at one of our senders. Reads only the fields that we use, so that a new kind of message
/// does not hide the others. The list has neither button nor place: of those only the words are left.
final class TwilioList {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CLOUD = "https://api.twilio.com";
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 100;

    private final TwilioAccounts accounts;
    private final TwilioCloud cloud;

    TwilioList(TwilioAccounts accounts, TwilioCloud cloud) {
        this.accounts = accounts;
        this.cloud = cloud;
    }

    /// @param at when Twilio took it, in whole seconds
    record Listed(Instant at, Inbound inbound) {}

    /// Newest first, as Twilio lists them; throws [NotAccepted] when any page cannot be had.
    List<Listed> since(TwilioAccount account, String sender, Instant since) {
        var request = new Request(HttpMethod.GET, CLOUD + "/2010-04-01/Accounts/" + account.sid() + "/Messages.json");
        request.addQueryParam("To", sender);
        request.addQueryParam("DateSent>", since.truncatedTo(ChronoUnit.SECONDS).toString());
        request.addQueryParam("PageSize", Integer.toString(PAGE));
        var listed = new ArrayList<Listed>();
        for (var page = 1; page <= MOST_PAGES; page++) {
            var json = read(account, request);
            json.path("messages").forEach(message -> listed(message).forEach(listed::add));
            var next = json.path("next_page_uri").asString("");
            if (!next.startsWith("/")) return listed;
            request = new Request(HttpMethod.GET, CLOUD + next);
        }
        throw new NotAccepted(new SendOutcome.Unknown("endless list"));
    }

    private JsonNode read(TwilioAccount account, Request request) {
        request.setAuth(account.user(), account.password().value());
        try {
            var json = JSON.readTree(cloud.makeRequest(request).getContent());
            if (json.path("messages").isArray()) return json;
        } catch (JacksonException _) {
            // Said below, without the text.
        }
        throw new NotAccepted(new SendOutcome.Unknown("unreadable answer"));
    }

    private Stream<Listed> listed(JsonNode message) {
        if (!message.path("direction").asString("").equals("inbound")) return Stream.empty();
        var fields = new Form.Fields(Map.of(
                "MessageSid", field(message, "sid"), "From", field(message, "from"), "To", field(message, "to"),
                "Body", field(message, "body"), "NumMedia", field(message, "num_media")));
        var at = time(message);
        return TwilioMessage.read(fields, accounts)
                .map(inbound -> new Listed(at, at.equals(Instant.EPOCH) ? inbound : inbound.at(at)))
                .stream();
    }

    private static List<String> field(JsonNode message, String name) {
        return List.of(message.path(name).asString(""));
    }

    /// What has no readable time counts as old: it is handed in first, and at once.
    private static Instant time(JsonNode message) {
        for (var name : List.of("date_created", "date_sent")) {
            try {
                var text = message.path(name).asString("");
                return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            } catch (DateTimeParseException _) {
                // the other one may do
            }
        }
        return Instant.EPOCH;
    }
}
