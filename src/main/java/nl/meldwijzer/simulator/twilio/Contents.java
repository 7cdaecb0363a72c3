package nl.meldwijzer.simulator.twilio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldwijzer.simulator.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contents that the program made, and what a phone shows of one when its variables are filled in. Bounded: the oldest
/// is forgotten.
final class Contents {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern NOT_IN_A_VARIABLE = Pattern.compile("[\\n\\t]| {5}");
    private static final int MOST = 2_000;

    private final Map<String, JsonNode> bySid = new LinkedHashMap<>();

    synchronized void add(String sid, JsonNode content) {
        bySid.put(sid, content);
        if (bySid.size() > MOST) bySid.remove(bySid.keySet().iterator().next());
    }

    synchronized Map<String, JsonNode> all() {
        return new LinkedHashMap<>(bySid);
    }

    /// Refuses what Twilio refuses.
    Message.Received filled(String sid, String variables) {
        var content = all().get(sid);
        if (content == null) throw Refusal.noSuchContent();
        var values = values(variables);
        var quick = content.path("types").path("twilio/quick-reply");
        var list = content.path("types").path("twilio/list-picker");
        var shown = quick.isObject() ? quick : list;
        var buttons = Stream.concat(quick.path("actions").valueStream(), list.path("items").valueStream())
                .map(it -> new Message.Button(filled(it.path("title").asString(it.path("item").asString("")), values),
                        filled(it.path("id").asString(""), values)))
                .toList();
        return new Message.Received(filled(shown.path("body").asString(""), values),
                filled(list.path("button").asString(""), values), rows(buttons));
    }

    private static List<List<Message.Button>> rows(List<Message.Button> buttons) {
        var rows = new ArrayList<List<Message.Button>>();
        for (var button : buttons) rows.add(List.of(button));
        return rows;
    }

    private static JsonNode values(String variables) {
        try {
            var values = JSON.readTree(variables);
            var fine = values.isObject() && values.valueStream()
                    .allMatch(value -> !value.asString("").isBlank()
                            && !NOT_IN_A_VARIABLE.matcher(value.asString("")).find());
            if (fine) return values;
        } catch (JacksonException _) {
            // Refused below, as all else that is no JSON object of texts.
        }
        throw Refusal.badVariables();
    }

    private static String filled(String template, JsonNode values) {
        return VARIABLE.matcher(template)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        value(found, values)));
    }

    private static String value(MatchResult variable, JsonNode values) {
        return values.path(variable.group(1)).asString(variable.group());
    }
}
