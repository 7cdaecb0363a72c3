package nl.meldwijzer.engine.redis;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.FieldName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers as JSON: `{"behaviour":["following"],"place":{"words":"…","from":"typed"},"spot":{"spot":[52.37,4.9],"from":"typed"}}`.
/// A bare array holds options that were chosen; options with another origin are `{"options":[…],"from":"…"}`.
final class AnswersJson {
    private AnswersJson() {}

    static ObjectNode json(Map<FieldName, Answer> answers) {
        var json = Json.object();
        answers.forEach((field, answer) -> json.set(field.value(), json(answer)));
        return json;
    }

    static Map<FieldName, Answer> answers(JsonNode json) {
        var answers = new LinkedHashMap<FieldName, Answer>();
        json.forEachEntry((field, answer) -> answers.put(new FieldName(field), answer(answer)));
        return answers;
    }

    static boolean hasAnyOf(Origin origin, Map<FieldName, Answer> answers) {
        return answers.values().stream().anyMatch(answer -> answer.origin() == origin);
    }

    private static JsonNode json(Answer answer) {
        return switch (answer) {
            case Answer.Options(var options, var origin) when origin == Origin.CHOSEN -> Json.array(options);
            case Answer.Options(var options, var _) -> from(answer).set("options", Json.array(options));
            case Answer.Words(var text, var _) -> from(answer).put("words", text);
            case Answer.Spot(var latitude, var longitude, var _) ->
                from(answer).set("spot", Json.array().add(latitude).add(longitude));
        };
    }

    private static ObjectNode from(Answer answer) {
        return Json.object().put("from", Json.code(answer.origin()));
    }

    private static Answer answer(JsonNode json) {
        if (json.isArray()) return new Answer.Options(Json.strings(json), Origin.CHOSEN);
        var origin = Json.constant(Origin.class, json.required("from").stringValue());
        if (json.has("options")) return new Answer.Options(Json.strings(json.get("options")), origin);
        if (json.has("words")) return new Answer.Words(json.get("words").stringValue(), origin);
        var spot = json.required("spot");
        return new Answer.Spot(spot.required(0).doubleValue(), spot.required(1).doubleValue(), origin);
    }
}
