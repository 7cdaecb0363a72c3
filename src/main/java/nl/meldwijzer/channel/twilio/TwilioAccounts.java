package nl.meldwijzer.channel.twilio;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.Secret;
import org.jspecify.annotations.Nullable;

/// Which account sends for which meldpunt, and to which meldpunt a sender belongs. Without any account the channel is off.
record TwilioAccounts(String defaultMeldpunt, @Nullable TwilioAccount usual, Map<String, TwilioAccount> own,
        Map<String, String> meldpuntOfSender) {
    /// A number that is longer than a short code.
    private static final Pattern LACKS_PLUS = Pattern.compile("^(whatsapp:)?(\\d{7,})$");

    static TwilioAccounts of(TwilioSettings settings) {
        var usual = settings.twilio().isBlank() ? null : TwilioAccount.of(settings.twilio(), TwilioAccounts::variable);
        var own = new HashMap<String, TwilioAccount>();
        var senders = new HashMap<String, String>();
        settings.meldpunten().forEach((id, meldpunt) -> {
            var prefix = "meldwijzer.meldpunten." + id + ".twilio.";
            if (!meldpunt.twilio().isBlank()) own.put(id, TwilioAccount.of(meldpunt.twilio(), prefix::concat));
            for (var sender : meldpunt.twilio().senders()) {
                if (usual == null && !own.containsKey(id))
                    throw new BadSetting(prefix + "senders is set, but no account. Set " + prefix
                            + "account-sid and auth-token, or TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN");
                var other = senders.putIfAbsent(key(sender), id);
                if (other != null && !other.equals(id))
                    throw new BadSetting(
                            prefix + "senders lists a sender that " + other + " has too. Take it out of one");
            }
        });
        if (usual != null)
            settings.twilio().senders().forEach(sender -> senders.putIfAbsent(key(sender), settings.meldpunt()));
        return new TwilioAccounts(settings.meldpunt(), usual, Map.copyOf(own), Map.copyOf(senders));
    }

    boolean isOff() {
        return usual == null && own.isEmpty();
    }

    @Nullable
    TwilioAccount of(String meldpunt) {
        return own.getOrDefault(meldpunt, usual);
    }

    /// The meldpunt to which a message was sent: by our own number in it.
    String meldpuntOf(String sender) {
        return meldpuntOfSender.getOrDefault(key(sender), defaultMeldpunt);
    }

    /// Our senders as far as the settings name them, as Twilio writes them.
    Set<String> senders() {
        return meldpuntOfSender.keySet()
                .stream()
                .map(known -> LACKS_PLUS.matcher(known).replaceFirst("$1+$2"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Every token of every account. A token is never looked up by number: a message that comes through a messaging
    /// service may name another one.
    List<Secret> tokens() {
        return Stream.concat(Stream.ofNullable(usual), own.values().stream())
                .flatMap(it -> it.tokens().stream())
                .distinct()
                .toList();
    }

    /// YAML reads an unquoted `+31…` as a number and loses its plus.
    private static String key(String sender) {
        return sender.replace("+", "");
    }

    private static String variable(String property) {
        return "TWILIO_" + property.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
