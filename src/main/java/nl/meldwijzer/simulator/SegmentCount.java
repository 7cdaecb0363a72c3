package nl.meldwijzer.simulator;

/// How many parts a text takes as SMS.
@FunctionalInterface
public interface SegmentCount {
    int of(String text);
}
