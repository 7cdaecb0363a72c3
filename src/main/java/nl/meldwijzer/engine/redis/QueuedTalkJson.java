package nl.meldwijzer.engine.redis;

import java.time.Instant;
import java.util.stream.Collectors;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal.Kind;

/// A talk as the desk's queue shows it: `[1,"demo","whatsapp","nl","2026-11-20T21:15:30Z",["danger"],["c7","Sam"]]`. The last
/// is left out while nobody has it. In shape 2 it waits for a team, which stands in that place: `"zeden"`.
final class QueuedTalkJson {
    private static final int SHAPE = 2;
    private static final int WITHOUT_TEAM = 1;
    private static final int LAST = 6;

    private QueuedTalkJson() {}

    static byte[] write(QueuedTalk talk) {
        var json = Json.array()
                .add(talk.team() == null ? WITHOUT_TEAM : SHAPE)
                .add(talk.meldpunt())
                .add(talk.medium().code())
                .add(talk.language().code())
                .add(talk.since().toString());
        json.add(Json.array(talk.signals().stream().sorted().map(Kind::code).toList()));
        if (talk.with() != null) json.add(PhaseJson.json(talk.with()));
        else if (talk.team() != null) json.add(talk.team());
        return Json.bytes(json);
    }

    static QueuedTalk read(byte[] bytes) {
        var json = Json.read(bytes);
        Shape.check(json.path(0).asInt(0), SHAPE, "a talk in the queue");
        return new QueuedTalk(json.required(1).stringValue(), Medium.of(json.required(2).stringValue()),
                new Language(json.required(3).stringValue()), Instant.parse(json.required(4).stringValue()),
                Json.strings(json.required(5))
                        .stream()
                        .map(code -> Json.constant(Kind.class, code))
                        .collect(Collectors.toSet()),
                json.path(LAST).isArray() ? PhaseJson.counsellor(json.get(LAST)) : null,
                json.path(LAST).isString() ? json.get(LAST).stringValue() : null);
    }
}
