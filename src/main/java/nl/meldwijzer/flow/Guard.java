package nl.meldwijzer.flow;

import java.util.Locale;
import java.util.Set;
import nl.meldwijzer.meldpunt.Purpose;
import org.jspecify.annotations.Nullable;

/// A condition that a path may ask about. It is worked out from the conversation and the profile before the move.
public enum Guard {
    /// The person said that they are in danger.
    IN_DANGER,
    /// Somebody may read along.
    QUIET,
    /// No field has an answer yet.
    NOTHING_ANSWERED,
    /// Nothing was told but who it is about.
    NOTHING_TOLD,
    /// None of the fields that steps marked `optional` ask is justified by the meldpunt's purposes.
    NOTHING_OPTIONAL,
    /// The report of this conversation stands in the register, or is on its way to it.
    SENT,
    /// The report of this conversation stands in the register.
    FILED,
    /// The meldpunt wants to know that something happened, and nothing about it.
    ONLY_COUNTS,
    /// The meldpunt takes no reports: it wants to know nothing, not even how many.
    TAKES_NO_REPORTS,
    /// A counsellor is really there for this person.
    SOMEBODY_THERE,
    /// The person waits for a counsellor already.
    WAITING,
    /// The meldpunt calls back who asks for it.
    CALLS_BACK,
    /// A phone number or an e-mail address was left out of what the person typed.
    NUMBER_LEFT_OUT,
    /// The person gave a phone number, not an e-mail address.
    BY_PHONE,
    /// The person said how they may be reached.
    CONTACT_GIVEN,

    /// The person says that it happened to them.
    HAPPENED_TO_ME("role", "happened-to-me"),
    SAW_IT("role", "saw-it"),
    FOR_SOMEONE("role", "for-someone"),
    PROFESSIONAL("role", "professional"),
    /// It is no report of what happened to somebody: a question, or something they did.
    SOMETHING_ELSE("role", "other"),
    SEXUAL("kind", "sexual"),
    UNEQUAL("kind", "unequal"),
    ONLINE("kind", "online"),
    /// Acts after which the ways to the police and to the Centrum Seksueel Geweld are always shown.
    SERIOUS("behaviour", "touching", "indecent-exposure", "hit-kick", "threat", "image-sharing", "stalking"),
    OTHER_GROUND("ground", "other"),
    OTHER_TERRAIN("terrain", "other"),
    /// It does not happen now.
    PAST("when", "today", "yesterday", "this-week", "longer"),
    ELSEWHERE("municipality", "elsewhere"),
    AT_HOME("place-kind", "home"),
    AT_WORK("place-kind", "work"),
    /// Where a municipality can change something.
    IN_PUBLIC("place-kind", "street", "transport", "nightlife", "shop"),
    HURT("need-help", "hurt"),
    UNDER_12("age", "under-12"),
    UNDER_16("age", "under-12", "12-15"),
    SIXTEEN_UP("age", "16-17", "18-27", "28-up"),

    WANTS_BYSTANDERS(Purpose.BYSTANDERS),
    WANTS_ANONYMOUS(Purpose.ANONYMOUS),
    WANTS_MORE_REPORTS(Purpose.MORE_REPORTS),
    WANTS_NORM(Purpose.NORM),
    WANTS_AANGIFTE(Purpose.AANGIFTE),
    WANTS_AWARENESS(Purpose.AWARENESS),
    WANTS_FOLLOW_UP(Purpose.FOLLOW_UP),
    WANTS_VISIBLE_POLICY(Purpose.VISIBLE_POLICY);

    private static final String BETWEEN = " ";

    private final @Nullable String field;
    /// In one string, as an enum holds nothing that could change.
    private final String options;
    private final @Nullable Purpose purpose;

    Guard() {
        this(null, "", null);
    }

    Guard(String field, String... options) {
        this(field, String.join(BETWEEN, options), null);
    }

    Guard(Purpose purpose) {
        this(null, "", purpose);
    }

    Guard(@Nullable String field, String options, @Nullable Purpose purpose) {
        this.field = field;
        this.options = options;
        this.purpose = purpose;
    }

    /// The field whose answer it asks about; null when it asks about something else.
    public @Nullable FieldName field() {
        return field == null ? null : new FieldName(field);
    }

    /// It holds when one of these was answered.
    public Set<String> options() {
        return Set.of(options.split(BETWEEN));
    }

    /// It holds when the meldpunt has this purpose; null when it asks about something else.
    public @Nullable Purpose purpose() {
        return purpose;
    }

    /// The name in flow files, such as `nothing-answered`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
