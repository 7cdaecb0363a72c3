package nl.meldwijzer.desk.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/// In which language a browser reads the desk. It says nothing about who reads.
final class WordsCookie {
    private static final String NAME = "meldwijzer-desk-language";

    private WordsCookie() {}

    static Words in(HttpServletRequest request) {
        return Words.in(Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(""));
    }

    static ResponseCookie of(Words words, boolean secure) {
        return ResponseCookie.from(NAME, words.language())
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/desk")
                .maxAge(Duration.ofDays(365))
                .build();
    }
}
