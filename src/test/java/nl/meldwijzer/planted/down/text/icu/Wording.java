package nl.meldwijzer.planted.down.text.icu;

public interface Wording {}
