package nl.meldwijzer.planted.sideways.text;

import nl.meldwijzer.planted.sideways.engine.Door;

public record Greeting(Door door) {}
