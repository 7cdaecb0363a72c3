package nl.meldwijzer.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.conversation.ChatLine;
import nl.meldwijzer.conversation.ChatLine.What;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Receiver;
import nl.meldwijzer.conversation.Timer;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.StepName;
import org.jspecify.annotations.Nullable;

/// Talks that concern a counsellor.
public final class DeskSamples {
    public static final Counsellor SAM = new Counsellor("c1", "Sam");
    public static final Instant SINCE = Samples.NOW.minusSeconds(60);
    private static final StepName WAIT = new StepName("human.wait");

    private DeskSamples() {}

    public static Conversation waiting() {
        return at(new Phase.Waiting(SINCE, WAIT), null, Map.of(Timer.WAIT_CHECK, SINCE.plusSeconds(600)), Set.of());
    }

    public static Conversation goingOn() {
        return at(new Phase.Asking(new StepName("report.what")), SINCE,
                Map.of(Timer.WAIT_CHECK, SINCE.plusSeconds(600)), Set.of());
    }

    /// With something in every place.
    public static Conversation chatting() {
        var phase = new Phase.WithCounsellor(SAM, SINCE, WAIT, SINCE.plusSeconds(30), 18, Samples.PLANTED_RECEIPT);
        return at(phase, null,
                Map.of(Timer.CLAIM_CHECK, Samples.NOW.plusSeconds(300), Timer.SAFETY_CHECK,
                        Samples.NOW.plusSeconds(120)),
                Set.of("danger@3"));
    }

    /// The same as it was stored before it was noted when the counsellor wrote.
    public static Conversation chattingOfShape2() {
        var chat = chatting();
        return at(new Phase.WithCounsellor(SAM, SINCE, WAIT, SINCE, 18, Samples.PLANTED_RECEIPT), null, chat.timers(),
                chat.signals());
    }

    /// Handed on to a team, after a counsellor had filled in an answer.
    public static Conversation handedOn() {
        var talk = at(new Phase.Waiting(SINCE, WAIT), null, Map.of(Timer.WAIT_CHECK, SINCE.plusSeconds(600)),
                Set.of("team:zeden"));
        var answers = new LinkedHashMap<>(talk.answers());
        answers.put(new FieldName("daypart"), new Answer.Options(List.of("evening"), Answer.Origin.COUNSELLOR));
        return new Conversation(talk.meldpunt(), talk.medium(), talk.language(), talk.languageOrigin(), talk.phase(),
                talk.ask(), talk.resume(), talk.trail(), Map.of(new StepName("report.daypart"), new Signal.Next()),
                answers, talk.signals(), talk.told(), talk.unclear(), talk.report(), talk.heard(), talk.queued(),
                talk.timers());
    }

    public static Conversation at(Phase phase, @Nullable Instant queued, Map<Timer, Instant> timers,
            Set<String> signals) {
        var talk = Samples.parked();
        return new Conversation(talk.meldpunt(), talk.medium(), talk.language(), talk.languageOrigin(), phase,
                talk.ask(), new StepName("report.words"), talk.trail(), talk.ahead(), talk.answers(), signals,
                talk.told(), talk.unclear(), talk.report(), talk.heard(), queued, timers);
    }

    /// One of each kind.
    public static List<ChatLine> lines() {
        return List.of(new ChatLine.Happened(SINCE, What.ASKED, null),
                new ChatLine.They(SINCE, Samples.PLANTED_WORDS),
                new ChatLine.Pressed(SINCE, "go-on"),
                new ChatLine.Bot(SINCE, Samples.fullSay()),
                new ChatLine.Happened(SINCE, What.CLAIMED, SAM),
                new ChatLine.Wrote(SINCE, SAM, Samples.PLANTED_WORDS),
                new ChatLine.Ended(SINCE, SAM, new Ending(Ending.Outcome.NO_ANSWER, null)),
                new ChatLine.Ended(SINCE, SAM, new Ending(Ending.Outcome.HELPED,
                        new Ending.Promise("we bellen je", LocalDate.of(2026, 11, 27)))),
                new ChatLine.Sent(SINCE, SAM, Samples.fullSay()),
                new ChatLine.Note(SINCE, SAM, Samples.PLANTED_WORDS),
                new ChatLine.FilledIn(SINCE, SAM, new FieldName("daypart"), List.of("evening")),
                new ChatLine.HandedOn(SINCE, SAM, new Receiver.Colleague(new Counsellor("c2", "Noor")),
                        Samples.PLANTED_WORDS),
                new ChatLine.HandedOn(SINCE, SAM, new Receiver.Team("zeden"), ""),
                new ChatLine.NotKept(SINCE, Event.SentMedia.Kind.PHOTO),
                new ChatLine.Happened(SINCE, What.TAKEN_OVER, SAM));
    }

    public static Turn turn(Conversation after, List<ChatLine> lines) {
        return new Turn(after, List.of(), Turn.Unsent.WAIT, false, List.of(), lines, null);
    }

    public static Event.Claimed claim(Counsellor who, String id) {
        return new Event.Claimed(id, who);
    }
}
