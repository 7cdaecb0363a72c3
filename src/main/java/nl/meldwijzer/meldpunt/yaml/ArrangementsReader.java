package nl.meldwijzer.meldpunt.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.meldwijzer.meldpunt.Arrangements;
import nl.meldwijzer.meldpunt.Arrangements.Municipality;
import nl.meldwijzer.meldpunt.Audience;
import nl.meldwijzer.meldpunt.Behaviour;
import nl.meldwijzer.meldpunt.BoaPilot;
import nl.meldwijzer.meldpunt.Bridge;
import nl.meldwijzer.meldpunt.Partner;
import nl.meldwijzer.meldpunt.Processor;
import nl.meldwijzer.meldpunt.Scope;
import nl.meldwijzer.meldpunt.Way;
import nl.meldwijzer.text.yaml.Piece;
import nl.meldwijzer.text.yaml.Sheet;
import org.jspecify.annotations.Nullable;

/// Reads what a municipality arranged around its meldpunt. What is missing or `open` is listed as its to decide.
final class ArrangementsReader {
    /// Everything in a profile that may stay open.
    static final List<String> PROPERTIES = List.of("audience", "scope", "behaviours", "partners", "promises", "roster",
            "boa-pilot", "wga", "other-ways", "data-protection-officer", "legal-ground", "processors",
            "conversation-days");

    private static final Map<String, Audience> AUDIENCES = Codes.of(Audience.class, Audience::code);
    private static final Map<String, Scope> SCOPES = Codes.of(Scope.class, Scope::code);
    private static final Map<String, Behaviour> BEHAVIOURS = Codes.of(Behaviour.class, Behaviour::code);
    private static final Map<String, Bridge> BRIDGES = Codes.of(Bridge.class, Bridge::code);
    private static final Map<String, Municipality> MUNICIPALITIES = Codes.of(Municipality.class, Municipality::code);
    private static final Map<String, Way.Kind> WAYS = Codes.of(Way.Kind.class, Way.Kind::code);

    private final Sheet sheet;
    private final Sources sources;
    private final boolean example;
    private final List<String> open;

    /// @param open gets the names of what is open
    ArrangementsReader(Sheet sheet, Sources sources, boolean example, List<String> open) {
        this.sheet = sheet;
        this.sources = sources;
        this.example = example;
        this.open = open;
    }

    Arrangements read() {
        var promises = new PromiseReader(sources, example, find("roster").isPresent());
        return new Arrangements(example, codes("audience", AUDIENCES), codes("scope", SCOPES),
                codes("behaviours", BEHAVIOURS), each("partners", this::partner), each("promises", promises::read),
                word("roster"), boaPilot(), codes("wga", MUNICIPALITIES), each("other-ways", this::way),
                word("data-protection-officer"), word("legal-ground"), each("processors", this::processor), days(),
                codes("other-languages", BRIDGES), campaigns(), RoutekaartReader.read(sheet, sources, example),
                listOpen());
    }

    static boolean isOpen(Piece piece) {
        return piece.says(RoutekaartReader.OPEN);
    }

    private List<String> listOpen() {
        PROPERTIES.stream().filter(key -> find(key).isEmpty()).forEach(open::add);
        return open;
    }

    private Optional<Piece> find(String key) {
        return sheet.find(key).filter(piece -> !isOpen(piece));
    }

    private @Nullable String word(String key) {
        return find(key).map(Piece::word).orElse(null);
    }

    private <T> Set<T> codes(String key, Map<String, T> known) {
        var codes = new LinkedHashSet<T>();
        find(key).ifPresent(
                piece -> piece.list().forEach(code -> code.among(known, "code").ifPresent(codes::add)));
        return codes;
    }

    private <T> List<T> each(String key, Function<Piece, Optional<T>> read) {
        var all = new ArrayList<T>();
        find(key).ifPresent(piece -> piece.list().forEach(item -> read.apply(item).ifPresent(all::add)));
        return all;
    }

    private Optional<Partner> partner(Piece piece) {
        var partner = piece.as("a partner").sheet().takes(List.of("name", "part", "source"), "a partner");
        var source = example ? sources.need(partner) : sources.find(partner);
        return Optional.of(new Partner(partner.need("name", "Write its name.").word(),
                partner.need("part", "Write what it does with a report.").word(), source));
    }

    private Optional<Way> way(Piece piece) {
        var way = piece.as("another way to report").sheet().takes(List.of("way", "at", "source"), "a way to report");
        var kind = way.need("way", "Name one of " + String.join(", ", WAYS.keySet()) + ".").among(WAYS, "way");
        var at = way.need("at", "Write the number or the address.").word();
        var source = sources.need(way);
        return kind.map(known -> new Way(known, at, source));
    }

    private Optional<Processor> processor(Piece piece) {
        var processor = piece.as("a processor")
                .sheet()
                .takes(List.of("for", "name", "country", "agreement"), "a processor");
        var role = processor.need("for", "Write for what, such as whatsapp or hosting.").word();
        var name = known(processor, "name", role);
        var called = name == null ? role : role + "-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return Optional.of(new Processor(role, name, known(processor, "country", called),
                known(processor, "agreement", called)));
    }

    private @Nullable String known(Sheet processor, String key, String called) {
        var piece = processor.find(key).filter(given -> !isOpen(given));
        if (piece.isEmpty()) open.add("processors." + called + "." + key);
        return piece.map(Piece::word).orElse(null);
    }

    private @Nullable BoaPilot boaPilot() {
        return find("boa-pilot").map(piece -> {
            var pilot = piece.sheet().takes(List.of("enforces", "where", "source"), "a boa-pilot");
            return new BoaPilot(pilot.need("enforces", "Write true or false.").flag(),
                    pilot.find("where").map(Piece::word).orElse(null), sources.need(pilot));
        }).orElse(null);
    }

    private int days() {
        return find("conversation-days").map(piece -> {
            if (piece.word().matches("[1-9]\\d{0,2}")) return Integer.parseInt(piece.word());
            piece.note(piece.name() + " is '" + piece.word() + "'. Write a number of days, from 1 to 999.");
            return 0;
        }).orElse(0);
    }

    private Set<String> campaigns() {
        var tags = new LinkedHashSet<String>();
        sheet.find("campaigns").ifPresent(piece -> piece.list().forEach(tag -> {
            if (tag.word().matches("[a-z0-9-]{1,24}")) tags.add(tag.word());
            else tag.note("the campaign '" + tag.word() + "' is no tag. Use at most 24 small letters, digits and '-'.");
        }));
        return tags;
    }
}
