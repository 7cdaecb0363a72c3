package nl.meldwijzer.simulator.twilio;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Twilio's Content API: make a content, list them all.
@RestController
@RequestMapping("/simulator/clouds/twilio-content/v1/Content")
final class ContentStandIn {
    private static final int LONGEST_BODY = 1_024;

    private final Credentials credentials;
    private final Contents contents;
    private final RandomGenerator random;

    ContentStandIn(Credentials credentials, Contents contents, RandomGenerator random) {
        this.credentials = credentials;
        this.contents = contents;
        this.random = random;
    }

    @PostMapping
    ResponseEntity<Map<String, ?>> create(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String given,
            @RequestBody JsonNode content) {
        credentials.check(given);
        var fits = !content.path("language").asString("").isBlank() && content.path("types").size() == 1
                && content.path("types").valueStream().allMatch(ContentStandIn::fits);
        if (!fits) throw Refusal.badContent();
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var sid = "HX" + HexFormat.of().formatHex(bytes);
        contents.add(sid, content);
        return ResponseEntity.status(HttpStatus.CREATED).body(json(sid, content));
    }

    @GetMapping
    Map<String, ?> list(@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String given) {
        credentials.check(given);
        var all = contents.all().entrySet().stream().map(it -> json(it.getKey(), it.getValue())).toList();
        return Map.of("contents", all, "meta", Map.of("page", 0, "page_size", all.size(), "key", "contents"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, ?>> refuse(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.json());
    }

    private static boolean fits(JsonNode type) {
        var body = type.path("body").asString("");
        var buttons = Math.max(type.path("actions").size(), type.path("items").size());
        return !body.isBlank() && body.length() <= LONGEST_BODY && buttons >= 1 && buttons <= 10;
    }

    private static Map<String, ?> json(String sid, JsonNode content) {
        var json = new HashMap<String, Object>();
        json.put("sid", sid);
        for (var field : content.properties()) json.put(field.getKey(), field.getValue());
        return json;
    }
}
