package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import nl.meldwijzer.channel.Channel;
import nl.meldwijzer.channel.NumberPlan;
import nl.meldwijzer.channel.Outbound;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.engine.SmsPurse;
import nl.meldwijzer.engine.SmsPurse.Sms;
import nl.meldwijzer.engine.SmsPurse.Spending;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.text.SmsSegments;

/// A channel whose SMS are paid from the purse. One that may not be sent is refused without a word to anybody but us.
final class ThriftyChannel implements Channel {
    private final Channel channel;
    private final SmsPurse purse;
    private final NumberPlan plan;
    private final InstantSource clock;
    private final SmsTally tally;

    ThriftyChannel(Channel channel, SmsPurse purse, NumberPlan plan, InstantSource clock, SmsTally tally) {
        this.channel = channel;
        this.purse = purse;
        this.plan = plan;
        this.clock = clock;
        this.tally = tally;
    }

    @Override
    public Set<Medium> media() {
        return channel.media();
    }

    @Override
    public SendOutcome send(Outbound message) {
        if (message.to().medium() != Medium.SMS) return channel.send(message);
        var number = message.to().value();
        var sms = new Sms(message.to(), plan.area(number), SmsSegments.of(message.text()).segments());
        var now = clock.instant();
        try {
            return switch (purse.spend(sms, now)) {
                case Spending.Granted _ -> paid(message, sms, now);
                case Spending.Cut(var limit, var first) -> {
                    tally.cut(limit, sms.area(), first);
                    yield new SendOutcome.Refused("sms-limit-" + limit.code(), false);
                }
            };
        } catch (StoreUnavailable _) {
            return new SendOutcome.TryLater(Duration.ZERO, "sms-not-counted");
        }
    }

    private SendOutcome paid(Outbound message, Sms sms, Instant then) {
        var outcome = channel.send(message);
        if (outcome instanceof SendOutcome.TryLater) giveBack(sms, then);
        else tally.spent(sms.segments());
        return outcome;
    }

    /// What cannot be given back is counted too much: that is the safe side.
    private void giveBack(Sms sms, Instant then) {
        try {
            purse.giveBack(sms, then);
        } catch (StoreUnavailable _) {
            tally.notGivenBack();
        }
    }

    @Override
    public Optional<Boolean> arrived(Outbound message, Instant attemptedAt) {
        return channel.arrived(message, attemptedAt);
    }
}
