package nl.meldwijzer.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Accounts;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/// A session keeps the id of its account and what was shown; the account itself is read anew at each request, so that
/// what an administrator changes counts from the next click.
final class AccountContexts implements SecurityContextRepository {
    /// However busy somebody is, after this they sign in again.
    static final Duration ABSOLUTE_END = Duration.ofHours(10);

    /// By this name the database knows whose session it is.
    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String FACTORS = "desk.factors";
    private static final String SINCE = "desk.since";

    private final Accounts accounts;
    private final InstantSource clock;

    AccountContexts(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface's older half; its newer half calls this, once for each request
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return Optional.ofNullable(holder.getRequest().getSession(false))
                .flatMap(this::signedIn)
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<SignedIn> signedIn(HttpSession session) {
        if (!(session.getAttribute(ACCOUNT) instanceof String id)) return Optional.empty();
        var since = Instant.ofEpochMilli((Long) session.getAttribute(SINCE));
        var account = accounts.find(UUID.fromString(id)).filter(found -> !found.disabled());
        if (account.isEmpty() || since.plus(ABSOLUTE_END).isBefore(clock.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(new SignedIn(account.get(), Factor.of((String) session.getAttribute(FACTORS)), since));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (!(context.getAuthentication() instanceof SignedIn signedIn)) return;
        var session = request.getSession();
        session.setAttribute(ACCOUNT, signedIn.getName());
        session.setAttribute(FACTORS, Factor.codes(signedIn.factors()));
        session.setAttribute(SINCE, signedIn.since().toEpochMilli());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    /// Who asks, when they are in.
    static Optional<Account> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.account())
                : Optional.empty();
    }
}
