package nl.meldwijzer.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/// Keys that anybody can read, for tests.
public final class PlainMessageKeys implements MessageKeys {
    private static final Pattern KEY = Pattern.compile("(p\\d\\d)-(\\w{32})-(\\d+)-(\\d+)");

    @Override
    public String key(Part part) {
        return part.conversation().value().replace('.', '-') + "-" + part.effect() + "-" + part.number();
    }

    @Override
    public Optional<Part> part(String key) {
        var read = KEY.matcher(key);
        if (!read.matches()) return Optional.empty();
        var id = new ConversationId(read.group(1) + "." + read.group(2));
        return Optional.of(new Part(id, Long.parseLong(read.group(3)), Integer.parseInt(read.group(4))));
    }
}
