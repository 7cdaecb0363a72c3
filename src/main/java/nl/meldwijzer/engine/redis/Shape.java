package nl.meldwijzer.engine.redis;

import nl.meldwijzer.engine.WrittenByNewer;

/// Stored data says in which shape it is. Every shape ever written can be read; a newer one than ours cannot.
final class Shape {
    private Shape() {}

    static void check(int stored, int newest, String what) {
        if (stored >= 1 && stored <= newest) return;
        var told = what + " is stored in shape " + stored + ", this program knows shapes up to " + newest;
        if (stored < 1) throw new IllegalStateException(told + ".");
        throw new WrittenByNewer(told + ". Run the newer version that wrote it.");
    }
}
