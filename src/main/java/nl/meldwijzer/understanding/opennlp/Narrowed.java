package nl.meldwijzer.understanding.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/// A model of which only some outcomes are kept. Their order of likelihood stays as it was.
final class Narrowed {
    private Narrowed() {}

    static MaxentModel to(MaxentModel whole, Set<String> kept) {
        var data = ((AbstractModel) whole).getDataStructures();
        var outcomes = List.of((String[]) data[2]);
        var ours = outcomes.stream().filter(kept::contains).sorted().toList();
        @SuppressWarnings("unchecked") // documented so by OpenNLP
        var contexts = (Map<String, Context>) data[1];
        var names = new ArrayList<String>();
        var narrowed = new ArrayList<Context>();
        for (var entry : new TreeMap<>(contexts).entrySet()) {
            var context = narrowed(entry.getValue(), outcomes, ours);
            if (context.getOutcomes().length == 0) continue;
            names.add(entry.getKey());
            narrowed.add(context);
        }
        return new GISModel(narrowed.toArray(Context[]::new), names.toArray(String[]::new),
                ours.toArray(String[]::new));
    }

    private static Context narrowed(Context context, List<String> outcomes, List<String> ours) {
        var places = context.getOutcomes();
        var kept = IntStream.range(0, places.length).filter(i -> ours.contains(outcomes.get(places[i]))).toArray();
        return new Context(
                IntStream.of(kept).map(i -> ours.indexOf(outcomes.get(places[i]))).toArray(),
                IntStream.of(kept).mapToDouble(i -> context.getParameters()[i]).toArray());
    }
}
