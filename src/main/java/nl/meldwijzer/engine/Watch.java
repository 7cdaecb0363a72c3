package nl.meldwijzer.engine;

import nl.meldwijzer.understanding.Urgency;

/// What is asked before a message reaches a conversation: whether its sender is listened to, whether it can wait, and whether
/// it was heard long ago.
public record Watch(Gate gate, Urgency urgency, ReplayLedger ledger) {}
