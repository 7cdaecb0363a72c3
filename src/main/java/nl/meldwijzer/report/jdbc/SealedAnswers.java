package nl.meldwijzer.report.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.seal.DataKey;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers that could name a person, as they are stored: sealed JSON with names of our own, such as
/// `{"v":1,"words":"...","from":"typed"}` or `{"v":1,"spot":[52.1,4.3],"from":"chosen"}` or
/// `{"v":1,"contact":"+316…","by":"phone","from":"typed"}`.
/// Every shape ever written must load for ever.
///
/// @param key of one revision of one report
record SealedAnswers(DataKey key, UUID report, int revision) {
    private static final JsonMapper JSON = new JsonMapper();

    byte[] seal(FieldName field, Answer.Words words) {
        return seal(field, json(words.origin()).put("words", wellFormed(words.text())));
    }

    byte[] seal(FieldName field, Answer.Spot spot) {
        var json = json(spot.origin());
        json.putArray("spot").add(spot.latitude()).add(spot.longitude());
        return seal(field, json);
    }

    byte[] seal(FieldName field, Answer.Contact contact) {
        var by = contact.by().name().toLowerCase(Locale.ROOT);
        return seal(field, json(contact.origin()).put("by", by).put("contact", contact.value()));
    }

    Answer open(FieldName field, byte[] sealed) {
        var json = JSON.readTree(key.open(sealed, about(field)));
        var from = Origins.of(json.required("from").asString());
        if (json.has("words")) return new Answer.Words(json.required("words").asString(), from);
        if (json.has("contact")) {
            var by = Answer.Contact.By.valueOf(json.required("by").asString().toUpperCase(Locale.ROOT));
            return new Answer.Contact(by, json.required("contact").asString(), from);
        }
        var spot = json.required("spot");
        return new Answer.Spot(spot.required(0).asDouble(), spot.required(1).asDouble(), from);
    }

    private static ObjectNode json(Answer.Origin origin) {
        return JSON.createObjectNode().put("v", 1).put("from", Origins.code(origin));
    }

    private byte[] seal(FieldName field, ObjectNode json) {
        return key.seal(JSON.writeValueAsBytes(json), about(field));
    }

    /// Half of a surrogate pair, which a broken sender may leave, is no text: JSON would refuse the whole report for it.
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private String about(FieldName field) {
        return report + "|" + revision + "|" + field.value();
    }
}
