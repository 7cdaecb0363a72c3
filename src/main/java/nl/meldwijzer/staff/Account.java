package nl.meldwijzer.staff;

import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.text.Language;

/// Somebody who may sign in. It belongs to one meldpunt, and sees nothing of another.
///
/// @param login what they type to sign in, in lower case; never shown to a person
/// @param name as colleagues and people read it: a first name or a working name
/// @param languages in which they can talk with people
public record Account(UUID id, String login, String name, String meldpunt, Set<Role> roles, Set<Language> languages,
        boolean disabled) {
    public Account {
        if (login.isBlank() || name.isBlank() || meldpunt.isBlank())
            throw new IllegalArgumentException("an account has a login, a name and a meldpunt");
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
