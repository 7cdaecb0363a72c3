package nl.meldwijzer.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.meldwijzer.staff.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// The pages of signing in, and of one's own account. The password itself is taken by Spring Security's filter.
@Controller
final class SignInController {
    private static final List<String> NOTES = List.of("wrong", "out", "over", "chosen");

    private final List<PracticeAccounts.Shown> practice;
    private final LocaleResolver locales;

    /// @param practice accounts whose password is printed on the page; none but in the practice version
    SignInController(List<PracticeAccounts.Shown> practice, LocaleResolver locales) {
        this.practice = practice;
        this.locales = locales;
    }

    @GetMapping(Ways.SIGN_IN)
    String signIn(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("words", Words.in(locale));
        model.addAttribute("note", note(request));
        model.addAttribute("practice", practice);
        model.addAttribute("password", PracticeAccounts.PASSWORD);
        return "staff/sign-in";
    }

    @GetMapping(Ways.ME)
    String me(Account account, Locale locale, Model model) {
        model.addAttribute("words", Words.in(locale));
        model.addAttribute("account", account);
        return "staff/me";
    }

    /// @param back the page to go on with
    @PostMapping("/desk/language")
    String language(@RequestParam("language") String language, @RequestParam("back") String back,
            HttpServletRequest request) {
        locales.setLocale(request, null, Locale.of(language.equals("en") ? "en" : "nl"));
        return "redirect:" + (back.matches("/desk(/[\\w/-]*)?") ? back : Ways.SIGN_IN);
    }

    private static @Nullable String note(HttpServletRequest request) {
        return NOTES.stream().filter(note -> request.getParameter(note) != null).findFirst().orElse(null);
    }
}
