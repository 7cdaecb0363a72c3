package nl.meldwijzer.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;
import nl.meldwijzer.meldpunt.Routekaart.Question;
import nl.meldwijzer.processing.Asked;

/// What `check` tells of a profile: what is asked and why, and what the municipality has yet to decide.
final class ProfileLines {
    private ProfileLines() {}

    static List<String> of(Profile profile, Collection<Field> fields) {
        var asked = Asked.by(profile, fields);
        var arrangements = profile.arrangements();
        var lines = new ArrayList<String>();
        lines.add(profile.id() + (profile.isExample() ? " (an example, run by nobody)" : "") + " asks "
                + asked.reasons().stream().map(ProfileLines::reason).collect(Collectors.joining(", ")));
        if (!asked.leftOut().isEmpty())
            lines.add("  without a purpose, so not asked: "
                    + asked.leftOut().stream().map(field -> field.name().value()).collect(Collectors.joining(", ")));
        if (!arrangements.open().isEmpty())
            lines.add("  open, the municipality's to decide: " + String.join(", ", arrangements.open()));
        var open = arrangements.routekaart().open();
        if (!open.isEmpty())
            lines.add("  open in the routekaart, " + open.size() + " of "
                    + arrangements.routekaart().questions().size() + ": "
                    + open.stream().map(Question::key).collect(Collectors.joining(", ")));
        return lines;
    }

    /// Each open question in the handreiking's words.
    static List<String> questions(Profile profile) {
        return profile.arrangements()
                .routekaart()
                .open()
                .stream()
                .map(question -> "  routekaart." + question.phase() + "." + question.key() + " (" + question.part()
                        + "): " + question.text())
                .toList();
    }

    private static String reason(Asked.Reason reason) {
        return reason.field().name().value() + " ("
                + reason.purposes().stream().map(Purpose::code).collect(Collectors.joining(", ")) + ")";
    }
}
