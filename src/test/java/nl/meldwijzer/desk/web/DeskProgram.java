package nl.meldwijzer.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content.Text;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.conversation.Conversation;
import nl.meldwijzer.conversation.Conversation.LanguageOrigin;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.conversation.Phase;
import nl.meldwijzer.conversation.Presence;
import nl.meldwijzer.conversation.Timer;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.engine.Briefs;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.DeskSamples;
import nl.meldwijzer.engine.Drafts;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.engine.MemoryDrafts;
import nl.meldwijzer.engine.MemoryStore;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.StoredBriefs;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.flow.StepName;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.roster.Claim;
import nl.meldwijzer.roster.Claims;
import nl.meldwijzer.roster.Present;
import nl.meldwijzer.roster.Sighting;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Language;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The desk in a program of its own: the real engine, machine and texts over a store in memory, and whoever the cookie `as` names
/// is signed in.
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = {"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"})
@Import(DeskWiring.class)
class DeskProgram {
    static final Account SAM = account(1, "Sam", "demo", Role.COUNSELLOR);
    static final Account NOOR = account(2, "Noor", "demo", Role.COUNSELLOR, Role.COORDINATOR);
    static final Account TIL = account(3, "Til", "tilburg", Role.COUNSELLOR);
    static final Account ADA = account(4, "Ada", "demo", Role.ANALYST);

    private static final Content CONTENT = Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();

    private final MemoryStore store = new MemoryStore();
    private final Engine engine = new Engine(store,
            new Machine(CONTENT.flow(), StatemachineMoves.of(CONTENT.flow()), CONTENT.catalogue()),
            new Watch((_, _, _) -> Gate.Passage.OPEN, _ -> Urgency.Need.NONE, (_, _) -> false),
            WholeUnderstanding.load(), CONTENT.profiles(), new Always(), InstantSource.system(),
            UUID::randomUUID, () -> Samples.PLANTED_RECEIPT, (_, _, _) -> {});

    static ConfigurableApplicationContext start(String beat) {
        return new SpringApplication(DeskProgram.class).run("--server.port=0", "--server.address=127.0.0.1",
                "--management.server.port=-1", "--spring.main.banner-mode=off", "--logging.level.root=warn",
                "--spring.mvc.log-resolved-exception=false", "--meldwijzer.desk.beat=" + beat);
    }

    static String address(ConfigurableApplicationContext program) {
        return "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port");
    }

    /// Somebody who waits for a counsellor, having told something before.
    ConversationId waiting(int person, String meldpunt, Language language, Set<String> signals) {
        var told = Samples.parked();
        var wait = new StepName("human.wait");
        var now = Instant.now();
        var talk = new Conversation(meldpunt, Medium.WHATSAPP, language, LanguageOrigin.CHOSEN,
                new Phase.Waiting(now.minusSeconds(200), wait), told.ask(), new StepName("report.story"), told.trail(),
                Map.of(), new LinkedHashMap<>(told.answers()), signals, Set.of("difference"), 0, told.report(),
                told.heard(), null, Map.of(Timer.WAIT_CHECK, now.plusSeconds(600)));
        var seat = store.fresh(meldpunt, phone(person),
                Conversation.start(meldpunt, Medium.WHATSAPP, language, LanguageOrigin.CHOSEN), Optional.empty());
        store.commit(seat, "begin", new Turn(talk, List.of(), Turn.Unsent.WAIT, false, List.of(),
                DeskSamples.lines().subList(0, 1), null), now);
        return seat.id();
    }

    void says(int person, String meldpunt, String words) {
        engine.take(new Inbound(UUID.randomUUID().toString(), meldpunt, phone(person), "", new Text(words)));
    }

    Engine engine() {
        return engine;
    }

    MemoryStore store() {
        return store;
    }

    private static Address phone(int person) {
        return new Address(Medium.WHATSAPP, "whatsapp:+316876543" + person, "whatsapp:+3197010201234");
    }

    private static Account account(int number, String name, String meldpunt, Role... roles) {
        return new Account(new UUID(0x4000, 0x8000_0000_0000_0000L + number), name.toLowerCase(java.util.Locale.ROOT),
                name, meldpunt, Set.of(roles), Set.of(Language.DUTCH, Language.ENGLISH), false);
    }

    @Bean
    MemoryStore memoryStore() {
        return store;
    }

    @Bean
    Engine deskEngine() {
        return engine;
    }

    @Bean
    Briefs briefs() {
        return new StoredBriefs(store, store);
    }

    /// Everybody is there, and may.
    @Bean
    Claims claims() {
        return (_, _) -> new Claim.Granted();
    }

    @Bean
    Present present() {
        return new Present() {
            @Override
            public void seen(Account who) {}

            @Override
            public void left(UUID account) {}

            @Override
            public void is(Account who, Sighting.State state) {}

            @Override
            public void endPause(Account who) {}

            @Override
            public void mayGoOn(UUID account) {}
        };
    }

    @Bean
    Drafts drafts() {
        return new MemoryDrafts();
    }

    @Bean
    Catalogue catalogue() {
        return CONTENT.catalogue();
    }

    @Bean
    Map<String, Profile> profiles() {
        return CONTENT.profiles();
    }

    @Bean
    Map<String, Referral> referrals() {
        return CONTENT.referrals();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    WebMvcConfigurer signedIn() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ByCookie());
            }
        };
    }

    private static final class Always implements nl.meldwijzer.engine.Roster {
        @Override
        public Presence presence(String meldpunt, Language language, Instant now) {
            return new Presence.There(1);
        }

        @Override
        public boolean isThere(String meldpunt, nl.meldwijzer.conversation.Receiver receiver, Instant now) {
            return true;
        }
    }

    private static final class ByCookie implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Account.class;
        }

        @Override
        public Account resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
            var plain = java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            var cookies = Optional.ofNullable(plain.getCookies()).map(Arrays::stream).orElseGet(Stream::empty);
            var name = cookies.filter(cookie -> cookie.getName().equals("as"))
                    .map(jakarta.servlet.http.Cookie::getValue)
                    .findFirst()
                    .orElseThrow(() -> new org.springframework.web.server.ResponseStatusException(
                            org.springframework.http.HttpStatus.UNAUTHORIZED));
            var who = Stream.of(SAM, NOOR, TIL, ADA).filter(one -> one.login().equals(name)).findFirst().orElseThrow();
            org.springframework.security.core.context.SecurityContextHolder.getContext()
                    .setAuthentication(
                            new org.springframework.security.authentication.TestingAuthenticationToken(who, ""));
            return who;
        }
    }
}
