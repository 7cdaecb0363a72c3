package nl.meldwijzer.text;

/// What one SMS of this text costs. A segment is the unit that operators send and bill.
///
/// @param units septets in GSM-7, UTF-16 units in UCS-2
public record SmsSegments(Alphabet alphabet, int units, int segments) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    public static SmsSegments of(String text) {
        var alphabet = text.chars().allMatch(SmsSegments::inGsm7) ? Alphabet.GSM_7 : Alphabet.UCS_2;
        int units = 0;
        int inSegment = 0;
        int segments = 1;
        for (int at = 0; at < text.length(); at += alphabet.charsAt(text, at)) {
            int cost = alphabet.costAt(text, at);
            if (inSegment + cost > alphabet.perJoinedSegment) {
                segments++;
                inSegment = 0;
            }
            inSegment += cost;
            units += cost;
        }
        return new SmsSegments(alphabet, units, units <= alphabet.perSingleSegment ? 1 : segments);
    }

    private static boolean inGsm7(int unit) {
        return BASIC.indexOf(unit) >= 0 || EXTENDED.indexOf(unit) >= 0;
    }

    /// GSM-7 as long as every character is in it (3GPP TS 23.038), else UCS-2. Of several segments each loses room to
    /// a header; what takes two units is never split over two segments.
    public enum Alphabet {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int perSingleSegment;
        private final int perJoinedSegment;

        Alphabet(int perSingleSegment, int perJoinedSegment) {
            this.perSingleSegment = perSingleSegment;
            this.perJoinedSegment = perJoinedSegment;
        }

        private int charsAt(String text, int at) {
            return this == UCS_2 ? Character.charCount(text.codePointAt(at)) : 1;
        }

        private int costAt(String text, int at) {
            return this == UCS_2 ? charsAt(text, at) : EXTENDED.indexOf(text.charAt(at)) >= 0 ? 2 : 1;
        }
    }
}
