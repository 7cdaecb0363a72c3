package nl.meldwijzer.staff.web;

import nl.meldwijzer.staff.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the signed-in [Account] to whatever method of a controller asks for one.
final class AccountArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Account.class;
    }

    @Override
    public Account resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
            NativeWebRequest request, @Nullable WebDataBinderFactory binding) {
        return AccountContexts.current()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }
}
