package nl.meldwijzer.staff.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Accounts;
import nl.meldwijzer.staff.Role;
import nl.meldwijzer.text.Language;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Accounts that anybody may try, in the practice version alone. Their password stands on the page.
final class PracticeAccounts implements Runnable {
    static final String PASSWORD = "oefenen-aan-de-balie";
    static final List<Shown> SHOWN = List.of(
            new Shown("noor", "Noor", "nl en ar", Role.COUNSELLOR),
            new Shown("sam", "Sam", "nl en tr", Role.COUNSELLOR),
            new Shown("femke", "Femke", "nl en", Role.COORDINATOR),
            new Shown("controle", "Controle", "nl", Role.AUDITOR),
            new Shown("beheer", "Beheer", "nl", Role.ADMINISTRATOR));

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final String meldpunt;
    private boolean there;

    PracticeAccounts(Accounts accounts, PasswordEncoder encoder, String meldpunt) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.meldpunt = meldpunt;
    }

    @Override
    public void run() {
        if (there) return;
        SHOWN.stream().filter(shown -> accounts.withLogin(shown.login).isEmpty()).forEach(this::add);
        there = true;
    }

    private void add(Shown shown) {
        var account = new Account(UUID.randomUUID(), shown.login, shown.name, meldpunt, Set.of(shown.role),
                Arrays.stream(shown.languages.split(" ")).map(Language::new).collect(Collectors.toSet()), false);
        if (accounts.add(account)) accounts.setPassword(account.id(), encoder.encode(PASSWORD));
    }

    /// What the page shows of one.
    ///
    /// @param languages codes with a blank between them
    public record Shown(String login, String name, String languages, Role role) {}
}
