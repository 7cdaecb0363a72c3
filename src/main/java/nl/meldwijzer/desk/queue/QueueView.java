package nl.meldwijzer.desk.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal.Kind;

/// The talks of one meldpunt as one of its counsellors sees them; of another meldpunt they see nothing.
///
/// @param waiting the most urgent first
/// @param mine which they have themselves
/// @param others which a colleague has
public record QueueView(List<Row> waiting, List<Row> mine, List<Row> others) {
    public QueueView {
        waiting = List.copyOf(waiting);
        mine = List.copyOf(mine);
        others = List.copyOf(others);
    }

    public static QueueView of(Map<ConversationId, QueuedTalk> talks, Account who, Instant now) {
        var seen = talks.entrySet()
                .stream()
                .filter(talk -> talk.getValue().meldpunt().equals(who.meldpunt()))
                .sorted(Map.Entry.<ConversationId, QueuedTalk>comparingByValue(QueuedTalk.MOST_URGENT)
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(ConversationId::value)))
                .map(talk -> Row.of(talk.getKey(), talk.getValue(), who, now))
                .toList();
        return new QueueView(only(seen, Row::isWaiting), only(seen, row -> row.isWith(who)),
                only(seen, row -> !row.isWaiting() && !row.isWith(who)));
    }

    private static List<Row> only(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).toList();
    }

    public int urgent() {
        return (int) waiting.stream().filter(row -> !row.signals().isEmpty()).count();
    }

    /// @param minutes that the person waits, or had waited when they were claimed
    /// @param signals the gravest first
    /// @param with name of the counsellor who has it, blank while it waits
    /// @param spoken whether whoever looks can talk its language
    public record Row(String id, Medium medium, Language language, Instant since, long minutes, List<Kind> signals,
            String withId, String with, boolean spoken) {
        static Row of(ConversationId id, QueuedTalk talk, Account who, Instant now) {
            var with = talk.with() == null ? new Counsellor("nobody", "nobody") : talk.with();
            var minutes = Math.max(0, Duration.between(talk.since(), now).toMinutes());
            return new Row(id.value(), talk.medium(), talk.language(), talk.since(), minutes,
                    talk.signals().stream().sorted().toList(), talk.isWaiting() ? "" : with.id(),
                    talk.isWaiting() ? "" : with.name(), who.languages().contains(talk.language()));
        }

        public Row {
            signals = List.copyOf(signals);
        }

        boolean isWaiting() {
            return withId.isEmpty();
        }

        boolean isWith(Account who) {
            return withId.equals(who.id().toString());
        }

        /// Whether somebody may be in danger of their life.
        public boolean grave() {
            return signals.contains(Kind.DANGER) || signals.contains(Kind.SUICIDE);
        }
    }
}
