package nl.meldwijzer.staff.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.meldwijzer.staff.web.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

/// Signing in by password, and what follows from it.
class DoorIT {
    private static final Duration DEAD = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;
    private static Door door;

    private Visitor visitor;

    @BeforeAll
    static void start() {
        door = new Door(folder);
        door.account("noor", Role.COUNSELLOR);
    }

    @AfterAll
    static void stop() {
        door.close();
    }

    @BeforeEach
    void somebodyComes() {
        visitor = door.visitor();
    }

    @AfterEach
    void presentTime() {
        door.now(Instant.EPOCH);
    }

    @Test
    void without_signing_in_a_page_leads_to_it_and_a_script_is_told() {
        var page = visitor.open("/desk/talks/7/notes");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(location(page)).isEqualTo("/desk/sign-in");
        assertThat(visitor.fetch("/desk").statusCode()).isEqualTo(401);
    }

    @Test
    void password_lets_in_with_a_new_session_to_the_page_that_was_asked_for() {
        visitor.open("/desk/talks/7/notes");
        var before = visitor.session();

        var welcome = visitor.signIn(" Noor ", Door.PASSWORD);

        assertThat(location(welcome)).isEqualTo("/desk/talks/7/notes");
        assertThat(visitor.session()).isPresent().isNotEqualTo(before);
        assertThat(visitor.open("/desk").body()).isEqualTo("room of noor");
    }

    @Test
    void wrong_password_and_unknown_login_look_alike() {
        var wrong = visitor.signIn("noor", "vier woorden waren genoeg");
        var unknown = visitor.signIn("nobody", Door.PASSWORD);

        assertThat(location(wrong)).isEqualTo("/desk/sign-in?wrong").isEqualTo(location(unknown));
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(visitor.open("/desk/me").statusCode()).isEqualTo(303);
    }

    @Test
    void disabled_account_is_dead_everywhere_and_its_departure_is_told() {
        var account = door.account("ending", Role.COUNSELLOR);
        var second = door.visitor();
        visitor.signIn("ending", Door.PASSWORD);
        second.signIn("ending", Door.PASSWORD);

        door.disable(account);

        assertThat(visitor.fetch("/desk").statusCode()).isEqualTo(401);
        assertThat(second.fetch("/desk").statusCode()).isEqualTo(401);
        assertThat(location(visitor.signIn("ending", Door.PASSWORD))).isEqualTo("/desk/sign-in?wrong");
        Awaitility.await().atMost(DEAD).until(() -> door.departed.contains(account.id()));
    }

    @Test
    void disabled_account_that_asks_for_nothing_departs_too() {
        var account = door.account("silent", Role.COUNSELLOR);
        visitor.signIn("silent", Door.PASSWORD);

        door.disable(account);

        Awaitility.await().atMost(DEAD).until(() -> door.departed.contains(account.id()));
    }

    @Test
    void a_role_opens_its_own_pages_alone() {
        door.account("coordinator", Role.COORDINATOR);
        door.account("administrator", Role.ADMINISTRATOR);
        door.account("auditor", Role.AUDITOR);

        assertThat(opened("noor")).containsExactly(200, 200, 403, 403, 403);
        assertThat(opened("coordinator")).containsExactly(200, 200, 200, 403, 403);
        assertThat(opened("administrator")).containsExactly(403, 403, 403, 404, 403);
        assertThat(opened("auditor")).containsExactly(403, 403, 403, 403, 404);
    }

    private List<Integer> opened(String login) {
        var somebody = door.visitor();
        somebody.signIn(login, Door.PASSWORD);
        return List.of("/desk", "/desk/roster", "/desk/texts", "/desk/accounts", "/desk/audit")
                .stream()
                .map(path -> somebody.open(path).statusCode())
                .toList();
    }

    @Test
    void roles_that_change_count_from_the_next_click() {
        var account = door.account("growing", Role.COUNSELLOR);
        visitor.signIn("growing", Door.PASSWORD);
        assertThat(visitor.open("/desk/texts").statusCode()).isEqualTo(403);

        door.accounts.change(new Account(account.id(), account.login(), account.name(),
                account.meldpunt(), Set.of(Role.COORDINATOR), account.languages(), false));

        assertThat(visitor.open("/desk/texts").statusCode()).isEqualTo(200);
    }

    @Test
    void form_of_another_site_does_nothing() {
        visitor.signIn("noor", Door.PASSWORD);

        assertThat(visitor.postPlain("/desk/claim", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.postPlain("/desk/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.open("/desk/sign-out").statusCode()).isNotEqualTo(303);
        assertThat(visitor.post("/desk/me", "/desk/claim", Map.of()).body()).isEqualTo("claimed by noor");
    }

    @Test
    void form_of_a_session_that_is_over_leads_to_signing_in() {
        assertThat(location(visitor.postPlain("/desk/claim", Map.of()))).isEqualTo("/desk/sign-in?over");
    }

    @Test
    void signing_out_ends_the_session_for_good() throws Exception {
        var account = door.account("leaving", Role.COUNSELLOR);
        visitor.signIn("leaving", Door.PASSWORD);
        var session = visitor.session().orElseThrow();

        var out = visitor.signOut();

        assertThat(location(out)).isEqualTo("/desk/sign-in?out");
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(raw("GET /desk HTTP/1.1", "Cookie: desk=" + session)).startsWith("HTTP/1.1 401");
        Awaitility.await().atMost(DEAD).until(() -> door.departed.contains(account.id()));
    }

    @Test
    void who_is_in_elsewhere_has_not_departed() {
        var account = door.account("twice", Role.COUNSELLOR);
        var second = door.visitor();
        visitor.signIn("twice", Door.PASSWORD);
        second.signIn("twice", Door.PASSWORD);

        visitor.signOut();
        assertThat(second.open("/desk").statusCode()).isEqualTo(200);
        assertThat(door.departed).doesNotContain(account.id());
        second.signOut();

        Awaitility.await().atMost(DEAD).until(() -> door.departed.contains(account.id()));
    }

    @Test
    void ten_hours_are_the_end_however_busy_somebody_was() {
        visitor.signIn("noor", Door.PASSWORD);

        door.now(Instant.now().plus(AccountContexts.ABSOLUTE_END).minusSeconds(60));
        assertThat(visitor.open("/desk").statusCode()).isEqualTo(200);
        door.now(Instant.now().plus(AccountContexts.ABSOLUTE_END).plusSeconds(1));

        assertThat(visitor.open("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void hash_of_older_days_is_renewed_at_signing_in() {
        var account = door.account("older", Role.COUNSELLOR);
        var old = "{pbkdf2@SpringSecurity_v5_8}" + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                .encode(Door.PASSWORD);
        door.accounts.setPassword(account.id(), old);

        assertThat(location(visitor.signIn("older", Door.PASSWORD))).isEqualTo("/desk");

        assertThat(door.accounts.passwordHash(account.id())).get().asString().startsWith("{pbkdf2-sha512-210000}");
    }

    @Test
    void pages_are_shut_to_everything_from_elsewhere_and_kept_nowhere() {
        var page = visitor.open("/desk/sign-in").headers();

        assertThat(page.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(page.map()).containsEntry("Cache-Control", List.of("no-store"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                .containsEntry("Cross-Origin-Resource-Policy", List.of("same-origin"))
                .containsEntry("Referrer-Policy", List.of("same-origin"))
                .doesNotContainKey("Strict-Transport-Security");
        assertThat(page.firstValue("Set-Cookie").orElseThrow())
                .matches("desk=[\\w-]{43}; Path=/desk; HttpOnly; SameSite=Lax");
    }

    @Test
    void webhooks_pass_no_filter_of_the_door() {
        visitor.signIn("noor", Door.PASSWORD);
        var answer = visitor.postPlain("/webhooks/twilio", Map.of("Body", "hoi"));

        assertThat(answer.body()).isEqualTo("session null of RequestFacade");
        assertThat(answer.headers().map()).doesNotContainKeys("Set-Cookie", "Content-Security-Policy",
                "X-Content-Type-Options", "Cache-Control");
    }

    @Test
    void path_that_two_read_differently_finds_nothing() throws Exception {
        assertThat(raw("GET /desk/careless/.. HTTP/1.1")).startsWith("HTTP/1.1 400");
        for (var path : List.of("/desk/careless/..;/..;/..;/x", "/x/..;/desk/careless/1", "/desk/careless/..;/..",
                "/desk;a=b/careless/1", "//desk/careless/1", "/%64esk/careless/1", "/desk/%2e%2e/desk/careless/1"))
            assertThat(raw("GET " + path + " HTTP/1.1")).doesNotContain("careless ");
    }

    @Test
    void database_keeps_no_password_and_sessions_keep_no_name() {
        visitor.signIn("noor", Door.PASSWORD);
        var sql = JdbcClient.create(door.program.getBean(DataSource.class));

        var hashes = sql.sql("select password_hash from account").query(String.class).list();
        var attributes = sql.sql("select encode(attribute_bytes, 'escape') from spring_session_attributes")
                .query(String.class)
                .list();

        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.startsWith("{pbkdf2"));
        assertThat(attributes).isNotEmpty().noneMatch(value -> value.contains("noor") || value.contains("SignedIn"));
    }

    /// Sent as it is, without what a client makes of a path.
    private static String raw(String... lines) throws IOException {
        var at = door.at("/");
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            var request = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
