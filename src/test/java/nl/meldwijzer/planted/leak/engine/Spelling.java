package nl.meldwijzer.planted.leak.engine;

import com.ibm.icu.text.PluralRules;

record Spelling(PluralRules rules) {}
