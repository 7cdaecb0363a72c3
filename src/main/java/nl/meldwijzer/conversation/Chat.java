package nl.meldwijzer.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a turn adds to the transcript of a live chat. Where no counsellor is concerned, before the turn or after it, that is
/// nothing.
final class Chat {
    private final Conversation before;
    private final Instant now;
    private final List<ChatLine> lines = new ArrayList<>();
    private @Nullable Counsellor sender;
    private boolean byCounsellor;

    Chat(Conversation before, Instant now) {
        this.before = before;
        this.now = now;
    }

    void happened(ChatLine.What what, @Nullable Counsellor who) {
        lines.add(new ChatLine.Happened(now, what, who));
    }

    void ended(Counsellor who, Ending ending) {
        lines.add(new ChatLine.Ended(now, who, ending));
    }

    /// What this turn says are the counsellor's words, not the bot's.
    void wrote(Counsellor who, String words) {
        byCounsellor = true;
        lines.add(new ChatLine.Wrote(now, who, words));
    }

    /// What this turn says is of the catalogue, and the counsellor sends it.
    void sent(Counsellor who) {
        sender = who;
    }

    void noted(Counsellor who, String words) {
        lines.add(new ChatLine.Note(now, who, words));
    }

    void filledIn(Event.FilledIn filled) {
        lines.add(new ChatLine.FilledIn(now, filled.by(), filled.field(), filled.options()));
    }

    void handedOn(Event.Transferred handed) {
        lines.add(new ChatLine.HandedOn(now, handed.by(), handed.to(), handed.note()));
    }

    List<ChatLine> transcript(Event event, Conversation after, List<Effect> effects) {
        if (!before.isAtDesk() && !after.isAtDesk()) return List.of();
        var all = new ArrayList<ChatLine>();
        line(event).ifPresent(all::add);
        if (event instanceof Event.SentMedia media && media.beside() != null)
            all.add(new ChatLine.They(now, media.beside().masked()));
        if (!before.isAtDesk()) all.add(new ChatLine.Happened(now, ChatLine.What.ASKED, null));
        all.addAll(lines);
        if (byCounsellor) return all;
        for (var effect : effects) if (effect instanceof Effect.Say say) all.add(said(say));
        return all;
    }

    private ChatLine said(Effect.Say say) {
        return sender == null ? new ChatLine.Bot(now, say) : new ChatLine.Sent(now, sender, say);
    }

    private Optional<ChatLine> line(Event event) {
        return switch (event) {
            case Event.Said said -> Optional.of(new ChatLine.They(now, said.words().masked()));
            case Event.Chose chose -> Optional.of(new ChatLine.Pressed(now, chose.option()));
            case Event.SharedLocation _ -> happened(ChatLine.What.LOCATION);
            case Event.SentMedia media -> Optional.of(new ChatLine.NotKept(now, media.kind()));
            case Event.Edited _ -> happened(ChatLine.What.EDITED);
            case Event.TooFast _ -> happened(ChatLine.What.TOO_FAST);
            case Event.InDanger _ -> happened(ChatLine.What.IN_DANGER);
            case Event.OptedOut _ -> happened(ChatLine.What.OPTED_OUT);
            case Event.OptedIn _ -> happened(ChatLine.What.OPTED_IN);
            case Event.Filed _, Event.NotFiledYet _, Event.CodeUsed _, Event.Kept _, Event.AtDesk _, Event.NobodyThere _, Event.WokeUp _ ->
                Optional.empty();
        };
    }

    private Optional<ChatLine> happened(ChatLine.What what) {
        return Optional.of(new ChatLine.Happened(now, what, null));
    }
}
