package nl.meldwijzer.planted.attic.conversation;

record Box() {}
