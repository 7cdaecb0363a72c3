package nl.meldwijzer.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.conversation.Event.SentMedia.Kind;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;

/// What a line in the terminal asks for.
sealed interface Order {
    Pattern TIME = Pattern.compile("([0-9]{1,4})([smhd])");
    Pattern PLACE = Pattern.compile("(-?[0-9.]{1,12})[, ]+(-?[0-9.]{1,12})");

    record Say(String text) implements Order {}

    record Press(String option) implements Order {}

    record Share(double latitude, double longitude) implements Order {}

    record Send(Kind kind) implements Order {}

    record Wait(Duration time) implements Order {}

    record On(Medium medium) implements Order {}

    record Speak(Language language) implements Order {}

    /// Whether a counsellor is on duty.
    record OnDuty(boolean is) implements Order {}

    record Claim(String name) implements Order {}

    /// The counsellor writes.
    record Write(String words) implements Order {}

    record Return() implements Order {}

    record Release() implements Order {}

    record Close(Ending.Outcome outcome) implements Order {}

    record Unknown(String hint) implements Order {}

    static Order of(String line) {
        if (!line.startsWith("/")) return new Say(line);
        var space = line.indexOf(' ');
        var name = (space < 0 ? line : line.substring(0, space)).substring(1).toLowerCase(Locale.ROOT);
        var rest = space < 0 ? "" : line.substring(space + 1).strip();
        return switch (name) {
            case "press" -> new Press(rest);
            case "share" -> share(rest);
            case "wait" -> time(rest);
            case "duty" -> new OnDuty(!rest.equals("off"));
            case "claim" -> new Claim(rest.isBlank() ? "Sam" : rest);
            case "say" -> rest.isBlank() ? new Unknown("Write /say and what the counsellor writes.") : new Write(rest);
            case "return" -> new Return();
            case "release" -> new Release();
            case "close" -> close(rest);
            case "sms" -> new On(Medium.SMS);
            case "whatsapp" -> new On(Medium.WHATSAPP);
            case "telegram" -> new On(Medium.TELEGRAM);
            case "lang" -> rest.matches("[a-z]{2}") ? new Speak(new Language(rest)) : new Unknown("Write /lang en.");
            default -> media(name);
        };
    }

    /// `/photo`, `/voice` and so on: what we do not take.
    private static Order media(String name) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .<Order>map(Send::new)
                .orElseGet(() -> new Unknown("Unknown: /" + name + ". There are /sms /whatsapp /telegram /lang /wait"
                        + " /press /share /duty /claim /say /return /release /close /photo /video /voice /sticker /contact /reaction /other /quit."));
    }

    private static Order close(String rest) {
        return Stream.of(Ending.Outcome.values())
                .filter(outcome -> outcome.code().equals(rest.isBlank() ? "helped" : rest))
                .findFirst()
                .<Order>map(Close::new)
                .orElseGet(() -> new Unknown("Write /close helped, referred, no-answer or other."));
    }

    private static Order share(String rest) {
        var place = PLACE.matcher(rest);
        if (!place.matches()) return new Unknown("Write /share 52.09,5.12.");
        try {
            return new Share(Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2)));
        } catch (NumberFormatException _) {
            return new Unknown("Write /share 52.09,5.12.");
        }
    }

    private static Order time(String rest) {
        var time = TIME.matcher(rest);
        if (!time.matches()) return new Unknown("Write /wait 30m, /wait 24h or /wait 3d.");
        var unit = Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d",
                Duration.ofDays(1));
        return new Wait(unit.getOrDefault(time.group(2), Duration.ZERO).multipliedBy(Long.parseLong(time.group(1))));
    }
}
