package nl.meldwijzer.channel.twilio;

import com.twilio.security.RequestValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.WebAddress;

/// Whether Twilio signed a request. The address that was signed comes from the settings alone: a `Host` header is the
/// sender's word.
final class TwilioSignature {
    private final WebAddress publicUrl;
    private final List<RequestValidator> validators;

    TwilioSignature(WebAddress publicUrl, List<Secret> tokens) {
        this.publicUrl = publicUrl;
        validators = tokens.stream().map(Secret::value).map(RequestValidator::new).toList();
    }

    /// Tries every token, with and without a port in the address; takes as long for a wrong signature as for a right one.
    boolean fits(String path, Form.Fields fields, String signature) {
        var url = publicUrl + path;
        var signed = signedMap(fields);
        var fits = false;
        for (var validator : validators) fits |= validator.validate(url, signed, signature);
        return fits;
    }

    /// The SDK takes one value a name. A repeated name is signed as `name value name value …`, its values sorted and
    /// each once (so Twilio's library for Python), which a value that holds the later names brings about here.
    private static Map<String, String> signedMap(Form.Fields fields) {
        var map = new HashMap<String, String>();
        fields.values().forEach((name, values) -> map.put(name, String.join(name, new TreeSet<>(values))));
        return map;
    }
}
