package nl.meldwijzer.mutations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map.Entry;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Requests to the webhooks with something wrong. The same number is always the same request, so that one that did harm
/// can be sent again. Most carry a proof that fits what they became: what is behind the door must meet them too.
///
/// @param senders so many people write, each as often as another
/// @param token of Twilio
/// @param secret of Telegram
public record Mutations(int senders, String publicUrl, String token, String secret) {
    private static final long SEED = 20261124;
    private static final String FORM = "application/x-www-form-urlencoded";

    public Request number(long number) {
        var random = new SplittableRandom(SEED + number);
        random.nextLong(); // neighbouring seeds begin alike
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> twilio(random, number, "/webhooks/twilio",
                    FormMutations.mutated(random, Originals.message(random, number, sender(number))));
            case 5 -> twilio(random, number, "/webhooks/twilio/status/" + "k".repeat(1 + random.nextInt(80)),
                    FormMutations.mutated(random, Originals.delivery(random, number)));
            default ->
                telegram(random, JsonMutations.mutated(random, Originals.update(random, number, sender(number))));
        };
    }

    private int sender(long number) {
        return (int) (number % senders);
    }

    private Request twilio(RandomGenerator random, long number, String path, List<Entry<String, String>> fields) {
        var body = FormMutations.encoded(random, fields);
        if (random.nextInt(3) == 0) body = ByteMutations.mutated(random, body);
        var signed = random.nextInt(12) == 0 ? "AAAA" + number : Signing.of(token, publicUrl + path, body);
        return request(random, path, FORM, List.of("X-Twilio-Signature: " + signed), body);
    }

    private Request telegram(RandomGenerator random, String update) {
        var body = switch (random.nextInt(40)) {
            case 0 -> update.getBytes(StandardCharsets.UTF_16);
            case 1 -> update.getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> ("\uFEFF" + update).getBytes(StandardCharsets.UTF_8);
            default -> update.getBytes(StandardCharsets.UTF_8);
        };
        if (random.nextInt(3) == 0) body = ByteMutations.mutated(random, body);
        var shown = random.nextInt(20) == 0 ? secret + "x" : secret;
        return request(random, "/webhooks/telegram", "application/json",
                List.of("X-Telegram-Bot-Api-Secret-Token: " + shown), body);
    }

    private static Request request(RandomGenerator random, String path, String type, List<String> proof, byte[] body) {
        if (random.nextInt(8) == 0) return HeadMutations.mutated(random, path, type, proof, body);
        var headers = List.of("Host: localhost", "Content-Type: " + type, "Content-Length: " + body.length,
                proof.getFirst());
        return Request.of("POST " + path + " HTTP/1.1", headers, body, false);
    }
}
