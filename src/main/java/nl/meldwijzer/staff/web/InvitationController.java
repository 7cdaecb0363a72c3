package nl.meldwijzer.staff.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Accounts;
import nl.meldwijzer.staff.Invitation;
import nl.meldwijzer.staff.Role;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A one-time link: its holder chooses a password, and the first administrator a name and a login too.
@Controller
final class InvitationController {
    static final String PATH = "/desk/invitation/";

    private static final String LOGIN = "[a-z0-9][a-z0-9.@_-]{1,63}";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final String meldpunt;
    private final InstantSource clock;

    InvitationController(Accounts accounts, PasswordEncoder encoder, String meldpunt, InstantSource clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.meldpunt = meldpunt;
        this.clock = clock;
    }

    @GetMapping(PATH + "{secret}")
    String open(@PathVariable("secret") String secret, Locale locale, Model model, HttpServletResponse response) {
        return page(secret, "", "", null, locale, model, response);
    }

    @PostMapping(PATH + "{secret}")
    String choose(@PathVariable("secret") String secret, @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name, @RequestParam String password, Locale locale, Model model,
            HttpServletResponse response) {
        var invitation = valid(secret);
        if (invitation.isEmpty()) return page(secret, login, name, null, locale, model, response);
        var problem = problem(invitation.get(), PasswordCheck.login(login), name.strip(), password);
        if (problem.isPresent()) return page(secret, login, name, problem.get(), locale, model, response);
        if (!accounts.redeem(Secrets.hash(secret), clock.instant()))
            return page(secret, login, name, null, locale, model, response);
        accounts.setPassword(account(invitation.get(), PasswordCheck.login(login), name.strip()),
                encoder.encode(password));
        return "redirect:" + Ways.SIGN_IN + "?chosen";
    }

    private String page(String secret, String login, String name, @Nullable String problem,
            Locale locale, Model model, HttpServletResponse response) {
        var invitation = valid(secret);
        model.addAttribute("words", Words.in(locale));
        model.addAttribute("valid", invitation.isPresent());
        model.addAttribute("first", invitation.map(found -> found.account() == null).orElse(false));
        model.addAttribute("path", PATH + secret);
        model.addAttribute("login", login);
        model.addAttribute("name", name);
        model.addAttribute("problem", problem);
        model.addAttribute("shortest", Passwords.SHORTEST);
        if (invitation.isEmpty()) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "staff/invitation";
    }

    /// Links of the first administrator are worthless once there is one.
    private Optional<Invitation> valid(String secret) {
        return accounts.invitation(Secrets.hash(secret), clock.instant())
                .filter(invitation -> invitation.account() != null || accounts.none());
    }

    /// The key of what is wrong with the form.
    private Optional<String> problem(Invitation invitation, String login, String name, String password) {
        if (invitation.account() == null && !login.matches(LOGIN)) return Optional.of("invitation.problem.login");
        if (invitation.account() == null && name.isEmpty()) return Optional.of("invitation.problem.name");
        if (password.codePointCount(0, password.length()) < Passwords.SHORTEST || password.length() > Passwords.LONGEST)
            return Optional.of("invitation.problem.length");
        if (password.toLowerCase(Locale.ROOT).contains(login.isEmpty() ? "meldwijzer" : login))
            return Optional.of("invitation.problem.guessable");
        return Optional.empty();
    }

    private UUID account(Invitation invitation, String login, String name) {
        if (invitation.account() != null) return invitation.account();
        var first = new Account(UUID.randomUUID(), login, name, meldpunt, Set.of(Role.ADMINISTRATOR),
                Set.of(Language.DUTCH), false);
        if (!accounts.add(first)) throw new IllegalStateException("the login of the first administrator is taken");
        return first.id();
    }
}
