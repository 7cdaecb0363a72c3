package nl.meldwijzer.engine.redis;

import java.time.Instant;
import java.time.LocalDate;
import nl.meldwijzer.conversation.ChatLine;
import nl.meldwijzer.conversation.ChatLine.What;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.conversation.Ending.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A line of a transcript as JSON: `{"v":1,"at":"…"}` and one of `"they":"…"`, `"pressed":"yes"`, `"bot":{a say of [EffectJson]}`,
/// `"wrote":"…"`, `"happened":"claimed"`, `"ended":"helped"` with `"promise":["…","2026-11-27"]`; `"by":["c7","Sam"]` where
/// a counsellor is concerned.
final class ChatLineJson {
    private static final int SHAPE = 1;

    private ChatLineJson() {}

    static byte[] write(ChatLine line) {
        var json = Json.object().put("v", SHAPE).put("at", line.at().toString());
        return Json.bytes(switch (line) {
            case ChatLine.They(var _, var words) -> json.put("they", words);
            case ChatLine.Pressed(var _, var option) -> json.put("pressed", option);
            case ChatLine.Bot(var _, var say) -> json.set("bot", EffectJson.say(say));
            case ChatLine.Wrote(var _, var who, var words) -> by(json.put("wrote", words), who);
            case ChatLine.Happened(var _, var what, var who) -> by(json.put("happened", what.code()), who);
            case ChatLine.Ended(var _, var who, var ending) -> by(ended(json, ending), who);
        });
    }

    static ChatLine read(byte[] bytes) {
        var json = Json.read(bytes);
        Shape.check(json.path("v").asInt(0), SHAPE, "a line of a transcript");
        var at = Instant.parse(json.required("at").stringValue());
        if (json.has("they")) return new ChatLine.They(at, json.get("they").stringValue());
        if (json.has("pressed")) return new ChatLine.Pressed(at, json.get("pressed").stringValue());
        if (json.has("bot")) return new ChatLine.Bot(at, EffectJson.say(json.get("bot")));
        if (json.has("wrote"))
            return new ChatLine.Wrote(at, PhaseJson.counsellor(json.required("by")), json.get("wrote").stringValue());
        if (json.has("happened")) {
            var what = Json.constant(What.class, json.get("happened").stringValue());
            return new ChatLine.Happened(at, what, json.has("by") ? PhaseJson.counsellor(json.get("by")) : null);
        }
        var outcome = Json.constant(Outcome.class, json.required("ended").stringValue());
        return new ChatLine.Ended(at, PhaseJson.counsellor(json.required("by")),
                new Ending(outcome, promise(json.path("promise"))));
    }

    private static ObjectNode by(ObjectNode json, @Nullable Counsellor who) {
        if (who != null) json.set("by", PhaseJson.json(who));
        return json;
    }

    private static ObjectNode ended(ObjectNode json, Ending ending) {
        json.put("ended", ending.outcome().code());
        var promise = ending.promise();
        if (promise != null) json.set("promise", Json.array().add(promise.what()).add(promise.by().toString()));
        return json;
    }

    private static Ending.@Nullable Promise promise(JsonNode json) {
        if (json.isMissingNode()) return null;
        return new Ending.Promise(json.required(0).stringValue(), LocalDate.parse(json.required(1).stringValue()));
    }
}
