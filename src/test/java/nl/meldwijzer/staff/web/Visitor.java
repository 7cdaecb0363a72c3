package nl.meldwijzer.staff.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Somebody with a browser that keeps the cookie, even a `Secure` one as if a proxy stood between, and fills in forms, and follows no redirect by itself.
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Door door;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visitor(Door door) {
        this.door = door;
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(door.at(path)).header("Accept", "text/html"));
    }

    /// As a script of a page asks.
    HttpResponse<String> fetch(String path) {
        return send(HttpRequest.newBuilder(door.at(path)).header("Sec-Fetch-Mode", "cors"));
    }

    /// Fills in the form on a page.
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token(open(page)));
        return postPlain(path, all);
    }

    HttpResponse<String> postPlain(String path, Map<String, String> fields) {
        var body = fields.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(door.at(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> signIn(String login, String password) {
        return post("/desk/sign-in", "/desk/sign-in", Map.of("login", login, "password", password));
    }

    HttpResponse<String> signOut() {
        return post("/desk/me", "/desk/sign-out", Map.of());
    }

    Optional<String> session() {
        return cookies.values().stream().filter(value -> !value.isEmpty()).findFirst();
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        if (!found.find()) throw new AssertionError("no form on " + page.uri() + ": " + page.statusCode());
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            cookies.forEach((name, value) -> request.setHeader("Cookie", name + "=" + value));
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers()
                    .allValues("Set-Cookie")
                    .forEach(cookie -> cookies.put(cookie.replaceAll("=.*", ""),
                            cookie.replaceAll("^[^=]*=([^;]*).*", "$1")));
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
