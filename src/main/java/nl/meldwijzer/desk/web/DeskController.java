package nl.meldwijzer.desk.web;

import nl.meldwijzer.staff.Account;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

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
}
