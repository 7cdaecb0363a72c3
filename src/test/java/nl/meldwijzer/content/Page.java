package nl.meldwijzer.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/// A page of `docs/` that a test generates. With `-Dpages.write` it is written, otherwise it must be as generated.
public final class Page {
    private Page() {}

    public static void isCurrent(Path page, String generated) throws IOException {
        if (Boolean.getBoolean("pages.write")) {
            Files.createDirectories(page.toAbsolutePath().getParent());
            Files.writeString(page, generated);
        }
        assertThat(page).as("write it anew with -Dpages.write=true").exists();
        assertThat(Files.readString(page)).as("write it anew with -Dpages.write=true").isEqualTo(generated);
    }
}
