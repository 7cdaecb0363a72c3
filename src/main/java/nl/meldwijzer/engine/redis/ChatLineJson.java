package nl.meldwijzer.engine.redis;

import java.time.Instant;
import java.time.LocalDate;
import nl.meldwijzer.conversation.ChatLine;
import nl.meldwijzer.conversation.ChatLine.What;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.conversation.Ending.Outcome;
import nl.meldwijzer.conversation.Event.SentMedia.Kind;
import nl.meldwijzer.conversation.Receiver;
import nl.meldwijzer.flow.FieldName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A line of a transcript as JSON: `{"v":1,"at":"…"}` and one of `"they":"…"`, `"pressed":"yes"`, `"bot":{a say of [EffectJson]}`,
/// `"wrote":"…"`, `"happened":"claimed"`, `"ended":"helped"` with `"promise":["…","2026-11-27"]`; `"by":["c7","Sam"]` where
/// a counsellor is concerned. Shape 2 has `"sent":{a say}`, `"note":"…"`, `"filled":"when"` with `"options":["today"]`,
/// `"to":["c8","Noor"]` or `"to":"zeden"` with `"note":"…"`, and `"not-kept":"photo"`.
final class ChatLineJson {
    private static final int SHAPE = 2;
    private static final int BEFORE_TRANSFERS = 1;

    private ChatLineJson() {}

    static byte[] write(ChatLine line) {
        var json = Json.object().put("v", shape(line)).put("at", line.at().toString());
        return Json.bytes(switch (line) {
            case ChatLine.They(var _, var words) -> json.put("they", words);
            case ChatLine.Pressed(var _, var option) -> json.put("pressed", option);
            case ChatLine.Bot(var _, var say) -> json.set("bot", EffectJson.say(say));
            case ChatLine.Wrote(var _, var who, var words) -> by(json.put("wrote", words), who);
            case ChatLine.Sent(var _, var who, var say) -> by(json.set("sent", EffectJson.say(say)), who);
            case ChatLine.Note(var _, var who, var words) -> by(json.put("note", words), who);
            case ChatLine.FilledIn(var _, var who, var field, var options) ->
                by(json.put("filled", field.value()).set("options", Json.array(options)), who);
            case ChatLine.HandedOn(var _, var who, var to, var note) -> by(handedOn(json, to, note), who);
            case ChatLine.NotKept(var _, var kind) -> json.put("not-kept", Json.code(kind));
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
            return new ChatLine.Wrote(at, who(json), json.get("wrote").stringValue());
        if (json.has("happened")) {
            var what = Json.constant(What.class, json.get("happened").stringValue());
            return new ChatLine.Happened(at, what, json.has("by") ? PhaseJson.counsellor(json.get("by")) : null);
        }
        if (json.has("sent"))
            return new ChatLine.Sent(at, who(json), EffectJson.say(json.get("sent")));
        if (json.has("filled"))
            return new ChatLine.FilledIn(at, who(json), new FieldName(json.get("filled").stringValue()),
                    Json.strings(json.required("options")));
        if (json.has("to"))
            return new ChatLine.HandedOn(at, who(json), receiver(json.get("to")), json.path("note").asString(""));
        if (json.has("note")) return new ChatLine.Note(at, who(json), json.get("note").stringValue());
        if (json.has("not-kept"))
            return new ChatLine.NotKept(at, Json.constant(Kind.class, json.get("not-kept").stringValue()));
        var outcome = Json.constant(Outcome.class, json.required("ended").stringValue());
        return new ChatLine.Ended(at, who(json), new Ending(outcome, promise(json.path("promise"))));
    }

    private static int shape(ChatLine line) {
        return switch (line) {
            case ChatLine.They _, ChatLine.Pressed _, ChatLine.Bot _, ChatLine.Wrote _, ChatLine.Ended _ ->
                BEFORE_TRANSFERS;
            case ChatLine.Happened(var _, var what, var _) -> what == What.TAKEN_OVER ? SHAPE : BEFORE_TRANSFERS;
            case ChatLine.Sent _, ChatLine.Note _, ChatLine.FilledIn _, ChatLine.HandedOn _, ChatLine.NotKept _ -> SHAPE;
        };
    }

    private static ObjectNode handedOn(ObjectNode json, Receiver to, String note) {
        switch (to) {
            case Receiver.Colleague(var who) -> json.set("to", PhaseJson.json(who));
            case Receiver.Team(var name) -> json.put("to", name);
        }
        return note.isBlank() ? json : json.put("note", note);
    }

    private static Receiver receiver(JsonNode json) {
        return json.isArray()
                ? new Receiver.Colleague(PhaseJson.counsellor(json))
                : new Receiver.Team(json.stringValue());
    }

    private static Counsellor who(JsonNode json) {
        return PhaseJson.counsellor(json.required("by"));
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
