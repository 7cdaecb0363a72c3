package nl.meldwijzer.engine.redis;

import java.time.Instant;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.flow.StepName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Who owns a conversation, as JSON: `{"asking":"report.when"}`, `{"waiting":"2026-11-20T21:15:30Z","at":"human.wait"}`,
/// `{"with":["c7","Sam"],"since":"…","at":"human.wait","answered":true,"wrote":"…","offered":18,"receipt":"…"}` or `{"closed":"…"}`.
/// `answered` stands there for older programs, which did not note when.
final class PhaseJson {
    private PhaseJson() {}

    static boolean concernsCounsellors(@Nullable Phase phase) {
        return phase instanceof Phase.Waiting || phase instanceof Phase.WithCounsellor;
    }

    static ObjectNode json(Phase phase) {
        return switch (phase) {
            case Phase.Asking(var step) -> Json.object().put("asking", step.value());
            case Phase.Waiting(var since, var at) ->
                Json.object().put("waiting", since.toString()).put("at", at.value());
            case Phase.WithCounsellor chat -> chat(chat);
            case Phase.Closed(var at) -> Json.object().put("closed", at.toString());
        };
    }

    static @Nullable Phase phase(JsonNode json) {
        if (json.isMissingNode()) return null;
        if (json.has("asking")) return new Phase.Asking(step(json, "asking"));
        if (json.has("waiting")) return new Phase.Waiting(instant(json, "waiting"), step(json, "at"));
        if (json.has("with")) return chat(json);
        return new Phase.Closed(instant(json, "closed"));
    }

    static JsonNode json(Counsellor who) {
        return Json.array().add(who.id()).add(who.name());
    }

    static Counsellor counsellor(JsonNode json) {
        return new Counsellor(json.required(0).stringValue(), json.required(1).stringValue());
    }

    private static ObjectNode chat(Phase.WithCounsellor chat) {
        var json = Json.object();
        json.set("with", json(chat.who()));
        json.put("since", chat.since().toString()).put("at", chat.at().value());
        if (chat.wrote() != null) json.put("answered", true).put("wrote", chat.wrote().toString());
        if (chat.offered() != 0) json.put("offered", chat.offered());
        if (chat.receipt() != null) json.put("receipt", chat.receipt());
        return json;
    }

    private static Phase chat(JsonNode json) {
        var receipt = json.path("receipt");
        return new Phase.WithCounsellor(counsellor(json.get("with")), instant(json, "since"), step(json, "at"),
                wrote(json), json.path("offered").asInt(0), receipt.isMissingNode() ? null : receipt.stringValue());
    }

    /// Of an answer without a time it is only known that it is no older than the waiting.
    private static @Nullable Instant wrote(JsonNode json) {
        if (json.has("wrote")) return instant(json, "wrote");
        return json.path("answered").asBoolean(false) ? instant(json, "since") : null;
    }

    private static Instant instant(JsonNode json, String name) {
        return Instant.parse(json.required(name).stringValue());
    }

    private static StepName step(JsonNode json, String name) {
        return new StepName(json.required(name).stringValue());
    }
}
