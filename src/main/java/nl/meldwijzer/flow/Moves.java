package nl.meldwijzer.flow;

import java.util.Set;

/// Decides where a signal leads. A pure function of flow, step, signal and guards. Safe for many threads.
public interface Moves {
    /// The step to which `signal` leads from `from` while exactly the guards in `holding` hold.
    /// Throws `IllegalArgumentException` when the step takes no such signal.
    StepName take(StepName from, Signal signal, Set<Guard> holding);
}
