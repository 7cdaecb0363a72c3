package nl.meldwijzer.planted.attic.flow;

record Box() {}
