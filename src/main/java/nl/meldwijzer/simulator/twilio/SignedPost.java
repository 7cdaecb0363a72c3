package nl.meldwijzer.simulator.twilio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldwijzer.simulator.DemoCloud;
import nl.meldwijzer.simulator.Webhook;

/// A form on its way to the program, signed over the address under which the program is known.
final class SignedPost {
    private final DemoCloud cloud;
    private final Webhook webhook;
    private final Signer signer;

    SignedPost(DemoCloud cloud, Webhook webhook) {
        this.cloud = cloud;
        this.webhook = webhook;
        this.signer = new Signer(cloud.authToken());
    }

    /// Twilio's own rule: once more, and only when no connection came about.
    ///
    /// @param token the same for both tries
    Webhook.Answer send(String path, Map<String, String> form, String token) {
        var headers = Map.of("X-Twilio-Signature", signer.sign(cloud.known(path), form), "I-Twilio-Idempotency-Token",
                token);
        var answer = webhook.post(path, "application/x-www-form-urlencoded; charset=UTF-8", headers, encoded(form));
        return answer.missing()
                ? webhook.post(path, "application/x-www-form-urlencoded; charset=UTF-8", headers, encoded(form))
                : answer;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet()
                .stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
