package nl.meldwijzer.simulator.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Bot API over HTTP, with parameters as JSON, as a form or in the address.
@RestController
@RequestMapping("/simulator/clouds/telegram/bot{token}/{method}")
final class BotApiStandIn {
    private final byte[] token;
    private final BotMethods methods;
    private final JsonMapper json;

    BotApiStandIn(String token, BotMethods methods, JsonMapper json) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.methods = methods;
        this.json = json;
    }

    @RequestMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, ?> json(@PathVariable String token, @PathVariable String method, @RequestBody JsonNode parameters) {
        return answer(token, method, parameters);
    }

    @RequestMapping
    Map<String, ?> form(@PathVariable String token, @PathVariable String method,
            @RequestParam Map<String, String> parameters) {
        return answer(token, method, json.valueToTree(parameters));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, ?>> refuse(Refusal refusal) {
        return ResponseEntity.status(refusal.code()).body(refusal.json());
    }

    private Map<String, ?> answer(String given, String method, JsonNode parameters) {
        if (!MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8)))
            throw new Refusal(401, "Unauthorized");
        return Map.of("ok", true, "result", methods.call(method, parameters));
    }
}
