package nl.meldwijzer.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// An `http` or `https` address from the settings, without a slash at its end.
public record WebAddress(URI uri) {
    /// @param variable the setting's name, for the message of [BadSetting]
    public static WebAddress of(String variable, String value) {
        try {
            var uri = new URI(value.strip().replaceFirst("/+$", ""));
            var plain = uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (plain && ("https".equals(scheme(uri)) || "http".equals(scheme(uri)))) return new WebAddress(uri);
        } catch (URISyntaxException _) {
            // Said below, without the value: an address may hold a password.
        }
        throw new BadSetting(variable + " is no web address. Set it to something like https://meldpunt.example.nl");
    }

    public boolean isHttps() {
        return "https".equals(scheme(uri));
    }

    /// The address with `path`, which begins with a slash, after it.
    public URI at(String path) {
        return URI.create(uri + path);
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
