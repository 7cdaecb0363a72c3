package nl.meldwijzer.planted.down.text;

import nl.meldwijzer.planted.down.text.icu.Wording;

record Greeting(Wording wording) {}
