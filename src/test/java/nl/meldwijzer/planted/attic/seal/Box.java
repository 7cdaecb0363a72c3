package nl.meldwijzer.planted.attic.seal;

record Box() {}
