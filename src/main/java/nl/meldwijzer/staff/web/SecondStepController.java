package nl.meldwijzer.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldwijzer.site.qr.QrDrawing;
import nl.meldwijzer.staff.SecondFactors;
import nl.meldwijzer.staff.bucket4j.Attempts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The step after the password: a code of one's app. Who has no app yet sets one up here; there is no way around it.
@Controller
final class SecondStepController {
    private static final int RECOVERY_CODES = 10;

    private final SecondFactors factors;
    private final Attempts attempts;
    private final SecurityContextRepository contexts;
    private final Welcome welcome;
    private final InstantSource clock;

    SecondStepController(SecondFactors factors, Attempts attempts, SecurityContextRepository contexts, Welcome welcome,
            InstantSource clock) {
        this.factors = factors;
        this.attempts = attempts;
        this.contexts = contexts;
        this.welcome = welcome;
        this.clock = clock;
    }

    @GetMapping(Ways.SECOND_STEP)
    String ask(Locale locale, Model model) {
        return AccountContexts.half()
                .map(half -> page(half, null, locale, model))
                .orElse("redirect:" + Ways.SIGN_IN);
    }

    @PostMapping(Ways.SECOND_STEP)
    @Nullable
    String check(@RequestParam("code") String code, Locale locale, Model model, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var half = AccountContexts.half().orElse(null);
        if (half == null) return "redirect:" + Ways.SIGN_IN;
        var account = half.account().id();
        if (!attempts.take("code|" + account)) return page(half, "note.many", locale, model);
        var secret = factors.secret(account);
        if (secret.isEmpty()) return enrol(half, code, locale, model, request, response);
        if (!isRight(account, secret.get(), code)) return page(half, "note.code", locale, model);
        letIn(half, request, response);
        welcome.onAuthenticationSuccess(request, response, signedIn(half));
        return null;
    }

    private boolean isRight(UUID account, byte[] secret, String code) {
        var step = Totp.step(secret, code, clock.instant());
        return step.isPresent()
                ? factors.use(account, step.getAsLong())
                : factors.recover(account, Secrets.hash(Totp.plain(code)));
    }

    /// The recovery codes are shown this once.
    private String enrol(SignedIn half, String code, Locale locale, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        var account = half.account().id();
        var step = Totp.step(factors.shown(account, Totp.freshSecret()), code, clock.instant());
        var codes = Stream.generate(Totp::freshRecoveryCode).limit(RECOVERY_CODES).toList();
        if (step.isEmpty() || !factors.confirm(account, step.getAsLong(), hashes(codes)))
            return page(half, "note.code", locale, model);
        letIn(half, request, response);
        welcome.arrived(half.account());
        model.addAttribute("words", Words.in(locale));
        model.addAttribute("codes", codes);
        return "staff/recovery-codes";
    }

    private static List<String> hashes(List<String> codes) {
        return codes.stream().map(code -> Secrets.hash(Totp.plain(code))).toList();
    }

    /// With a new session: the half one is worth nothing any more.
    private void letIn(SignedIn half, HttpServletRequest request, HttpServletResponse response) {
        attempts.forgive("code|" + half.account().id());
        request.changeSessionId();
        contexts.saveContext(new SecurityContextImpl(signedIn(half)), request, response);
    }

    private static SignedIn signedIn(SignedIn half) {
        var shown = EnumSet.copyOf(half.factors());
        shown.add(Factor.CODE);
        return new SignedIn(half.account(), shown, half.since(), true);
    }

    private String page(SignedIn half, @Nullable String problem, Locale locale, Model model) {
        var account = half.account();
        model.addAttribute("words", Words.in(locale));
        model.addAttribute("problem", problem);
        if (factors.secret(account.id()).isEmpty()) {
            var secret = factors.shown(account.id(), Totp.freshSecret());
            model.addAttribute("key", Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 "));
            model.addAttribute("qr", QrDrawing.of(Totp.link(secret, account.login())));
        }
        return "staff/code";
    }
}
