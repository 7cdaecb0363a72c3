package nl.meldwijzer.simulator;

import java.net.URI;

/// The accounts that the practice version has at the stand-ins, and the address under which the program is known there.
///
/// @param publicUrl over which webhooks are signed; nothing is ever sent to it
/// @param whatsAppSender the meldpunt's own sender as Twilio writes it: `whatsapp:+31…`
/// @param smsSender the meldpunt's own sender: `+31…`
public record DemoCloud(
        String accountSid,
        String authToken,
        String botToken,
        String webhookSecret,
        URI publicUrl,
        String whatsAppSender,
        String smsSender) {
    public DemoCloud {
        if (!whatsAppSender.startsWith("whatsapp:+"))
            throw new IllegalArgumentException("the WhatsApp sender of the demo must start with whatsapp:+");
        if (!smsSender.startsWith("+"))
            throw new IllegalArgumentException("the SMS sender of the demo must start with +");
    }

    /// The address under which a path of ours is known outside, such as `https://example.org/webhooks/twilio`.
    public String known(String path) {
        return publicUrl.toString().replaceFirst("/+$", "") + path;
    }

    @Override
    public String toString() {
        return "DemoCloud[" + publicUrl + "]";
    }
}
