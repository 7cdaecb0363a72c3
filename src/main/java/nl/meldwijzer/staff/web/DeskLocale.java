package nl.meldwijzer.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// The language of the desk's pages: Dutch until somebody chooses another for their session. A controller of the desk asks
/// for it by a `Locale`. Elsewhere it stays with the browser's wish.
final class DeskLocale implements LocaleResolver {
    private static final String CHOSEN = "desk.language";
    private static final Locale DUTCH = Locale.of("nl");

    private final LocaleResolver elsewhere = new AcceptHeaderLocaleResolver();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/desk")) return elsewhere.resolveLocale(request);
        var session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof String code ? Locale.of(code) : DUTCH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        request.getSession().setAttribute(CHOSEN, locale == null ? DUTCH.getLanguage() : locale.getLanguage());
    }
}
