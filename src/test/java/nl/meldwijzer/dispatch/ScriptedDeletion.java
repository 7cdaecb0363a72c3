package nl.meldwijzer.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.meldwijzer.channel.CopyDeletion;
import nl.meldwijzer.text.Medium;

/// A provider that answers each wish to delete as it is told; `Gone` when nothing is told.
final class ScriptedDeletion implements CopyDeletion {
    private final List<String> asked = new ArrayList<>();
    private Supplier<Outcome> answer = Outcome.Gone::new;

    synchronized void answers(Supplier<Outcome> always) {
        answer = always;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.WHATSAPP, Medium.SMS);
    }

    @Override
    public synchronized Outcome delete(String meldpunt, String messageId) {
        asked.add(meldpunt + " " + messageId);
        return answer.get();
    }
}
