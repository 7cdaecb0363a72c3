package nl.meldwijzer.meldpunt.yaml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;

/// Reads `conversation-flows/meldpunten/<id>.yaml`, one profile a file.
public final class ProfileReader {
    private static final Pattern FILE = Pattern.compile("(.*/)?meldpunten/[^/]*\\.yaml");
    private static final Map<String, Purpose> PURPOSES = purposes();

    private final Set<Language> withTexts;
    private final List<Problem> problems = new ArrayList<>();

    private ProfileReader(Set<Language> withTexts) {
        this.withTexts = withTexts;
    }

    /// All profiles by id, with every problem at once. Files outside `meldpunten/` are passed over.
    ///
    /// @param withTexts the languages that a meldpunt may talk
    public static Reading<Map<String, Profile>> read(List<SourceFile> files, Set<Language> withTexts) {
        var reader = new ProfileReader(withTexts);
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
        var sheet = piece.as("meldpunt '" + id + "'")
                .sheet()
                .takes(
                        List.of("name", "municipality", "languages", "purposes", "phone", "hours", "privacy-page",
                                "data-protection-officer"),
                        "a meldpunt");
        return new Profile(
                id,
                sheet.need("name", "Write how it presents itself.").word(),
                sheet.need("municipality", "Name the municipality that runs it.").word(),
                languages(sheet),
                purposes(sheet),
                sheet.need("phone", "Write the number for people who want a person.").word(),
                HoursReader.read(
                        sheet.need("hours", "Write them as [{ days: mon-fri, from: \"09:00\", to: \"17:00\" }].")),
                privacyPage(sheet),
                sheet.find("data-protection-officer").map(Piece::word).orElse(null),
                false);
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

    private static String privacyPage(Sheet sheet) {
        var piece = sheet.need("privacy-page", "Write the address of the privacy notice.");
        var word = piece.word();
        if (!word.isBlank() && !word.matches("https://\\S+")) {
            piece.note(piece.name() + " is '" + word + "'. Write an address that begins with https://.");
        }
        return word;
    }

    private static Map<String, Purpose> purposes() {
        var purposes = new LinkedHashMap<String, Purpose>();
        for (var purpose : Purpose.values()) purposes.put(purpose.code(), purpose);
        return purposes;
    }
}
