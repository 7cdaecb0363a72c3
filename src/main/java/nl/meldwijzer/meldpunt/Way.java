package nl.meldwijzer.meldpunt;

import java.util.Locale;

/// Another way to report, beside this conversation.
///
/// @param at the number, the address, the site: as it is written for people
public record Way(Kind kind, String at, Source source) {
    public enum Kind {
        FORM,
        PHONE,
        MAIL,
        ADDRESS,
        APP;

        /// The name in files, such as `form`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
