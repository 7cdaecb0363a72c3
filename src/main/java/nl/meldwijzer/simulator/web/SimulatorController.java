package nl.meldwijzer.simulator.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.meldwijzer.simulator.DemoCloud;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page with the phones.
@Controller
final class SimulatorController {
    private final DemoCloud cloud;
    private final String meldpunt;
    private final PocketCookie cookie;

    SimulatorController(DemoCloud cloud, String meldpunt) {
        this.cloud = cloud;
        this.meldpunt = meldpunt;
        this.cookie = new PocketCookie(cloud.publicUrl());
    }

    @GetMapping("/simulator")
    String simulator(@CookieValue(name = PocketCookie.NAME, defaultValue = "") String pocket,
            @RequestParam(name = "language", defaultValue = "nl") String language, Model model,
            HttpServletResponse response) {
        if (pocket.isEmpty()) response.addHeader(HttpHeaders.SET_COOKIE, cookie.fresh().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("words", Words.in(language));
        model.addAttribute("meldpunt", meldpunt);
        model.addAttribute("smsSender", cloud.smsSender());
        return "simulator";
    }
}
