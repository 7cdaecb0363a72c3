package nl.meldwijzer.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.meldwijzer.text.Medium;

/// A link that opens a talk with a meldpunt. The word that stands ready in it says nothing about why: somebody may look
/// along, and it stays in the phone.
public record StartLink(Medium medium, URI uri) {
    private static final String WORD = "hoi";
    private static final String WHATSAPP = "whatsapp:";

    /// @param senders a meldpunt's own numbers, as Twilio writes them; short names of senders have no link
    /// @param telegram the name of its bot, blank when it has none
    public static List<StartLink> of(List<String> senders, String telegram) {
        var links = new ArrayList<StartLink>();
        for (var sender : senders) {
            var digits = sender.replace(WHATSAPP, "").replace("+", "").strip();
            if (!digits.matches("\\d{3,15}")) continue;
            links.add(sender.startsWith(WHATSAPP) ? whatsapp(digits) : sms(digits));
        }
        if (telegram.matches("@?\\w{5,32}")) links.add(telegram(telegram.replace("@", "")));
        return links;
    }

    private static StartLink whatsapp(String digits) {
        return new StartLink(Medium.WHATSAPP, URI.create("https://wa.me/" + digits + "?text=" + WORD));
    }

    /// A short code has no plus.
    private static StartLink sms(String digits) {
        var number = digits.length() < 7 ? digits : "+" + digits;
        return new StartLink(Medium.SMS, URI.create("sms:" + number + "?body=" + WORD));
    }

    private static StartLink telegram(String bot) {
        return new StartLink(Medium.TELEGRAM, URI.create("https://t.me/" + bot + "?start=" + WORD));
    }
}
