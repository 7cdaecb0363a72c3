package nl.meldwijzer.channel.telegram;

import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.channel.Inbox.Taken;

/// Carries out an update, however it came: by the webhook or by asking for it.
final class TelegramIntake {
    private final Inbox inbox;
    private final TelegramAsides asides;
    private final TelegramKeyboards keyboards;
    private final TelegramTally tally;

    TelegramIntake(Inbox inbox, TelegramAsides asides, TelegramKeyboards keyboards, TelegramTally tally) {
        this.inbox = inbox;
        this.asides = asides;
        this.keyboards = keyboards;
        this.tally = tally;
    }

    /// Done means that Telegram need not bring it again.
    Taken take(TelegramBot bot, Update update) {
        return switch (update) {
            case Update.Ignored _ -> passedOver("ignored");
            case Update.InGroup(var chat) -> {
                asides.leave(bot, chat);
                yield passedOver("group");
            }
            case Update.FromPerson fromPerson -> take(bot, fromPerson);
        };
    }

    private Taken take(TelegramBot bot, Update.FromPerson fromPerson) {
        var taken = inbox.take(fromPerson.inbound());
        tally.update(switch (taken) {
            case Taken.Done _ -> "taken";
            case Taken.Duplicate _ -> "duplicate";
            case Taken.Limited _ -> "limited";
            case Taken.Unavailable _ -> "unavailable";
        });
        var heard = taken instanceof Taken.Done || taken instanceof Taken.Duplicate;
        if (!heard || fromPerson.query().isBlank()) return taken;
        asides.confirmPress(bot, fromPerson.query());
        keyboards.pressed(bot, fromPerson.inbound().from().value(), fromPerson.below());
        return taken;
    }

    private Taken passedOver(String why) {
        tally.update(why);
        return new Taken.Done();
    }
}
