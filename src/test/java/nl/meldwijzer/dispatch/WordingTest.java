package nl.meldwijzer.dispatch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.MapCatalogue;
import nl.meldwijzer.text.Medium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {
    private static final Language ARABIC = new Language("ar");

    private final MapCatalogue catalogue = Samples.catalogue()
            .with("welcome.hello", "Hoi, dit is {meldpunt}.")
            .with("report.what", "Wat gebeurde er?")
            .with("field.behaviour.following", "achtervolgen")
            .with("field.behaviour.calling", "naroepen")
            .with("command.back", "Terug")
            .with("question.choose", "Kies")
            .with("question.many", "Je mag meer kiezen: 1 3 5")
            .with("question.footer", "0 = hulp of een vraag");
    private final Wording wording = new Wording(catalogue, Samples.REFERRALS);

    @ParameterizedTest
    @EnumSource(Medium.class)
    void a_question_is_complete_as_text_on_every_medium(Medium medium) {
        var say = new Effect.Say(
                Language.DUTCH, false,
                List.of(
                        Line.of("welcome.hello"), Line.of("report.what"), Line.of("question.many").asTight()),
                question(true, Line.of("question.footer")));

        assertThat(text(say, medium)).isEqualTo("""
                Hoi, dit is Meldpunt Voorbeeldstad.

                Wat gebeurde er?
                Je mag meer kiezen: 1 3 5

                1 achtervolgen
                2 naroepen

                0 = hulp of een vraag""");
    }

    @Test
    void whatsapp_cuts_a_question_so_that_its_buttons_still_fit_below_the_last_part() {
        var catalogue = new MapCatalogue().with("long", "x".repeat(1_030)).with("yes", "Ja").with("q", "Kies");
        var question = new Effect.Question(3, false, false, List.of(new Effect.Option("yes", Line.of("yes"))),
                List.of(), null);
        var say = new Effect.Say(Language.DUTCH, false, List.of(Line.of("long")), question);
        var wording = new Wording(catalogue.with("question.choose", "Kies")
                .with("referral-hours.always", "altijd")
                .with("hours.span", "x")
                .with("hours.day", "x")
                .with("day.monday", "x")
                .with("day.thursday", "x")
                .with("day.friday", "x"), Samples.REFERRALS);

        var parts = wording.render(say, Medium.WHATSAPP, Samples.PROFILE);

        assertThat(parts).hasSize(2).allMatch(part -> part.text().length() <= 1_024);
        assertThat(parts.getFirst().buttons()).isEmpty();
        assertThat(parts.getLast().buttons()).hasSize(1);
        assertThat(wording.render(new Effect.Say(Language.DUTCH, false, List.of(Line.of("long")), null),
                Medium.WHATSAPP, Samples.PROFILE)).hasSize(1);
    }

    @Test
    void options_that_the_lines_show_already_are_not_listed_again() {
        var say = new Effect.Say(
                Language.DUTCH, false, List.of(Line.of("report.what")),
                question(false, Line.of("question.footer").asTight()));

        assertThat(text(say, Medium.SMS)).isEqualTo("Wat gebeurde er?\n0 = hulp of een vraag");
    }

    @Test
    void a_question_may_have_no_footer_and_a_message_no_question() {
        var line = List.of(Line.of("report.what"));

        assertThat(text(new Effect.Say(Language.DUTCH, false, line, question(false, null)), Medium.SMS))
                .isEqualTo("Wat gebeurde er?");
        assertThat(text(new Effect.Say(Language.DUTCH, false, line, null), Medium.SMS)).isEqualTo("Wat gebeurde er?");
    }

    @Test
    void telegram_gets_a_button_for_each_option_and_command() {
        var say = new Effect.Say(Language.DUTCH, false, List.of(Line.of("report.what")), question(true, null));

        assertThat(wording.render(say, Medium.TELEGRAM, Samples.PROFILE).getLast().buttons()).containsExactly(
                new Outbound.Button("achtervolgen", "17.following"), new Outbound.Button("naroepen", "17.calling"),
                new Outbound.Button("Terug", "17.back"));
        assertThat(wording.render(say, Medium.SMS, Samples.PROFILE).getLast().buttons()).isEmpty();
    }

    @Test
    void whatsapp_gets_what_it_can_show_and_a_word_to_open_a_list_with() {
        var say = new Effect.Say(Language.DUTCH, false, List.of(Line.of("report.what")), question(true, null));

        var message = wording.render(say, Medium.WHATSAPP, Samples.PROFILE).getLast();

        assertThat(message.buttons()).hasSize(3);
        assertThat(message.opener()).isEqualTo("Kies");
    }

    @Test
    void a_medium_has_its_own_wording_where_there_is_one() {
        catalogue.with("welcome.hello.sms", "Hoi!");
        var say = new Effect.Say(Language.DUTCH, false, List.of(Line.of("welcome.hello")), null);

        assertThat(text(say, Medium.SMS)).isEqualTo("Hoi!");
        assertThat(text(say, Medium.WHATSAPP)).isEqualTo("Hoi, dit is Meldpunt Voorbeeldstad.");
    }

    @Test
    void quiet_wording_is_that_of_the_medium_first() {
        catalogue.with("report.what.quiet", "Zullen we afspreken?").with("report.what.sms", "Wat?");
        var say = new Effect.Say(Language.DUTCH, true, List.of(Line.of("report.what")), null);

        assertThat(text(say, Medium.WHATSAPP)).isEqualTo("Zullen we afspreken?");
        assertThat(text(say, Medium.SMS)).isEqualTo("Wat?");

        catalogue.with("report.what.sms.quiet", "Afspreken?");

        assertThat(text(say, Medium.SMS)).isEqualTo("Afspreken?");
    }

    @Test
    void every_text_may_use_the_facts() {
        catalogue.with("all", """
                {meldpunt}, {municipality}, {phone}, {privacy}; {hours}; \
                {veilig_thuis_name} {veilig_thuis_phone} {veilig_thuis_site} {veilig_thuis_hours}; \
                {discriminatie_name} {discriminatie_phone}""");

        assertThat(text(new Effect.Say(Language.DUTCH, false, List.of(Line.of("all")), null), Medium.SMS)).isEqualTo("""
                Meldpunt Voorbeeldstad, Voorbeeldstad, 085 000 0000, https://example.org/privacy; \
                maandag tot en met donderdag 09:00-17:30, vrijdag 09:00-13:00; \
                Veilig Thuis 0800-2000 veilig-thuis.nl dag en nacht; \
                Discriminatie.nl {discriminatie_phone}""");
    }

    @Test
    void numbers_are_isolated_where_the_text_runs_from_right_to_left() {
        for (var key : List.of("hours.span", "hours.day", "day.monday", "day.thursday", "day.friday",
                "referral-hours.always", "field.behaviour.following",
                "field.behaviour.calling")) {
            catalogue.with(ARABIC, key, "كلمة");
        }
        catalogue.with(ARABIC, "call", "{phone}");
        var say = new Effect.Say(ARABIC, false, List.of(Line.of("call")), question(true, null));

        assertThat(text(say, Medium.SMS))
                .isEqualTo("\u2068085 000 0000\u2069\n\n\u20681\u2069 كلمة\n\u20682\u2069 كلمة");
    }

    @Test
    void a_long_text_is_split_and_its_buttons_hang_on_the_last_part() {
        var words = IntStream.range(0, 1_500).mapToObj(i -> "woord" + i).collect(Collectors.joining(" "));
        var line = Line.of("test.line").with("what", new Arg.Plain(words));
        var say = new Effect.Say(Language.DUTCH, false, List.of(line), question(true, null));

        var parts = wording.render(say, Medium.TELEGRAM, Samples.PROFILE);

        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.text().length() <= 4_096);
        assertThat(parts.subList(0, parts.size() - 1)).allMatch(part -> part.buttons().isEmpty());
        assertThat(parts.getFirst().text()).startsWith("(1/" + parts.size() + ") ");
        assertThat(parts.getLast().text()).startsWith("(" + parts.size() + "/" + parts.size() + ") ");
        assertThat(parts.getLast().buttons()).hasSize(3);
        assertThat(parts.getLast().text()).contains("2 naroepen");
    }

    @Test
    void a_message_never_shows_its_text_to_a_log() {
        assertThat(new Message("wat iemand schreef", List.of(), "")).hasToString("Message[***, 0 buttons]");
    }

    private String text(Effect.Say say, Medium medium) {
        var parts = wording.render(say, medium, Samples.PROFILE);
        assertThat(parts).hasSize(1);
        return parts.getFirst().text();
    }

    private static Effect.Question question(boolean listed, @Nullable Line footer) {
        return new Effect.Question(
                17, true, listed,
                List.of(
                        new Effect.Option("following", Line.of("field.behaviour.following")),
                        new Effect.Option("calling", Line.of("field.behaviour.calling"))),
                List.of(new Effect.Option("back", Line.of("command.back"))), footer);
    }
}
