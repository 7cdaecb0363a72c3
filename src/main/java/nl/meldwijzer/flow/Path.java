package nl.meldwijzer.flow;

import java.util.List;

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

    public record Branch(Guard when, StepName go) {}
}
