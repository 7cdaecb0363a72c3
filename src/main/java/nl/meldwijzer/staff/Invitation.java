package nl.meldwijzer.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A one-time link that is still valid.
///
/// @param account whose it is; null: of the first administrator, who has no account yet
public record Invitation(@Nullable UUID account) {}
