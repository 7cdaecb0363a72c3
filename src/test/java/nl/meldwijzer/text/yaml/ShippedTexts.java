package nl.meldwijzer.text.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.TextKey;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The wording that we ship, with the facts and arguments that fill it.
final class ShippedTexts {
    static final List<Language> LANGUAGES = List.of(Language.DUTCH, Language.ENGLISH);

    /// What the conversation gives with these lines, besides the facts that every text may use.
    private static final Map<String, Set<String>> ARGUMENTS = Map.ofEntries(
            Map.entry("first.understood", Set.of("answers")),
            Map.entry("unclear.meant", Set.of("wish")),
            Map.entry("language.offer", Set.of("language")),
            Map.entry("masked.left-out", Set.of("kinds")),
            Map.entry("question.footer-left", Set.of("left")),
            Map.entry("report.read-back.item", Set.of("number", "field", "answer")),
            Map.entry("report.read-back.kept", Set.of("number", "field")),
            Map.entry("report.read-back.dropped", Set.of("fields")),
            Map.entry("other.look", Set.of("asked")),
            Map.entry("receipt.given", Set.of("receipt")),
            Map.entry("waiting.others", Set.of("others")),
            Map.entry("waiting.again", Set.of("name")),
            Map.entry("counsellor.joined", Set.of("name")),
            Map.entry("counsellor.changed", Set.of("name")),
            Map.entry("counsellor.sends", Set.of("name")),
            Map.entry("waiting.colleague", Set.of("name")),
            Map.entry("counsellor.says", Set.of("name", "words")),
            Map.entry("counsellor.unanswered", Set.of("name")),
            Map.entry("counsellor.offers-return", Set.of("name")),
            Map.entry("counsellor.closed", Set.of("name")),
            Map.entry("counsellor.promised", Set.of("what", "date")),
            Map.entry("page.within.hours", Set.of("amount")),
            Map.entry("page.within.days", Set.of("amount")),
            Map.entry("page.within.working-days", Set.of("amount")),
            Map.entry("page.within.weeks", Set.of("amount")),
            Map.entry("page.within.months", Set.of("amount")),
            Map.entry("status.found", Set.of("day", "month", "year")),
            Map.entry("hours.span", Set.of("first", "last", "opens", "closes")),
            Map.entry("hours.day", Set.of("day", "opens", "closes")));
    private static final Map<String, String> VALUES = Map.of("left", "3", "amount", "5", "others", "3", "date",
            "27-11-2026", "number", "2", "receipt",
            "K7QM-4TZR",
            "opens", "9:00", "closes", "17:00");
    private static final Set<String> VARIANTS = Set.of("whatsapp", "sms", "telegram", "quiet");

    private static final Reading<Catalogue> READ = CatalogueReader.read(LocaleFiles.in(LocaleFiles.SHIPPED));
    private static final Map<Language, Map<String, LocaleEntry>> ENTRIES = entries();

    private ShippedTexts() {}

    static Reading<Catalogue> read() {
        return READ;
    }

    /// Every entry of a language, by its key.
    static Map<String, LocaleEntry> in(Language language) {
        return ENTRIES.getOrDefault(language, Map.of());
    }

    private static Map<Language, Map<String, LocaleEntry>> entries() {
        var entries = new HashMap<Language, Map<String, LocaleEntry>>();
        LocaleFiles.in(LocaleFiles.SHIPPED)
                .stream()
                .flatMap(file -> LocaleFileReader.read(file, new ArrayList<>()).stream())
                .forEach(locale -> locale.entries()
                        .forEach(entry -> entries
                                .computeIfAbsent(locale.language(), _ -> new TreeMap<>())
                                .put(entry.key().value(), entry)));
        return entries;
    }

    /// The places that a text leaves to be filled.
    static Set<String> places(LocaleEntry entry) {
        var text = entry.text();
        return text == null ? Set.of() : text.arguments();
    }

    /// Every text as a person reads it, by its key; those that only list words left out.
    static Map<String, String> written(Language language) {
        var catalogue = read().orThrow();
        var written = new TreeMap<String, String>();
        var facts = facts();
        in(language).forEach((key, entry) -> {
            if (entry.text() != null) written.put(key, write(catalogue, language, entry, facts));
        });
        return written;
    }

    private static String write(Catalogue catalogue, Language language, LocaleEntry entry,
            Map<String, String> facts) {
        var line = Line.of(entry.key());
        for (var argument : arguments(entry.key().value())) {
            line = line.with(argument, new Arg.Plain(VALUES.getOrDefault(argument, "iets")));
        }
        return catalogue.text(language, line, false, facts);
    }

    /// The key without `.sms`, `.quiet` and the like.
    static String base(String key) {
        var dot = key.lastIndexOf('.');
        return key.indexOf('.') < dot && VARIANTS.contains(key.substring(dot + 1)) ? base(key.substring(0, dot)) : key;
    }

    static Set<String> arguments(String key) {
        return ARGUMENTS.getOrDefault(base(key), Set.of());
    }

    /// What every text may use, with the referrals that we ship.
    static Map<String, String> facts() {
        var facts = new HashMap<>(Map.of("meldpunt", "Meldpunt Voorbeeldstad", "municipality", "Voorbeeldstad", "phone",
                "085 000 0000", "hours", "maandag tot en met vrijdag van 9:00 tot 17:00 uur", "privacy",
                "https://example.org/privacy", "officer", "fg@voorbeeldstad.example"));
        referrals().forEach((id, referral) -> referral.forEach((property, value) -> {
            if (Set.of("name", "phone", "site", "hours").contains(property))
                facts.put(id.replace('-', '_') + "_" + property, property.equals("hours") ? "dag en nacht" : value);
        }));
        return facts;
    }

    static Map<String, Map<String, String>> referrals() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var all = yaml.<Map<String, Map<String, Map<String, Object>>>>load(
                LocaleFiles.text(Path.of("conversation-flows/referrals.yaml"))).get("referrals");
        var referrals = new TreeMap<String, Map<String, String>>();
        Objects.requireNonNull(all).forEach((id, referral) -> {
            var properties = new TreeMap<String, String>();
            referral.forEach((property, value) -> properties.put(property, String.valueOf(value)));
            referrals.put(id, properties);
        });
        return referrals;
    }

    static boolean has(Catalogue catalogue, Language language, String key) {
        return catalogue.has(language, new TextKey(key));
    }
}
