package nl.meldwijzer.roster;

import java.util.List;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;

/// Somebody who may take over talks, and when they are to be there.
///
/// @param talks how many they have at once
public record Colleague(Account account, int talks, List<Shift> shifts) {
    public Colleague {
        shifts = List.copyOf(shifts);
    }

    boolean mayTalk() {
        return !account.disabled() && (account.is(Role.COUNSELLOR) || account.is(Role.COORDINATOR));
    }
}
