package nl.meldwijzer.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// PostgreSQL refuses to run as root. Containers often have nobody else. Each user is the words before a command.
enum LesserUser {
    /// We are an ordinary user already.
    OURSELVES(""),

    /// In a user namespace of its own, where root is nobody, yet the files stay ours.
    NAMESPACE("unshare -U"),

    /// Where namespaces are forbidden, as in Docker: as the user `nobody`, who then owns the files.
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private final String prefix;

    LesserUser(String prefix) {
        this.prefix = prefix;
    }

    static LesserUser here(Path folder) {
        if (new UnixSystem().getUid() != 0) return OURSELVES;
        return Stream.of(NAMESPACE, NOBODY)
                .filter(user -> user.works(folder))
                .findFirst()
                .orElseThrow(
                        () -> new ServerFailure(
                                "PostgreSQL refuses to run as root. Start Meldwijzer as an ordinary user,"
                                        + " or name a PostgreSQL with DATABASE_URL."));
    }

    private boolean works(Path folder) {
        return as(List.of("id", "-un")).run(folder).succeeded();
    }

    Command as(List<String> words) {
        return new Command(
                Stream.concat(prefix.isEmpty() ? Stream.empty() : Stream.of(prefix.split(" ")), words.stream())
                        .toList());
    }

    /// Gives a folder and what is in it to this user, who must also get there.
    void own(Path folder) throws IOException {
        if (this != NOBODY) return;
        var parent = folder.getParent();
        if (parent != null) Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) Files.setAttribute(file, "unix:uid", 65534);
        }
    }
}
