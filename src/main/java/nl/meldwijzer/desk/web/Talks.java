package nl.meldwijzer.desk.web;

import java.util.Optional;
import nl.meldwijzer.conversation.Brief;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.engine.Briefs;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.staff.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Finds a talk for an account. One of another meldpunt is as good as none, and asking for it is noted.
final class Talks {
    private static final Logger SECURITY = LoggerFactory.getLogger("security");

    private final Briefs briefs;

    Talks(Briefs briefs) {
        this.briefs = briefs;
    }

    Found find(String id, Account who) {
        var conversation = conversation(id);
        return conversation.flatMap(briefs::of)
                .filter(brief -> brief.meldpunt().equals(who.meldpunt()))
                .map(brief -> new Found(conversation.orElseThrow(), brief))
                .orElseThrow(() -> {
                    SECURITY.warn("talk refused account={} talk={}", who.id(),
                            conversation.map(ConversationId::value).orElse("malformed"));
                    return new ResponseStatusException(HttpStatus.NOT_FOUND);
                });
    }

    private static Optional<ConversationId> conversation(String id) {
        try {
            return Optional.of(new ConversationId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    record Found(ConversationId id, Brief brief) {
        boolean isWith(Account who) {
            return with().filter(counsellor -> counsellor.id().equals(who.id().toString())).isPresent();
        }

        /// Who has it now; empty when no counsellor does.
        Optional<Counsellor> with() {
            return brief.phase() instanceof Phase.WithCounsellor chat ? Optional.of(chat.who()) : Optional.empty();
        }
    }
}
