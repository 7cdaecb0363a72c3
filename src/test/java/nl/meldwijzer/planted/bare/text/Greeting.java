package nl.meldwijzer.planted.bare.text;

record Greeting() {}
