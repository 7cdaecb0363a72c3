package nl.meldwijzer.channel.twilio;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.Secret;

/// One account at Twilio.
///
/// @param tokens sign what comes in
/// @param user with `password`, what we send with: an API key when there is one, else the account and its first token
record TwilioAccount(String sid, List<Secret> tokens, String user, Secret password) {

    /// @param name from a property such as `auth-token` to the name that the reader of a [BadSetting] knows it by
    static TwilioAccount of(TwilioSettings.Account given, UnaryOperator<String> name) {
        if (given.accountSid().isBlank()) throw missing(name, "account-sid", "the account SID, which begins with AC");
        if (given.accountSid().startsWith("SK"))
            throw new BadSetting(name.apply("account-sid") + " holds an API key. Put it in " + name.apply("api-key")
                    + ", and here the account SID, which begins with AC");
        if (!given.accountSid().strip().matches("\\w+"))
            throw new BadSetting(
                    name.apply("account-sid") + " is no account SID. It begins with AC and has letters and "
                            + "digits only");
        if (given.authToken().isEmpty())
            throw missing(name, "auth-token", "the account's auth token: it proves that a message comes from Twilio");
        if (given.apiKey().isBlank() != given.apiSecret().isBlank())
            throw missing(name, given.apiKey().isBlank() ? "api-key" : "api-secret",
                    "the other half of the API key, or leave out both halves");
        var user = given.apiKey().isBlank() ? given.accountSid() : given.apiKey();
        var password = given.apiKey().isBlank() ? given.authToken().getFirst() : given.apiSecret();
        return new TwilioAccount(given.accountSid().strip(), given.authToken(), user.strip(), password);
    }

    private static BadSetting missing(UnaryOperator<String> name, String property, String what) {
        return new BadSetting(name.apply(property) + " is not set, but other settings of that account are. Set it to "
                + what);
    }
}
