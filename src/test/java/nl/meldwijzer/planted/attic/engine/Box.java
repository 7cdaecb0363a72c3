package nl.meldwijzer.planted.attic.engine;

record Box() {}
