package nl.meldwijzer.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The pieces in which somebody sends a story within one breath, as they stand at its end, each on a line of its own: so
/// one that was overtaken on its way is put where it belongs. Only where the provider says in which order they were sent.
public record Pieces(List<Piece> all) {
    public static final Pieces NONE = new Pieces(List.of());

    /// What overtakes more than these is put before the oldest of them.
    private static final int MOST = 16;

    public Pieces {
        all = List.copyOf(all);
    }

    /// @param length in UTF-16 units
    public record Piece(long order, int length) {}

    /// @param text the whole story
    record Joined(String text, Pieces pieces) {}

    /// Puts words into a story that ends with these pieces; without an order they go to its end.
    Joined join(String story, String words, long order) {
        if (order == 0) return new Joined(joined(story, words, ""), NONE);
        var at = place(order);
        var later = all.subList(at, all.size());
        var end = story.length() - later.stream().mapToInt(piece -> piece.length() + 1).sum();
        var before = story.substring(0, Math.max(0, end));
        var after = later.isEmpty() ? "" : story.substring(end + 1);
        var more = new ArrayList<>(all);
        more.add(at, new Piece(order, words.length()));
        if (more.size() > MOST) more.removeFirst();
        return new Joined(joined(before, words, after), new Pieces(more));
    }

    /// Before the first piece that was sent later.
    private int place(long order) {
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).order() > order)
                .findFirst()
                .orElse(all.size());
    }

    private static String joined(String before, String words, String after) {
        var text = before.isEmpty() ? words : before + "\n" + words;
        return after.isEmpty() ? text : text + "\n" + after;
    }
}
