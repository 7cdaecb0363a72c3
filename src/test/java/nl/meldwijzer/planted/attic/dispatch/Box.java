package nl.meldwijzer.planted.attic.dispatch;

record Box() {}
