package nl.meldwijzer.flow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Where to go: the first branch whose guard holds, otherwise the last resort.
public record Path(List<Branch> branches, StepName otherwise) {
    /// At most this many guards on one path: more is a new step.
    public static final int MOST_BRANCHES = 3;

    public Path {
        branches = List.copyOf(branches);
        if (branches.size() > MOST_BRANCHES)
            throw new IllegalArgumentException("more than " + MOST_BRANCHES + " guards");
    }

    public static Path to(StepName step) {
        return new Path(List.of(), step);
    }

    /// The guards that this path asks about.
    public Set<Guard> guards() {
        return branches.stream()
                .map(Branch::when)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Guard.class)));
    }

    public record Branch(Guard when, StepName go) {}
}
