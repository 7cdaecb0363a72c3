package nl.meldwijzer.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Conversation.Passed;
import nl.meldwijzer.conversation.Conversation.ReportState;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event.SentMedia.Kind;
import nl.meldwijzer.conversation.Heard;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.meldpunt.Hours;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.TextKey;
import org.jspecify.annotations.Nullable;

/// Conversations and effects for tests. Names that start with PLANTED are what must never be readable anywhere.
public final class Samples {
    public static final String PLANTED_NUMBER = "+31687654321";
    public static final String PLANTED_WORDS = "hij stond achter de bibliotheek te wachten";
    public static final String PLANTED_RECEIPT = "K7Q-F3M-2XR";
    public static final Instant NOW = Instant.parse("2026-11-20T21:15:30Z");
    public static final UUID REPORT = UUID.fromString("0f0e1d3c-8a2b-4c55-9d11-77aa88bb99cc");

    private static final Heard HEARD = new Heard(NOW, null);

    private Samples() {}

    public static Address address() {
        return new Address(Medium.WHATSAPP, "whatsapp:" + PLANTED_NUMBER, "whatsapp:+3197010201234");
    }

    public static Profile profile() {
        var hours = new Hours(List.of(new Hours.Span(
                DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))));
        return new Profile("demo", "Meldpunt", "Voorbeeldstad", List.of(Language.DUTCH, Language.ENGLISH), Set.of(),
                "0800 0000", hours, "https://example.nl/privacy", true);
    }

    public static Conversation start() {
        return Conversation.start("demo", Medium.WHATSAPP, Language.DUTCH, LanguageOrigin.PROFILE);
    }

    public static Conversation asking(Conversation before, String step) {
        return new Conversation(before.meldpunt(), before.medium(), before.language(), before.languageOrigin(),
                new Phase.Asking(new StepName(step)), before.ask() + 1, null, before.trail(), before.ahead(),
                before.answers(), before.signals(), before.told(), 0, before.report(), before.heard());
    }

    public static Conversation closed(Conversation before) {
        return new Conversation(before.meldpunt(), before.medium(), before.language(), before.languageOrigin(),
                new Phase.Closed(NOW), before.ask(), null, before.trail(), before.ahead(), before.answers(),
                before.signals(), before.told(), 0, before.report(), before.heard());
    }

    /// As it is in the middle of a report: what most stored conversations look like.
    public static Conversation parked() {
        var trail = List.of(
                new Passed(new StepName("welcome.hello"), new Signal.Next()),
                new Passed(new StepName("welcome.danger"), new Signal.Option("no")),
                new Passed(new StepName("welcome.quiet"), new Signal.Option("no")),
                new Passed(new StepName("report.role"), new Signal.Next()),
                new Passed(new StepName("report.what"), new Signal.Next()),
                new Passed(new StepName("report.when"), new Signal.Next()),
                new Passed(new StepName("report.place"), new Signal.Next()));
        var answers = new LinkedHashMap<FieldName, Answer>();
        answers.put(new FieldName("role"), new Answer.Options(List.of("self"), Origin.CHOSEN));
        answers.put(
                new FieldName("behaviour"), new Answer.Options(List.of("following", "shouting"), Origin.FIRST_MESSAGE));
        answers.put(new FieldName("when"), new Answer.Options(List.of("today"), Origin.CHOSEN));
        answers.put(new FieldName("place"), new Answer.Words(PLANTED_WORDS, Origin.TYPED));
        return new Conversation("demo", Medium.WHATSAPP, Language.DUTCH, LanguageOrigin.PROFILE,
                new Phase.Asking(new StepName("report.words")), 9, null, trail, Map.of(), answers, Set.of(),
                Set.of("difference"), 0, new ReportState(REPORT, 0, ReportState.Status.OPEN), HEARD);
    }

    /// With something in every place.
    public static Conversation full() {
        return full(new Heard(NOW, Kind.PHOTO));
    }

    /// Almost full, as it was stored before it was noted when the person was last heard.
    public static Conversation fullOfShape1() {
        return full(null);
    }

    private static Conversation full(@Nullable Heard heard) {
        var parked = parked();
        var answers = new LinkedHashMap<>(parked.answers());
        answers.put(new FieldName("spot"), new Answer.Spot(52.371, 4.895, Origin.TYPED));
        var ahead = new LinkedHashMap<StepName, Signal>();
        ahead.put(new StepName("report.more"), new Signal.Skip());
        ahead.put(new StepName("report.age"), new Signal.NotNeeded());
        ahead.put(new StepName("help.numbers"), new Signal.Interrupt("help"));
        return new Conversation("demo", Medium.SMS, Language.ENGLISH, LanguageOrigin.CHOSEN,
                new Phase.Asking(new StepName("difference.more")), 31, new StepName("report.words"), parked.trail(),
                ahead, answers, Set.of("quiet"), new LinkedHashSet<>(List.of("difference", "expect")), 2,
                new ReportState(REPORT, 3, ReportState.Status.SENDING), heard);
    }

    /// The same, of somebody who may be reached.
    public static Conversation withContact() {
        var full = full();
        return new Conversation(full.meldpunt(), full.medium(), full.language(), full.languageOrigin(), full.phase(),
                full.ask(), full.resume(), full.trail(), full.ahead(), andContact(full.answers()), full.signals(),
                full.told(), full.unclear(), full.report(), full.heard());
    }

    public static Effect.File fileWithContact() {
        return new Effect.File(REPORT, 1, PLANTED_RECEIPT, Language.DUTCH, andContact(full().answers()));
    }

    private static Map<FieldName, Answer> andContact(Map<FieldName, Answer> answers) {
        var all = new LinkedHashMap<>(answers);
        all.put(new FieldName("contact"), new Answer.Contact(Answer.Contact.By.PHONE, "+31612345678", Origin.TYPED));
        return all;
    }

    public static Effect.Say say(String key) {
        return new Effect.Say(Language.DUTCH, false, List.of(Line.of(key)), null);
    }

    public static Effect.Say fullSay() {
        var lines = List.of(
                Line.of("report.read-back.item")
                        .with("number", new Arg.Plain("2"))
                        .with("answer", new Arg.Plain(PLANTED_WORDS))
                        .asTight(),
                Line.of("masked.left-out")
                        .with(
                                "kinds",
                                new Arg.Labels(
                                        List.of(new TextKey("masked.kind.phone"), new TextKey("masked.kind.link")))));
        var options = List.of(
                new Effect.Option("yes", Line.of("send.confirm.yes")),
                new Effect.Option("no", Line.of("send.confirm.no")));
        var commands = List.of(new Effect.Option("menu", Line.of("command.menu")));
        var question = new Effect.Question(17, true, true, options, commands, Line.of("question.footer"));
        return new Effect.Say(Language.ENGLISH, true, lines, question);
    }

    public static Effect.File file() {
        return new Effect.File(REPORT, 1, PLANTED_RECEIPT, Language.DUTCH, full().answers());
    }

    public static Turn turn(Conversation after, Effect... effects) {
        return new Turn(after, List.of(effects), false);
    }
}
