package nl.meldwijzer.meldpunt;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferralChoiceTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 24, 12, 0);
    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 24, 2, 0);
    private static final Hours BY_DAY = new Hours(List.of(new Hours.Span(DayOfWeek.MONDAY, DayOfWeek.SUNDAY,
            LocalTime.of(9, 0), LocalTime.of(17, 0))));

    private static final Referral CENTRE = referral("centre", Topic.SEXUAL, Set.of(), Set.of("nl"), null, Reach.CALL);
    private static final Referral CHILDREN = referral("children", Topic.YOUNG, Set.of("12-15"), Set.of("nl"), null,
            Reach.CALL, Reach.CHAT);
    private static final Referral DAY = referral("day", Topic.SUPPORT, Set.of(), Set.of("nl"), BY_DAY, Reach.CALL);
    private static final Referral ENGLISH = referral("english", Topic.SUPPORT, Set.of(), Set.of("nl", "en"), null,
            Reach.CALL);
    private static final Referral SILENT = referral("silent", Topic.SUPPORT, Set.of(), Set.of("nl"), BY_DAY,
            Reach.FORM);
    private static final Referral NEVER = referral("never", Topic.HOME, Set.of(), Set.of("nl"), null, Reach.CHAT);
    private static final ReferralChoice CHOICE = new ReferralChoice(
            List.of(CENTRE, CHILDREN, DAY, ENGLISH, SILENT, NEVER));

    @Test
    void best_of_each_topic_comes_before_the_second_best_of_any() {
        assertThat(chosen("nl", "12-15", NOON, Topic.SEXUAL, Topic.YOUNG, Topic.SUPPORT))
                .containsExactly(CENTRE, CHILDREN, DAY);
    }

    @Test
    void at_most_three_are_chosen_and_none_for_a_topic_that_nobody_named() {
        assertThat(chosen("nl", "12-15", NOON, Topic.SEXUAL, Topic.YOUNG, Topic.SUPPORT)).hasSize(3)
                .doesNotContain(NEVER);
    }

    @Test
    void who_is_open_comes_first() {
        assertThat(chosen("nl", null, NOON, Topic.SUPPORT)).startsWith(DAY);
        assertThat(chosen("nl", null, NIGHT, Topic.SUPPORT)).startsWith(ENGLISH);
    }

    @Test
    void who_speaks_the_language_comes_first_of_those_that_are_open() {
        assertThat(chosen("en", null, NOON, Topic.SUPPORT)).startsWith(ENGLISH);
    }

    @Test
    void line_for_an_age_is_for_that_age_only() {
        assertThat(chosen("nl", "28-up", NOON, Topic.YOUNG)).isEmpty();
        assertThat(chosen("nl", null, NOON, Topic.YOUNG)).isEmpty();
    }

    @Test
    void one_of_the_three_needs_no_voice() {
        assertThat(chosen("nl", "28-up", NIGHT, Topic.SEXUAL, Topic.SUPPORT)).containsExactly(CENTRE, ENGLISH, SILENT);
    }

    private static List<Referral> chosen(
            String language, @Nullable String age, LocalDateTime when, Topic... about) {
        return CHOICE.of(new ReferralChoice.Need(List.of(about), age, new Language(language), when));
    }

    private static Referral referral(
            String id, Topic about, Set<String> ages, Set<String> speaks, @Nullable Hours opens, Reach... reach) {
        var languages = speaks.stream().map(Language::new).collect(java.util.stream.Collectors.toSet());
        var day = LocalDate.of(2026, 11, 1);
        return new Referral(id, id, null, id + ".nl", "always", Set.of(about), ages, languages, Set.of(reach), opens,
                "test", day, day.plusYears(1));
    }
}
