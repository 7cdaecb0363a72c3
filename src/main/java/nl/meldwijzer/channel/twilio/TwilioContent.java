package nl.meldwijzer.channel.twilio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.meldwijzer.channel.Outbound;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A message with buttons as Twilio's Content API wants it: the labels stand in a content made beforehand, everything
/// that differs by conversation is a variable. So one content serves every ask with these options, and no word of a
/// person is kept at Twilio beside the message itself.
///
/// A variable cannot hold a line break (error 21656), so each line of the text is one, and the breaks between them, the
/// shape of the text, belong to the content. Variables have numbers: names break on an apostrophe in a value.
///
/// @param definition what is to be made
/// @param variables what fills it for one message, as JSON
record TwilioContent(String name, String definition, String variables) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_BODY = 1_024;
    private static final int LONGEST_PAYLOAD = 200;
    private static final int MOST_LINES = 40;
    private static final int MOST_QUICK = 3;
    private static final int LONGEST_QUICK = 20;
    private static final int MOST_LISTED = 10;
    private static final int LONGEST_LISTED = 24;
    private static final int LONGEST_OPENER = 20;
    /// What Twilio refuses in a variable, or would take for one.
    private static final Pattern NO_VARIABLE = Pattern.compile("[\\t\\r\\x0B\\f\\x85\\u2028\\u2029]| {5}|\\{\\{|}}");

    /// Empty when the message cannot have buttons as it is.
    static Optional<TwilioContent> of(Outbound message) {
        var buttons = message.buttons();
        if (buttons.isEmpty() || buttons.size() > MOST_LISTED || !fitsBody(message.text())) return Optional.empty();
        if (!buttons.stream().allMatch(TwilioContent::fits) || !differ(buttons)) return Optional.empty();
        if (buttons.size() <= MOST_QUICK && longest(buttons) <= LONGEST_QUICK)
            return Optional.of(quickReply(message));
        var opener = message.opener().strip();
        var folds = !opener.isEmpty() && opener.length() <= LONGEST_OPENER && longest(buttons) <= LONGEST_LISTED;
        return folds ? Optional.of(listPicker(message, opener)) : Optional.empty();
    }

    private static TwilioContent quickReply(Outbound message) {
        var shown = JSON.createObjectNode().put("body", body(message));
        var actions = shown.putArray("actions");
        for (var at = 0; at < message.buttons().size(); at++)
            actions.addObject()
                    .put("type", "QUICK_REPLY")
                    .put("title", message.buttons().get(at).label().strip())
                    .put("id", variable(at));
        return of(message, "twilio/quick-reply", shown);
    }

    private static TwilioContent listPicker(Outbound message, String opener) {
        var shown = JSON.createObjectNode().put("body", body(message)).put("button", opener);
        var items = shown.putArray("items");
        for (var at = 0; at < message.buttons().size(); at++)
            items.addObject().put("item", message.buttons().get(at).label().strip()).put("id", variable(at));
        return of(message, "twilio/list-picker", shown);
    }

    private static TwilioContent of(Outbound message, String type, ObjectNode shown) {
        var definition = JSON.createObjectNode();
        var name = "meldwijzer " + hash(type + shown);
        definition.put("friendly_name", name);
        definition.put("language", "nl"); // read when a content is sent for approval, which these never are
        var samples = definition.putObject("variables");
        var values = JSON.createObjectNode();
        var number = 0;
        for (var button : message.buttons()) {
            samples.put(Integer.toString(++number), "1.option");
            values.put(Integer.toString(number), button.payload());
        }
        for (var line : lines(message.text())) {
            samples.put(Integer.toString(++number), "text");
            values.put(Integer.toString(number), line);
        }
        definition.putObject("types").set(type, shown);
        return new TwilioContent(name, definition.toString(), values.toString());
    }

    /// Lines become variables, numbered on after those of the buttons; breaks stay.
    private static String body(Outbound message) {
        var body = new StringBuilder();
        var number = message.buttons().size();
        for (var line : message.text().split("\n", -1)) {
            if (!line.isEmpty()) body.append(variable(number++));
            body.append('\n');
        }
        return body.substring(0, body.length() - 1);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isEmpty()).toList();
    }

    private static String variable(int at) {
        return "{{" + (at + 1) + "}}";
    }

    private static boolean fitsBody(String text) {
        var lines = lines(text);
        return text.length() <= LONGEST_BODY && !lines.isEmpty() && lines.size() <= MOST_LINES
                && lines.stream().noneMatch(String::isBlank) && !NO_VARIABLE.matcher(text).find();
    }

    private static boolean fits(Outbound.Button button) {
        return !button.label().isBlank() && !button.payload().isBlank() && button.payload().length() <= LONGEST_PAYLOAD;
    }

    /// WhatsApp refuses the same label twice.
    private static boolean differ(List<Outbound.Button> buttons) {
        var labels = new HashSet<String>();
        return buttons.stream().allMatch(button -> labels.add(button.label().strip()));
    }

    private static int longest(List<Outbound.Button> buttons) {
        return buttons.stream().mapToInt(button -> button.label().strip().length()).max().orElse(0);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "TwilioContent[" + name + "]";
    }
}
