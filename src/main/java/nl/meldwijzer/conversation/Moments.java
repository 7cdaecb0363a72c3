package nl.meldwijzer.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldwijzer.flow.Daypart;
import nl.meldwijzer.flow.Recency;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.TextKey;

/// When something happened, as far as it can be counted from what somebody wrote: dates, days of the week, "3 dagen
/// geleden", the time on the clock. Words such as "gisteren" are an option's own words and not looked at here. A time that
/// may be of the day or of the night ("11 uur") says nothing.
final class Moments {
    private static final Pattern DATE = Pattern
            .compile("(?<![\\d-])(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?![\\d-])");
    private static final Pattern DAY_AND_MONTH = Pattern
            .compile("(?<!\\d)(\\d{1,2})(?:e|de|ste|th|st|nd|rd)? (?:of )?(\\p{L}{3,12})");
    private static final Pattern MONTH_AND_DAY = Pattern
            .compile("(?<!\\p{L})(\\p{L}{3,12}) (\\d{1,2})(?:th|st|nd|rd)?(?![\\d:.])");
    private static final Pattern AGO = Pattern.compile("(?<!\\d)(\\d{1,3}) (\\p{L}{2,12} \\p{L}{2,12})");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.,-])([0-2]?\\d)[:.hu]([0-5]\\d)(?![\\d:.-]) ?(am|pm)?|(?<![\\d:.,-])([0-2]?\\d) ?(uur|u(?!\\p{L})|am(?!\\p{L})|pm(?!\\p{L}))");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,15}");
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int HALF_A_DAY = 12;
    private static final int HOURS_OF_A_DAY = 24;

    private final Vocabulary vocabulary;
    private final Map<Language, Map<String, DayOfWeek>> weekdays = new ConcurrentHashMap<>();
    private final Map<Language, Map<String, Month>> months = new ConcurrentHashMap<>();

    Moments(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// How long ago; empty when the text does not say or says several things.
    Optional<Recency> recency(Collection<Language> languages, String text, LocalDateTime now) {
        var small = text.toLowerCase(Locale.ROOT);
        var found = Stream.of(dates(languages, small, now), ago(languages, small, now), weekdays(languages, small, now))
                .flatMap(one -> one)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The part of the day of the one time on the clock that can be of one part only.
    Optional<Daypart> daypart(String text) {
        var found = CLOCK.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(Moments::daypart)
                .distinct()
                .toList();
        return found.size() == 1 ? found.getFirst() : Optional.empty();
    }

    private static Optional<Daypart> daypart(MatchResult clock) {
        var written = clock.group(1) == null ? clock.group(4) : clock.group(1);
        var half = clock.group(1) == null ? clock.group(5) : clock.group(3);
        int hour = Integer.parseInt(written);
        if (hour >= HOURS_OF_A_DAY) return Optional.empty();
        if ("am".equals(half)) return Optional.of(Daypart.of(hour % HALF_A_DAY));
        if ("pm".equals(half)) return Optional.of(Daypart.of(hour % HALF_A_DAY + HALF_A_DAY));
        boolean wholeDay = hour > HALF_A_DAY || written.startsWith("0");
        return wholeDay ? Optional.of(Daypart.of(hour)) : Optional.empty();
    }

    private Stream<Recency> dates(Collection<Language> languages, String small, LocalDateTime now) {
        var numbers = DATE.matcher(small)
                .results()
                .flatMap(date -> date(number(date, 3), number(date, 2), number(date, 1)));
        var dayFirst = DAY_AND_MONTH.matcher(small)
                .results()
                .flatMap(date -> month(languages, date.group(2)).flatMap(month -> lately(month, number(date, 1), now)));
        var monthFirst = MONTH_AND_DAY.matcher(small)
                .results()
                .flatMap(date -> month(languages, date.group(1)).flatMap(month -> lately(month, number(date, 2), now)));
        return Stream.of(numbers, dayFirst, monthFirst)
                .flatMap(one -> one)
                .flatMap(day -> daysAgo(ChronoUnit.DAYS.between(day, now.toLocalDate())));
    }

    private Stream<Recency> ago(Collection<Language> languages, String small, LocalDateTime now) {
        return AGO.matcher(small).results().flatMap(ago -> {
            var words = ago.group(2);
            long number = number(ago, 1);
            if (says(languages, "moment.minutes-ago", words)) return Stream.of(Recency.NOW);
            if (says(languages, "moment.hours-ago", words))
                return daysAgo(ChronoUnit.DAYS.between(now.minusHours(number).toLocalDate(), now.toLocalDate()));
            if (says(languages, "moment.days-ago", words)) return daysAgo(number);
            if (says(languages, "moment.weeks-ago", words)) return daysAgo(number * DAYS_OF_A_WEEK);
            return says(languages, "moment.long-ago", words) ? Stream.of(Recency.LONGER) : Stream.empty();
        });
    }

    /// The last day of that name. The day that it is today may mean the one of a week ago: it says nothing.
    private Stream<Recency> weekdays(Collection<Language> languages, String small, LocalDateTime now) {
        var today = now.getDayOfWeek();
        return WORD.matcher(small)
                .results()
                .flatMap(word -> named(languages, word.group(), this::weekdays))
                .filter(day -> day != today)
                .map(day -> (today.getValue() - day.getValue() + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK)
                .flatMap(Moments::daysAgo);
    }

    private static Stream<Recency> daysAgo(long days) {
        return days < 0 ? Stream.empty() : Stream.of(Recency.daysAgo(days));
    }

    private boolean says(Collection<Language> languages, String key, String words) {
        return vocabulary.is(languages, new TextKey(key), words);
    }

    /// Without a year the last such day is meant.
    private static Stream<LocalDate> lately(Month month, int day, LocalDateTime now) {
        return date(now.getYear(), month.getValue(), day)
                .map(date -> date.isAfter(now.toLocalDate()) ? date.minusYears(1) : date);
    }

    private static Stream<LocalDate> date(int year, int month, int day) {
        int whole = year < 100 ? 2000 + year : year;
        boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(true);
        return exists ? Stream.of(LocalDate.of(whole, month, 1).plusDays(day - 1L)) : Stream.empty();
    }

    private Stream<Month> month(Collection<Language> languages, String word) {
        return named(languages, word, this::months);
    }

    private static <T> Stream<T> named(
            Collection<Language> languages, String word, java.util.function.Function<Language, Map<String, T>> names) {
        return languages.stream()
                .map(names)
                .map(each -> Optional.ofNullable(each.get(word)))
                .flatMap(Optional::stream)
                .limit(1);
    }

    private Map<String, DayOfWeek> weekdays(Language language) {
        return weekdays.computeIfAbsent(language,
                each -> names(each, DayOfWeek.values(), DayOfWeek::getDisplayName, List.of(TextStyle.FULL)));
    }

    private Map<String, Month> months(Language language) {
        return months.computeIfAbsent(language,
                each -> names(each, Month.values(), Month::getDisplayName, List.of(TextStyle.FULL, TextStyle.SHORT)));
    }

    private static <T> Map<String, T> names(
            Language language, T[] values, Names<T> name, List<TextStyle> styles) {
        var names = new LinkedHashMap<String, T>();
        var locale = Locale.forLanguageTag(language.code());
        for (var style : styles) {
            Arrays.stream(values)
                    .forEach(value -> names.put(
                            name.of(value, style, locale).toLowerCase(locale).replace(".", ""), value));
        }
        return Map.copyOf(names);
    }

    private interface Names<T> {
        String of(T value, TextStyle style, Locale locale);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
