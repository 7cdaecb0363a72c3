package nl.meldwijzer.text.yaml;

import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.TextKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CannedRepliesTest {
    private static final TextKey CANNED = new TextKey("canned");

    /// A counsellor who does not speak the person's language sends them all the same.
    @Test
    void every_canned_reply_is_there_in_every_language() {
        var catalogue = ShippedTexts.read().orThrow();
        var source = catalogue.below(Language.DUTCH, CANNED);

        assertThat(source).contains("one-moment", "take-your-time").hasSizeGreaterThan(8);
        assertThat(source).noneMatch(name -> name.contains("."));
        for (var language : catalogue.languages())
            assertThat(catalogue.below(language, CANNED)).isEqualTo(source);
    }
}
