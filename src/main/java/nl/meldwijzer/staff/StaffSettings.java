package nl.meldwijzer.staff;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the desk's door must know of the program.
///
/// @param meldpunt the default one, to which the first administrator belongs
@ConfigurationProperties("meldwijzer")
public record StaffSettings(@DefaultValue("demo") String meldpunt, @DefaultValue("false") String demo,
        @DefaultValue("http://localhost:8080") URI publicUrl) {
    public boolean isDemo() {
        return Boolean.parseBoolean(demo);
    }

    /// Whether browsers reach us over an encrypted connection.
    public boolean isEncrypted() {
        return "https".equals(publicUrl.getScheme());
    }
}
