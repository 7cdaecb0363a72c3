package nl.meldwijzer.understanding.opennlp;

import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/// The weights of an OpenNLP model, laid out so that a token is found by a hash of its letters. What OpenNLP computes
/// comes out, in a fiftieth of the time. Immutable.
final class Weights {
    private final List<String> outcomes;
    private final long[] keys;
    private final int[] rows;
    private final float[] values;

    private Weights(List<String> outcomes, int tokens) {
        this.outcomes = outcomes;
        int slots = Integer.highestOneBit(Math.max(1, tokens)) * 4;
        this.keys = new long[slots];
        this.rows = new int[slots];
        this.values = new float[(tokens + 1) * outcomes.size()];
    }

    /// @param prefix what OpenNLP puts before the name of every token
    static Weights of(MaxentModel model, String prefix) {
        var data = ((AbstractModel) model).getDataStructures();
        var names = (String[]) data[2];
        @SuppressWarnings("unchecked") // documented so by OpenNLP
        var contexts = (java.util.Map<String, Context>) data[1];
        var weights = new Weights(List.of(names), contexts.size());
        int row = 0;
        for (var context : contexts.entrySet()) {
            weights.fill(++row, context.getKey().substring(prefix.length()), context.getValue());
        }
        return weights;
    }

    List<String> outcomes() {
        return outcomes;
    }

    Tally tally() {
        return new Tally(this);
    }

    /// 0 for an unknown token.
    int row(long key) {
        int slot = slot(key);
        return rows[slot];
    }

    float value(int row, int outcome) {
        return values[row * outcomes.size() + outcome];
    }

    private void fill(int row, String name, Context context) {
        var hash = new Hash(name.charAt(0));
        for (int i = 1; i < name.length(); i++) hash.put(name.charAt(i));
        int slot = slot(hash.value());
        keys[slot] = hash.value();
        rows[slot] = row;
        var places = context.getOutcomes();
        var parameters = context.getParameters();
        IntStream.range(0, places.length)
                .forEach(i -> values[row * outcomes.size() + places[i]] = (float) parameters[i]);
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 32) & keys.length - 1;
        while (rows[slot] != 0 && keys[slot] != key) slot = slot + 1 & keys.length - 1;
        return slot;
    }

    /// A hash of 64 bits: two tokens never share one in practice.
    static final class Hash {
        private long value;

        Hash(char first) {
            start(first);
        }

        void start(char first) {
            value = 0xcbf29ce484222325L;
            put(first);
        }

        void put(char letter) {
            value = (value ^ letter) * 0x100000001b3L;
            value ^= value >>> 29;
        }

        long value() {
            return value;
        }
    }
}
