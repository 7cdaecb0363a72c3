package nl.meldwijzer.channel.twilio;

import java.util.List;
import java.util.Map;
import nl.meldwijzer.channel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the settings say about Twilio; [TwilioAccounts] judges it. What is not set is blank.
///
/// @param meldpunt the default meldpunt: it has the default account and every sender that no other meldpunt lists
@ConfigurationProperties("meldwijzer")
record TwilioSettings(@DefaultValue("") String publicUrl, @DefaultValue("demo") String meldpunt,
        @DefaultValue Account twilio, @DefaultValue Map<String, Meldpunt> meldpunten) {

    /// @param authToken several while a token is being replaced: all are accepted, the first one is sent with
    /// @param messagesPerSecond of one sender; that of the default account counts for all
    /// @param deleteCopies whether Twilio is told to delete what is done with here; that of the default account counts for all
    record Account(@DefaultValue("") String accountSid, @DefaultValue List<Secret> authToken,
            @DefaultValue("") String apiKey, @DefaultValue("") Secret apiSecret, @DefaultValue("") String apiUrl,
            @DefaultValue("") String contentUrl, @DefaultValue List<String> senders,
            @DefaultValue("80") int messagesPerSecond, @DefaultValue("true") boolean deleteCopies) {
        Account {
            authToken = authToken.stream().filter(token -> !token.isBlank()).toList();
            senders = senders.stream().map(String::strip).filter(sender -> !sender.isEmpty()).toList();
        }

        boolean isBlank() {
            return accountSid.isBlank() && authToken.isEmpty() && apiKey.isBlank() && apiSecret.isBlank();
        }
    }

    record Meldpunt(@DefaultValue Account twilio) {}
}
