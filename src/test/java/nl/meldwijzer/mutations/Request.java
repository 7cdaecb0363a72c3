package nl.meldwijzer.mutations;

import java.io.ByteArrayOutputStream;
import java.util.List;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// A whole HTTP request as bytes.
///
/// @param odd its head is not what its body is: nothing can be said on that connection after it
public record Request(byte[] bytes, boolean odd) {
    static Request of(String line, List<String> headers, byte[] body, boolean odd) {
        var all = new ByteArrayOutputStream(body.length + 500);
        all.writeBytes((line + "\r\n").getBytes(ISO_8859_1));
        for (var header : headers) all.writeBytes((header + "\r\n").getBytes(ISO_8859_1));
        all.writeBytes("\r\n".getBytes(ISO_8859_1));
        all.writeBytes(body);
        return new Request(all.toByteArray(), odd);
    }

    /// As text, to be looked at and sent again.
    @Override
    public String toString() {
        return new String(bytes, ISO_8859_1);
    }
}
