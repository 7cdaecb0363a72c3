package nl.meldwijzer.desk.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static nl.meldwijzer.staff.Role.ADMINISTRATOR;
import static nl.meldwijzer.staff.Role.AUDITOR;
import static nl.meldwijzer.staff.Role.COORDINATOR;
import static nl.meldwijzer.staff.Role.COUNSELLOR;

/// Where somebody may go. Whether they may is decided elsewhere; here it is only shown. A page that no room of the program
/// serves is not shown.
final class Doors {
    private static final List<Room> ROOMS = List.of(
            new Room("/desk/queue", "door.queue", EnumSet.of(COUNSELLOR, COORDINATOR)),
            new Room("/desk/roster", "door.roster", EnumSet.of(COUNSELLOR, COORDINATOR)),
            new Room("/desk/texts", "door.texts", EnumSet.of(COORDINATOR)),
            new Room("/desk/accounts", "door.accounts", EnumSet.of(ADMINISTRATOR)),
            new Room("/desk/audit", "door.audit", EnumSet.of(AUDITOR)));

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private @Nullable Set<String> served;

    Doors(ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    List<Frame.Door> of(@Nullable Account account, String path) {
        if (account == null) return List.of();
        return ROOMS.stream()
                .filter(room -> room.isFor(account) && served().contains(room.href))
                .map(room -> new Frame.Door(room.href, room.word, isIn(room, path)))
                .toList();
    }

    private static boolean isIn(Room room, String path) {
        return path.startsWith(room.href) || (room.word.equals("door.queue") && path.startsWith("/desk/talks"));
    }

    private synchronized Set<String> served() {
        if (served == null)
            served = pages.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .flatMap(page -> page.getPatternValues().stream())
                    .collect(Collectors.toUnmodifiableSet());
        return served;
    }

    private record Room(String href, String word, Set<Role> roles) {
        boolean isFor(Account account) {
            return roles.stream().anyMatch(account::is);
        }
    }
}
