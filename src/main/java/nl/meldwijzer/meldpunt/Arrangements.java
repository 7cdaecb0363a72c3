package nl.meldwijzer.meldpunt;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a municipality arranged around its meldpunt, as far as it is known. Lists are empty and texts null where it is not.
///
/// @param example made from public sources to show how a profile looks; no municipality runs it
/// @param roster who is on duty to call people back
/// @param wga whose municipality is asked for the yearly report under the Wga
/// @param officer how to reach the data protection officer
/// @param ground the legal ground on which reports are processed
/// @param talkDays how long a conversation is kept after its last message, 0 when nobody decided it
/// @param bridges to languages that nobody on duty speaks; without one nobody is offered in these
/// @param campaigns tags by which the page's visits are counted
/// @param open the names of everything that the municipality has yet to decide, besides its routekaart
public record Arrangements(
        boolean example,
        Set<Audience> audience,
        Set<Scope> scope,
        Set<Behaviour> behaviours,
        List<Partner> partners,
        List<Promise> promises,
        @Nullable String roster,
        @Nullable BoaPilot boaPilot,
        Set<Municipality> wga,
        List<Way> otherWays,
        @Nullable String officer,
        @Nullable String ground,
        List<Processor> processors,
        int talkDays,
        Set<Bridge> bridges,
        Set<String> campaigns,
        Routekaart routekaart,
        List<String> open) {
    public static final Arrangements NONE = new Arrangements(false, Set.of(), Set.of(), Set.of(), List.of(), List.of(),
            null, null, Set.of(), List.of(), null, null, List.of(), 0, Set.of(), Set.of(), Routekaart.BLANK, List.of());

    public Arrangements {
        partners = List.copyOf(partners);
        promises = List.copyOf(promises);
        otherWays = List.copyOf(otherWays);
        processors = List.copyOf(processors);
        open = List.copyOf(open);
        audience = Set.copyOf(audience);
        scope = Set.copyOf(scope);
        behaviours = Set.copyOf(behaviours);
        wga = Set.copyOf(wga);
        bridges = Set.copyOf(bridges);
        campaigns = Set.copyOf(campaigns);
    }

    /// A municipality that counts in the yearly report: where somebody lives, or where it happened.
    public enum Municipality {
        RESIDENCE,
        INCIDENT;

        /// The name in files, such as `residence`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
