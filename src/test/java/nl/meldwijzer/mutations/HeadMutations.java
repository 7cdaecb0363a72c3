package nl.meldwijzer.mutations;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Changes the request line and the headers, and leaves the body alone.
final class HeadMutations {
    private static final List<String> TYPES = List.of("", "text/plain", "application/json", "multipart/form-data",
            "multipart/form-data; boundary=a", "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=nonsense", "application/x-www-form-urlencoded;charset=utf-7",
            "application/x-www-form-urlencoded; charset=", "application/json; charset=utf-16",
            "application/json;charset=ibm500",
            "APPLICATION/X-WWW-FORM-URLENCODED", "application/x-www-form-urlencoded, text/plain", "*/*", ";", "/",
            "a/b; q=\"",
            "text/html; charset=\"", "application/xml", "application/json; charset=iso-8859-1");
    private static final List<String> HEADERS = List.of("Content-Encoding: gzip", "Content-Encoding: br",
            "X-Forwarded-Host: x",
            "X-Forwarded-For: 127.0.0.1, \" or 1=1", "X-Forwarded-Proto: gopher", "Forwarded: for=\"[::1\";proto=%",
            "Host: other",
            "Cookie: JSESSIONID=../../; a=\"", "Accept: nonsense", "Accept: */*;q=nine",
            "Accept-Language: \u00ff\u00fe;q=a",
            "Accept-Charset: utf-16", "Range: bytes=0-,1-,2-", "If-Modified-Since: yesterday", "Origin: null",
            "X: \u0000",
            "X-HTTP-Method-Override: DELETE", "I-Twilio-Idempotency-Token: planted-payload", "Authorization: Basic %%%",
            "traceparent: 00-zz", "b3: 0", "Content-Type: text/html", "X-Twilio-Signature: AAAA", "no colon",
            ": no name",
            " folded: yes", "Upgrade: h2c", "Connection: Upgrade, HTTP2-Settings", "Max-Forwards: -1", "TE: trailers",
            "X-Twilio-Signature: \u00ff\u00fe", "X-Telegram-Bot-Api-Secret-Token: \u00ff", "Expect: 100-continue",
            "Expect: nothing");
    private static final List<String> LENGTHS = List.of("Content-Length: 0", "Content-Length: 1",
            "Content-Length: 70000",
            "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: a",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 4",
            "Transfer-Encoding: identity", "");
    private static final List<String> PATHS = List.of("/", "//", "?a=b", "?Body=" + Planted.WORDS, ";jsessionid=1",
            "/%2e%2e/desk",
            "%00", "%", "/..", "/status/", "/status/%ff", "/status/a/b", "/demo", "/../../actuator", "\\",
            "/" + "a".repeat(9_000), "#x",
            "/😀", "/status/" + "x".repeat(3_000), "?" + "a=b&".repeat(1_500));
    private static final List<String> METHODS = List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE",
            "CONNECT",
            "PROPFIND", "post", "", "P\u0000ST", "A".repeat(9_000));
    private static final List<String> VERSIONS = List.of("HTTP/1.0", "HTTP/0.9", "", "http/1.1");

    private HeadMutations() {}

    static Request mutated(RandomGenerator random, String path, String type, List<String> proof, byte[] body) {
        var method = "POST";
        var version = "HTTP/1.1";
        var length = "Content-Length: " + body.length;
        var headers = new ArrayList<>(proof);
        switch (random.nextInt(8)) {
            case 0 -> method = Oddities.of(random, METHODS);
            case 1 -> version = Oddities.of(random, VERSIONS);
            case 2 -> length = Oddities.of(random, LENGTHS);
            case 3 -> path += Oddities.of(random, PATHS);
            case 4 -> type = Oddities.of(random, TYPES);
            case 5 -> {
                for (int i = random.nextInt(200); i > 0; i--)
                    headers.add("X-" + i + ": " + "v".repeat(random.nextInt(200)));
            }
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) headers.add(Oddities.of(random, HEADERS));
            }
        }
        if (!type.isEmpty()) headers.add("Content-Type: " + type);
        if (random.nextInt(20) > 0) headers.add("Host: localhost");
        if (!length.isEmpty()) headers.add(length);
        return Request.of(method + " " + path + " " + version, headers, body, true);
    }
}
