package nl.meldwijzer.conversation;

import java.time.Instant;
import nl.meldwijzer.flow.StepName;
import org.jspecify.annotations.Nullable;

/// Who owns the conversation now.
public sealed interface Phase {
    /// The bot, which asked this step and waits for an answer.
    record Asking(StepName step) implements Phase {}

    /// Nobody yet: the person waits for a counsellor. What they write is for that counsellor, and the bot speaks of the waiting only.
    ///
    /// @param at the step of the flow that put them there
    record Waiting(Instant since, StepName at) implements Phase {}

    /// A counsellor. The bot is silent.
    ///
    /// @param since when the person began to wait
    /// @param at the step where the bot goes on afterwards
    /// @param wrote when the counsellor last wrote, null when they did not yet
    /// @param offered number of the question whether to go back to the bot; 0 when it was not asked
    /// @param receipt of a report that was filed meanwhile, told afterwards; null when there is none
    record WithCounsellor(Counsellor who, Instant since, StepName at, @Nullable Instant wrote, int offered,
            @Nullable String receipt) implements Phase {
        public boolean answered() {
            return wrote != null;
        }

        WithCounsellor written(Instant now) {
            return new WithCounsellor(who, since, at, now, offered, receipt);
        }

        /// @param ask 0 when it is asked no more
        WithCounsellor offering(int ask) {
            return new WithCounsellor(who, since, at, wrote, ask, receipt);
        }

        WithCounsellor with(String filed) {
            return new WithCounsellor(who, since, at, wrote, offered, filed);
        }

        /// Somebody else has it, who has not written yet.
        WithCounsellor handedTo(Counsellor other) {
            return new WithCounsellor(other, since, at, null, 0, receipt);
        }

        /// Never the receipt: who has it can read the report.
        @Override
        public String toString() {
            return "WithCounsellor[" + who + ", since=" + since + ", at=" + at + "]";
        }
    }

    /// Nobody: it is over. The next message begins a new conversation.
    record Closed(Instant at) implements Phase {}

    /// The step of the flow where the talk stands, null at its end.
    default @Nullable StepName standing() {
        return switch (this) {
            case Asking(var step) -> step;
            case Waiting waiting -> waiting.at();
            case WithCounsellor chat -> chat.at();
            case Closed _ -> null;
        };
    }

    /// The same at another step.
    default Phase at(StepName step) {
        return switch (this) {
            case Asking _ -> new Asking(step);
            case Waiting(var since, var _) -> new Waiting(since, step);
            case WithCounsellor(var who, var since, var _, var wrote, var offered, var receipt) ->
                new WithCounsellor(who, since, step, wrote, offered, receipt);
            case Closed closed -> closed;
        };
    }
}
