package nl.meldwijzer.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import nl.meldwijzer.staff.Account;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way in, and what concerns every page.
@Controller
final class DeskController {
    private final Doors doors;
    private final boolean secure;

    DeskController(Doors doors, URI publicUrl) {
        this.doors = doors;
        this.secure = "https".equals(publicUrl.getScheme());
    }

    /// The first of the pages that are theirs.
    @GetMapping("/desk")
    String desk(Account who) {
        return doors.of(who, "").stream().findFirst().map(door -> "redirect:" + door.href()).orElse("desk/nothing");
    }

    @GetMapping("/desk/accessibility")
    String accessibility() {
        return "desk/accessibility";
    }

    @PostMapping("/desk/language")
    String language(@RequestParam("to") String to, @RequestParam(name = "back", defaultValue = "") String back,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, WordsCookie.of(Words.in(to), secure).toString());
        return "redirect:" + (back.matches("/desk(/[a-z0-9.-]+)*") ? back : "/desk");
    }
}
