package nl.meldwijzer.understanding.opennlp;

import java.util.ArrayList;
import java.util.List;

/// The names of tokens, for training.
final class TokenNames implements Tokens {
    private final List<String> names = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();

    @Override
    public void start(char kind) {
        name.setLength(0);
        name.append(kind);
    }

    @Override
    public void put(char letter) {
        name.append(letter);
    }

    @Override
    public void take() {
        names.add(name.toString());
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
