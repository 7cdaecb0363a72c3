package nl.meldwijzer.architecture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A package right under the root, and the rooms that it may use besides itself.
///
/// @param core whether its own package uses nothing but the JDK, without clock, chance, or input and output
record Room(String name, boolean core, Set<String> mayUse) {
    Room {
        mayUse = new LinkedHashSet<>(mayUse);
    }

    static Room core(String name, String... mayUse) {
        return new Room(name, true, new LinkedHashSet<>(List.of(mayUse)));
    }

    static Room room(String name, String... mayUse) {
        return new Room(name, false, new LinkedHashSet<>(List.of(mayUse)));
    }

    boolean allows(String other) {
        return name.equals(other) || mayUse.contains(other);
    }

    String shownMayUse() {
        return mayUse.isEmpty() ? "nothing" : String.join(", ", mayUse);
    }
}
