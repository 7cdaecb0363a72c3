package nl.meldwijzer.understanding.phone;

import java.util.ArrayList;
import java.util.List;
import nl.meldwijzer.understanding.phone.FirstNames.Trust;
import nl.meldwijzer.understanding.phone.Words.Word;

/// Names of persons, as far as the words before them say that a name follows ("hij heet …", "mijn buurman …",
/// "mevrouw …") or a list of common first names knows them. Names of streets, schools and shops stay. An unlisted name
/// without such words is not seen.
final class Names {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 30;

    private final Words words;
    private final boolean capitals;

    private Names(Words words) {
        this.words = words;
        this.capitals = !words.shouted();
    }

    static List<Span> in(String plain) {
        var names = new Names(new Words(plain));
        var spans = new ArrayList<Span>();
        int at = 0;
        while (at < names.words.size()) {
            if (!names.begins(at)) {
                at++;
                continue;
            }
            int after = names.end(at);
            if (!names.place(at, after))
                spans.add(new Span(names.words.at(at).start(), names.words.at(after - 1).end()));
            at = after;
        }
        return spans;
    }

    private boolean begins(int at) {
        if (titledSurname(at)) return true;
        var word = words.at(at);
        if (!nameable(word)) return false;
        var trust = FirstNames.trust(word.text());
        boolean capital = capitals && word.capital();
        if (told(at)) return true;
        boolean titled = NameCues.TITLES.contains(words.at(at - 1).small());
        if (titled && (word.near() || word.dotted())) return capital || trust.compareTo(Trust.LIKELY) <= 0;
        if (!word.near()) return trust == Trust.SURE && capital;
        if (saysWho(at)) return trust.compareTo(Trust.LIKELY) <= 0 || (capital && trust == Trust.SELDOM);
        if (related(at))
            return trust.compareTo(Trust.LIKELY) <= 0 || (capital && !NameCues.NO_SURNAMES.contains(word.small()));
        return capital && (trust == Trust.SURE || (trust == Trust.LIKELY && !word.first()));
    }

    private static boolean nameable(Word word) {
        return word.text().length() >= 2 && word.text().length() <= LONGEST && !NameCues.NO_NAMES.contains(word.small())
                && !NameCues.TITLES.contains(word.small());
    }

    /// Somebody says a name: "hij heet …", "my name is …".
    private boolean told(int at) {
        int before = at - 1;
        for (int skipped = 0; skipped < 3 && NameCues.FILLERS.contains(words.at(before).small()); skipped++) before--;
        var last = words.at(before);
        var previous = words.at(before - 1).small();
        if (NameCues.HEET.contains(last.small()))
            return (NameCues.WHO.contains(previous) || NameCues.RELATIONS.contains(previous))
                    && !words.at(before - 2).is("hoe") && !words.at(before - 2).is("how");
        if (NameCues.IS.contains(last.small()) && NameCues.NAME.contains(previous)) return true;
        if (before == at - 1 && NameCues.NAMED.contains(last.small())) return true;
        return last.is("called") && before == at - 1 && NameCues.CALLED_BEFORE.contains(previous)
                && listedOrCapital(at);
    }

    private boolean listedOrCapital(int at) {
        var word = words.at(at);
        return (capitals && word.capital()) || FirstNames.trust(word.text()).compareTo(Trust.LIKELY) <= 0;
    }

    private boolean saysWho(int at) {
        return NameCues.I_AM.contains(words.at(at - 1).small());
    }

    private boolean related(int at) {
        return NameCues.RELATIONS.contains(words.at(at - 1).small());
    }

    /// "mevrouw van der Berg", but not "mevrouw van de winkel".
    private boolean titledSurname(int at) {
        if (!NameCues.TITLES.contains(words.at(at - 1).small()) || !particle(at)) return false;
        int surname = at;
        while (surname < at + 3 && particle(surname)) surname++;
        return surnamed(words.at(surname));
    }

    private int end(int start) {
        int at = NameCues.PARTICLES.contains(words.at(start).small()) ? start : start + 1;
        while (at < start + MOST_WORDS && words.at(at).near()) {
            int surname = at;
            while (surname < at + 3 && particle(surname)) surname++;
            if (!surnamed(words.at(surname))) break;
            at = surname + 1;
        }
        return Math.max(at, start + 1);
    }

    private boolean particle(int at) {
        return words.at(at).near() && NameCues.PARTICLES.contains(words.at(at).small());
    }

    private boolean surnamed(Word word) {
        return word.near() && capitals && word.capital() && !NameCues.NO_NAMES.contains(word.small())
                && !NameCues.NO_SURNAMES.contains(word.small());
    }

    private boolean place(int start, int after) {
        if (NameCues.AT_PLACE.contains(words.at(start - 1).small())) return true;
        if (NameCues.SHOPS_AND_STOPS.contains(words.at(start).small() + " " + words.at(start + 1).small())) return true;
        for (int at = start; at <= after && at - start <= MOST_WORDS; at++) {
            var word = words.at(at);
            if ((at == start || word.near()) && NameCues.PLACES.stream().anyMatch(place -> endsAsPlace(word, place)))
                return true;
        }
        return false;
    }

    private static boolean endsAsPlace(Word word, String place) {
        return word.small().endsWith(place) && (word.is(place) || word.small().length() > place.length() + 2);
    }
}
