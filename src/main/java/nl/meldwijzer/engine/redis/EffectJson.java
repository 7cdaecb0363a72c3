package nl.meldwijzer.engine.redis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Effect.Option;
import nl.meldwijzer.conversation.Effect.Question;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// An effect as JSON: `{"v":1,"say":{"lang":"nl","lines":["report.what",{"key":"…","args":{"answer":"…","kinds":["…"]}}],
/// "question":{…}}}` or `{"v":1,"file":{…}}` or `{"v":1,"code":{"receipt":"…","use":"look-up"}}`. A line that is only a key stands as its key.
final class EffectJson {
    /// Shape 2 has answers that a counsellor filled in.
    private static final int SHAPE = 2;
    private static final int WITHOUT_ANSWERS_OF_COUNSELLORS = 1;

    private EffectJson() {}

    static byte[] write(Effect effect) {
        var json = Json.object().put("v", shape(effect));
        return Json.bytes(switch (effect) {
            case Effect.Say say -> json.set("say", say(say));
            case Effect.File file -> json.set("file", file(file));
            case Effect.UseCode code -> json.set("code", code(code));
        });
    }

    static Effect read(byte[] bytes) {
        var json = Json.read(bytes);
        Shape.check(json.path("v").asInt(0), SHAPE, "an effect");
        if (json.has("say")) return say(json.get("say"));
        return json.has("code") ? code(json.get("code")) : file(json.required("file"));
    }

    private static int shape(Effect effect) {
        return effect instanceof Effect.File file && AnswersJson.hasAnyOf(Origin.COUNSELLOR, file.answers())
                ? SHAPE
                : WITHOUT_ANSWERS_OF_COUNSELLORS;
    }

    static ObjectNode say(Effect.Say say) {
        var json = Json.object().put("lang", say.language().code());
        if (say.quiet()) json.put("quiet", true);
        json.set("lines", lines(say.lines()));
        if (say.question() != null) json.set("question", question(say.question()));
        return json;
    }

    static Effect.Say say(JsonNode json) {
        return new Effect.Say(new Language(json.required("lang").stringValue()), json.path("quiet").asBoolean(false),
                Json.elements(json.required("lines")).stream().map(EffectJson::line).toList(),
                question(json.path("question")));
    }

    private static ObjectNode file(Effect.File file) {
        var json = Json.object()
                .put("report", file.report().toString())
                .put("revision", file.revision())
                .put("receipt", file.receipt())
                .put("lang", file.language().code());
        return json.set("answers", AnswersJson.json(file.answers()));
    }

    private static Effect.File file(JsonNode json) {
        return new Effect.File(UUID.fromString(json.required("report").stringValue()),
                json.required("revision").intValue(), json.required("receipt").stringValue(),
                new Language(json.required("lang").stringValue()), AnswersJson.answers(json.required("answers")));
    }

    private static ObjectNode code(Effect.UseCode code) {
        return Json.object().put("receipt", code.receipt()).put("use", Json.code(code.use()));
    }

    private static Effect.UseCode code(JsonNode json) {
        return new Effect.UseCode(json.required("receipt").stringValue(),
                Json.constant(Step.Code.Use.class, json.required("use").stringValue()));
    }

    private static ObjectNode question(Question question) {
        var json = Json.object().put("ask", question.ask());
        if (question.many()) json.put("many", true);
        if (question.listed()) json.put("listed", true);
        json.set("options", options(question.options()));
        json.set("commands", options(question.commands()));
        if (question.footer() != null) json.set("footer", line(question.footer()));
        return json;
    }

    private static @Nullable Question question(JsonNode json) {
        if (json.isMissingNode()) return null;
        var footer = json.path("footer");
        return new Question(json.required("ask").intValue(), json.path("many").asBoolean(false),
                json.path("listed").asBoolean(false), options(json.required("options")),
                options(json.required("commands")), footer.isMissingNode() ? null : line(footer));
    }

    private static ArrayNode options(List<Option> options) {
        var json = Json.array();
        for (var option : options) json.add(Json.array().add(option.id()).add(line(option.label())));
        return json;
    }

    private static List<Option> options(JsonNode json) {
        return Json.elements(json)
                .stream()
                .map(option -> new Option(option.required(0).stringValue(), line(option.required(1))))
                .toList();
    }

    private static ArrayNode lines(List<Line> lines) {
        var json = Json.array();
        lines.forEach(line -> json.add(line(line)));
        return json;
    }

    private static JsonNode line(Line line) {
        if (line.args().isEmpty() && !line.tight()) return StringNode.valueOf(line.key().value());
        var json = Json.object().put("key", line.key().value());
        if (line.tight()) json.put("tight", true);
        if (line.args().isEmpty()) return json;
        var args = json.putObject("args");
        line.args().forEach((name, arg) -> args.set(name, arg(arg)));
        return json;
    }

    private static Line line(JsonNode json) {
        if (json.isString()) return Line.of(json.stringValue());
        Map<String, Arg> args = new HashMap<>();
        json.path("args").forEachEntry((name, arg) -> args.put(name, arg(arg)));
        return new Line(new TextKey(json.required("key").stringValue()), args, json.path("tight").asBoolean(false));
    }

    private static JsonNode arg(Arg arg) {
        return switch (arg) {
            case Arg.Plain(var value) -> StringNode.valueOf(value);
            case Arg.Labels(var keys) -> Json.array(keys.stream().map(TextKey::value).toList());
        };
    }

    private static Arg arg(JsonNode json) {
        if (json.isString()) return new Arg.Plain(json.stringValue());
        return new Arg.Labels(Json.strings(json).stream().map(TextKey::new).toList());
    }
}
