package nl.meldwijzer.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings that concern the program as a whole. What is not set is blank.
///
/// @param meldpunt id of the profile to which senders belong that no other names
/// @param data folder of the embedded servers, and of the keys when `keys` is blank
/// @param flows folder to read instead of the packaged dialogues
/// @param locales folder to read instead of the packaged wording
@ConfigurationProperties("meldwijzer")
record Settings(@DefaultValue("demo") String meldpunt, @DefaultValue("./data") Path data, @DefaultValue("") String keys,
        @DefaultValue("") String flows, @DefaultValue("") String locales, @DefaultValue("false") String demo) {
    boolean isDemo() {
        return Boolean.parseBoolean(demo);
    }

    Path keyFile() {
        return keys.isBlank() ? data.resolve("keys.json") : Path.of(keys);
    }

    static @Nullable Path folder(String path) {
        return path.isBlank() ? null : Path.of(path);
    }
}
