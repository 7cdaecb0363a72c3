package nl.meldwijzer.planted.cycle.channel.telegram;

import nl.meldwijzer.planted.cycle.channel.twilio.Here;
import org.jspecify.annotations.Nullable;

public record There(@Nullable Here here) {}
