package nl.meldwijzer.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.meldwijzer.understanding.SafetySignal;
import org.jspecify.annotations.Nullable;

/// Counts how readings agree with labels.
final class Evaluation {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONG = 4;

    private final Map<String, Share> languages = new TreeMap<>();
    private final Map<String, Map<String, Integer>> intents = new TreeMap<>();
    private final Map<String, Share> found = new TreeMap<>();
    private final Map<String, Share> alarms = new TreeMap<>();
    private final Map<String, Share> gone = new TreeMap<>();
    private final Share keptWhole = new Share();
    private int missed;
    private int overMasked;
    private final List<String> failing = new ArrayList<>();

    /// So many of so many.
    private static final class Share {
        private int hits;
        private int all;

        void count(boolean hit) {
            all++;
            if (hit) hits++;
        }

        double part() {
            return all == 0 ? 1 : (double) hits / all;
        }

        String shown() {
            return "%d of %d, %.1f %%".formatted(hits, all, 100 * part());
        }
    }

    void add(Labelled labelled, Reading reading) {
        var language = labelled.language();
        if (language != null) countLanguage(labelled.message(), language, reading);
        var intent = labelled.intent();
        if (intent != null) countIntent(labelled, intent, reading);
        var signals = labelled.signals();
        if (signals != null) countSignals(labelled.message(), signals, reading);
        var right = labelled.masked();
        if (right != null) countMasked(labelled, right, reading);
    }

    List<String> figures() {
        var figures = new ArrayList<String>();
        languages.forEach((name, share) -> figures.add("language " + name + ": " + share.shown()));
        intents.forEach((label, guesses) -> figures.add("intent " + label + ": " + guesses + ", F1 "
                + "%.2f".formatted(f1(label))));
        if (!intents.isEmpty()) figures.add("intent macro-F1: " + "%.3f".formatted(macroF1()));
        found.forEach((name, share) -> figures.add("signal " + name + " found: " + share.shown()));
        alarms.forEach((name, share) -> figures.add("signal " + name + " false alarms: " + share.shown()));
        gone.forEach((kind, share) -> figures.add("masked " + kind + " gone: " + share.shown()));
        if (keptWhole.all > 0) figures.add("messages without a piece kept whole: " + keptWhole.shown());
        if (keptWhole.all > 0 || !gone.isEmpty()) {
            figures.add("pieces missed: " + missed + ", over-masked: " + overMasked);
        }
        return figures;
    }

    /// The figures that are shares, under the names that [#figures()] gives them.
    Map<String, Double> shares() {
        var shares = new TreeMap<String, Double>();
        languages.forEach((name, share) -> shares.put("language " + name, share.part()));
        found.forEach((name, share) -> shares.put("signal " + name + " found", share.part()));
        alarms.forEach((name, share) -> shares.put("signal " + name + " false alarms", share.part()));
        gone.forEach((kind, share) -> shares.put("masked " + kind + " gone", share.part()));
        shares.put("messages without a piece kept whole", keptWhole.part());
        if (!intents.isEmpty()) shares.put("intent macro-F1", macroF1());
        return shares;
    }

    List<String> failing() {
        return List.copyOf(failing);
    }

    double macroF1() {
        return intents.keySet().stream().mapToDouble(this::f1).average().orElse(1);
    }

    private void countLanguage(String message, String language, Reading reading) {
        boolean right = language.equals(reading.language());
        var length = BLANKS.splitAsStream(message.strip()).count() >= LONG
                ? "four words and more"
                : "one to three words";
        share(languages, language).count(right);
        share(languages, length).count(right);
        check("language", language, reading.language(), message);
    }

    private void countIntent(Labelled labelled, String intent, Reading reading) {
        intents.computeIfAbsent(intent, _ -> new TreeMap<>()).merge(reading.intent(), 1, Integer::sum);
        check("intent", intent, reading.intent(), labelled.message());
    }

    private void countSignals(String message, Set<String> signals, Reading reading) {
        if (signals.isEmpty()) share(alarms, "any").count(!reading.signals().isEmpty());
        for (var kind : SafetySignal.Kind.values()) {
            boolean seen = reading.signals().contains(kind.code());
            share(signals.contains(kind.code()) ? found : alarms, kind.code()).count(seen);
        }
        check("signals", new TreeSet<>(signals).toString(), reading.signals().toString(), message);
    }

    private void countMasked(Labelled labelled, String right, Reading reading) {
        var wanted = LeftOut.of(labelled.message(), right);
        var seen = LeftOut.of(labelled.message(), reading.masked());
        var standing = wanted.beyond(seen);
        var tooMuch = seen.beyond(wanted);
        if (wanted.nothing()) keptWhole.count(tooMuch.isEmpty());
        else {
            share(gone, labelled.kind()).count(standing.isEmpty());
            share(gone, "all").count(standing.isEmpty());
        }
        missed += standing.size();
        overMasked += tooMuch.size();
        standing.forEach(piece -> failing.add("missed '" + piece + "': " + labelled.message()));
        tooMuch.forEach(piece -> failing.add("over-masked '" + piece + "': " + labelled.message()));
    }

    private double f1(String intent) {
        int hits = intents.getOrDefault(intent, Map.of()).getOrDefault(intent, 0);
        int labelled = intents.getOrDefault(intent, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
        int guessed = intents.values().stream().mapToInt(guesses -> guesses.getOrDefault(intent, 0)).sum();
        return labelled + guessed == 0 ? 1 : 2.0 * hits / (labelled + guessed);
    }

    private void check(String what, String right, @Nullable String guess, String message) {
        if (!right.equals(guess)) failing.add(what + " " + right + ", not " + guess + ": " + message);
    }

    private static Share share(Map<String, Share> shares, String name) {
        return shares.computeIfAbsent(name, _ -> new Share());
    }
}
