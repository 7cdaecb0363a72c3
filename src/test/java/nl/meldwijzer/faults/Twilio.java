package nl.meldwijzer.faults;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Twilio: takes messages, with buttons or without, and lists truthfully what went out and what came in.
public final class Twilio extends Cloud {
    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "planted-auth-token";
    public static final String WHATSAPP = "whatsapp:+3197010200001";
    public static final String SMS = "+3197010200002";
    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";
    private static final String CONTENTS = "/v1/Content";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConcurrentLinkedDeque<Listed> newestFirst = new ConcurrentLinkedDeque<>();
    private final Map<String, JsonNode> contents = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private record Listed(String sid, String direction, String from, String to, String body, Instant at) {}

    Map<String, String> settings() {
        var url = "http://localhost:" + port();
        return Map.of("TWILIO_ACCOUNT_SID", ACCOUNT, "TWILIO_AUTH_TOKEN", TOKEN, "TWILIO_API_URL", url,
                "TWILIO_CONTENT_URL", url, "TWILIO_SENDERS", WHATSAPP + "," + SMS);
    }

    /// A person sent this to us: it is in the list, whatever becomes of the webhook.
    void hears(String sid, String from, String to, String body) {
        newestFirst.addFirst(new Listed(sid, "inbound", from, to, body, Instant.now()));
    }

    @Override
    Answer answer(HttpExchange call, String body) throws IOException {
        var path = call.getRequestURI().getPath();
        var posts = call.getRequestMethod().equals("POST");
        if (path.equals(MESSAGES)) return posts ? send(form(body)) : list(call.getRequestURI().getRawQuery());
        if (path.equals(CONTENTS)) return posts ? createContent(body) : listContents();
        return new Answer(404, "{\"code\":20404}");
    }

    private Answer send(Map<String, String> form) throws IOException {
        var sid = "SM%032x".formatted(0xf0000000L + numbers.incrementAndGet());
        var message = new Taken(Instant.now(), sid, form.getOrDefault("To", ""), text(form),
                form.getOrDefault("StatusCallback", ""));
        var from = form.getOrDefault("From", "");
        var listed = new Listed(sid, "outbound-api", from, message.to(), message.text(), message.at());
        return send(message, () -> newestFirst.addFirst(listed), new Answer(201, json(listed).toString()));
    }

    private String text(Map<String, String> form) {
        var content = contents.get(form.getOrDefault("ContentSid", ""));
        if (content == null) return form.getOrDefault("Body", "");
        var values = JSON.readTree(form.getOrDefault("ContentVariables", "{}"));
        var template = content.path("types").iterator().next().path("body").asString("");
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.path(found.group(1)).asString("")));
    }

    private Answer list(String query) {
        var asked = form(query == null ? "" : query);
        var size = Integer.parseInt(asked.getOrDefault("PageSize", "50"));
        var page = Integer.parseInt(asked.getOrDefault("Page", "0"));
        var found = matching(asked).skip((long) page * size).limit(size + 1L).toList();
        var json = JSON.createObjectNode();
        var messages = json.putArray("messages");
        found.stream().limit(size).forEach(one -> messages.add(json(one)));
        if (found.size() > size) json.put("next_page_uri", MESSAGES + "?" + nextPage(query, page));
        else json.putNull("next_page_uri");
        return new Answer(200, json.put("page", page).put("page_size", size).toString());
    }

    private static String nextPage(String query, int page) {
        return query.replaceAll("&?Page=\\d+", "") + "&Page=" + (page + 1);
    }

    private Stream<Listed> matching(Map<String, String> asked) {
        var since = asked.containsKey("DateSent>") ? Instant.parse(asked.get("DateSent>")) : Instant.MIN;
        return newestFirst.stream()
                .takeWhile(one -> !one.at().isBefore(since))
                .filter(one -> one.to().equals(asked.getOrDefault("To", one.to())))
                .filter(one -> one.from().equals(asked.getOrDefault("From", one.from())));
    }

    private static ObjectNode json(Listed message) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME
                .format(message.at().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
        return JSON.createObjectNode()
                .put("sid", message.sid())
                .put("account_sid", ACCOUNT)
                .put("direction", message.direction())
                .put("from", message.from())
                .put("to", message.to())
                .put("body", message.body())
                .put("num_media", "0")
                .put("status", message.direction().equals("inbound") ? "received" : "delivered")
                .put("date_created", date)
                .put("date_sent", date);
    }

    private Answer createContent(String body) {
        var sid = "HX%032x".formatted(numbers.incrementAndGet());
        contents.put(sid, JSON.readTree(body));
        return new Answer(201, content(sid).toString());
    }

    private Answer listContents() {
        var json = JSON.createObjectNode();
        var all = json.putArray("contents");
        List.copyOf(contents.keySet()).forEach(sid -> all.add(content(sid)));
        json.putObject("meta").putNull("next_page_url");
        return new Answer(200, json.toString());
    }

    private ObjectNode content(String sid) {
        var name = contents.get(sid).path("friendly_name").asString("");
        return JSON.createObjectNode().put("sid", sid).put("friendly_name", name);
    }
}
