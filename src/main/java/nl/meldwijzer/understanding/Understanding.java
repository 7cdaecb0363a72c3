package nl.meldwijzer.understanding;

/// Reads one message. Deterministic, works on this machine only, takes time linear in the text. Safe for many threads.
public interface Understanding {
    Understood read(String text, Hint hint);
}
