package nl.meldwijzer.channel.twilio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import nl.meldwijzer.flow.FlowFiles;
import nl.meldwijzer.meldpunt.yaml.ProfileReader;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class SendersTest {
    @Test
    void one_server_serves_every_packaged_profile_by_its_own_sender() {
        var ids = new ArrayList<>(ProfileReader
                .read(FlowFiles.shipped(), FlowFiles.LANGUAGES, LocalDate.of(2026, 11, 24))
                .orThrow()
                .keySet());
        var settings = new HashMap<String, String>(Map.of("meldwijzer.meldpunt", "demo",
                "meldwijzer.twilio.account-sid", "AC1", "meldwijzer.twilio.auth-token", "token"));
        for (int at = 0; at < ids.size(); at++)
            settings.put("meldwijzer.meldpunten." + ids.get(at) + ".twilio.senders",
                    "whatsapp:+3185000000" + at + ",+3185000001" + at);

        var accounts = TwilioAccounts.of(new Binder(new MapConfigurationPropertySource(settings))
                .bind("meldwijzer", TwilioSettings.class)
                .get());

        assertThat(ids).hasSize(10).contains("arnhem-enschede", "zaanstreek");
        for (int at = 0; at < ids.size(); at++) {
            assertThat(accounts.meldpuntOf("whatsapp:+3185000000" + at)).isEqualTo(ids.get(at));
            assertThat(accounts.meldpuntOf("+3185000001" + at)).isEqualTo(ids.get(at));
        }
        assertThat(accounts.meldpuntOf("+31850000099")).isEqualTo("demo");
    }
}
