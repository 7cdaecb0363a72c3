package nl.meldwijzer.simulator.twilio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import nl.meldwijzer.simulator.DemoCloud;

/// What the program must show with each call.
record Credentials(DemoCloud cloud) {
    /// @param given the header `Authorization`
    void check(String given) {
        var right = (cloud.accountSid() + ":" + cloud.authToken()).getBytes(StandardCharsets.UTF_8);
        var wanted = "Basic " + Base64.getEncoder().encodeToString(right);
        if (!MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
            throw Refusal.authenticate();
    }
}
