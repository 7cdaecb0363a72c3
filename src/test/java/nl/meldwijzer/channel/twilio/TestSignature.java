package nl.meldwijzer.channel.twilio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs as Twilio does, written apart from the code under test.
record TestSignature(String token) {
    String of(String url, Form.Fields fields) {
        var text = new StringBuilder(url);
        new TreeMap<>(fields.values()).forEach((name, values) -> values.stream()
                .distinct()
                .sorted()
                .forEach(value -> text.append(name).append(value)));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
