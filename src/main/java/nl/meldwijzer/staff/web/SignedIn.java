package nl.meldwijzer.staff.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldwijzer.staff.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// An account together with what it showed. Without enough of that it may enter no page.
final class SignedIn extends AbstractAuthenticationToken {
    /// Whoever is in, with whatever role.
    static final String IN = "IN";

    private final transient Account account;
    private final transient Set<Factor> factors;
    private final Instant since;

    SignedIn(Account account, Set<Factor> factors, Instant since) {
        super(authorities(account));
        this.account = account;
        this.factors = Set.copyOf(factors);
        this.since = since;
        setAuthenticated(true);
    }

    private static Collection<? extends GrantedAuthority> authorities(Account account) {
        var roles = account.roles().stream().map(role -> "ROLE_" + role.name());
        return Stream.concat(Stream.of(IN), roles).map(SimpleGrantedAuthority::new).toList();
    }

    Account account() {
        return account;
    }

    Set<Factor> factors() {
        return factors;
    }

    Instant since() {
        return since;
    }

    @Override
    public Account getPrincipal() {
        return account;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return account.id().toString();
    }
}
