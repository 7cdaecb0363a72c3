package nl.meldwijzer.conversation;

import java.util.Locale;
import nl.meldwijzer.text.Line;
import nl.meldwijzer.text.TextKey;
import nl.meldwijzer.understanding.SafetySignal;
import nl.meldwijzer.understanding.Understood;

/// What the machine says by itself, beside the texts that the flows name. Every language must have them all.
public enum MachineLine {
    PRACTICE("welcome.practice"),
    /// With `answers`: what the first message told already.
    FIRST_UNDERSTOOD("first.understood"),
    WELCOME_BACK("welcome-back"),
    UNCLEAR("unclear.options"),
    /// There was nothing to be seen in the message.
    UNCLEAR_EMPTY("unclear.empty"),
    /// There were emoji or signs in it, and no word or number.
    UNCLEAR_EMOJI("unclear.emoji"),
    UNCLEAR_AGAIN("unclear.again"),
    UNCLEAR_KEPT("unclear.kept"),
    /// The same, where another question follows.
    WORDS_KEPT("unclear.words-kept"),
    /// A receipt code was asked for, and there was none in the message.
    NO_CODE("unclear.no-code"),
    /// What the flow says when a report is erased, where the talk has gone on.
    ERASED("erase.erased"),
    /// With `wish`: the question that may be meant.
    UNCLEAR_MEANT("unclear.meant"),
    BUTTON_OLD("button.old"),
    /// The store lost the last answer: the question comes once more.
    ANSWER_LOST("answer.lost"),
    /// There may have been a talk of which nothing is left.
    TALK_LOST("talk.lost"),
    PHOTO_NOT_TAKEN("media.photo"),
    VIDEO_NOT_TAKEN("media.video"),
    VOICE_NOT_TAKEN("media.voice"),
    STICKER_NOT_TAKEN("media.sticker"),
    CONTACT_NOT_TAKEN("media.contact"),
    REACTION_NOT_TAKEN("media.reaction"),
    OTHER_NOT_TAKEN("media.other"),
    /// Of something that came with words, only the words are taken.
    ONLY_WORDS_TAKEN("media.only-words"),
    LOCATION_NOT_ASKED("location.not-asked"),
    EDITED_NOT_TAKEN("edited.not-taken"),
    /// With `kinds`: what was left out.
    LEFT_OUT("masked.left-out"),
    TOO_FAST("too-fast"),
    /// What the flow says to somebody in danger, for those who are not listened to otherwise.
    DANGER("danger.answer"),
    SUICIDE("suicide.answer"),
    SEXUAL_VIOLENCE("sexual-violence.answer"),
    HOME_VIOLENCE("home-violence.answer"),
    DANGER_AGAIN("danger.again"),
    SUICIDE_AGAIN("suicide.again"),
    SEXUAL_VIOLENCE_AGAIN("sexual-violence.again"),
    HOME_VIOLENCE_AGAIN("home-violence.again"),
    BACK_AT_START("back.at-start"),
    LANGUAGE_CHANGED("language.changed"),
    /// With `language`: what the person seems to write, by its own name.
    LANGUAGE_OFFER("language.offer"),
    MANY("question.many"),
    /// Opens a list of buttons, on a medium that folds them away.
    CHOOSE("question.choose"),
    FOOTER("question.footer"),
    /// With `left`: how many questions there still are, this one too.
    FOOTER_LEFT("question.footer-left"),
    /// With `number`, `field` and `answer`.
    READ_BACK_ITEM("report.read-back.item"),
    /// An answer that is not shown again. With `number` and `field`.
    READ_BACK_KEPT("report.read-back.kept"),
    READ_BACK_SPOT("report.read-back.spot"),
    READ_BACK_SEND("report.read-back.send"),
    READ_BACK_NOTHING("report.read-back.nothing"),
    /// With `fields`: answers that no longer fit and were dropped.
    READ_BACK_DROPPED("report.read-back.dropped"),
    /// With `others`: how many more wait.
    WAITING_OTHERS("waiting.others"),
    WAITING_STILL("waiting.still"),
    /// Nobody is there any more for somebody who waits.
    WAITING_NOBODY("waiting.nobody"),
    /// With `name`: who could do no more.
    WAITING_AGAIN("waiting.again"),
    /// The talk ends, and the waiting with it.
    WAITING_ENDED("waiting.ended"),
    /// With `name`.
    COUNSELLOR_JOINED("counsellor.joined"),
    /// With `name`: another counsellor goes on.
    COUNSELLOR_CHANGED("counsellor.changed"),
    /// With `name`: who hands the talk on to those of a team.
    WAITING_COLLEAGUE("waiting.colleague"),
    /// Comes before a counsellor's words when nobody wrote for a while: it is what a locked screen shows.
    AFTER_SILENCE("counsellor.after-silence"),
    /// With `name`: before a text of the catalogue.
    COUNSELLOR_SENDS("counsellor.sends"),
    /// With `name` and `words`, as the counsellor wrote them.
    COUNSELLOR_SAYS("counsellor.says"),
    /// With `name`.
    COUNSELLOR_UNANSWERED("counsellor.unanswered"),
    /// With `name`.
    RETURN_OFFERED("counsellor.offers-return"),
    RETURN_YES("counsellor.offers-return.yes"),
    RETURN_NO("counsellor.offers-return.no"),
    /// With `name`.
    COUNSELLOR_CLOSED("counsellor.closed"),
    /// With `what` and `date`.
    COUNSELLOR_PROMISED("counsellor.promised"),
    BOT_AGAIN("counsellor.gone"),
    NOT_FILED_YET("report.not-filed-yet"),
    STILL_SENDING("report.still-sending");

    private final String key;

    MachineLine(String key) {
        this.key = key;
    }

    public TextKey key() {
        return new TextKey(key);
    }

    /// The label of a kind of pieces that are left out of what is kept.
    public static TextKey leftOut(Understood.Kind kind) {
        return new TextKey("masked.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// What is said in full when a message may be about somebody's safety.
    static MachineLine answer(SafetySignal.Kind kind) {
        return switch (kind) {
            case DANGER -> DANGER;
            case SUICIDE -> SUICIDE;
            case SEXUAL_VIOLENCE -> SEXUAL_VIOLENCE;
            case HOME_VIOLENCE -> HOME_VIOLENCE;
        };
    }

    /// The same in one line, when it was said in full before.
    static MachineLine again(SafetySignal.Kind kind) {
        return switch (kind) {
            case DANGER -> DANGER_AGAIN;
            case SUICIDE -> SUICIDE_AGAIN;
            case SEXUAL_VIOLENCE -> SEXUAL_VIOLENCE_AGAIN;
            case HOME_VIOLENCE -> HOME_VIOLENCE_AGAIN;
        };
    }

    static MachineLine notTaken(Event.SentMedia media) {
        if (media.beside() != null) return ONLY_WORDS_TAKEN;
        return switch (media.kind()) {
            case PHOTO -> PHOTO_NOT_TAKEN;
            case VIDEO -> VIDEO_NOT_TAKEN;
            case VOICE -> VOICE_NOT_TAKEN;
            case STICKER -> STICKER_NOT_TAKEN;
            case CONTACT -> CONTACT_NOT_TAKEN;
            case REACTION -> REACTION_NOT_TAKEN;
            case OTHER -> OTHER_NOT_TAKEN;
        };
    }

    Line line() {
        return Line.of(key);
    }
}
