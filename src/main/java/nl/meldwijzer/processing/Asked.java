package nl.meldwijzer.processing;

import java.util.Collection;
import java.util.List;
import nl.meldwijzer.flow.Field;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Purpose;

/// What one meldpunt asks and why, and what it leaves out.
public record Asked(List<Reason> reasons, List<Field> leftOut) {
    public static Asked by(Profile profile, Collection<Field> fields) {
        return new Asked(fields.stream()
                .filter(field -> field.isAskedBy(profile))
                .map(field -> new Reason(field, purposes(field, profile)))
                .toList(), fields.stream().filter(field -> !field.isAskedBy(profile)).toList());
    }

    private static List<Purpose> purposes(Field field, Profile profile) {
        return field.purposes().stream().filter(profile.purposes()::contains).sorted().toList();
    }

    /// @param purposes of the meldpunt that the field serves
    public record Reason(Field field, List<Purpose> purposes) {}
}
