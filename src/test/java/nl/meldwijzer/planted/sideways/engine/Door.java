package nl.meldwijzer.planted.sideways.engine;

public interface Door {}
