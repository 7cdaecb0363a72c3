package nl.meldwijzer.content;

import java.nio.file.Path;
import java.util.List;
import nl.meldwijzer.text.Reading;
import nl.meldwijzer.text.SourceFile;
import nl.meldwijzer.understanding.rules.SignalRules;
import org.jspecify.annotations.Nullable;

/// Where the rules of the safety signals come from: the folder `signals` among the dialogues that the operator names, with a file
/// for each language, such as `signals/nl.yaml`; where there is none, the packaged rules. Never both: who writes their own knows them whole.
public final class Signals {
    private Signals() {}

    /// @param flows folder instead of the packaged dialogues, or null
    public static Reading<SignalRules> read(@Nullable Path flows) {
        var own = flows == null
                ? null
                : new ContentFiles(ContentFiles.of(flows, "conversation-flows").under("signals"));
        return SignalRules.read(own == null || own.files().isEmpty() ? packaged() : own.files());
    }

    private static List<SourceFile> packaged() {
        return ContentFiles.of(null, "nlp").files();
    }
}
