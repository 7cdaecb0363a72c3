package nl.meldwijzer.simulator.web;

import java.util.Arrays;
import java.util.List;
import nl.meldwijzer.text.Medium;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page: what this is, and what of it is on.
@Controller
final class LandingController {
    private final Landing landing;

    LandingController(Landing landing) {
        this.landing = landing;
    }

    @GetMapping("/")
    String landing(@RequestParam(name = "language", defaultValue = "nl") String language, Model model) {
        model.addAttribute("words", Words.in(language));
        model.addAttribute("landing", landing);
        model.addAttribute("lamps", lamps());
        return "landing";
    }

    private List<Lamp> lamps() {
        return Arrays.stream(Medium.values()).map(medium -> new Lamp(name(medium), state(medium))).toList();
    }

    private static String name(Medium medium) {
        return switch (medium) {
            case WHATSAPP -> "WhatsApp";
            case SMS -> "SMS";
            case TELEGRAM -> "Telegram";
        };
    }

    private String state(Medium medium) {
        if (!landing.channels().contains(medium)) return "off";
        return landing.demo() ? "practice" : "on";
    }

    /// @param state on, off or practice
    public record Lamp(String name, String state) {}
}
