package nl.meldwijzer.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meldwijzer.staff.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Puts the frame around every page of the desk, whichever room serves it.
final class FrameKeeper implements HandlerInterceptor {
    private final Doors doors;

    FrameKeeper(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) return;
        var account = account();
        var path = request.getRequestURI();
        page.addObject("frame", new Frame(WordsArgument.of(request), account, path, doors.of(account, path)));
    }

    private static @Nullable Account account() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Account account ? account : null;
    }
}
