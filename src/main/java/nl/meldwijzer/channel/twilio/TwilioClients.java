package nl.meldwijzer.channel.twilio;

import com.twilio.http.TwilioRestClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The SDK's clients, one for each account.
final class TwilioClients {
    private final TwilioCloud cloud;
    private final Map<TwilioAccount, TwilioRestClient> clients = new ConcurrentHashMap<>();

    TwilioClients(TwilioCloud cloud) {
        this.cloud = cloud;
    }

    TwilioRestClient of(TwilioAccount account) {
        return clients.computeIfAbsent(account, it -> new TwilioRestClient.Builder(it.user(), it.password().value())
                .accountSid(it.sid())
                .httpClient(cloud)
                .build());
    }
}
