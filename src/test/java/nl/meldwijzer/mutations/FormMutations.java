package nl.meldwijzer.mutations;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Changes the fields of a form before it is signed, and writes forms in every way that still means the same.
final class FormMutations {
    private FormMutations() {}

    static List<Entry<String, String>> mutated(RandomGenerator random, Map<String, String> original) {
        var fields = new ArrayList<>(original.entrySet().stream().map(FormMutations::copy).toList());
        for (int times = random.nextInt(4); times > 0; times--) mutate(random, fields);
        return fields;
    }

    private static Entry<String, String> copy(Entry<String, String> field) {
        return Map.entry(field.getKey(), field.getValue());
    }

    private static void mutate(RandomGenerator random, List<Entry<String, String>> fields) {
        if (fields.isEmpty()) return;
        var at = random.nextInt(fields.size());
        var field = fields.get(at);
        switch (random.nextInt(12)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.add(field);
            case 2 -> fields.add(Map.entry(field.getKey(), Oddities.any(random)));
            case 3 -> fields.set(at, Map.entry(Oddities.any(random), field.getValue()));
            case 4 -> fields.set(at, Map.entry(field.getKey().toLowerCase(java.util.Locale.ROOT), field.getValue()));
            case 5 -> fields.set(at, Map.entry(field.getKey(), fields.get(random.nextInt(fields.size())).getValue()));
            case 6 -> {
                for (int i = random.nextInt(250); i > 0; i--) fields.add(Map.entry("Field" + i, Integer.toString(i)));
            }
            default -> fields.set(at, Map.entry(field.getKey(), Oddities.any(random)));
        }
    }

    static byte[] encoded(RandomGenerator random, List<Entry<String, String>> fields) {
        var way = random.nextInt(5);
        return fields.stream()
                .map(field -> encoded(way, field.getKey()) + "=" + encoded(way, field.getValue()))
                .collect(Collectors.joining(random.nextInt(20) == 0 ? "&&" : "&"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// As bytes, one `char` each: what must be escaped is, and more than that, depending on the way.
    private static String encoded(int way, String text) {
        var encoded = new StringBuilder();
        for (var one : text.getBytes(StandardCharsets.UTF_8)) {
            var plain = way == 2 ? one < 0 || isLetter(one) : way != 1 && isLetter(one);
            if (way == 0 && one == ' ') encoded.append('+');
            else if (plain) encoded.append((char) (one & 0xff));
            else encoded.append((way == 3 ? "%%%02x" : "%%%02X").formatted(one));
        }
        return encoded.toString();
    }

    private static boolean isLetter(byte one) {
        return one > 0 && Character.isLetterOrDigit(one);
    }
}
