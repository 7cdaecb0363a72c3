package nl.meldwijzer.dispatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.meldpunt.Hours;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.MapCatalogue;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;

/// What the tests of this room talk about.
final class Samples {
    static final Profile PROFILE = new Profile(
            "demo", "Meldpunt Voorbeeldstad", "Voorbeeldstad", List.of(Language.DUTCH), Set.of(Purpose.NUMBERS),
            "085 000 0000",
            new Hours(
                    List.of(
                            new Hours.Span(
                                    DayOfWeek.MONDAY, DayOfWeek.THURSDAY, LocalTime.of(9, 0), LocalTime.of(17, 30)),
                            new Hours.Span(
                                    DayOfWeek.FRIDAY, DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)))),
            "https://example.org/privacy", false);

    static final Map<String, Referral> REFERRALS = Map.of(
            "veilig-thuis", referral("veilig-thuis", "Veilig Thuis", "0800-2000"),
            "discriminatie", referral("discriminatie", "Discriminatie.nl", null));

    private Samples() {}

    /// A catalogue in which `test.line` says what it is given, with the texts that the facts need.
    static MapCatalogue catalogue() {
        return new MapCatalogue()
                .with("test.line", "{what}")
                .with("question.choose", "Kies")
                .with("hours.span", "{first} tot en met {last} {opens}-{closes}")
                .with("hours.day", "{day} {opens}-{closes}")
                .with("day.monday", "maandag")
                .with("day.thursday", "donderdag")
                .with("day.friday", "vrijdag")
                .with("referral-hours.always", "dag en nacht");
    }

    static Effect.Say say(String what) {
        var line = Line.of("test.line").with("what", new Arg.Plain(what));
        return new Effect.Say(Language.DUTCH, false, List.of(line), null);
    }

    /// One that can be answered, without options.
    static Effect.Say question(String what, int ask) {
        return new Effect.Say(Language.DUTCH, false, say(what).lines(),
                new Effect.Question(ask, false, true, List.of(), List.of(), null));
    }

    static Effect.File file(int revision) {
        return new Effect.File(new UUID(7, 7), revision, "K7Q-F3M-2XR", Language.DUTCH, Map.of());
    }

    static ConversationId conversation(int number) {
        return new ConversationId("p%02d.%032x".formatted(number % ConversationId.PARTITIONS, number));
    }

    static List<ConversationId> conversations(int howMany) {
        return IntStream.range(0, howMany).mapToObj(Samples::conversation).toList();
    }

    static Address address(Medium medium, ConversationId id) {
        return new Address(medium, "person of " + id, "our sender");
    }

    private static Referral referral(String id, String name, @Nullable String phone) {
        var day = LocalDate.of(2026, 11, 1);
        return new Referral(id, name, phone, id + ".nl", "always", "test", day, day.plusYears(1));
    }
}
