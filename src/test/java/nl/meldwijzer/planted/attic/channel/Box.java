package nl.meldwijzer.planted.attic.channel;

record Box() {}
