package nl.meldwijzer.engine;

import java.nio.file.Path;
import nl.meldwijzer.seal.tink.KeyringFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SealedMessageKeysTest {
    private static final MessageKeys.Part PART = new MessageKeys.Part(
            new ConversationId("p63.00112233445566778899aabbccddeeff"), 9_007_000_012L, 3);

    @TempDir
    Path folder;

    @Test
    void a_key_leads_back_to_its_message_in_every_process_of_this_keyring() {
        var key = keys("a").key(PART);

        assertThat(key).matches("[A-Za-z0-9_-]{50,200}").doesNotContain("p63", "00112233");
        assertThat(keys("a").part(key)).contains(PART);
    }

    @Test
    void what_was_changed_cut_or_made_elsewhere_leads_nowhere() {
        var keys = keys("a");
        var key = keys.key(PART);

        for (int at = 0; at < key.length() - 1; at++) {
            var other = key.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(keys.part(key.substring(0, at) + other + key.substring(at + 1))).as("at " + at).isEmpty();
            assertThat(keys.part(key.substring(0, at))).isEmpty();
        }
        assertThat(keys.part(keys("b").key(PART))).isEmpty();
        for (var none : new String[]{"", "_", "____", "a".repeat(10_000), "é", "key with spaces"})
            assertThat(keys.part(none)).isEmpty();
    }

    private MessageKeys keys(String keyring) {
        return new SealedMessageKeys(KeyringFile.openOrCreate(folder.resolve(keyring + ".json")));
    }
}
