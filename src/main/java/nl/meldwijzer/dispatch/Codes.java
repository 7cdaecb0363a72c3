package nl.meldwijzer.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.flow.Step.Code.Outcome;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.report.ReportRegister.Erasure;
import nl.meldwijzer.report.ReportRegister.Lookup;
import org.jspecify.annotations.Nullable;

/// Asks the register for the report of a code that somebody typed. How often they may guess wrong hangs on their address, so
/// that a new talk gives no new guesses; the register hears only a hash of it, by a key that ends with this process.
final class Codes {
    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final ReportRegister register;
    private final SecretKeySpec key;

    Codes(ReportRegister register) {
        this.register = register;
        var chance = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(chance);
        this.key = new SecretKeySpec(chance, HASH);
    }

    /// What came of it, as the event of this id.
    Event use(String id, Effect.UseCode code, Outbox.Destination from, Instant now) {
        var receipt = ReceiptCode.typed(code.receipt());
        if (receipt.isEmpty()) return used(id, code, Outcome.UNKNOWN, null);
        return switch (code.use()) {
            case LOOK_UP -> lookUp(id, code, receipt.get(), from, now);
            case ERASE -> erase(id, code, receipt.get(), from, now);
        };
    }

    private Event lookUp(String id, Effect.UseCode code, ReceiptCode receipt, Outbox.Destination from, Instant now) {
        return switch (register.look(receipt, asker(from.address()), now)) {
            case Lookup.Found found when found.meldpunt().equals(from.meldpunt()) ->
                used(id, code, Outcome.DONE, LocalDate.ofInstant(found.filedAt(), Profile.ZONE));
            case Lookup.Found _, Lookup.NotFound _ -> used(id, code, Outcome.UNKNOWN, null);
            case Lookup.TooManyGuesses _ -> used(id, code, Outcome.TOO_MANY, null);
            case Lookup.TryLater _ -> used(id, code, Outcome.AWAY, null);
        };
    }

    private Event erase(String id, Effect.UseCode code, ReceiptCode receipt, Outbox.Destination from, Instant now) {
        return used(id, code, switch (register.erase(receipt, from.meldpunt(), asker(from.address()), now)) {
            case Erasure.Erased _ -> Outcome.DONE;
            case Erasure.NotFound _ -> Outcome.UNKNOWN;
            case Erasure.TooManyGuesses _ -> Outcome.TOO_MANY;
            case Erasure.TryLater _ -> Outcome.AWAY;
        }, null);
    }

    private static Event used(String id, Effect.UseCode code, Outcome outcome, @Nullable LocalDate filedOn) {
        return new Event.CodeUsed(id, code.use(), outcome, filedOn);
    }

    private String asker(Address address) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(key);
            var who = address.medium().code() + "|" + address.value();
            return HexFormat.of().formatHex(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HASH + " is missing in this Java", e);
        }
    }
}
