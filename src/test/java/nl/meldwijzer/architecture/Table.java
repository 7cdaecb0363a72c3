package nl.meldwijzer.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static nl.meldwijzer.architecture.Room.core;
import static nl.meldwijzer.architecture.Room.room;

/// The architecture: which rooms there are, and who may use whom. The only place where it is written down;
/// `docs/architecture.md` shows a copy that a test compares. A change here goes with its reason in the commit.
final class Table {
    static final List<Room> ROOMS = List.of(
            core("seal"),
            core("text"),
            core("meldpunt", "text"),
            core("flow", "text", "meldpunt"),
            core("understanding", "text"),
            core("conversation", "flow", "meldpunt", "text", "understanding"),
            room("channel", "text", "seal"),
            room("engine", "conversation", "flow", "meldpunt", "text", "understanding", "channel", "seal"),
            room("report", "flow", "meldpunt", "seal"),
            room("dispatch", "engine", "conversation", "channel", "report", "flow", "text", "meldpunt"),
            room("site", "text", "meldpunt"),
            room("staff", "engine", "conversation", "meldpunt", "text", "seal", "site"),
            room("simulator", "channel", "text", "meldpunt"),
            room("embedded"),
            room("content", "text", "meldpunt", "flow", "understanding", "conversation"),
            core("processing", "text", "meldpunt", "flow"),
            room("command", "content", "seal", "text", "meldpunt", "flow", "understanding", "conversation", "channel",
                    "engine",
                    "report",
                    "dispatch", "staff", "simulator", "site", "embedded", "processing"),
            room("app", "content", "seal", "text", "meldpunt", "flow", "understanding", "conversation", "channel",
                    "engine",
                    "report",
                    "dispatch", "staff", "simulator", "site", "embedded", "processing", "command"));

    /// Rooms that other branches are still building. Each goes off this list when it is merged; empty on a release.
    static final Set<String> NOT_YET_MERGED = Set.of();

    /// Rooms that put everything together: they may reach into the sub-packages of others.
    static final Set<String> JOINING = Set.of("content", "command", "app");

    /// Where a library may be used: in packages with one of these names anywhere in their path.
    static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.springframework.statemachine", Set.of("statemachine")),
            Map.entry("org.springframework.jdbc", Set.of("jdbc", "app")),
            Map.entry("org.springframework.session", Set.of("jdbc", "web")),
            Map.entry("org.springframework.security", Set.of("web")),
            Map.entry("org.yaml.snakeyaml", Set.of("yaml")),
            Map.entry("com.ibm.icu", Set.of("icu")),
            Map.entry("com.google.crypto.tink", Set.of("tink")),
            Map.entry("com.google.i18n.phonenumbers", Set.of("phone")),
            Map.entry("nl.garvelink.iban", Set.of("phone")),
            Map.entry("opennlp", Set.of("opennlp")),
            Map.entry("io.lettuce", Set.of("redis", "app")),
            Map.entry("io.github.bucket4j", Set.of("bucket4j", "jdbc")),
            Map.entry("com.github.benmanes.caffeine", Set.of("bucket4j")),
            Map.entry("com.twilio", Set.of("twilio")),
            Map.entry("org.telegram", Set.of("telegram")),
            Map.entry("com.google.zxing", Set.of("qr")),
            Map.entry("redis.embedded", Set.of("embedded")),
            Map.entry("io.zonky", Set.of("embedded")),
            Map.entry("picocli", Set.of("command", "app")));

    /// Sub-packages that show more than their one public type, and what more they show.
    static final Map<String, Set<String>> SHOWN_AS_WELL = Map.of(
            // Every reader of YAML stands on the same sheet with its lines.
            "text.yaml", Set.of("Piece", "Sheet"),
            // Wording is compiled while it is read, so that a broken text is found with its line.
            "text.icu", Set.of("IcuText", "Wording"),
            // Profiles and referrals are two kinds of files, each with its reader.
            "meldpunt.yaml", Set.of("ReferralReader"),
            // Templates reach public types alone.
            "site.web", Set.of("PublicPage"),
            // Templates reach public types alone.
            "staff.web", Set.of("Words"),
            // The landing page is there without the phones, and templates reach public types alone.
            "simulator.web", Set.of("Landing", "LandingWiring", "Words"));

    private Table() {}

    /// The table as `docs/architecture.md` shows it.
    static String markdown() {
        return ROOMS.stream()
                .map(room -> "| `%s`%s | %s |".formatted(
                        room.name(), room.core() ? " *core*" : "", room.mayUse().isEmpty() ? "–" : room.shownMayUse()))
                .collect(Collectors.joining("\n", "| room | may use |\n|---|---|\n", "\n"));
    }
}
