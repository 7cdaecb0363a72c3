package nl.meldwijzer.desk.web;

import java.util.Optional;
import java.util.UUID;

/// Words that were not sent yet, with the key under which they would be: sent again after a reload, they are sent once.
record Draft(String key, String words) {
    /// What somebody may write at once.
    static final int MOST = 4_000;

    static Draft read(Optional<String> kept) {
        return kept.filter(text -> text.indexOf('\n') == KEY_LENGTH)
                .map(text -> new Draft(text.substring(0, KEY_LENGTH), text.substring(KEY_LENGTH + 1)))
                .orElseGet(() -> new Draft(UUID.randomUUID().toString(), ""));
    }

    private static final int KEY_LENGTH = 36;

    Draft {
        if (!UUID.fromString(key).toString().equals(key)) throw new IllegalArgumentException("not a form's key");
    }

    String kept() {
        return key + "\n" + words;
    }

    @Override
    public String toString() {
        return "Draft[" + key + "]";
    }
}
