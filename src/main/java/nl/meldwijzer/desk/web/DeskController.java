package nl.meldwijzer.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.meldwijzer.staff.Account;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/// The way in, and what concerns every page.
@Controller
final class DeskController {
    private final Doors doors;

    DeskController(Doors doors) {
        this.doors = doors;
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
            HttpServletRequest request, HttpServletResponse response) {
        var locales = RequestContextUtils.getLocaleResolver(request);
        if (locales != null) locales.setLocale(request, response, Locale.of(Words.in(to).language()));
        return "redirect:" + (back.matches("/desk(/[a-z0-9.-]+)*") ? back : "/desk");
    }
}
