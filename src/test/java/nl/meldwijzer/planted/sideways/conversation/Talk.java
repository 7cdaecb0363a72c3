package nl.meldwijzer.planted.sideways.conversation;

import nl.meldwijzer.planted.sideways.text.Greeting;

/// Allowed by the table.
public record Talk(Greeting greeting) {}
