package nl.meldwijzer.meldpunt.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.meldpunt.Hours;
import nl.meldwijzer.meldpunt.Reach;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.meldpunt.Source;
import nl.meldwijzer.meldpunt.Topic;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Problem;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;

/// Reads `conversation-flows/referrals.yaml`.
public final class ReferralReader {
    private static final List<String> PROPERTIES = List.of("name", "phone", "site", "hours", "about", "ages", "speaks",
            "reach", "opens", "source", "checked-on", "review-before");
    private static final Map<String, Topic> TOPICS = named(Topic.values(), Topic::code);
    private static final Map<String, Reach> WAYS = named(Reach.values(), Reach::code);

    private final Catalogue catalogue;
    private final LocalDate today;
    private final Map<String, Referral> referrals = new LinkedHashMap<>();

    private ReferralReader(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /// All referrals by id, with every problem at once. Other files are passed over.
    ///
    /// @param catalogue has the texts of the hours
    /// @param today referrals whose review was due before it are warned about
    public static Reading<Map<String, Referral>> read(List<SourceFile> files, Catalogue catalogue, LocalDate today) {
        var reader = new ReferralReader(catalogue, today);
        var problems = new ArrayList<Problem>();
        files.stream()
                .filter(file -> file.path().matches("(.*/)?referrals\\.yaml"))
                .map(file -> Piece.read(file, problems))
                .forEach(reader::read);
        return Reading.of(reader.referrals, problems);
    }

    private void read(Piece file) {
        file.sheet()
                .takes(List.of("referrals"), "referrals.yaml")
                .need("referrals", "Add 'referrals:' with an organisation under its id.")
                .entries("referral")
                .forEach(this::read);
    }

    private void read(String id, Piece piece) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            piece.note("'" + id
                    + "' is not the id of a referral. Use small letters, digits and '-', such as veilig-thuis.");
        }
        var sheet = piece.sheet().takes(PROPERTIES, "a referral");
        var referral = new Referral(
                id,
                sheet.need("name", "Write what people call it.").word(),
                sheet.find("phone").map(Piece::word).orElse(null),
                sheet.find("site").map(Piece::word).orElse(null),
                hours(sheet),
                words(sheet, "about").flatMap(topic -> topic.among(TOPICS, "topic").stream())
                        .collect(Collectors.toSet()),
                words(sheet, "ages").map(Piece::word).collect(Collectors.toSet()),
                words(sheet, "speaks").flatMap(code -> language(code).stream()).collect(Collectors.toSet()),
                words(sheet, "reach").flatMap(way -> way.among(WAYS, "way").stream()).collect(Collectors.toSet()),
                sheet.find("opens").map(spans -> new Hours(HoursReader.read(spans))).orElse(null),
                sheet.need("source", "Write where its facts were read.").word(),
                Sources.date(sheet, "checked-on", "Write the day on which its facts were read."),
                Sources.date(sheet, "review-before", "Write the day before which they must be read again."));
        if (!sheet.has("phone") && !sheet.has("site")) {
            piece.note(piece.name() + " cannot be reached. Give it a 'phone' or a 'site'.");
        }
        isNamed(referral, piece);
        var source = new Source(referral.source(), referral.checkedOn(), referral.reviewBefore());
        Sources.isFresh(source, sheet, today);
        referrals.put(id, referral);
    }

    private String hours(Sheet sheet) {
        var piece = sheet.need("hours", "Name a text referral-hours.<hours>, such as always.");
        var word = piece.word();
        if (word.isBlank()) return word;
        if (!word.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            piece.note(piece.name() + " is '" + word
                    + "', which names no text. Use small letters, digits and '-', and write the text 'referral-hours.<hours>' in locales/.");
            return word;
        }
        var key = new TextKey("referral-hours." + word);
        var missing = withoutText(key);
        if (!missing.isEmpty()) noteMissing(piece, key, missing);
        return word;
    }

    private List<String> withoutText(TextKey key) {
        return catalogue.languages()
                .stream()
                .filter(language -> !catalogue.has(language, key))
                .map(Language::code)
                .sorted()
                .toList();
    }

    private static void noteMissing(Piece piece, TextKey key, List<String> missing) {
        piece.note("the text '" + key + "' is missing in " + String.join(", ", missing) + ". Add it in "
                + missing.stream().map(code -> "locales/" + code + "/").collect(Collectors.joining(" and ")) + ".");
    }

    private static Stream<Piece> words(Sheet sheet, String property) {
        return sheet.find(property).stream().flatMap(piece -> piece.list().stream());
    }

    private static Optional<Language> language(Piece piece) {
        if (piece.word().matches("[a-z]{2}")) return Optional.of(new Language(piece.word()));
        piece.note(piece.name() + " is '" + piece.word() + "', which is no language. Write a code such as nl.");
        return Optional.empty();
    }

    private static <T> Map<String, T> named(T[] values, Function<T, String> code) {
        var named = new LinkedHashMap<String, T>();
        for (var value : values) named.put(code.apply(value), value);
        return named;
    }

    private void isNamed(Referral referral, Piece piece) {
        if (referral.about().isEmpty()) return;
        var key = new TextKey("referral").sub(referral.id());
        var missing = withoutText(key);
        if (!missing.isEmpty()) noteMissing(piece, key, missing);
    }
}
