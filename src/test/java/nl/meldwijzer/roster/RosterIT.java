package nl.meldwijzer.roster;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Effect;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.conversation.Turn;
import nl.meldwijzer.embedded.EmbeddedServers;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.DeskDoor.Decision;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.engine.Roster;
import nl.meldwijzer.engine.WaitingRoom;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.engine.redis.RedisWiring;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.report.KeepingTimes;
import nl.meldwijzer.report.jdbc.ReportWiring;
import nl.meldwijzer.roster.Sighting.State;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.Understanding;
import nl.meldwijzer.understanding.Urgency;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static nl.meldwijzer.roster.Staff.NOOR;
import static nl.meldwijzer.roster.Staff.SAM;
import static nl.meldwijzer.roster.Staff.at;
import static org.assertj.core.api.Assertions.assertThat;

/// A person, the bot, and who is at the desk, over a real Redis and a real PostgreSQL, wired as in the program.
class RosterIT {
    private static final Path PROGRAMS = Path.of("target", "programs");
    private static final Content CONTENT = Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();
    private static final Understanding UNDERSTANDING = WholeUnderstanding.load();
    private static final List<String> SAID = new CopyOnWriteArrayList<>();
    private static volatile Instant now = at("2026-11-24T12:00");
    private static int messages;

    @TempDir
    static Path folder;

    private static EmbeddedServers servers;
    private static AnnotationConfigApplicationContext context;
    private final Address person = new Address(Medium.TELEGRAM, "person-" + ++messages, "bot");

    @BeforeAll
    static void start() {
        servers = EmbeddedServers.start(folder, PROGRAMS, true, true);
        var settings = new java.util.HashMap<>(servers.properties());
        settings.put("meldwijzer.roster.settling", "0s");
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("embedded", settings));
        context.register(Whole.class);
        context.refresh();
    }

    @AfterAll
    static void stop() {
        context.close();
        servers.close();
    }

    @BeforeEach
    void everybody_is_at_home() {
        now = at("2026-11-24T12:00");
        JdbcClient.create(context.getBean(javax.sql.DataSource.class))
                .sql("truncate shift, closing, capacity")
                .update();
        for (var who : List.of(SAM, NOOR)) {
            desk().left(who.id());
            desk().is(who, State.HERE);
            desk().mayGoOn(who.id());
        }
        until("Nobody is seen", () -> !isThere());
        SAID.clear();
    }

    @Test
    void nobody_at_the_desk_means_that_nobody_is_offered() {
        works(SAM, "09:00", "17:00");

        says("hoi");
        says("mens");

        assertThat(SAID).contains("human.how-old").doesNotContain("human.consent");
    }

    @Test
    void somebody_at_the_desk_is_offered_and_when_they_leave_it_is_told_kindly() {
        works(SAM, "09:00", "17:00");
        arrives(SAM);

        says("hoi");
        says("mens");
        assertThat(SAID).contains("human.consent");
        says("ja");
        assertThat(waiting().talks()).hasSize(1);
        SAID.clear();

        desk().is(SAM, State.AWAY);

        until("it is told", () -> SAID.contains("waiting.nobody"));
        until("nobody waits", () -> waiting().talks().isEmpty());
    }

    @Test
    void a_shift_that_ends_in_mid_talk_puts_the_talk_back_and_the_person_hears_it() {
        works(SAM, "09:00", "16:00");
        works(NOOR, "09:00", "17:00");
        arrives(SAM);
        arrives(NOOR);
        says("hoi");
        says("mens");
        says("ja");
        var talk = waiting().talks().keySet().iterator().next();
        assertThat(claims().may(SAM, talk)).isEqualTo(new Claim.Granted());
        claimed(talk, SAM);
        SAID.clear();

        itBecomes(at("2026-11-24T16:05"));
        until("Sam may end it", () -> standing(SAM) == Standing.ROUNDING_OFF);
        assertThat(isWaiting(talk)).isFalse();
        assertThat(claims().may(SAM, talk)).isEqualTo(new Claim.Refused(Claim.Because.OFF_DUTY, null));

        itBecomes(at("2026-11-24T16:10"));

        until("it waits again", () -> isWaiting(talk));
        assertThat(SAID).contains("waiting.again");
    }

    @Test
    void a_page_that_is_gone_lets_go_of_its_talk() {
        works(SAM, "09:00", "17:00");
        works(NOOR, "09:00", "17:00");
        arrives(SAM);
        arrives(NOOR);
        says("hoi");
        says("mens");
        says("ja");
        var talk = waiting().talks().keySet().iterator().next();
        claimed(talk, SAM);

        desk().left(SAM.id());

        until("it waits again", () -> isWaiting(talk));
        assertThat(SAID).contains("waiting.again");
    }

    @Test
    void who_is_closed_offers_nobody_and_those_who_wait_hear_it() {
        works(SAM, "09:00", "17:00");
        arrives(SAM);
        says("hoi");
        says("mens");
        says("ja");
        SAID.clear();

        book().keep(new Closing(UUID.randomUUID(), "demo", now, null));

        until("it is told", () -> SAID.contains("waiting.nobody"));
    }

    private void works(Account who, String from, String until) {
        book().keep(Staff.weekly(who, DayOfWeek.TUESDAY, from, until));
    }

    private void arrives(Account who) {
        desk().seen(who);
        until(who.name() + " is seen", () -> standing(who) == Standing.FREE || standing(who) == Standing.FULL);
    }

    /// With both at their desks.
    private static void itBecomes(Instant time) {
        for (var who : List.of(SAM, NOOR)) context.getBean(Pins.class).seen(who.id(), time);
        now = time;
    }

    private void says(String text) {
        context.getBean(Engine.class)
                .take(new Inbound("m" + ++messages, "demo", person, "", new nl.meldwijzer.channel.Content.Text(text)));
    }

    private static void claimed(ConversationId talk, Account who) {
        var claim = new Event.Claimed("claim" + ++messages, new Counsellor(who.id().toString(), who.name()));
        assertThat(context.getBean(Engine.class).decide(talk, claim)).isEqualTo(new Decision.Done());
    }

    private static Standing standing(Account who) {
        return context.getBean(Watchtower.class)
                .board(now)
                .map(board -> board.standing(who.id(), now))
                .orElse(Standing.OFF_DUTY);
    }

    private static boolean isThere() {
        return context.getBean(Roster.class)
                .presence("demo", nl.meldwijzer.text.Language.DUTCH,
                        now) instanceof nl.meldwijzer.conversation.Presence.There;
    }

    private static Desk desk() {
        return context.getBean(Desk.class);
    }

    private static Claims claims() {
        return context.getBean(Claims.class);
    }

    private static RosterBook book() {
        return context.getBean(RosterBook.class);
    }

    private static boolean isWaiting(ConversationId talk) {
        return Objects.requireNonNull(waiting().talks().get(talk)).isWaiting();
    }

    private static WaitingRoom waiting() {
        return context.getBean(WaitingRoom.class);
    }

    private static void until(String what, java.util.concurrent.Callable<Boolean> holds) {
        Awaitility.await(what).atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(holds);
    }

    @Configuration(proxyBeanMethods = false)
    @Import({RedisWiring.class, ReportWiring.class, RosterWiring.class})
    static class Whole {
        @Bean
        Keyring keyring() {
            return KeyringFile.openOrCreate(folder.resolve("keys.json"));
        }

        @Bean
        Holder holder() {
            return Holder.unknown();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        InstantSource clock() {
            return () -> now;
        }

        @Bean
        Map<String, nl.meldwijzer.meldpunt.Profile> profiles() {
            return CONTENT.profiles();
        }

        @Bean
        KeepingTimes keepingTimes() {
            return field -> CONTENT.flow().field(field).keepDays();
        }

        @Bean
        Colleagues colleagues() {
            return () -> List.of(SAM, NOOR);
        }

        @Bean
        Engine engine(ConversationStore store, ObjectProvider<Roster> roster) {
            var machine = new Machine(CONTENT.flow(), StatemachineMoves.of(CONTENT.flow()), CONTENT.catalogue());
            return new Engine(store, (before, event, facts) -> heard(machine.take(before, event, facts)),
                    new Watch((_, _, _) -> Gate.Passage.OPEN, _ -> Urgency.Need.NONE, (_, _) -> false), UNDERSTANDING,
                    CONTENT.profiles(), roster.getObject(), () -> now, UUID::randomUUID, () -> "K7Q-F3M-2XR",
                    (_, _, _) -> {});
        }

        private static Turn heard(Turn turn) {
            var keys = new ArrayList<String>();
            for (var effect : turn.effects())
                if (effect instanceof Effect.Say say) say.lines().forEach(line -> keys.add(line.key().value()));
            SAID.addAll(keys);
            return turn;
        }
    }
}
