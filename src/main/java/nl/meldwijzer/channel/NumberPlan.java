package nl.meldwijzer.channel;

/// Which country a telephone number belongs to, and which block of numbers. Safe for many threads.
public interface NumberPlan {
    /// Never throws: what is no number of any country has an area of its own.
    Area area(String number);

    /// @param country two letters, such as `NL`; `ZZ` when there is none
    /// @param prefix the number without its last four digits
    record Area(String country, String prefix) {
        @Override
        public String toString() {
            return "Area[" + country + ", ***]";
        }
    }
}
