package nl.meldwijzer.channel.twilio;

import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldwijzer.channel.SendOutcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Twilio's list of contents: read once for each account, then added to. Every failure is a [NotAccepted].
final class TwilioContentApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/v1/Content";
    private static final int PAGE_SIZE = 500;
    private static final int MOST_PAGES = 20;

    private final TwilioClients clients;
    private final Map<String, Map<String, String>> listed = new ConcurrentHashMap<>();

    TwilioContentApi(TwilioClients clients) {
        this.clients = clients;
    }

    Optional<String> find(TwilioAccount account, String name) {
        return Optional.ofNullable(listed.computeIfAbsent(account.sid(), _ -> list(account)).get(name));
    }

    /// Never waits for a list that is being read.
    void forget(TwilioAccount account, String name) {
        var known = listed.get(account.sid());
        if (known != null) known.remove(name);
    }

    String create(TwilioAccount account, TwilioContent content) {
        var request = new Request(HttpMethod.POST, Domains.CONTENT.toString(), PATH);
        request.setContentType(ContentType.JSON);
        request.setBody(content.definition());
        var sid = answer(account, request).path("sid").asString("");
        if (sid.isBlank()) throw unreadable();
        return sid;
    }

    private Map<String, String> list(TwilioAccount account) {
        var sids = new ConcurrentHashMap<String, String>();
        var query = "?PageSize=" + PAGE_SIZE;
        for (var page = 0; page < MOST_PAGES && !query.isEmpty(); page++) {
            var json = answer(account, new Request(HttpMethod.GET, Domains.CONTENT.toString(), PATH + query));
            if (!json.path("contents").isArray()) throw unreadable();
            json.path("contents").forEach(content -> {
                var sid = content.path("sid").asString("");
                if (!sid.isBlank()) sids.put(content.path("friendly_name").asString(""), sid);
            });
            query = query(json.path("meta").path("next_page_url").asString(""));
        }
        return sids;
    }

    /// Only the question in the address of the next page counts: where Twilio is, the settings say.
    private static String query(String address) {
        try {
            var query = address.isBlank() ? null : URI.create(address).getRawQuery();
            return query == null ? "" : "?" + query;
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private JsonNode answer(TwilioAccount account, Request request) {
        try {
            return JSON.readTree(clients.of(account).request(request).getContent());
        } catch (JacksonException _) {
            throw unreadable();
        }
    }

    private static NotAccepted unreadable() {
        return new NotAccepted(new SendOutcome.Unknown("unreadable answer"));
    }
}
