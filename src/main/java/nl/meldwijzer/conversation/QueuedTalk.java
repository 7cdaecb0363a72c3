package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.SafetySignal.Kind;
import org.jspecify.annotations.Nullable;

/// What the desk sees of a talk before it is opened: nothing of what was said. A talk has one from when its person begins to
/// wait until the bot or nobody owns it.
///
/// @param signals heard in this talk
/// @param with the counsellor who claimed it, null while it waits
/// @param team to which a colleague handed it on, null when it is for anybody
public record QueuedTalk(String meldpunt, Medium medium, Language language, Instant since, Set<Kind> signals,
        @Nullable Counsellor with, @Nullable String team) {
    private static final String TEAM = "team:";

    /// Signals first, and of these life before the rest; then who has waited longest.
    public static final Comparator<QueuedTalk> MOST_URGENT = Comparator.comparingInt(QueuedTalk::urgency)
            .thenComparing(QueuedTalk::since);

    public QueuedTalk {
        signals = Set.copyOf(signals);
    }

    /// Empty when no counsellor is concerned.
    public static Optional<QueuedTalk> of(Conversation talk) {
        return switch (talk.phase()) {
            case Phase.WithCounsellor chat -> Optional.of(of(talk, chat.since(), chat.who()));
            case Phase.Waiting(var since, var _) -> Optional.of(of(talk, since, null));
            case Phase.Asking _ -> Optional.ofNullable(talk.queued()).map(since -> of(talk, since, null));
            case Phase.Closed _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static QueuedTalk of(Conversation talk, Instant since, @Nullable Counsellor with) {
        var signals = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) if (Noted.isKnown(talk.signals(), kind)) signals.add(kind);
        return new QueuedTalk(talk.meldpunt(), talk.medium(), talk.language(), since, signals, with,
                team(talk.signals()));
    }

    /// How a conversation remembers for which team it waits: one of its signals.
    static String waitingFor(String team) {
        return TEAM + team;
    }

    /// It waits for no team any more.
    static void forgetTeam(Set<String> signals) {
        signals.removeIf(signal -> signal.startsWith(TEAM));
    }

    private static @Nullable String team(Set<String> signals) {
        for (var signal : signals) if (signal.startsWith(TEAM)) return signal.substring(TEAM.length());
        return null;
    }

    public boolean isWaiting() {
        return with == null;
    }

    private int urgency() {
        if (signals.contains(Kind.DANGER) || signals.contains(Kind.SUICIDE)) return 0;
        return signals.isEmpty() ? 2 : 1;
    }
}
