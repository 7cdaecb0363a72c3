package nl.meldwijzer.staff.web;

import jakarta.servlet.Filter;
import java.time.InstantSource;
import java.util.List;
import nl.meldwijzer.staff.Accounts;
import nl.meldwijzer.staff.Departures;
import nl.meldwijzer.staff.Doorkeeper;
import nl.meldwijzer.staff.Sessions;
import nl.meldwijzer.staff.StaffSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The desk's door. Its filters stand before `/desk` alone: webhooks, simulator and public pages pass none of them.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class StaffWebWiring implements WebMvcConfigurer {
    /// Style and scripts, for everybody.
    static final String FILES = "/desk/[a-z-]+\\.(css|js|svg|mp3|woff2)";

    private static final String[] DESK = {"/desk", "/desk/*"};
    private static final int OUTERMOST = -100;

    @Bean
    SecurityFilterChain desk(HttpSecurity http, SecurityContextRepository contexts, PasswordCheck passwords,
            StaffSettings settings, Sessions sessions, Doorkeeper doorkeeper) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .authenticationProvider(passwords)
                .headers(headers -> PageHeaders.of(headers, settings.isEncrypted()))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.loginPage(Ways.SIGN_IN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(new Welcome(sessions))
                        .failureHandler((_, response, _) -> Ways.go(response, Ways.SIGN_IN + "?wrong")))
                .logout(logout -> logout.logoutUrl(Ways.SIGN_OUT)
                        .logoutSuccessHandler((_, response, _) -> {
                            doorkeeper.look();
                            Ways.out(response);
                        }))
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, _) -> Ways.toSignIn(request, response))
                        .accessDeniedHandler(Ways::denied))
                .authorizeHttpRequests(Rules::of)
                .addFilterAfter(new Guarded.Behind(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    SecurityContextRepository accountContexts(Accounts accounts, InstantSource clock) {
        return new AccountContexts(accounts, clock);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.encoder();
    }

    @Bean
    PasswordCheck passwordCheck(Accounts accounts, PasswordEncoder encoder, InstantSource clock) {
        return new PasswordCheck(accounts, encoder, clock);
    }

    @Bean
    SignInController signInController(StaffSettings settings, LocaleResolver locales) {
        return new SignInController(settings.isDemo() ? PracticeAccounts.SHOWN : List.of(), locales);
    }

    @Bean
    InvitationController invitationController(Accounts accounts, PasswordEncoder encoder, StaffSettings settings,
            InstantSource clock) {
        return new InvitationController(accounts, encoder, settings.meldpunt(), clock);
    }

    @Bean
    Doorkeeper doorkeeper(Sessions sessions, List<Departures> departures, Accounts accounts, PasswordEncoder encoder,
            StaffSettings settings, InstantSource clock) {
        var chore = settings.isDemo()
                ? new PracticeAccounts(accounts, encoder, settings.meldpunt())
                : new FirstAdministrator(accounts, settings.publicUrl(), clock);
        return new Doorkeeper(sessions, departures, List.of(chore), clock);
    }

    /// By then the tables are there, or PostgreSQL is away.
    @Bean
    ApplicationListener<ApplicationReadyEvent> doorOpens(Doorkeeper doorkeeper) {
        return _ -> doorkeeper.start();
    }

    @Bean
    FilterRegistrationBean<Unavailable> deskUnavailable() {
        return before(new Unavailable(), OUTERMOST);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> deskSessions(SessionRepository<?> repository,
            StaffSettings settings) {
        var filter = new SessionRepositoryFilter<>(repository);
        filter.setHttpSessionIdResolver(cookie(settings.isEncrypted()));
        return before(filter, OUTERMOST + 1);
    }

    @Bean
    FilterRegistrationBean<Filter> deskGuard(@Qualifier("springSecurityFilterChain") Filter chain) {
        return before(chain, OUTERMOST + 2);
    }

    /// A browser takes `__Host-` from this very host alone, and only by https.
    private static CookieHttpSessionIdResolver cookie(boolean encrypted) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(encrypted ? "__Host-desk" : "desk");
        cookie.setCookiePath(encrypted ? "/" : "/desk");
        cookie.setUseSecureCookie(encrypted);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        return ids;
    }

    private static <F extends Filter> FilterRegistrationBean<F> before(F filter, int order) {
        var registration = new FilterRegistrationBean<F>(filter);
        registration.addUrlPatterns(DESK);
        registration.setOrder(order);
        return registration;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new DeskLocale();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AccountArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Guarded.Before()).addPathPatterns("/desk", "/desk/**");
    }
}
