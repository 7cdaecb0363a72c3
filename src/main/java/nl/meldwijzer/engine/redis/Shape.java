package nl.meldwijzer.engine.redis;

/// Stored data says in which shape it is. Every shape ever written can be read; a newer one than ours cannot.
final class Shape {
    private Shape() {}

    static void check(int stored, int newest, String what) {
        if (stored >= 1 && stored <= newest) return;
        throw new IllegalStateException(
                what + " is stored in shape " + stored + ", this program knows shapes up to " + newest
                        + ". Run the newer version that wrote it.");
    }
}
