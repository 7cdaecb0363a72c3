package nl.meldwijzer.engine.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Conversation.Passed;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Heard;
import nl.meldwijzer.conversation.Pieces;
import nl.meldwijzer.conversation.Timer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A conversation's state as JSON, such as
/// `{"v":1,"meldpunt":"demo","channel":"sms","lang":["nl","chosen"],"phase":{"asking":"report.when"},"ask":5,
/// "trail":["welcome.hello","welcome.danger option:no","report.what"],"answers":{"behaviour":["following"]},
/// "report":{"id":"…","revision":0,"status":"open"},"heard":["2026-11-20T21:15:30Z"]}`. In the trail a step that was simply answered stands without a signal.
/// Shape 2 has what concerns counsellors: the phases of [PhaseJson], `"queued":"2026-11-20T21:15:30Z"` and
/// `"timers":{"wait-check":"…"}`. Shape 3 has answers that a counsellor filled in. A state without these is written in the
/// older shape, so that an older program goes on with it.
final class StateJson {
    private static final int SHAPE = 3;
    private static final int WITHOUT_ANSWERS_OF_COUNSELLORS = 2;
    private static final int WITHOUT_COUNSELLORS = 1;

    private StateJson() {}

    static byte[] write(Conversation state) {
        var json = Json.object()
                .put("v", shape(state))
                .put("meldpunt", state.meldpunt())
                .put("channel", state.medium().code());
        json.set("lang", Json.array().add(state.language().code()).add(Json.code(state.languageOrigin())));
        if (state.phase() != null) json.set("phase", PhaseJson.json(state.phase()));
        json.put("ask", state.ask());
        if (state.resume() != null) json.put("resume", state.resume().value());
        setFilled(json, "trail", Json.array(state.trail().stream().map(StateJson::passed).toList()));
        setFilled(json, "ahead", ahead(state.ahead()));
        setFilled(json, "answers", AnswersJson.json(state.answers()));
        setFilled(json, "signals", Json.array(state.signals()));
        setFilled(json, "told", Json.array(state.told()));
        if (state.unclear() != 0) json.put("unclear", state.unclear());
        if (state.report() != null) json.set("report", report(state.report()));
        if (state.heard() != null) setHeard(json, state.heard());
        if (state.queued() != null) json.put("queued", state.queued().toString());
        setFilled(json, "timers", timers(state.timers()));
        return Json.bytes(json);
    }

    static Conversation read(byte[] bytes) {
        var json = Json.read(bytes);
        Shape.check(json.path("v").asInt(0), SHAPE, "a conversation's state");
        var language = json.required("lang");
        return new Conversation(json.required("meldpunt").stringValue(),
                Medium.of(json.required("channel").stringValue()),
                new Language(language.required(0).stringValue()),
                Json.constant(LanguageOrigin.class, language.required(1).stringValue()),
                PhaseJson.phase(json.path("phase")), json.required("ask").intValue(), step(json.path("resume")),
                Json.strings(json.path("trail")).stream().map(StateJson::passed).toList(), ahead(json.path("ahead")),
                AnswersJson.answers(json.path("answers")), strings(json.path("signals")), strings(json.path("told")),
                json.path("unclear").asInt(0), report(json.path("report")), heard(json), instant(json.path("queued")),
                timers(json.path("timers")));
    }

    private static void setFilled(ObjectNode json, String name, JsonNode value) {
        if (!value.isEmpty()) json.set(name, value);
    }

    private static Set<String> strings(JsonNode array) {
        return new LinkedHashSet<>(Json.strings(array));
    }

    private static int shape(Conversation state) {
        if (AnswersJson.hasAnyOf(Origin.COUNSELLOR, state.answers())) return SHAPE;
        return concernsCounsellors(state) ? WITHOUT_ANSWERS_OF_COUNSELLORS : WITHOUT_COUNSELLORS;
    }

    private static boolean concernsCounsellors(Conversation state) {
        return state.queued() != null || !state.timers().isEmpty() || PhaseJson.concernsCounsellors(state.phase());
    }

    private static ObjectNode timers(Map<Timer, Instant> timers) {
        var json = Json.object();
        new TreeMap<>(timers).forEach((timer, at) -> json.put(timer.code(), at.toString()));
        return json;
    }

    private static Map<Timer, Instant> timers(JsonNode json) {
        var timers = new EnumMap<Timer, Instant>(Timer.class);
        json.forEachEntry(
                (timer, at) -> timers.put(Json.constant(Timer.class, timer), Instant.parse(at.stringValue())));
        return timers;
    }

    private static @Nullable Instant instant(JsonNode json) {
        return json.isMissingNode() ? null : Instant.parse(json.stringValue());
    }

    private static @Nullable StepName step(JsonNode json) {
        return json.isMissingNode() ? null : new StepName(json.stringValue());
    }

    private static String passed(Passed passed) {
        return passed.by() instanceof Signal.Next ? passed.step().value() : passed.step() + " " + passed.by().code();
    }

    private static Passed passed(String text) {
        var parts = List.of(text.split(" ", 2));
        var by = parts.size() == 1 ? new Signal.Next() : Signal.of(parts.get(1));
        return new Passed(new StepName(parts.getFirst()), by);
    }

    private static ObjectNode ahead(Map<StepName, Signal> ahead) {
        var json = Json.object();
        ahead.forEach((step, by) -> json.put(step.value(), by.code()));
        return json;
    }

    private static Map<StepName, Signal> ahead(JsonNode json) {
        var ahead = new LinkedHashMap<StepName, Signal>();
        json.forEachEntry((step, by) -> ahead.put(new StepName(step), Signal.of(by.stringValue())));
        return ahead;
    }

    private static void setHeard(ObjectNode json, Heard heard) {
        var last = Json.array().add(heard.at().toString());
        if (heard.media() != null) last.add(Json.code(heard.media()));
        else if (heard.written() != null) last.addNull();
        if (heard.written() != null) last.add(heard.written().toString());
        json.set("heard", last);
        if (!heard.pressed().isEmpty()) json.put("pressed", heard.pressed());
        var pieces = Json.array();
        for (var piece : heard.pieces().all()) pieces.add(piece.order()).add(piece.length());
        setFilled(json, "pieces", pieces);
    }

    private static @Nullable Heard heard(JsonNode state) {
        var json = state.path("heard");
        if (json.isMissingNode()) return null;
        var media = json.path(1).isString()
                ? Json.constant(Event.SentMedia.Kind.class, json.get(1).stringValue())
                : null;
        var written = json.has(2) ? Instant.parse(json.get(2).stringValue()) : null;
        return new Heard(Instant.parse(json.required(0).stringValue()), media, written,
                state.path("pressed").asString(""), pieces(state.path("pieces")));
    }

    private static Pieces pieces(JsonNode json) {
        var pieces = new ArrayList<Pieces.Piece>();
        for (int at = 0; at + 1 < json.size(); at += 2)
            pieces.add(new Pieces.Piece(json.get(at).longValue(), json.get(at + 1).intValue()));
        return new Pieces(pieces);
    }

    private static ObjectNode report(ReportState report) {
        return Json.object()
                .put("id", report.id().toString())
                .put("revision", report.revision())
                .put("status", Json.code(report.status()));
    }

    private static @Nullable ReportState report(JsonNode json) {
        if (json.isMissingNode()) return null;
        return new ReportState(UUID.fromString(json.required("id").stringValue()),
                json.required("revision").intValue(),
                Json.constant(ReportState.Status.class, json.required("status").stringValue()));
    }
}
