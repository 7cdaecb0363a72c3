package nl.meldwijzer.conversation;

import java.util.Collection;
import java.util.Set;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.Hint;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.SafetySignals;
import nl.meldwijzer.understanding.Urgency;

/// Urgency by safety signals in the text, and by listed words of all languages: yes to the question about danger, a cry for
/// help, the emergency number.
public final class UrgentWords implements Urgency {
    private static final TextKey IN_DANGER = new TextKey("welcome.danger.yes");
    private static final String EMERGENCY_NUMBER = " 112 ";

    private final SafetySignals signals;
    private final Vocabulary vocabulary;
    private final Collection<Language> languages;

    public UrgentWords(Catalogue catalogue, SafetySignals signals) {
        this.signals = signals;
        this.vocabulary = new Vocabulary(catalogue);
        this.languages = Set.copyOf(catalogue.languages());
    }

    @Override
    public Need of(String text) {
        if (!signals.in(text, Hint.NONE, new LanguageGuess.None()).isEmpty()) return Need.SIGNAL;
        var plain = Plainly.written(text);
        if (cries(plain)) return Need.DANGER;
        return vocabulary.is(languages, Command.LEAVE.key(), plain) ? Need.LEAVE : Need.NONE;
    }

    private boolean cries(String plain) {
        return (" " + plain + " ").contains(EMERGENCY_NUMBER)
                || vocabulary.is(languages, IN_DANGER, plain)
                || vocabulary.is(languages, Command.HELP.key(), plain)
                || vocabulary.stands(languages, Command.HELP.key(), plain);
    }
}
