package nl.meldwijzer.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Brief;
import nl.meldwijzer.conversation.ChatLine;
import nl.meldwijzer.conversation.Ending;

/// Made of what the stores hold at that moment.
public final class StoredBriefs implements Briefs {
    private final ConversationStore store;
    private final Transcripts transcripts;

    public StoredBriefs(ConversationStore store, Transcripts transcripts) {
        this.store = store;
        this.transcripts = transcripts;
    }

    @Override
    public Optional<Brief> of(ConversationId id) {
        return store.load(id).map(seat -> Brief.of(seat.conversation(), promises(id)));
    }

    private List<Ending.Promise> promises(ConversationId id) {
        return transcripts.after(id, 0).stream().flatMap(numbered -> promise(numbered.line())).toList();
    }

    private static Stream<Ending.Promise> promise(ChatLine line) {
        return line instanceof ChatLine.Ended(_, _, var ending) ? Stream.ofNullable(ending.promise()) : Stream.empty();
    }
}
