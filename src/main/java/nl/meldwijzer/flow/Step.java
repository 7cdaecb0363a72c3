package nl.meldwijzer.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.meldwijzer.text.TextKey;
import org.jspecify.annotations.Nullable;

/// One step of a flow. Where it goes is all in [paths()].
public sealed interface Step {
    StepName name();

    /// Says something and goes on. `marks` are noted in the conversation: `quiet`, `danger`, `sexual-violence`, `may-write`,
    /// `may-not-write`, `forget`, `new-report`, or `told:<what>`.
    record Tell(StepName name, List<TextKey> lines, Set<String> marks, Path next) implements Step {
        public Tell {
            lines = List.copyOf(lines);
            marks = Set.copyOf(marks);
        }
    }

    /// Says what is worked out for this talk, below the step's own text, and goes on. Silent when there is nothing.
    record Show(StepName name, What what, Path next) implements Step {
        /// FIELDS: the short names of what this meldpunt asks. REFERRALS: who can help this person, at most three.
        public enum What {
            FIELDS,
            REFERRALS;

            /// The name in files, such as `fields`.
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /// Asks one question whose options lead to different places. With a field the option is kept as its answer.
    record Ask(StepName name, @Nullable FieldName field, List<Choice> choices, Path skip, boolean optional)
            implements Step {
        public Ask {
            choices = List.copyOf(choices);
        }
    }

    /// Asks a field of kind ONE or MANY; every answer leads the same way.
    record Choose(StepName name, FieldName field, boolean optional, Path next) implements Step {}

    /// Asks a field of kind WORDS: anything typed is the answer.
    record Words(StepName name, FieldName field, boolean optional, Path next) implements Step {}

    /// Asks a field of kind PLACE: words, or a shared location.
    record Place(StepName name, FieldName field, boolean optional, Path next) implements Step {}

    /// Asks a field of kind CONTACT: a phone number or an e-mail address. Here alone what was typed is kept as it is.
    record Contact(StepName name, FieldName field, Path next, Path skip) implements Step {}

    /// Asks which of the meldpunt's languages to talk.
    record PickLanguage(StepName name, Path next) implements Step {}

    /// Asks for a receipt code and carries it to the register; what comes of it leads on.
    record Code(StepName name, Use use, Map<Outcome, Path> outcomes, Path skip) implements Step {
        public Code {
            outcomes = Map.copyOf(outcomes);
        }

        /// What the code is for.
        public enum Use {
            LOOK_UP,
            ERASE;

            /// The name in files, such as `look-up`.
            public String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        /// DONE: found, or erased. TOO_MANY wrong codes. AWAY: the register cannot be reached.
        public enum Outcome {
            DONE,
            UNKNOWN,
            TOO_MANY,
            AWAY;

            /// The name in files, such as `too-many`.
            public String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            public Signal signal() {
                return new Signal.Option(code());
            }
        }
    }

    /// Asks which command was meant with words that came near to one.
    record PickMeant(StepName name, Path none) implements Step {
        /// The option beside the commands.
        public static final String NONE = "none";
    }

    /// Reads all answers back; a number changes one, `send` goes on.
    record ReadBack(StepName name, Path next) implements Step {}

    /// Sends the report to the register and waits until it stands there.
    record Sending(StepName name, Path next) implements Step {}

    /// Puts the person where people wait for a counsellor. The bot goes on at `next` when the counsellor gives the talk back, or
    /// nobody is there any more; at `meanwhile` when the person would rather not sit and wait; at `withdrawn` when they do not
    /// want a counsellor any more.
    record HandOver(StepName name, Path next, Path meanwhile, Path withdrawn) implements Step {
        public static final String GO_ON = "go-on";
        public static final String WITHDRAW = "withdraw";
    }

    /// Back to the question that was interrupted.
    record Resume(StepName name) implements Step {}

    /// Ends the talk, with a last line or silently. The next message begins a new one.
    record End(StepName name, List<TextKey> lines) implements Step {
        public End {
            lines = List.copyOf(lines);
        }
    }

    /// One option of an [Ask].
    record Choice(String option, Path go) {}

    /// Whether a person is asked something here.
    default boolean waits() {
        return switch (this) {
            case Ask _, Choose _, Words _, Place _, Contact _, PickLanguage _, Code _, PickMeant _, ReadBack _, Sending _, HandOver _ ->
                true;
            case Tell _, Show _, Resume _, End _ -> false;
        };
    }

    /// The field this step asks, or null.
    default @Nullable FieldName asks() {
        return switch (this) {
            case Ask ask -> ask.field();
            case Choose choose -> choose.field();
            case Words words -> words.field();
            case Place place -> place.field();
            case Contact contact -> contact.field();
            case Tell _, PickLanguage _, Code _, PickMeant _, ReadBack _, Sending _, HandOver _, Resume _, End _, Show _ -> null;
        };
    }

    /// Whether the step asks a field that belongs to the optional rest of a report.
    default boolean optional() {
        return switch (this) {
            case Ask ask -> ask.optional() && ask.field() != null;
            case Choose choose -> choose.optional();
            case Words words -> words.optional();
            case Place place -> place.optional();
            case Contact _, Tell _, PickLanguage _, Code _, PickMeant _, ReadBack _, Sending _, HandOver _, Resume _, End _, Show _ ->
                false;
        };
    }

    /// Every signal this step takes, interrupts aside, and where each leads.
    default Map<Signal, Path> paths() {
        return switch (this) {
            case Tell tell -> Map.of(new Signal.Next(), tell.next());
            case Show show -> Map.of(new Signal.Next(), show.next());
            case Ask ask -> askPaths(ask);
            case Choose choose -> onwards(choose.next());
            case Words words -> onwards(words.next());
            case Place place -> onwards(place.next());
            case Contact contact -> Map.of(new Signal.Next(), contact.next(), new Signal.Skip(), contact.skip(),
                    new Signal.NotNeeded(), contact.skip());
            case PickLanguage pick -> Map.of(new Signal.Next(), pick.next(), new Signal.Skip(), pick.next());
            case Code code -> codePaths(code);
            case PickMeant meant -> Map.of(new Signal.Skip(), meant.none());
            case ReadBack readBack -> Map.of(new Signal.Next(), readBack.next());
            case Sending sending -> Map.of(new Signal.Next(), sending.next());
            case HandOver handOver -> Map.of(new Signal.Next(), handOver.next(), new Signal.Option(HandOver.GO_ON),
                    handOver.meanwhile(), new Signal.Option(HandOver.WITHDRAW), handOver.withdrawn());
            case Resume _, End _ -> Map.of();
        };
    }

    private static Map<Signal, Path> onwards(Path next) {
        return Map.of(new Signal.Next(), next, new Signal.Skip(), next, new Signal.NotNeeded(), next);
    }

    private static Map<Signal, Path> codePaths(Code code) {
        var paths = new LinkedHashMap<Signal, Path>();
        code.outcomes().forEach((outcome, path) -> paths.put(outcome.signal(), path));
        paths.put(new Signal.Skip(), code.skip());
        return paths;
    }

    private static Map<Signal, Path> askPaths(Ask ask) {
        var paths = new LinkedHashMap<Signal, Path>();
        ask.choices().forEach(choice -> paths.put(new Signal.Option(choice.option()), choice.go()));
        paths.put(new Signal.Skip(), ask.skip());
        paths.put(new Signal.NotNeeded(), ask.skip());
        return paths;
    }
}
