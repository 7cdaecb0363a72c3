package nl.meldwijzer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldwijzer.conversation.Effect.Option;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.Answer.Origin;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.flow.Signal;
import nl.meldwijzer.flow.Step;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Plainly;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.Understood;

/// What a person says, presses or shares at the question where the talk stands.
record Listening(
        Talk talk, Hearing hearing, Questions questions, Mentions mentions, FirstMessage firstMessage) {
    /// @param repliesTo number of the question that they answer by its message; 0 when it is not known
    void said(Understood words, int repliesTo) {
        var safety = new Safety(talk);
        var fresh = safety.fresh(words);
        if (fresh.isEmpty()) {
            safety.remind(words);
            if (isForOlder(repliesTo, words)) talk.askAgain(MachineLine.BUTTON_OLD);
            else listen(words);
        } else {
            safety.note(fresh);
            keep(words);
            safety.answer(fresh);
        }
    }

    /// Keeps words that may be about somebody's safety, where they can be kept, whatever they ask besides. They are a story, and
    /// no answer to any other question.
    private void keep(Understood words) {
        if (talk.here().standing() instanceof Step.Words step) told(step, words);
        else if (talk.here().reportIsOpen()) firstMessage.keepMore(talk, words);
    }

    private void listen(Understood words) {
        if (talk.last().isInOneBreath() && goesOn(words)) return;
        switch (talk.here().standing()) {
            case Step.Words step -> ownWords(step, words);
            case Step.Place step -> ownWords(step, words);
            case Step.Ask step -> answer(step, words);
            case Step.Choose step -> answer(step, words);
            case Step.PickLanguage step -> answer(step, words);
            case Step.Contact step -> contact(step, words);
            case Step.Code step -> code(step, words);
            case Step.PickMeant step -> meant(step, words);
            case Step.ReadBack step -> answer(step, words);
            case Step.Sending step -> answer(step, words);
            case Step.HandOver _, Step.Tell _, Step.Resume _, Step.End _, Step.Show _ -> talk.askAgain();
        }
    }

    /// A button of an older question is not guessed at: it gets a hint.
    void chose(int ask, String id) {
        if (talk.last().hadThis(ask, id)) return;
        if (ask != talk.askNumber()) {
            talk.askAgain(MachineLine.BUTTON_OLD);
            return;
        }
        var step = talk.here().standing();
        var options = ids(step);
        if (options.contains(id)) picked(step, List.of(id), Origin.CHOSEN);
        else if (step instanceof Step.ReadBack && id.equals(Command.SEND.code())) talk.send();
        else if (questions.commands(step, true).stream().anyMatch(command -> command.id().equals(id))) command(id);
        else talk.askAgain(MachineLine.BUTTON_OLD);
    }

    void shared(Event.SharedLocation spot) {
        if (talk.here().standing() instanceof Step.Place place) {
            talk.answer(place, new Answer.Spot(spot.latitude(), spot.longitude(), Origin.CHOSEN), new Signal.Next());
        } else talk.askAgain(MachineLine.LOCATION_NOT_ASKED);
    }

    void sent(Event.SentMedia media) {
        if (media.beside() != null) {
            talk.say(MachineLine.notTaken(media));
            said(media.beside(), 0);
        } else if (!talk.last().hadThis(media)) talk.askAgain(MachineLine.notTaken(media));
    }

    /// Whether the words, in reply to the message of an older question, answer that as a tap on its button would. What no
    /// question offers is text, whatever it is a reply to.
    private boolean isForOlder(int ask, Understood words) {
        if (ask == 0 || ask == talk.askNumber()) return false;
        var languages = talk.here().languages();
        return hearing.answersOnly(languages, words.text()) || hearing.names(languages, labelsUntilNow(), words.text());
    }

    private List<TextKey> labelsUntilNow() {
        var passed = talk.draft().trail.stream().flatMap(one -> talk.here().flow().find(one.step()).stream());
        return Stream.concat(passed, Stream.of(talk.here().standing()))
                .flatMap(step -> questions.options(step, talk.here().profile(), talk.draft()).stream())
                .map(option -> option.label().key())
                .toList();
    }

    /// Whether the words were typed before the question could be read, and go on with what was being told. The question
    /// stands already: it is not asked again.
    private boolean goesOn(Understood words) {
        var step = talk.here().standing();
        var options = questions.options(step, talk.here().profile(), talk.draft());
        if (options.isEmpty() || hearing.sends(talk.here().languages(), words.text())) return false;
        var labels = options.stream().map(option -> option.label().key()).toList();
        var heard = hearing.answer(talk.here().languages(), labels, questions.many(step), List::of, words.text());
        return heard instanceof Hearing.Heard.Unclear && firstMessage.goOn(talk, words);
    }

    private void ownWords(Step step, Understood words) {
        switch (hearing.ownWords(talk.here().languages(), words.text())) {
            case Hearing.Heard.Command(var name) -> command(name);
            case Hearing.Heard.Wish(var language) -> speak(language);
            case Hearing.Heard.Picked _, Hearing.Heard.Unclear _ when !Plainly.shows(words.text()) ->
                talk.askAgain(MachineLine.UNCLEAR_EMPTY);
            case Hearing.Heard.Picked _, Hearing.Heard.Unclear _ -> {
                var asked = asked(words);
                if (asked.isPresent()) {
                    command(asked.get());
                    return;
                }
                told(step, words);
            }
        }
    }

    private void told(Step step, Understood words) {
        talk.remarks().leftOut(words);
        var story = talk.last().joined(Pieces.NONE, "", words.masked());
        if (step instanceof Step.Place) firstMessage.keepAlso(talk, words, step);
        talk.answer(step, new Answer.Words(story, Origin.TYPED), new Signal.Next());
    }

    /// Only the number or the address is kept, not the words around it.
    private void contact(Step.Contact step, Understood words) {
        var usable = Reached.in(words);
        if (usable.isPresent()) {
            talk.answer(step, usable.get(), new Signal.Next());
            return;
        }
        switch (hearing.ownWords(talk.here().languages(), words.text())) {
            case Hearing.Heard.Command(var name) -> command(name);
            case Hearing.Heard.Wish(var language) -> speak(language);
            case Hearing.Heard.Picked _, Hearing.Heard.Unclear _ ->
                asked(words).ifPresentOrElse(this::command, () -> talk.notUnderstood(MachineLine.NO_CONTACT));
        }
    }

    /// Only the code itself goes to the register, and it is not kept here.
    private void code(Step.Code step, Understood words) {
        var typed = TypedCode.in(words.text());
        if (typed.isPresent()) {
            talk.use(typed.get(), step.use());
            return;
        }
        switch (hearing.command(talk.here().languages(), words.text())) {
            case Hearing.Heard.Command(var name) -> command(name);
            case Hearing.Heard.Wish(var language) -> speak(language);
            case Hearing.Heard.Picked _, Hearing.Heard.Unclear _ ->
                asked(words).ifPresentOrElse(this::command, () -> talk.notUnderstood(MachineLine.NO_CODE));
        }
    }

    /// A plain yes is the first that was offered.
    private void meant(Step.PickMeant step, Understood words) {
        if (hearing.agrees(talk.here().languages(), words.text()))
            picked(step, List.of(ids(step).getFirst()), Origin.TYPED);
        else
            answer(step, words);
    }

    private void answer(Step step, Understood words) {
        var options = questions.options(step, talk.here().profile(), talk.draft());
        var labels = options.stream().map(option -> option.label().key()).toList();
        var heard = hearing.answer(talk.here().languages(), labels, questions.many(step),
                () -> mentioned(step, options, words), words.text());
        if (step instanceof Step.ReadBack && hearing.sends(talk.here().languages(), words.text())) {
            talk.send();
            return;
        }
        switch (heard) {
            case Hearing.Heard.Picked(var numbers) -> {
                firstMessage.keepAlso(talk, words, step);
                picked(step, numbers.stream().map(number -> options.get(number - 1).id()).toList(), Origin.TYPED);
            }
            case Hearing.Heard.Command(var name) -> command(name);
            case Hearing.Heard.Wish(var language) -> speak(language);
            case Hearing.Heard.Unclear _ -> unclear(step, words);
        }
    }

    /// The numbers of the options that a sentence mentions.
    private List<Integer> mentioned(Step step, List<Option> options, Understood words) {
        var asked = step.asks();
        if (asked == null) return List.of();
        var found = mentions.of(questions.flow().field(asked), talk.here().languages(), words.text(), talk.localTime());
        return IntStream.rangeClosed(1, options.size())
                .filter(n -> found.contains(options.get(n - 1).id()))
                .boxed()
                .toList();
    }

    private void unclear(Step step, Understood words) {
        var asked = asked(words);
        if (asked.isPresent()) {
            command(asked.get());
            return;
        }
        var maybe = hearing.mayAsk(words).filter(talk.here()::takes);
        if (maybe.isPresent() && talk.here().mayAskWhatWasMeant()) {
            askMeant(maybe.get(), words);
            return;
        }
        maybe.ifPresent(talk.remarks()::suggest);
        if (step instanceof Step.Sending) talk.askAgain(MachineLine.STILL_SENDING);
        else
            if (talk.here().reportIsOpen() && firstMessage.keepMore(talk, words))
                talk.askAgain(MachineLine.UNCLEAR_KEPT);
            else
                talk.notUnderstood(because(words.text()));
    }

    /// The words may tell something as well: then they are kept, and the question about them is asked in their place.
    private void askMeant(Command command, Understood words) {
        if (talk.here().reportIsOpen() && firstMessage.keepMore(talk, words)) talk.say(MachineLine.WORDS_KEPT);
        talk.askMeant(command);
    }

    /// The command that the words surely ask for, where it has a place.
    private Optional<String> asked(Understood words) {
        return hearing.asks(words).filter(talk.here()::takes).map(Command::code);
    }

    private static MachineLine because(String text) {
        if (!Plainly.shows(text)) return MachineLine.UNCLEAR_EMPTY;
        return Plainly.written(text).isEmpty() ? MachineLine.UNCLEAR_EMOJI : MachineLine.UNCLEAR;
    }

    private void picked(Step step, List<String> ids, Origin origin) {
        switch (step) {
            case Step.Ask ask when ask.field() == null -> talk.answer(ask, null, new Signal.Option(ids.getFirst()));
            case Step.Ask ask -> talk.answer(ask, new Answer.Options(ids, origin), new Signal.Option(ids.getFirst()));
            case Step.Choose choose -> talk.answer(choose, new Answer.Options(ids, origin), new Signal.Next());
            case Step.PickLanguage pick -> {
                talk.speak(new Language(ids.getFirst()));
                talk.answer(pick, null, new Signal.Next());
            }
            case Step.PickMeant meant when ids.getFirst().equals(Step.PickMeant.NONE) ->
                talk.answer(meant, null, new Signal.Skip());
            case Step.PickMeant _ -> command(ids.getFirst());
            case Step.ReadBack _ -> talk.change(new FieldName(ids.getFirst()));
            case Step.Words _, Step.Place _, Step.Contact _, Step.Code _, Step.Sending _, Step.HandOver _, Step.Tell _, Step.Resume _, Step.End _, Step.Show _ ->
                talk.askAgain();
        }
    }

    private void command(String name) {
        if (name.equals(Command.BACK.code())) talk.back();
        else if (name.equals(Command.SKIP.code())) talk.skip();
        else talk.interrupt(name);
    }

    private void speak(Language language) {
        talk.speak(language);
        talk.askAgain();
    }

    private List<String> ids(Step step) {
        return questions.options(step, talk.here().profile(), talk.draft()).stream().map(Option::id).toList();
    }
}
