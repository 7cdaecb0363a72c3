package nl.meldwijzer.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.Door;
import nl.meldwijzer.engine.Outbox.Pending;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.ReceiptTaken;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.report.ReportRegister.Filing;
import org.jspecify.annotations.Nullable;

/// Hands reports to the register, for as long as that takes. A report is settled only after the conversation knows that
/// it was filed. Everything here may be done twice: the register knows the revision, the door the event.
final class FilingLane implements Carrier {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ReportRegister register;
    private final Codes codes;
    private final Door door;
    private final Pace pace;
    private final BackOff backOff;
    private final Counts counts;

    FilingLane(ReportRegister register, Door door, Pace pace, RandomGenerator random, Counts counts) {
        this.register = register;
        this.codes = new Codes(register);
        this.door = door;
        this.pace = pace;
        this.backOff = new BackOff(FIRST_WAIT, LONGEST_WAIT, random);
        this.counts = counts;
    }

    @Override
    public Effect.Lane lane() {
        return Effect.Lane.FILING;
    }

    @Override
    public Step carryOut(Held held, Pending pending) {
        return switch (pending.effect()) {
            case Effect.File file -> file(held, pending, file);
            case Effect.UseCode code -> use(held, pending, code);
            case null -> throw new IllegalStateException("an effect that is not there");
            case Effect.Say _ -> throw new IllegalStateException("a message in the lane of filings");
        };
    }

    private Step file(Held held, Pending pending, Effect.File file) {
        var receipt = ReceiptCode.typed(file.receipt()).orElseThrow();
        return switch (handIn(held, file, receipt)) {
            case Filing.Filed _ -> filed(held, pending, file, receipt);
            case Filing.TryLater(var reason) -> notFiledYet(held, pending, file, reason);
            case null -> fileUnderAnother(held, pending, file);
        };
    }

    /// The code belongs to another report already, which happens once in millions: a fresh one is told instead.
    private Step fileUnderAnother(Held held, Pending pending, Effect.File file) {
        var fresh = ReceiptCode.fresh();
        return switch (handIn(held, file, fresh)) {
            case Filing.Filed _ -> filed(held, pending, file, fresh);
            case Filing.TryLater(var reason) -> notFiledYet(held, pending, file, reason);
            case null -> notFiledYet(held, pending, file, "two codes taken");
        };
    }

    /// Null when the code belongs to another report. A fault is no reason to lose a report: it is tried again like a
    /// register that is away.
    private @Nullable Filing handIn(Held held, Effect.File file, ReceiptCode receipt) {
        var to = held.destination();
        try {
            return register.file(
                    new Report(
                            file.report(), file.revision(), to.meldpunt(), to.address().medium().code(),
                            file.language().code(), file.answers(), pace.now()),
                    receipt);
        } catch (ReceiptTaken _) {
            return null;
        } catch (RuntimeException thrown) {
            counts.fault(held.id() + " filing", thrown);
            return new Filing.TryLater(thrown.getClass().getSimpleName());
        }
    }

    /// The person waits for the answer, so it is not tried again: they may.
    private Step use(Held held, Pending pending, Effect.UseCode code) {
        var used = codes.use("code:" + pending.number(), code, held.destination(), pace.now());
        if (!tell(held, used)) return rest();
        held.settle(pending);
        return new Step.Done();
    }

    private Step filed(Held held, Pending pending, Effect.File file, ReceiptCode receipt) {
        var id = "filed:" + file.report() + ":" + file.revision();
        if (!tell(held, new Event.Filed(id, file.report(), file.revision(), receipt.shown()))) return rest();
        held.settle(pending);
        counts.filed(held.id(), pending);
        return new Step.Done();
    }

    /// Said at the first failure only; the event's id keeps it to once when that try is repeated.
    private Step notFiledYet(Held held, Pending pending, Effect.File file, String reason) {
        counts.notFiled(held.id(), pending, reason);
        var id = "not-filed-yet:" + file.report() + ":" + file.revision();
        if (pending.tries() == 0 && !tell(held, new Event.NotFiledYet(id, file.report()))) return rest();
        held.postpone(pending, 0, pace.now().plus(backOff.after(pending.tries())));
        return new Step.Wait();
    }

    private boolean tell(Held held, Event event) {
        return !(door.take(held.id(), event) instanceof Taken.Unavailable);
    }

    private static Step rest() {
        return new Step.Rest(Held.STORE_RETRY);
    }
}
