package nl.meldwijzer.planted.attic.understanding;

record Box() {}
