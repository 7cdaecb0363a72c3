package nl.meldwijzer.understanding.opennlp;

/// Adds the weights of a message's tokens. For one message.
final class Tally implements Tokens {
    private final Weights weights;
    private final float[] sums;
    private final Weights.Hash hash = new Weights.Hash(' ');
    private int known;

    Tally(Weights weights) {
        this.weights = weights;
        this.sums = new float[weights.outcomes().size()];
    }

    @Override
    public void start(char kind) {
        hash.start(kind);
    }

    @Override
    public void put(char letter) {
        hash.put(letter);
    }

    @Override
    public void take() {
        int row = weights.row(hash.value());
        if (row == 0) return;
        known++;
        add(row);
    }

    /// The row of what was put since `start`, 0 when no such token is known.
    int row() {
        return weights.row(hash.value());
    }

    void add(int row) {
        for (int i = 0; i < sums.length; i++) sums[i] += weights.value(row, i);
    }

    int known() {
        return known;
    }

    float sum(int outcome) {
        return sums[outcome];
    }

    /// The probability of each outcome, as the model sees it.
    double[] probabilities() {
        double highest = Double.NEGATIVE_INFINITY;
        for (float sum : sums) highest = Math.max(highest, sum);
        var probabilities = new double[sums.length];
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            probabilities[i] = Math.exp(sums[i] - highest);
            total += probabilities[i];
        }
        for (int i = 0; i < sums.length; i++) probabilities[i] /= total;
        return probabilities;
    }
}
