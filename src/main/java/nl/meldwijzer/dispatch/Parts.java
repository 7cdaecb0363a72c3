package nl.meldwijzer.dispatch;

import java.util.ArrayList;
import java.util.List;

/// Splits at the last space that fits.
final class Parts {
    private Parts() {}

    static List<String> of(String text, int longest) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > longest) {
            int space = rest.lastIndexOf(' ', longest);
            int end = space > 0 ? space : longest;
            parts.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        parts.add(rest);
        return parts;
    }
}
