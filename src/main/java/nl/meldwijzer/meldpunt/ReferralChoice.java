package nl.meldwijzer.meldpunt;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;

/// Whom one person is referred to: at most three, the best of each topic before the second best of any. Of those for the same
/// topic the ones that are open come first, then those that speak the person's language. One of them needs no voice,
/// if there is one that fits.
public record ReferralChoice(List<Referral> all) {
    private static final int MOST = 3;

    public ReferralChoice {
        all = List.copyOf(all);
    }

    /// What is known of who asks.
    ///
    /// @param about the most urgent first
    /// @param age an option of the field `age`, null when it is not known
    public record Need(List<Topic> about, @Nullable String age, Language language, LocalDateTime when) {
        public Need {
            about = List.copyOf(about);
        }
    }

    public List<Referral> of(Need need) {
        var byTopic = need.about().stream().map(topic -> fitting(topic, need)).toList();
        var ranked = new LinkedHashSet<Referral>();
        for (int place = 0; place < all.size(); place++) {
            for (var fitting : byTopic) if (place < fitting.size()) ranked.add(fitting.get(place));
        }
        return withOneThatNeedsNoVoice(List.copyOf(ranked));
    }

    private List<Referral> fitting(Topic topic, Need need) {
        return all.stream()
                .filter(referral -> referral.about().contains(topic) && referral.isFor(need.age()))
                .sorted(Comparator.comparing((Referral referral) -> !referral.isOpen(need.when()))
                        .thenComparing(referral -> !referral.speaks().contains(need.language())))
                .toList();
    }

    private static List<Referral> withOneThatNeedsNoVoice(Collection<Referral> ranked) {
        var chosen = new ArrayList<>(ranked.stream().limit(MOST).toList());
        if (chosen.stream().anyMatch(Referral::needsNoVoice)) return List.copyOf(chosen);
        ranked.stream().filter(Referral::needsNoVoice).findFirst().ifPresent(silent -> {
            if (chosen.size() == MOST) chosen.removeLast();
            chosen.add(silent);
        });
        return List.copyOf(chosen);
    }
}
