package nl.meldwijzer.desk.web;

import java.time.InstantSource;
import java.time.LocalDate;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.desk.chat.TalkReader;
import nl.meldwijzer.desk.queue.QueueView;
import nl.meldwijzer.engine.Drafts;
import nl.meldwijzer.engine.Transcripts;
import nl.meldwijzer.engine.WaitingRoom;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;
import org.springframework.ui.Model;

/// Fills the page of a talk. What was said is read by the counsellor who has it; others see only who has it.
final class TalkPage {
    private final WaitingRoom waitingRoom;
    private final Transcripts transcripts;
    private final Drafts drafts;
    private final TalkReader reader;
    private final InstantSource clock;

    TalkPage(WaitingRoom waitingRoom, Transcripts transcripts, Drafts drafts, TalkReader reader,
            InstantSource clock) {
        this.waitingRoom = waitingRoom;
        this.transcripts = transcripts;
        this.drafts = drafts;
        this.reader = reader;
        this.clock = clock;
    }

    void fill(Model model, Talks.Found talk, Account who, Words words) {
        model.addAttribute("queue", QueueView.of(waitingRoom.talks(), who, clock.instant()));
        model.addAttribute("id", talk.id().value());
        state(model, talk, who);
        if (!talk.isWith(who)) return;
        brief(model, talk, who, words);
        lines(model, talk, 0, who, words);
        model.addAttribute("draft", Draft.read(drafts.read(talk.id(), who.id().toString())));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), Profile.ZONE));
    }

    void brief(Model model, Talks.Found talk, Account who, Words words) {
        model.addAttribute("id", talk.id().value());
        model.addAttribute("zone", Profile.ZONE);
        model.addAttribute("brief", reader.brief(talk.brief(), who, words.in()));
    }

    void lines(Model model, Talks.Found talk, long after, Account who, Words words) {
        var lines = transcripts.after(talk.id(), 0);
        model.addAttribute("zone", Profile.ZONE);
        model.addAttribute("chat", reader.chat(talk.brief(), lines, after, who, words.in()));
        model.addAttribute("theirs", talk.brief().language());
    }

    /// `mine`, `other`, `waiting`, or `bot` when no counsellor is concerned.
    private static void state(Model model, Talks.Found talk, Account who) {
        var waiting = talk.brief().queued() != null;
        var state = talk.isWith(who) ? "mine" : talk.with().isPresent() ? "other" : waiting ? "waiting" : "bot";
        model.addAttribute("state", state);
        model.addAttribute("coordinates", who.is(Role.COORDINATOR));
        model.addAttribute("with", talk.with().map(Counsellor::name).orElse(""));
    }
}
