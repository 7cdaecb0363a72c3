package nl.meldwijzer.staff.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Role;
import nl.meldwijzer.staff.SecondFactors;
import nl.meldwijzer.staff.bucket4j.Attempts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static nl.meldwijzer.staff.web.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

/// Outside of the practice version a password alone opens nothing.
class SecondStepIT {
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7-]{19})</code>");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @TempDir
    private static Path folder;
    private static Door door;

    private Visitor visitor;

    @BeforeAll
    static void start() {
        door = new Door(folder, "--meldwijzer.public-url=https://meldpunt.example.org");
    }

    @AfterAll
    static void stop() {
        door.close();
    }

    @BeforeEach
    void somebodyComes() {
        door.now(NOON);
        visitor = door.visitor();
    }

    @Test
    void password_alone_leads_to_the_second_step_from_everywhere() {
        door.account("half", Role.COUNSELLOR);

        assertThat(location(visitor.signIn("half", Door.PASSWORD))).isEqualTo("/desk/sign-in/code");

        assertThat(location(visitor.open("/desk"))).isEqualTo("/desk/sign-in/code");
        assertThat(visitor.fetch("/desk").statusCode()).isIn(401, 403);
        assertThat(location(visitor.open("/desk/me"))).isEqualTo("/desk/sign-in/code");
        assertThat(door.visitor().open("/desk/sign-in/code").statusCode()).isEqualTo(302);
    }

    @Test
    void first_time_sets_up_an_app_and_gives_recovery_codes() {
        var account = door.account("new", Role.COUNSELLOR);
        visitor.signIn("new", Door.PASSWORD);
        var half = visitor.session();
        assertThat(visitor.open("/desk/sign-in/code").body()).contains("data-testid=\"qr\"", "data-testid=\"key\"");

        assertThat(type("000000").body()).contains("data-testid=\"note\"");
        var codes = recoveryCodes(type(shownCode(account, 0)).body());

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(visitor.session()).isPresent().isNotEqualTo(half);
        assertThat(visitor.open("/desk").body()).isEqualTo("room of new");
    }

    @Test
    void a_code_lets_in_once_and_an_older_one_never() {
        var account = enrolled("twice");
        assertThat(location(signInWith("twice", code(account, 2)))).isEqualTo("/desk");

        for (int step : List.of(2, 1, 0))
            assertThat(signInWith("twice", code(account, step)).body()).contains("data-testid=\"note\"");

        door.now(NOON.plusSeconds(90));
        assertThat(location(signInWith("twice", code(account, 3)))).isEqualTo("/desk");
    }

    @Test
    void recovery_code_lets_in_once() {
        door.account("lost", Role.COUNSELLOR);
        visitor.signIn("lost", Door.PASSWORD);
        var account = door.accounts.withLogin("lost").orElseThrow();
        var codes = recoveryCodes(type(shownCode(account, 0)).body());

        assertThat(location(signInWith("lost", " " + codes.getFirst().toLowerCase(java.util.Locale.ROOT) + " ")))
                .isEqualTo("/desk");
        assertThat(signInWith("lost", codes.getFirst()).body()).contains("data-testid=\"note\"");
        assertThat(location(signInWith("lost", codes.get(1)))).isEqualTo("/desk");
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_refused_too() {
        var account = enrolled("guessed");
        door.visitor();
        var guesser = door.visitor();
        guesser.signIn("guessed", Door.PASSWORD);
        for (int guess = 0; guess < Attempts.MOST; guess++)
            guesser.post("/desk/sign-in/code", "/desk/sign-in/code", Map.of("code", "00000" + guess));

        var right = guesser.post("/desk/sign-in/code", "/desk/sign-in/code", Map.of("code", code(account, 2)));

        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(location(guesser.open("/desk"))).isEqualTo("/desk/sign-in/code");
    }

    @Test
    void after_five_wrong_passwords_nobody_learns_whether_the_login_exists() {
        door.account("target", Role.COUNSELLOR);
        for (int guess = 0; guess < Attempts.MOST; guess++) {
            assertThat(location(visitor.signIn("target", "wrong " + guess))).isEqualTo("/desk/sign-in?wrong");
            assertThat(location(visitor.signIn("unknown", "wrong " + guess))).isEqualTo("/desk/sign-in?wrong");
        }

        assertThat(location(visitor.signIn("target", Door.PASSWORD))).isEqualTo("/desk/sign-in?many");
        assertThat(location(visitor.signIn("unknown", Door.PASSWORD))).isEqualTo("/desk/sign-in?many");
    }

    @Test
    void link_of_the_first_administrator_works_while_there_is_no_account_and_never_for_a_guess() {
        var secret = Secrets.fresh();
        door.account("somebody", Role.COUNSELLOR);
        door.accounts.invite(Secrets.hash(secret), null, NOON.plus(Duration.ofHours(24)));

        assertThat(visitor.open(InvitationController.PATH + secret).statusCode()).isEqualTo(404);
        assertThat(visitor.open(InvitationController.PATH + Secrets.fresh()).statusCode()).isEqualTo(404);
    }

    @Test
    void invitation_gives_a_password_once() {
        var account = new Account(UUID.randomUUID(), "invited", "Invited", "demo", java.util.Set.of(Role.COUNSELLOR),
                java.util.Set.of(), false);
        door.accounts.add(account);
        var secret = Secrets.fresh();
        door.accounts.invite(Secrets.hash(secret), account.id(), NOON.plus(Duration.ofHours(24)));
        var path = InvitationController.PATH + secret;

        assertThat(visitor.post(path, path, Map.of("password", "kort")).body()).contains("data-testid=\"note\"");
        assertThat(location(visitor.post(path, path, Map.of("password", Door.PASSWORD))))
                .endsWith("/desk/sign-in?chosen");

        assertThat(visitor.open(path).statusCode()).isEqualTo(404);
        assertThat(location(visitor.signIn("invited", Door.PASSWORD))).isEqualTo("/desk/sign-in/code");
    }

    @Test
    void secret_is_kept_sealed() {
        var account = enrolled("sealed");
        var secret = door.program.getBean(SecondFactors.class).secret(account.id()).orElseThrow();

        var kept = JdbcClient.create(door.program.getBean(DataSource.class))
                .sql("select secret from code_app where account = :id")
                .param("id", account.id())
                .query((row, _) -> row.getBytes("secret"))
                .single();

        assertThat(Totp.base32(secret)).hasSize(32);
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void by_https_the_cookie_is_bound_to_the_host_and_the_browser_to_https() {
        var page = visitor.open("/desk/sign-in").headers();

        assertThat(page.firstValue("Set-Cookie")).get()
                .asString()
                .matches("__Host-desk=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(page.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000 ; includeSubDomains");
    }

    /// Somebody whose app is set up; the code of step 1 was used for it.
    private Account enrolled(String login) {
        var account = door.account(login, Role.COUNSELLOR);
        var first = door.visitor();
        first.signIn(login, Door.PASSWORD);
        first.post("/desk/sign-in/code", "/desk/sign-in/code", Map.of("code", shownCode(account, 0)));
        door.now(NOON.plusSeconds(60));
        return account;
    }

    private java.net.http.HttpResponse<String> signInWith(String login, String code) {
        visitor = door.visitor();
        visitor.signIn(login, Door.PASSWORD);
        return type(code);
    }

    private java.net.http.HttpResponse<String> type(String code) {
        return visitor.post("/desk/sign-in/code", "/desk/sign-in/code", Map.of("code", code));
    }

    private static String code(Account account, int step) {
        return codeOf(door.program.getBean(SecondFactors.class).secret(account.id()).orElseThrow(), step);
    }

    private static String shownCode(Account account, int step) {
        return codeOf(door.program.getBean(SecondFactors.class).shown(account.id(), Totp.freshSecret()), step);
    }

    private static String codeOf(byte[] secret, int step) {
        return Totp.code(secret, NOON.getEpochSecond() / 30 + step);
    }

    private static List<String> recoveryCodes(String page) {
        return RECOVERY.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
