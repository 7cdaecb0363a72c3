package nl.meldwijzer.processing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.meldpunt.Processor;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.meldpunt.Routekaart.Question;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import org.jspecify.annotations.Nullable;

/// The processing of one meldpunt as Markdown, in Dutch: its readers are the municipality's lawyers and data protection
/// officer. Says only what profile and fields say; what they leave open stands at the end as still to be decided.
public final class ProcessingDocument {
    private static final String OPEN = "**nog te beslissen**";

    private final Profile profile;
    private final Asked asked;
    private final Catalogue catalogue;

    private ProcessingDocument(Profile profile, Asked asked, Catalogue catalogue) {
        this.profile = profile;
        this.asked = asked;
        this.catalogue = catalogue;
    }

    public static String of(Profile profile, Collection<Field> fields, Catalogue catalogue) {
        var document = new ProcessingDocument(profile, Asked.by(profile, fields), catalogue);
        return Stream
                .of(document.head(), document.register(), document.questions(), document.assessment(),
                        document.notice(), document.processors(), document.undecided())
                .collect(Collectors.joining("\n"));
    }

    private String head() {
        var example = profile.isExample()
                ? "Een voorbeeld uit openbare bronnen: de gemeente " + profile.municipality()
                        + " heeft dit meldpunt niet.\n\n"
                : "";
        return """
                # Verwerkingen van %s

                %sGemaakt door `meldwijzer processing %s` uit het profiel, de velden en de doelen. Wijzig die, niet dit bestand.
                """
                .formatted(profile.name(), example, profile.id());
    }

    private String register() {
        return """
                ## Register van verwerkingen (artikel 30 AVG)

                | | |
                |---|---|
                | Verwerkingsverantwoordelijke | gemeente %s |
                | Functionaris gegevensbescherming | %s |
                | Verwerking | meldingen over sociale veiligheid via chat en sms |
                | Doelen | %s |
                | Grondslag | %s |
                | Betrokkenen | wie meldt; wie in een melding voorkomt |
                | Gegevens | zie "Wat wordt gevraagd"; nummer of account van wie meldt, apart en versleuteld |
                | Bijzondere en strafrechtelijke gegevens | kunnen in eigen woorden en in antwoorden voorkomen |
                | Ontvangers | %s; zie ook "Verwerkers en doorgifte" |
                | Bewaren van het gesprek | %s |
                | Beveiliging | versleuteld opgeslagen, adressen als sleutel met geheim; nummers, adressen en kentekens vallen weg uit eigen woorden |
                """
                .formatted(profile.municipality(), orOpen(profile.arrangements().officer()), purposes(),
                        orOpen(profile.arrangements().ground()), partners(), days());
    }

    private String questions() {
        var rows = asked.reasons()
                .stream()
                .map(reason -> "| %s | %s | %s | %d dagen |\n".formatted(name(reason.field()),
                        codes(reason.purposes()), sensitivity(reason.field()), reason.field().keepDays()))
                .collect(Collectors.joining());
        var leftOut = asked.leftOut().stream().map(this::name).collect(Collectors.joining(", "));
        return """
                ## Wat wordt gevraagd, en waarom

                | Veld | Voor | Soort | Bewaren |
                |---|---|---|---|
                %s
                Zonder doel, dus niet gevraagd: %s.

                Nooit gevraagd: naam, BSN, geboortedatum, nationaliteit, papieren; van de ander ook geen account, kenteken of foto.
                """
                .formatted(rows, leftOut.isEmpty() ? "niets" : leftOut);
    }

    private String assessment() {
        return """
                ## Bijlage bij de DPIA

                | Risico | Maatregel | Wat blijft |
                |---|---|---|
                | Het bedrijf achter een app ziet nummer en berichten | Dat staat in het gesprek; andere manieren om te melden; berichten worden bij Twilio gewist als ze klaar zijn | Het bedrijf ziet ze wel |
                | Iemand leest mee op de telefoon | Rustige woorden in een melding op het scherm; de vraag of iemand kan meelezen; weg met één woord | Wat op de telefoon staat, wist alleen de bezitter |
                | Namen van anderen in eigen woorden | Namen vragen wij niet; nummers, adressen en kentekens vallen weg voor het opslaan | Een naam in een zin kan blijven staan |
                | Koppeling van melder en melding | Nummer en melding staan apart, elk met eigen sleutel en eigen termijn | In het antwoordvenster is de koppeling nodig |
                | Te veel gegevens | Een veld zonder doel wordt niet gevraagd; elke vraag mag worden overgeslagen | Eigen woorden kunnen meer vertellen |
                | Kinderen | Een grove leeftijd, geen contact zonder een mens ertussen | Leeftijd is niet na te gaan |
                """;
    }

    private String notice() {
        return """
                ## Privacyverklaring (artikel 13 AVG)

                - Verantwoordelijk: gemeente %s. Contact: %s.
                - Functionaris gegevensbescherming: %s.
                - Waarvoor: %s.
                - Grondslag: %s.
                - Ontvangers en doorgifte buiten Europa: zie "Verwerkers en doorgifte".
                - Hoe lang: zie "Wat wordt gevraagd"; het gesprek: %s.
                - Rechten: inzien, verbeteren, wissen, beperken, bezwaar, met de code van de melding. Klagen: Autoriteit Persoonsgegevens.
                - Verplicht is niets. Er is geen besluit door een computer.
                """
                .formatted(profile.municipality(), orOpen(profile.phone()), orOpen(profile.arrangements().officer()),
                        purposes(), orOpen(profile.arrangements().ground()), days());
    }

    private String processors() {
        var rows = profile.arrangements().processors().stream().map(this::row).collect(Collectors.joining());
        return """
                ## Verwerkers en doorgifte

                | Voor | Wie | Waar | Waarop het rust |
                |---|---|---|---|
                %s""".formatted(rows.isEmpty() ? "| " + OPEN + " | | | |\n" : rows);
    }

    private String row(Processor processor) {
        return "| %s | %s | %s | %s |\n".formatted(processor.role(), orOpen(processor.name()),
                orOpen(processor.country()), orOpen(processor.agreement()));
    }

    private String undecided() {
        var open = profile.arrangements().open();
        var questions = profile.arrangements().routekaart().open();
        if (open.isEmpty() && questions.isEmpty()) return "## Nog te beslissen door de gemeente\n\nNiets.\n";
        return "## Nog te beslissen door de gemeente\n\n" + open.stream()
                .map(key -> "- `" + key + "`\n")
                .collect(Collectors.joining())
                + questions.stream().map(ProcessingDocument::question).collect(Collectors.joining());
    }

    private static String question(Question question) {
        return "- `%s`: %s\n".formatted(question.key(), question.text());
    }

    private String partners() {
        var partners = profile.arrangements().partners();
        return partners.isEmpty()
                ? OPEN
                : partners.stream().map(partner -> partner.name()).collect(Collectors.joining(", "));
    }

    private String days() {
        var days = profile.arrangements().talkDays();
        return days == 0 ? OPEN : days + " dagen na het laatste bericht";
    }

    private String purposes() {
        return profile.purposes()
                .stream()
                .sorted()
                .map(purpose -> say("purpose." + purpose.code()))
                .collect(Collectors.joining("; "));
    }

    private static String codes(List<Purpose> purposes) {
        return purposes.stream().map(Purpose::code).collect(Collectors.joining(", "));
    }

    private String name(Field field) {
        return say("field." + field.name().value()) + " (`" + field.name().value() + "`)";
    }

    private static String sensitivity(Field field) {
        return switch (field.sensitivity()) {
            case CODED -> "antwoord in een code";
            case NARRATIVE -> "eigen woorden of plek";
            case IDENTITY -> "kan een persoon aanwijzen";
        };
    }

    private String say(String key) {
        return catalogue.text(Language.DUTCH, Line.of(key), false, Map.of());
    }

    private static String orOpen(@Nullable String known) {
        return Objects.requireNonNullElse(known, OPEN);
    }
}
