package nl.meldwijzer.planted.attic.attic;

record Box() {}
