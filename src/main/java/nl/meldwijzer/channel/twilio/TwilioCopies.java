package nl.meldwijzer.channel.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldwijzer.channel.CopyDeletion;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox;
import nl.meldwijzer.text.Medium;

/// Deletes messages at Twilio, and with them their photos and voice notes, which Twilio keeps until somebody does. It refuses
/// (20009) while a message is under way, which it may think for two weeks.
final class TwilioCopies implements CopyDeletion {
    private static final String CLOUD = "https://api.twilio.com";

    /// What else than these could not be asked for by its address; Twilio gives no such id.
    private static final Pattern ID = Pattern.compile("\\w{1,64}");

    private final TwilioAccounts accounts;
    private final TwilioCloud cloud;
    private final boolean wanted;

    TwilioCopies(TwilioAccounts accounts, TwilioCloud cloud, boolean wanted) {
        this.accounts = accounts;
        this.cloud = cloud;
        this.wanted = wanted && !accounts.isOff();
    }

    @Override
    public Set<Medium> media() {
        return wanted ? Set.of(Medium.WHATSAPP, Medium.SMS) : Set.of();
    }

    @Override
    public Outcome delete(String meldpunt, String messageId) {
        var account = accounts.of(meldpunt);
        if (account == null) return new Outcome.StillThere("no account");
        var request = new Request(HttpMethod.DELETE, CLOUD + "/2010-04-01/Accounts/" + account.sid() + "/Messages/"
                + messageId + ".json");
        request.setAuth(account.user(), account.password().value());
        return cloud.delete(request);
    }

    /// Marks what comes in: once it is safe here, Twilio's copy of it is to go.
    Inbox marking(Inbox inbox) {
        return wanted ? (Inbound inbound) -> inbox.take(marked(inbound)) : inbox;
    }

    private static Inbound marked(Inbound inbound) {
        return ID.matcher(inbound.messageId()).matches() ? inbound.withCopy() : inbound;
    }
}
