package nl.meldwijzer.desk.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldwijzer.conversation.Brief;
import nl.meldwijzer.conversation.ChatLine;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Ending;
import nl.meldwijzer.desk.chat.BriefView.Known;
import nl.meldwijzer.desk.chat.ChatView.Entry;
import nl.meldwijzer.dispatch.Message;
import nl.meldwijzer.dispatch.Wording;
import nl.meldwijzer.engine.Transcripts.Numbered;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;

/// Reads a talk to a counsellor: the bot's texts, options and answers in the counsellor's language, everybody's own words as
/// they are. Safe for many threads.
public final class TalkReader {
    private static final Harmless NOTHING = Harmless.of("");

    /// That they may be called or mailed is known; where is not read here.
    private static final Harmless HIDDEN = Harmless.of("•••");

    private final Catalogue catalogue;
    private final Wording wording;
    private final Map<String, Profile> profiles;

    public TalkReader(Catalogue catalogue, Map<String, Referral> referrals, Map<String, Profile> profiles) {
        this.catalogue = catalogue;
        this.wording = new Wording(catalogue, referrals);
        this.profiles = Map.copyOf(profiles);
    }

    public BriefView brief(Brief brief, Account who, Language in) {
        var answers = brief.answers()
                .entrySet()
                .stream()
                .map(answer -> known(answer.getKey(), answer.getValue(), in))
                .toList();
        var explained = brief.told().stream().map(name -> label(in, new TextKey("command." + name))).toList();
        var promises = brief.promises()
                .stream()
                .map(promise -> new BriefView.Promised(Harmless.of(promise.what()), promise.by()))
                .toList();
        var report = brief.report() == null ? "" : brief.report().name().toLowerCase(Locale.ROOT);
        return new BriefView(brief.medium(), brief.language(), who.languages().contains(brief.language()),
                brief.signals().stream().sorted().toList(), brief.earlier().stream().sorted().toList(), brief.quiet(),
                brief.unreachable(), brief.closes(), report, answers, explained, promises);
    }

    /// @param lines all that are there, so that what a button said is known
    /// @param after the number of the last line that was shown
    public ChatView chat(Brief brief, List<Numbered> lines, long after, Account who, Language in) {
        var options = new HashMap<String, Line>();
        var entries = new ArrayList<Entry>();
        for (var line : lines) {
            if (line.line() instanceof ChatLine.Bot(var _, var say)) note(options, say);
            if (line.number() > after) entries.add(entry(line, brief, options, who, in));
        }
        return new ChatView(entries);
    }

    private static void note(Map<String, Line> options, Effect.Say say) {
        var question = say.question();
        if (question == null) return;
        question.options().forEach(option -> options.put(option.id(), option.label()));
        question.commands().forEach(option -> options.put(option.id(), option.label()));
    }

    private Entry entry(Numbered line, Brief brief, Map<String, Line> options, Account who, Language in) {
        var number = line.number();
        var theirs = brief.language().code();
        return switch (line.line()) {
            case ChatLine.They(var at, var words) ->
                new Entry(number, at, "they", "", "", Harmless.of(words), theirs, null, "", null);
            case ChatLine.Pressed(var at, var option) ->
                new Entry(number, at, "they", "pressed", "", Harmless.of(pressed(option, options, in)), in.code(), null,
                        "", null);
            case ChatLine.Bot(var at, var say) -> bot(number, at, say, brief, in);
            case ChatLine.Wrote(var at, var by, var words) ->
                new Entry(number, at, side(by, who), "", by.name(), Harmless.of(words), theirs,
                        null, "", null);
            case ChatLine.Sent(var at, var by, var say) -> {
                var sent = bot(number, at, say, brief, in);
                yield new Entry(number, at, side(by, who), "sent", by.name(), sent.words(), sent.language(),
                        sent.original(), sent.originalLanguage(), null);
            }
            case ChatLine.Note(var at, var by, var words) ->
                new Entry(number, at, "note", "", by.name(), Harmless.of(words), in.code(), null, "", null);
            case ChatLine.FilledIn(var at, var by, var field, var chosen) ->
                new Entry(number, at, "event", "filled-in", by.name(), Harmless.of(label(in, field.label()) + ": "
                        + chosen.stream().map(one -> label(in, field.label(one))).collect(Collectors.joining(", "))),
                        in.code(), null, "", null);
            case ChatLine.HandedOn(var at, var by, var _, var note) ->
                new Entry(number, at, "event", "handed-on", by.name(), Harmless.of(note), in.code(), null, "", null);
            case ChatLine.NotKept(var at, var kind) -> new Entry(number, at, "event",
                    "not-kept-" + kind.name().toLowerCase(Locale.ROOT), "", NOTHING, in.code(), null, "", null);
            case ChatLine.Happened(var at, var what, var by) -> new Entry(number, at, "event", what.code(),
                    by == null ? "" : by.name(), NOTHING, in.code(), null, "", null);
            case ChatLine.Ended(var at, var by, var ending) -> new Entry(number, at, "event", "ended", by.name(),
                    promised(ending), in.code(), null, "", ending);
        };
    }

    private static String side(Counsellor by, Account who) {
        return by.id().equals(who.id().toString()) ? "me" : "colleague";
    }

    private Entry bot(long number, java.time.Instant at, Effect.Say say, Brief brief, Language in) {
        var same = say.language().equals(in);
        var original = written(say, brief);
        var read = same ? original : written(new Effect.Say(in, say.quiet(), say.lines(), say.question()), brief);
        return new Entry(number, at, "bot", "", "", Harmless.of(read), in.code(), same ? null : Harmless.of(original),
                say.language().code(), null);
    }

    /// A text that the flows of today have no more cannot be read again.
    private String written(Effect.Say say, Brief brief) {
        var question = say.question();
        var known = say.lines().stream().allMatch(line -> catalogue.has(say.language(), line.key()))
                && (question == null || question.options()
                        .stream()
                        .allMatch(option -> catalogue.has(say.language(), option.label().key())));
        if (!known) return "…";
        var profile = Objects.requireNonNull(profiles.get(brief.meldpunt()));
        return wording.render(say, brief.medium(), profile)
                .stream()
                .map(Message::text)
                .collect(Collectors.joining("\n\n"));
    }

    private String pressed(String option, Map<String, Line> options, Language in) {
        var label = options.get(option);
        return label == null ? option : write(in, label);
    }

    private static Harmless promised(Ending ending) {
        var promise = ending.promise();
        return promise == null ? NOTHING : Harmless.of(promise.what());
    }

    private Known known(FieldName field, Answer answer, Language in) {
        return switch (answer) {
            case Answer.Options(var options, var _) -> new Known(label(in, field.label()),
                    Harmless.of(options.stream()
                            .map(option -> label(in, field.label(option)))
                            .collect(Collectors.joining(", "))),
                    false);
            case Answer.Words(var text, var _) -> new Known(label(in, field.label()), Harmless.of(text), true);
            case Answer.Contact _ -> new Known(label(in, field.label()), HIDDEN, false);
            case Answer.Spot _ -> new Known(label(in, field.label()),
                    Harmless.of(label(in, new TextKey("report.read-back.spot"))), false);
        };
    }

    private String label(Language in, TextKey key) {
        return catalogue.has(in, key) ? write(in, new Line(key, Map.of(), false)) : key.value();
    }

    private String write(Language in, Line line) {
        return catalogue.text(in, line, false, Map.of());
    }
}
