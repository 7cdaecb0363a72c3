package nl.meldwijzer.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.meldwijzer.staff.Account;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A talk as it is read.
@Controller
@RequestMapping("/desk/talks/{id}")
final class TalkController {
    private final Talks talks;
    private final TalkPage page;

    TalkController(Talks talks, TalkPage page) {
        this.talks = talks;
        this.page = page;
    }

    @GetMapping
    String talk(@PathVariable("id") String id, Account who, Words words, Model model) {
        page.fill(model, talks.find(id, who), who, words);
        return "desk/talk";
    }

    /// The lines after one that is shown already. 409: the talk is no longer theirs, so the page is to be read anew.
    @GetMapping("/lines")
    String lines(@PathVariable("id") String id, @RequestParam("after") long after, Account who, Words words,
            Model model, HttpServletResponse response) {
        var talk = talks.find(id, who);
        if (!talk.isWith(who)) return notTheirs(response);
        page.lines(model, talk, after, who, words);
        return "desk/parts :: lines";
    }

    @GetMapping("/brief")
    String brief(@PathVariable("id") String id, Account who, Words words, Model model, HttpServletResponse response) {
        var talk = talks.find(id, who);
        if (!talk.isWith(who)) return notTheirs(response);
        page.brief(model, talk, who, words);
        return "desk/parts :: brief";
    }

    private static String notTheirs(HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return "desk/parts :: nothing";
    }
}
