package nl.meldwijzer.staff.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
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

/// Somebody with a browser that keeps cookies and fills in forms, and follows no redirect by itself.
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Door door;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

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
        return cookies.getCookieStore()
                .getCookies()
                .stream()
                .filter(cookie -> cookie.getName().equals("desk"))
                .map(HttpCookie::getValue)
                .findFirst();
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
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
