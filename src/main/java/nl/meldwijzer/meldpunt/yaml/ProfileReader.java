package nl.meldwijzer.meldpunt.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldwijzer.meldpunt.Holiday;
import nl.meldwijzer.meldpunt.Hours;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;
import org.jspecify.annotations.Nullable;

/// Reads `conversation-flows/meldpunten/<id>.yaml`, one profile a file.
public final class ProfileReader {
    private static final Pattern FILE = Pattern.compile("(.*/)?meldpunten/[^/]*\\.yaml");
    private static final Map<String, Purpose> PURPOSES = Codes.of(Purpose.class, Purpose::code);
    private static final Map<String, Holiday> HOLIDAYS = Codes.of(Holiday.class, Holiday::code);
    private static final List<String> PROPERTIES = properties();

    /// Pages of ours, which a meldpunt's own page would hide behind.
    private static final Set<String> TAKEN = Set.of("simulator", "desk", "insight", "webhooks", "actuator", "error");

    private final Set<Language> withTexts;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private ProfileReader(Set<Language> withTexts, LocalDate today) {
        this.withTexts = withTexts;
        this.today = today;
    }

    /// All profiles by id, with every problem at once. Files outside `meldpunten/` are passed over.
    ///
    /// @param withTexts the languages that a meldpunt may talk
    /// @param today sources whose review was due before it are warned about
    public static Reading<Map<String, Profile>> read(List<SourceFile> files, Set<Language> withTexts, LocalDate today) {
        var reader = new ProfileReader(withTexts, today);
        var profiles = new LinkedHashMap<String, Profile>();
        for (var file : files) {
            if (!FILE.matcher(file.path()).matches()) continue;
            var piece = Piece.read(file, reader.problems);
            if (!piece.isMissing()) profiles.put(file.stem(), reader.profile(file.stem(), piece));
        }
        return Reading.of(profiles, reader.problems);
    }

    private Profile profile(String id, Piece piece) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            piece.note("'" + id + "' is not the id of a meldpunt. Name the file with small letters, digits and '-'.");
        }
        if (TAKEN.contains(id))
            piece.note("'" + id + "' is a page of ours, so no meldpunt can have it. Rename the file.");
        var sheet = piece.as("meldpunt '" + id + "'").sheet().takes(PROPERTIES, "a meldpunt");
        var open = new ArrayList<String>();
        var example = sheet.find("example").map(Piece::flag).orElse(false);
        var sources = Sources.read(sheet, today);
        return new Profile(
                id,
                sheet.need("name", "Write how it presents itself.").word(),
                sheet.need("municipality", "Name the municipality that runs it.").word(),
                languages(sheet),
                purposes(sheet),
                phone(sheet, open),
                hours(sheet, open),
                privacyPage(sheet, open),
                new ArrangementsReader(sheet, sources, example, open).read(),
                example);
    }

    /// Never empty: what is missing is noted, and read on as Dutch.
    private List<Language> languages(Sheet sheet) {
        var languages = new LinkedHashSet<Language>();
        var listed = sheet.need("languages", "List them, the first when nothing else is known.");
        for (var piece : listed.list()) {
            language(piece, sheet.of().name()).filter(language -> !languages.add(language))
                    .ifPresent(
                            twice -> piece.note(
                                    sheet.of().name() + " lists the language '" + twice + "' twice. Remove one."));
        }
        if (listed.isList() && listed.list().isEmpty())
            listed.note(sheet.of().name() + " talks no language. List one.");
        return languages.isEmpty() ? List.of(Language.DUTCH) : List.copyOf(languages);
    }

    private Optional<Language> language(Piece piece, String meldpunt) {
        var word = piece.word();
        var codes = withTexts.stream().map(Language::code).sorted().toList();
        if (codes.contains(word)) return Optional.of(new Language(word));
        if (!word.isBlank()) {
            piece.note(
                    meldpunt + " talks the language '" + word + "', which has no texts. Write them in locales/" + word
                            + "/, or name one of " + String.join(", ", codes) + ".");
        }
        return Optional.empty();
    }

    private static Set<Purpose> purposes(Sheet sheet) {
        var purposes = EnumSet.noneOf(Purpose.class);
        var listed = sheet.need("purposes", "List why it asks what it asks.").list();
        listed.forEach(piece -> piece.as(sheet.of().name()).among(PURPOSES, "purpose").ifPresent(purposes::add));
        return purposes;
    }

    private static @Nullable String phone(Sheet sheet, List<String> open) {
        var piece = sheet.need("phone", "Write the number for people who want a person, or open.");
        if (piece.isMissing()) return null;
        if (isOpen(piece, "phone", open)) return null;
        return piece.word();
    }

    private static Hours hours(Sheet sheet, List<String> open) {
        var piece = sheet.need("hours",
                "Write them as [{ days: mon-fri, from: \"09:00\", to: \"17:00\" }], or write open.");
        if (isOpen(piece, "hours", open)) return Hours.UNKNOWN;
        var closedOn = EnumSet.noneOf(Holiday.class);
        sheet.find("closed-on")
                .ifPresent(days -> days.list()
                        .forEach(day -> day.among(HOLIDAYS, "holiday").ifPresent(closedOn::add)));
        return new Hours(HoursReader.read(piece), closedOn);
    }

    private static @Nullable String privacyPage(Sheet sheet, List<String> open) {
        var piece = sheet.need("privacy-page", "Write the address of the privacy notice, or open.");
        if (piece.isMissing()) return null;
        if (isOpen(piece, "privacy-page", open)) return null;
        var word = piece.word();
        if (!word.isBlank() && !word.matches("https://\\S+")) {
            piece.note(piece.name() + " is '" + word + "'. Write an address that begins with https://.");
        }
        return word;
    }

    private static boolean isOpen(Piece piece, String key, List<String> open) {
        if (!ArrangementsReader.isOpen(piece)) return false;
        open.add(key);
        return true;
    }

    private static List<String> properties() {
        var properties = new ArrayList<>(List.of("name", "municipality", "example", "languages", "purposes", "phone",
                "hours", "closed-on", "privacy-page", "other-languages", "campaigns", "sources", "routekaart"));
        properties.addAll(ArrangementsReader.PROPERTIES);
        return List.copyOf(properties);
    }
}
