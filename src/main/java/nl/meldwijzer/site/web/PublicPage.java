package nl.meldwijzer.site.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldwijzer.meldpunt.Arrangements;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Promise;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.site.StartLink;
import nl.meldwijzer.site.qr.QrDrawing;
import nl.meldwijzer.text.Arg;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;

/// What the page of one meldpunt shows in one language.
///
/// @param links that open a talk; none in the practice version
/// @param demo whether a talk is opened in the simulator
/// @param facts fill the places of its texts
public record PublicPage(Profile profile, Language in, List<StartLink> links, boolean demo, Catalogue catalogue,
        Map<String, String> facts) {
    /// In the order in which they happen. Whoever reports sees who does what, and what goes by itself.
    public List<Link> chain() {
        var known = Stream.of(
                new Link(say("page.chain.you"), say("page.chain.tell"), say("page.chain.at-any-time"), false),
                new Link(say("page.chain.computer"), say("page.chain.receipt"), say("page.chain.at-once"), true));
        var promised = arrangements().promises().stream().map(this::promised);
        var chosen = Stream.of(new Link(say("page.chain.you"), say("page.chain.choose"),
                say("page.chain.if-you-want"), false));
        return Stream.of(known, promised, chosen).flatMap(links -> links).toList();
    }

    private Link promised(Promise promise) {
        var within = Line.of("page.within." + promise.unit().code())
                .with("amount", new Arg.Plain(Integer.toString(promise.amount())));
        return new Link(promise.owner(), say("page.promise." + promise.kind().code()), write(within), true);
    }

    public List<Purpose> purposes() {
        return profile.purposes().stream().sorted().toList();
    }

    public List<String> receivers() {
        return arrangements().processors()
                .stream()
                .map(processor -> processor.name() == null
                        ? processor.role() + ": " + say("page.open")
                        : processor.name() + " (" + processor.role() + ", "
                                + Optional.ofNullable(processor.country()).orElse(say("page.open")) + ")")
                .toList();
    }

    public List<QrDrawing> codes() {
        return links.stream().map(link -> QrDrawing.of(link.uri().toString())).toList();
    }

    public Arrangements arrangements() {
        return profile.arrangements();
    }

    public Language other() {
        return profile.languages().stream().filter(language -> !language.equals(in)).findFirst().orElse(in);
    }

    public String say(String key) {
        return write(Line.of(key));
    }

    private String write(Line line) {
        return catalogue.text(in, line, false, facts);
    }

    /// Something that happens after a report.
    ///
    /// @param byItself false: only when the person wants it
    public record Link(String who, String what, String when, boolean byItself) {}
}
