package nl.meldwijzer.staff.web;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Checks a password. A login that does not exist takes as long as a wrong password, and is told by the same words.
final class PasswordCheck implements AuthenticationProvider {
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final InstantSource clock;
    private final String nobodys;

    PasswordCheck(Accounts accounts, PasswordEncoder encoder, InstantSource clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodys = encoder.encode(Secrets.fresh());
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var account = accounts.withLogin(login(typed.getName())).filter(found -> !found.disabled());
        var hash = account.flatMap(found -> accounts.passwordHash(found.id()));
        var password = String.valueOf(typed.getCredentials());
        if (!encoder.matches(password, hash.orElse(nobodys)) || account.isEmpty() || hash.isEmpty())
            throw new BadCredentialsException("wrong login or password");
        renew(account.get(), hash.get(), password);
        return new SignedIn(account.get(), Set.of(Factor.PASSWORD), clock.instant());
    }

    /// A hash of older days is made anew as today's are.
    private void renew(Account account, String hash, String password) {
        if (encoder.upgradeEncoding(hash)) accounts.setPassword(account.id(), encoder.encode(password));
    }

    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
