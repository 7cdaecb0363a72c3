package nl.meldwijzer.planted.attic.text;

record Box() {}
