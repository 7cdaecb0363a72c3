package nl.meldwijzer.understanding.opennlp;

/// Takes the tokens of a message, letter by letter: `start`, then `put` and `take` in turn. Every `take` is one token, of
/// all letters since `start`. Training wants their names, a running program only their weights, and builds no strings.
interface Tokens {
    void start(char kind);

    void put(char letter);

    void take();

    default void put(Letters letters, int from, int to) {
        for (int i = from; i < to; i++) put(letters.at(i));
    }

    default void put(String name) {
        for (int i = 0; i < name.length(); i++) put(name.charAt(i));
    }
}
