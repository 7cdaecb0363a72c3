package nl.meldwijzer.report.jdbc;

import nl.meldwijzer.flow.Answer.Origin;

/// Where an answer came from, by the names that are stored.
final class Origins {
    private Origins() {}

    static String code(Origin origin) {
        return switch (origin) {
            case CHOSEN -> "chosen";
            case TYPED -> "typed";
            case FIRST_MESSAGE -> "first-message";
            case COUNSELLOR -> "counsellor";
        };
    }

    static Origin of(String code) {
        return switch (code) {
            case "chosen" -> Origin.CHOSEN;
            case "typed" -> Origin.TYPED;
            case "first-message" -> Origin.FIRST_MESSAGE;
            case "counsellor" -> Origin.COUNSELLOR;
            default -> throw new IllegalArgumentException("no origin of an answer: " + code);
        };
    }
}
