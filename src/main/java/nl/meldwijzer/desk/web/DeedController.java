package nl.meldwijzer.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.ReadyText;
import nl.meldwijzer.conversation.Refusal;
import nl.meldwijzer.engine.DeskDoor;
import nl.meldwijzer.engine.DeskDoor.Decision;
import nl.meldwijzer.engine.Drafts;
import nl.meldwijzer.roster.Claim;
import nl.meldwijzer.roster.Claims;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/// What a counsellor does. The key that a form brings is the event's id: however often it is sent, it is done once.
@Controller
@RequestMapping("/desk/talks/{id}")
final class DeedController {
    private final Talks talks;
    private final DeskDoor door;
    private final Claims claims;
    private final Drafts drafts;
    private final TalkPage page;

    DeedController(Talks talks, DeskDoor door, Claims claims, Drafts drafts, TalkPage page) {
        this.talks = talks;
        this.door = door;
        this.claims = claims;
        this.drafts = drafts;
        this.page = page;
    }

    @PostMapping("/claim")
    String claim(@PathVariable("id") String id, @RequestParam("key") UUID key, Account who, Words words, Model model,
            HttpServletResponse response) {
        var talk = talks.find(id, who);
        if (talk.with().isEmpty() && claims.may(who, talk.id()) instanceof Claim.Refused(var because, var _)) {
            model.addAttribute("outcome", "not-now." + because.code());
            return show(id, who, words, model, HttpStatus.CONFLICT, response);
        }
        return answer(id, who, decide(id, key, who, Event.Claimed::new), words, model, response);
    }

    @PostMapping("/words")
    String words(@PathVariable("id") String id, @RequestParam("key") UUID key, @RequestParam("words") String said,
            @RequestHeader(name = "X-Desk", defaultValue = "page") String asker, Account who, Words words, Model model,
            HttpServletResponse response) {
        if (said.isBlank() || said.length() > Draft.MOST) return refuse(HttpStatus.BAD_REQUEST, response);
        var decision = decide(id, key, who, (event, by) -> new Event.CounsellorSaid(event, by, said.strip()));
        if (isDone(decision)) drafts.drop(talks.find(id, who).id(), who.id().toString());
        if (asker.equals("page")) return answer(id, who, decision, words, model, response);
        return refuse(isDone(decision) ? HttpStatus.NO_CONTENT : status(decision), response);
    }

    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable("id") String id, @RequestParam("key") UUID key,
            @RequestParam(name = "words", defaultValue = "") String said, Account who) {
        var talk = talks.find(id, who);
        var by = who.id().toString();
        if (said.isBlank()) drafts.drop(talk.id(), by);
        else if (said.length() <= Draft.MOST) drafts.keep(talk.id(), by, new Draft(key.toString(), said).kept());
    }

    /// For colleagues; the person never sees it.
    @PostMapping("/note")
    String note(@PathVariable("id") String id, @RequestParam("key") UUID key, @RequestParam("note") String note,
            Account who, Words words, Model model, HttpServletResponse response) {
        if (note.isBlank() || note.length() > Draft.MOST) return refuse(HttpStatus.BAD_REQUEST, response);
        if (!talks.find(id, who).isWith(who)) return refuse(HttpStatus.CONFLICT, response);
        var decision = decide(id, key, who, (event, by) -> new Event.Noted(event, by, note.strip()));
        return answer(id, who, decision, words, model, response);
    }

    /// Of whoever has it; for coordinators alone.
    @PostMapping("/take-over")
    String takeOver(@PathVariable("id") String id, @RequestParam("key") UUID key, Account who, Words words,
            Model model, HttpServletResponse response) {
        if (!who.is(Role.COORDINATOR)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return answer(id, who, decide(id, key, who, Event.TakenOver::new), words, model, response);
    }

    /// A text that stands ready, which the person reads in their own language.
    @PostMapping("/explain")
    String explain(@PathVariable("id") String id, @RequestParam("key") UUID key, @RequestParam("what") String what,
            Account who, Words words, Model model, HttpServletResponse response) {
        var decision = decide(id, key, who,
                (event, by) -> new Event.CounsellorSent(event, by, new ReadyText.Explained(what)));
        return answer(id, who, decision, words, model, response);
    }

    @PostMapping("/return")
    String giveBack(@PathVariable("id") String id, @RequestParam("key") UUID key, Account who, Words words,
            Model model, HttpServletResponse response) {
        return answer(id, who, decide(id, key, who, Event.Returned::new), words, model, response);
    }

    @PostMapping("/release")
    String release(@PathVariable("id") String id, @RequestParam("key") UUID key, Account who, Words words,
            Model model, HttpServletResponse response) {
        return answer(id, who, decide(id, key, who, Event.Released::new), words, model, response);
    }

    /// A promise without a day is none.
    @PostMapping("/close")
    String close(@PathVariable("id") String id, @RequestParam("key") UUID key,
            @RequestParam("outcome") Ending.Outcome outcome,
            @RequestParam(name = "promise", defaultValue = "") String promise,
            @RequestParam(name = "by", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate by,
            Account who, Words words, Model model, HttpServletResponse response) {
        if (promise.isBlank() != (by == null)) {
            model.addAttribute("outcome", "promise-incomplete");
            return show(id, who, words, model, HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        var ending = new Ending(outcome, by == null ? null : new Ending.Promise(promise.strip(), by));
        var decision = decide(id, key, who, (event, counsellor) -> new Event.ClosedBy(event, counsellor, ending));
        return answer(id, who, decision, words, model, response);
    }

    private Decision decide(String id, UUID key, Account who, BiFunction<String, Counsellor, Event.AtDesk> deed) {
        var talk = talks.find(id, who);
        return door.decide(talk.id(), deed.apply("desk:" + key, new Counsellor(who.id().toString(), who.name())));
    }

    private String answer(String id, Account who, Decision decision, Words words, Model model,
            HttpServletResponse response) {
        if (isDone(decision)) return "redirect:/desk/talks/" + talks.find(id, who).id();
        model.addAttribute("outcome", outcome(decision));
        if (decision instanceof Decision.Refused(Refusal.ClaimedBy(var other)))
            model.addAttribute("by", other.name());
        return show(id, who, words, model, status(decision), response);
    }

    private String show(String id, Account who, Words words, Model model, HttpStatus status,
            HttpServletResponse response) {
        response.setStatus(status.value());
        page.fill(model, talks.find(id, who), who, words);
        return "desk/talk";
    }

    private static boolean isDone(Decision decision) {
        return decision instanceof Decision.Done || decision instanceof Decision.Known;
    }

    private static String outcome(Decision decision) {
        return switch (decision) {
            case Decision.Refused(Refusal.ClaimedBy _) -> "claimed-by";
            case Decision.Refused(Refusal.NotWaiting _) -> "not-waiting";
            case Decision.Refused(Refusal.NotClaimed _) -> "not-claimed";
            case Decision.Refused(Refusal.Unreachable _) -> "unreachable";
            case Decision.Refused(Refusal.NotThere _) -> "not-there";
            case Decision.Refused(Refusal.NoSuchText _) -> "no-such-text";
            case Decision.Refused(Refusal.NotAsked _) -> "not-asked";
            case Decision.Gone _ -> "gone";
            case Decision.Unavailable _ -> "unavailable";
            case Decision.Done _, Decision.Known _ -> "done";
        };
    }

    private static HttpStatus status(Decision decision) {
        return switch (decision) {
            case Decision.Refused _ -> HttpStatus.CONFLICT;
            case Decision.Gone _ -> HttpStatus.GONE;
            case Decision.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case Decision.Done _, Decision.Known _ -> HttpStatus.OK;
        };
    }

    private static String refuse(HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        return "desk/parts :: nothing";
    }
}
