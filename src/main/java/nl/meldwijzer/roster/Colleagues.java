package nl.meldwijzer.roster;

import java.util.List;
import nl.meldwijzer.staff.Account;

/// All accounts, as they are now. May throw an unchecked exception when they cannot be read.
@FunctionalInterface
public interface Colleagues {
    List<Account> all();
}
