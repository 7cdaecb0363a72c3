package nl.meldwijzer.channel;

/// What a provider tells about a message that it took earlier. Reports come late, twice, in another order, or never.
///
/// @param key as it was given with the message, see [Outbound]
/// @param reason a provider's code, blank when all is well
/// @param remedy what can be done about a failure
public record DeliveryReport(String key, Stage stage, String reason, Remedy remedy) {
    public enum Remedy {
        NONE,
        /// Nothing more will reach this person before they turn to us again.
        OPTED_OUT,
        /// It is taken once the person has written again.
        WAIT_FOR_THEM,
        /// It may be taken without its buttons.
        PLAIN_TEXT
    }

    /// How far a message came. A report with a lower rank came late.
    public enum Stage {
        ACCEPTED(1),
        SCHEDULED(2),
        QUEUED(3),
        SENDING(4),
        SENT(5),
        CANCELED(6),
        UNDELIVERED(6),
        FAILED(6),
        PARTIALLY_DELIVERED(7),
        DELIVERED(8),
        READ(9);

        private final int rank;

        Stage(int rank) {
            this.rank = rank;
        }

        public int rank() {
            return rank;
        }

        public boolean isFailure() {
            return this == CANCELED || this == UNDELIVERED || this == FAILED;
        }
    }
}
