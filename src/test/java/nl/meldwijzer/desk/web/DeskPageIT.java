package nl.meldwijzer.desk.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.meldwijzer.browser.Browser;
import nl.meldwijzer.conversation.Counsellor;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.engine.ConversationId;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The pages of the desk in a real browser.
class DeskPageIT {
    private static ConfigurableApplicationContext program;
    private static DeskProgram desk;
    private static Browser browser;
    private static int persons;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> open = new ArrayList<>();

    @BeforeAll
    static void start() {
        program = DeskProgram.start("300ms");
        desk = program.getBean(DeskProgram.class);
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        program.close();
    }

    @BeforeEach
    void nobodyWaits() {
        var talks = desk.store().talks();
        talks.forEach((id, talk) -> {
            if (talk.isWaiting()) desk.engine().decide(id, new Event.Claimed("end:" + id, new Counsellor("x", "X")));
            var by = talk.with() == null ? new Counsellor("x", "X") : talk.with();
            desk.engine()
                    .decide(id, new Event.ClosedBy("over:" + id, by,
                            new nl.meldwijzer.conversation.Ending(nl.meldwijzer.conversation.Ending.Outcome.OTHER,
                                    null)));
        });
    }

    @AfterEach
    void leave() {
        open.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    @Test
    void somebody_is_claimed_and_both_write() {
        var page = signedIn(DeskProgram.SAM);
        page.navigate(at("/desk"));
        assertThat(page.getByTestId("nobody")).isVisible();
        var person = person();
        var id = waiting(person, Set.of());

        assertThat(page.getByTestId("waiting")).hasCount(1);
        assertThat(page).hasTitle("(1) Wachtrij – Meldwijzer");
        page.getByTestId("claim").click();
        assertThat(page.getByTestId("words")).isFocused();
        assertThat(page.getByTestId("brief")).containsText("Al verteld");

        page.getByTestId("words").fill("Hoi, ik ben Sam. Ik lees mee.");
        page.getByTestId("send").click();
        assertThat(said(page)).hasText(new String[]{"Hoi, ik ben Sam. Ik lees mee."});
        assertThat(page.getByTestId("words")).hasValue("");
        desk.says(person, "demo", "مرحبا، شكرا لك");
        assertThat(said(page).last()).hasText("مرحبا، شكرا لك");
        assertThat(said(page).last()).hasAttribute("dir", "auto");

        var before = page.getByTestId("line").count();
        page.reload();
        assertThat(page.getByTestId("line")).hasCount(before);
        assertThat(Objects.requireNonNull(desk.store().talks().get(id)).with()).isNotNull();
    }

    @Test
    @Fault(67)
    void who_is_too_late_hears_who_has_it() {
        var person = person();
        waiting(person, Set.of());
        var sam = signedIn(DeskProgram.SAM);
        var noor = signedIn(DeskProgram.NOOR);
        sam.navigate(at("/desk/queue"));
        noor.navigate(at("/desk/queue"));
        assertThat(noor.getByTestId("claim")).isVisible();
        var claim = noor.locator(".card.waiting form")
                .evaluate("form => ({ action: form.action, key: form.key.value })")
                .toString();
        assertThat(claim).contains("/claim");

        noor.route("**/desk/queue/list", com.microsoft.playwright.Route::abort);
        sam.getByTestId("claim").click();
        assertThat(sam.getByTestId("words")).isVisible();
        noor.getByTestId("claim").click();

        assertThat(noor.getByTestId("outcome")).containsText("Sam was je net voor");
        assertThat(noor.getByTestId("lines")).hasCount(0);
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED") || complaint.contains("409")
                || complaint.contains("htmx:"));
    }

    @Test
    @Fault(71)
    void a_message_is_sent_once_however_often_the_button_and_the_network_repeat() {
        var person = person();
        var id = claimed(person);
        var page = signedIn(DeskProgram.SAM);
        page.navigate(at("/desk/talks/" + id));

        page.route("**/words", route -> { // the answer is lost once
            route.fetch();
            route.abort();
            page.unroute("**/words");
        });
        page.getByTestId("words").fill("eenmaal");
        page.getByTestId("send").dblclick();

        assertThat(said(page)).hasText(new String[]{"eenmaal"});
        assertThat(page.getByTestId("words")).hasValue("");
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
    }

    @Test
    @Fault(69)
    void a_connection_that_was_gone_loses_nothing_and_doubles_nothing() {
        var person = person();
        var id = claimed(person);
        var page = signedIn(DeskProgram.SAM);
        page.navigate(at("/desk/talks/" + id));
        page.getByTestId("words").fill("nog niet klaar");
        assertThat(page.getByTestId("writer-state")).hasText("Bewaard");

        page.context().setOffline(true);
        assertThat(page.getByTestId("notice")).containsText("verbinding is weg");
        for (var words : List.of("een", "twee", "drie")) desk.says(person, "demo", words);
        page.getByTestId("words").fill("verder getypt");
        page.getByTestId("send").click();
        assertThat(page.getByTestId("writer-state")).containsText("Nog niet verstuurd");
        page.context().setOffline(false);

        assertThat(said(page)).hasText(new String[]{"een", "twee", "drie", "verder getypt"});
        assertThat(page.getByTestId("words")).hasValue("");
        complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED")
                || complaint.contains("ERR_NETWORK_CHANGED"));
    }

    @Test
    @Fault(70)
    void a_session_that_ends_while_they_type_keeps_their_text() {
        var person = person();
        var id = claimed(person);
        var page = signedIn(DeskProgram.SAM);
        page.navigate(at("/desk/talks/" + id));
        page.getByTestId("words").fill("wat ik al had");
        assertThat(page.getByTestId("writer-state")).hasText("Bewaard");

        page.context().clearCookies();
        page.getByTestId("words").fill("wat ik al had, en meer");
        page.getByTestId("send").click();
        assertThat(page.getByTestId("notice")).containsText("Je bent uitgelogd");
        assertThat(page.getByTestId("words")).hasValue("wat ik al had, en meer");
        assertThat(said(page)).hasCount(0);

        signIn(page.context(), DeskProgram.SAM);
        page.getByTestId("send").click();
        assertThat(said(page)).hasText(new String[]{"wat ik al had, en meer"});
        complaints.removeIf(complaint -> complaint.contains("401"));
    }

    @Test
    void a_draft_stands_there_after_a_reload_and_is_another_counsellors_not() {
        var person = person();
        var id = claimed(person);
        var page = signedIn(DeskProgram.SAM);
        page.navigate(at("/desk/talks/" + id));
        page.getByTestId("words").fill("half");
        assertThat(page.getByTestId("writer-state")).hasText("Bewaard");

        page.reload();

        assertThat(page.getByTestId("words")).hasValue("half");
    }

    @Test
    @Fault(72)
    void a_talk_of_another_meldpunt_is_not_there() {
        var id = waiting(person(), Set.of());
        var til = signedIn(DeskProgram.TIL);

        for (var path : List.of("", "/lines?after=0", "/brief")) {
            var answer = til.navigate(at("/desk/talks/" + id + path));
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(til.navigate(at("/desk/talks/p00.00000000000000000000000000000000")).status()).isEqualTo(404);
        til.navigate(at("/desk/queue"));
        assertThat(til.getByTestId("nobody")).isVisible();
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    @Test
    void what_was_said_is_read_by_who_has_the_talk_alone() {
        var person = person();
        var id = claimed(person);
        desk.says(person, "demo", "alleen voor Sam");
        var noor = signedIn(DeskProgram.NOOR);

        noor.navigate(at("/desk/talks/" + id));

        assertThat(noor.getByTestId("not-mine")).containsText("Sam heeft dit gesprek");
        assertThat(noor.content()).doesNotContain("alleen voor Sam");
        assertThat(noor.request().get(at("/desk/talks/" + id + "/lines?after=0")).status()).isEqualTo(409);
    }

    @Test
    @Fault(73)
    void markup_turned_direction_and_endless_lines_are_shown_as_harmless_text() {
        var person = person();
        var id = claimed(person);
        desk.says(person, "demo", "<script>document.title='stuk'</script><img src=x onerror=alert(1)>");
        desk.says(person, "demo", "veilig\u202Egnp.exe");
        desk.says(person, "demo", "x".repeat(102_400));
        var page = signedIn(DeskProgram.SAM);

        page.navigate(at("/desk/talks/" + id));

        assertThat(page).hasTitle("Gesprek – Meldwijzer");
        assertThat(said(page).first()).containsText("<script>document.title='stuk'</script>");
        assertThat(said(page).nth(1)).containsText("U+202E");
        assertThat(page.getByTestId("rest")).isVisible();
        assertThat(sideways(page)).isFalse();
    }

    @Test
    void giving_back_and_closing_go_through_forms() {
        var person = person();
        var id = claimed(person);
        var page = signedIn(DeskProgram.SAM);
        page.navigate(at("/desk/talks/" + id));

        page.getByTestId("return").click();
        assertThat(page.getByTestId("lines")).containsText("Sam vroeg of de computer weer verder kan");
        page.getByTestId("to-close").click();
        assertThat(page.getByTestId("close-outcome")).isFocused();
        page.getByTestId("close-outcome").selectOption("HELPED");
        page.getByTestId("close-promise").fill("We bellen je");
        page.getByTestId("close").click();
        assertThat(page.getByTestId("outcome")).containsText("de dag");
        page.getByTestId("close-outcome").selectOption("HELPED");
        page.getByTestId("close-promise").fill("");
        page.getByTestId("close").click();
        assertThat(page.getByTestId("not-mine")).isVisible();
        complaints.removeIf(complaint -> complaint.contains("422") || complaint.contains("409"));
    }

    @Test
    void when_the_person_goes_back_to_the_bot_the_page_says_so_by_itself() {
        var person = person();
        var id = claimed(person);
        var page = signedIn(DeskProgram.SAM);
        page.navigate(at("/desk/talks/" + id));
        page.getByTestId("return").click();
        assertThat(page.getByTestId("lines")).containsText("vroeg of de computer");

        desk.says(person, "demo", "1");

        assertThat(page.getByTestId("not-mine")).containsText("geen mens meer nodig");
        complaints.removeIf(complaint -> complaint.contains("409"));
    }

    @Test
    void no_page_breaks_a_rule_of_wcag_in_the_light_or_the_dark_wide_or_narrow() {
        var person = person();
        waiting(person(), Set.of("danger@3"));
        waiting(person(), Set.of("home-violence@3"));
        var id = claimed(person);
        desk.says(person, "demo", "hallo");
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
            for (var width : List.of(1_440, 320)) {
                var context = browser.person(width, 900, colours);
                open.add(context);
                signIn(context, DeskProgram.SAM);
                var page = context.newPage();
                for (var path : List.of("/desk/queue", "/desk/talks/" + id, "/desk/accessibility")) {
                    page.navigate(at(path));
                    page.evaluate("document.querySelectorAll('details').forEach(box => box.open = true)");
                    var violations = new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations();
                    assertThat(violations).as("%s %s %s", path, width, colours).isEmpty();
                    assertThat(sideways(page)).as("%s scrolls sideways at %s", path, width).isFalse();
                }
            }
    }

    @Test
    void who_has_no_role_here_reads_so() {
        var page = signedIn(DeskProgram.ADA);

        page.navigate(at("/desk"));

        assertThat(page.locator("h1")).hasText("Hier is niets voor jou");
    }

    @Test
    void notes_are_for_colleagues_and_explanations_for_the_person() {
        var person = person();
        var id = claimed(person);
        var page = signedIn(DeskProgram.SAM);
        page.navigate(at("/desk/talks/" + id));

        page.getByTestId("helping").locator("summary").first().click();
        page.getByTestId("note").fill("belt morgen terug");
        page.getByTestId("add-note").click();
        assertThat(said(page)).hasText(new String[]{"belt morgen terug"});
        assertThat(page.getByTestId("lines")).containsText("alleen voor collega's");
        page.getByTestId("helping").locator("summary").first().click();
        page.getByTestId("explain-privacy").click();
        assertThat(said(page)).hasCount(2);
    }

    @Test
    void a_coordinator_takes_over_and_a_counsellor_does_not() {
        var id = claimed(person());
        var noor = signedIn(DeskProgram.NOOR);
        noor.navigate(at("/desk/talks/" + id));

        noor.getByTestId("take-over").click();

        assertThat(noor.getByTestId("words")).isVisible();
        assertThat(noor.getByTestId("lines")).containsText("Noor nam het gesprek over als coördinator");
        var sam = signedIn(DeskProgram.SAM);
        sam.navigate(at("/desk/talks/" + id));
        assertThat(sam.getByTestId("not-mine")).containsText("Noor heeft dit gesprek");
        assertThat(sam.getByTestId("take-over")).hasCount(0);
        var tried = sam.request()
                .post(at("/desk/talks/" + id + "/take-over"), com.microsoft.playwright.options.RequestOptions.create()
                        .setForm(com.microsoft.playwright.options.FormData.create()
                                .set("key", java.util.UUID.randomUUID().toString())));
        assertThat(tried.status()).isEqualTo(403);
    }

    /// With these the documentation shows what the desk looks like.
    @Test
    void a_picture_is_taken() {
        waiting(person(), Set.of("danger@3"));
        waiting(person(), Set.of());
        desk.waiting(person(), "demo", new Language("en"), Set.of("home-violence@3"));
        var person = person();
        var id = claimed(person);
        desk.says(person, "demo", "Hoi. Ben je er echt? Ik durf eigenlijk niet zo goed.");
        var page = signedIn(DeskProgram.SAM);
        page.navigate(at("/desk/talks/" + id));
        page.getByTestId("words")
                .fill("Hoi, ik ben Sam. Ik ben er en ik lees met je mee. Je hoeft niets te vertellen wat je niet wilt.");
        page.getByTestId("send").click();
        assertThat(said(page)).hasCount(2);
        desk.says(person, "demo", "Oké. Er liep gisteravond iemand achter me aan, vanaf het station.");
        desk.says(person, "demo", "شكرا لك");
        assertThat(said(page)).hasCount(4);
        page.getByTestId("words").fill("Wat naar dat dat gebeurde. Het is niet jouw schuld.");
        assertThat(page.getByTestId("writer-state")).hasText("Bewaard");
        picture(page, "wide");
        page.setViewportSize(390, 844);
        picture(page, "phone");
        page.setViewportSize(1_440, 900);
        page.navigate(at("/desk/queue"));
        picture(page, "queue");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setType(com.microsoft.playwright.options.ScreenshotType.JPEG)
                .setQuality(72)
                .setPath(Path.of("target/desk-" + name + ".jpg")));
    }

    private static boolean sideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private static com.microsoft.playwright.Locator said(Page page) {
        return page.getByTestId("said");
    }

    private static int person() {
        return ++persons;
    }

    private static ConversationId waiting(int person, Set<String> signals) {
        return desk.waiting(person, "demo", Language.DUTCH, signals);
    }

    private static ConversationId claimed(int person) {
        var id = waiting(person, Set.of());
        desk.engine()
                .decide(id, new Event.Claimed("claim:" + id,
                        new Counsellor(DeskProgram.SAM.id().toString(), DeskProgram.SAM.name())));
        return id;
    }

    private Page signedIn(Account who) {
        var context = browser.person();
        open.add(context);
        signIn(context, who);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static void signIn(BrowserContext context, Account who) {
        context.addCookies(List.of(new Cookie("as", who.login()).setUrl(at("/"))));
    }

    private static String at(String path) {
        return DeskProgram.address(program) + path;
    }
}
