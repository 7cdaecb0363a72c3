package nl.meldwijzer.embedded;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/// The `redis-server` of this machine's kind, from the jar. Where the usual one does not run, since it needs OpenSSL 3,
/// the 32-bit one does: it needs nothing. It holds at most 3 GB.
final class RedisProgram {
    private static final List<OsArchitecture> WITHOUT_OPENSSL = List.of(OsArchitecture.UNIX_x86);

    private RedisProgram() {}

    static Path in(Path programs) throws IOException {
        Files.createDirectories(programs);
        var here = OsArchitecture.detectOSandArchitecture();
        var kinds = new ArrayList<>(List.of(here));
        if (here.equals(OsArchitecture.UNIX_x86_64)) kinds.addAll(WITHOUT_OPENSSL);
        var refused = "there is none for this machine";
        for (var kind : kinds) {
            var resource = ExecutableProvider.newProvidedVersionsMap().get(kind);
            if (resource == null) continue;
            var program = takeOut(resource, programs);
            var tried = new Command(List.of(program.toString(), "--version")).run(programs);
            if (tried.succeeded()) return program;
            refused = tried.lastLine();
        }
        throw new ServerFailure("The Redis that comes along does not run here: " + refused
                + ". Name another one with REDIS_URL.");
    }

    /// Whether it is one of these programs; which one may have changed since it was started.
    static boolean runs(ProcessHandle.Info info, Path programs) {
        return info.command()
                .map(Path::of)
                .filter(
                        program -> programs.equals(program.getParent())
                                && program.getFileName().toString().startsWith("redis-server"))
                .isPresent();
    }

    private static Path takeOut(String resource, Path programs) throws IOException {
        var program = programs.resolve(resource.substring(1));
        if (Files.isExecutable(program)) return program;
        var fresh = programs.resolve(resource.substring(1) + ".new");
        try (var bytes = ExecutableProvider.class.getResourceAsStream(resource)) {
            if (bytes == null) throw new FileNotFoundException(resource);
            Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!fresh.toFile().setExecutable(true)) throw new IOException(fresh + " cannot be made executable");
        return Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
    }
}
