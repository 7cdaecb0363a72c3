package nl.meldwijzer.dispatch;

import java.time.Duration;

/// How far an effect came.
sealed interface Step {
    /// It is settled: the next one may follow.
    record Done() implements Step {}

    /// It waits in the outbox, or is no longer ours. What comes after it waits too.
    record Wait() implements Step {}

    /// It stays as it is, and its conversation is left alone for a while.
    record Rest(Duration length) implements Step {}
}
