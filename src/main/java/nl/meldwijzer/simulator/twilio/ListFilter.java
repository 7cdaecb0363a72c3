package nl.meldwijzer.simulator.twilio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// What a list asks for. `DateSent>` and `DateSent<` include their bound, `DateSent` is a day; all are in UTC.
record ListFilter(Map<String, String> query) {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 1_000;

    boolean takes(MessageResource message) {
        return given("To").map(message.to()::equals).orElse(true)
                && given("From").map(message.from()::equals).orElse(true)
                && given("DateSent").map(day -> day.substring(0, 10).equals(message.at().toString().substring(0, 10)))
                        .orElse(true)
                && given("DateSent>").map(bound -> !message.at().isBefore(moment(bound))).orElse(true)
                && given("DateSent<").map(bound -> !message.at().isAfter(moment(bound))).orElse(true);
    }

    int pageSize() {
        return given("PageSize").map(size -> Math.clamp(Long.parseLong(size), 1, LONGEST_PAGE)).orElse(USUAL_PAGE);
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    private static Instant moment(String text) {
        return text.contains("T")
                ? LocalDateTime.parse(text.replaceFirst("Z$", "")).toInstant(ZoneOffset.UTC)
                : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
