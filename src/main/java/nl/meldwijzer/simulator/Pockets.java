package nl.meldwijzer.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.meldwijzer.text.Medium;

/// Which browser holds which phones, so that visitors do not see each other's messages. The browser itself remembers
/// its phones and shows them again after a restart. Bounded: the pocket unused for longest is forgotten.
public final class Pockets {
    private static final int MOST_POCKETS = 1_000;
    private static final int MOST_PHONES = 12;

    private final RandomGenerator random;
    private final Map<String, Map<PhoneAddress, Phone>> pockets = new LinkedHashMap<>(16, 0.75f, true);

    /// @param random must be hard to guess: an address is all that is needed to hold a phone
    public Pockets(RandomGenerator random) {
        this.random = random;
    }

    /// A phone with a number of its own.
    public synchronized Phone add(String pocket, Medium medium, String name, String language) {
        return hold(pocket, new Phone(PhoneAddress.fresh(medium, random), name, language));
    }

    /// The pocket holds this phone from now on, under its present name.
    public synchronized Phone hold(String pocket, Phone phone) {
        var phones = pockets.computeIfAbsent(pocket, _ -> new LinkedHashMap<>());
        if (!phones.containsKey(phone.address()) && phones.size() >= MOST_PHONES)
            throw new IllegalArgumentException("a browser holds at most " + MOST_PHONES + " phones");
        phones.put(phone.address(), phone);
        if (pockets.size() > MOST_POCKETS) pockets.remove(pockets.keySet().iterator().next());
        return phone;
    }

    public synchronized void drop(String pocket, PhoneAddress address) {
        phones(pocket).remove(address);
    }

    public synchronized Optional<Phone> find(String pocket, PhoneAddress address) {
        return Optional.ofNullable(phones(pocket).get(address));
    }

    public synchronized List<PhoneAddress> addresses(String pocket) {
        return List.copyOf(phones(pocket).keySet());
    }

    private Map<PhoneAddress, Phone> phones(String pocket) {
        var phones = pockets.get(pocket);
        return phones == null ? new LinkedHashMap<>() : phones;
    }
}
