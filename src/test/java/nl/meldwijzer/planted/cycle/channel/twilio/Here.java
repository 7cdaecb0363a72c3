package nl.meldwijzer.planted.cycle.channel.twilio;

import nl.meldwijzer.planted.cycle.channel.telegram.There;

public record Here(There there) {}
