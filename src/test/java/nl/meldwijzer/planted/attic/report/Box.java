package nl.meldwijzer.planted.attic.report;

record Box() {}
