package nl.meldwijzer.meldpunt;

import java.util.Locale;

/// What people do that a meldpunt counts. The codes are stored with reports: never rename one.
public enum Behaviour {
    STARING,
    WHISTLING,
    HISSING,
    COMMENTS_SEXUAL,
    INSULT,
    SHOUTING,
    SPITTING,
    FOLLOWING,
    BLOCKING,
    INDECENT_GESTURE,
    INDECENT_EXPOSURE,
    FILMING,
    TOUCHING,
    PUSHING,
    THREAT,
    HIT_KICK,
    SEXUAL_REQUEST,
    ONLINE_MESSAGES,
    IMAGE_SHARING,
    STALKING,
    DAMAGE,
    OTHER;

    /// The name in files, such as `comments-sexual`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
