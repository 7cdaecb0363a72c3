package nl.meldwijzer.desk.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.QueuedTalk;
import nl.meldwijzer.desk.queue.QueueView.Row;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QueueViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T21:15:30Z");
    private static final Account SAM = new Account(UUID.fromString("00000000-0000-4000-8000-000000000001"), "sam",
            "Sam", "demo", Set.of(Role.COUNSELLOR), Set.of(Language.DUTCH), false);

    private final Map<ConversationId, QueuedTalk> talks = new HashMap<>();

    @Test
    void who_may_be_in_danger_comes_first_then_who_has_waited_longest() {
        waits(1, 3, Set.of());
        waits(2, 9, Set.of());
        waits(3, 1, Set.of(Kind.HOME_VIOLENCE));
        waits(4, 0, Set.of(Kind.SUICIDE));

        assertThat(view().waiting()).extracting(Row::id).containsExactly(id(4), id(3), id(2), id(1));
        assertThat(view().waiting()).extracting(Row::minutes).containsExactly(0L, 1L, 9L, 3L);
        assertThat(view().waiting()).extracting(Row::grave).containsExactly(true, false, false, false);
        assertThat(view().urgent()).isEqualTo(2);
    }

    @Test
    @Fault(72)
    void of_another_meldpunt_nothing_is_seen() {
        talks.put(new ConversationId(id(1)), talk("tilburg", 1, Set.of(), null));

        assertThat(view()).isEqualTo(new QueueView(java.util.List.of(), java.util.List.of(), java.util.List.of()));
    }

    @Test
    void mine_and_those_of_colleagues_are_told_apart() {
        talks.put(new ConversationId(id(1)), talk("demo", 1, Set.of(), new Counsellor(SAM.id().toString(), "Sam")));
        talks.put(new ConversationId(id(2)), talk("demo", 2, Set.of(), new Counsellor("another", "Noor")));

        assertThat(view().mine()).extracting(Row::id).containsExactly(id(1));
        assertThat(view().others()).extracting(Row::with).containsExactly("Noor");
        assertThat(view().waiting()).isEmpty();
    }

    @Test
    void a_language_that_they_do_not_speak_is_marked() {
        waits(1, 1, Set.of());
        talks.put(new ConversationId(id(2)),
                new QueuedTalk("demo", Medium.SMS, new Language("ar"), NOW, Set.of(), null, null));

        assertThat(view().waiting()).extracting(Row::spoken).containsExactly(true, false);
    }

    private QueueView view() {
        return QueueView.of(talks, SAM, NOW);
    }

    private void waits(int number, int minutes, Set<Kind> signals) {
        talks.put(new ConversationId(id(number)), talk("demo", minutes, signals, null));
    }

    private static QueuedTalk talk(String meldpunt, int minutes, Set<Kind> signals, @Nullable Counsellor with) {
        return new QueuedTalk(meldpunt, Medium.WHATSAPP, Language.DUTCH, NOW.minusSeconds(minutes * 60L), signals,
                with, null);
    }

    private static String id(int number) {
        return "p01.%032x".formatted(number);
    }
}
