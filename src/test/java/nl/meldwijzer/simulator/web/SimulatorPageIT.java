package nl.meldwijzer.simulator.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.meldwijzer.browser.Browser;
import nl.meldwijzer.simulator.ParrotProgram;
import nl.meldwijzer.simulator.PracticeProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The phones in a real browser.
class SimulatorPageIT {
    private static ConfigurableApplicationContext program;
    private static Browser browser;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private BrowserContext person;
    private Page page;

    @BeforeAll
    static void start() {
        program = PracticeProgram.start(0);
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        program.close();
    }

    @BeforeEach
    void visit() {
        person = browser.person();
        page = open(person);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void three_phones_stand_side_by_side_and_each_gets_its_own_answer() {
        for (var medium : List.of("whatsapp", "sms", "telegram")) say(phone(medium), "hoi van " + medium);

        for (var medium : List.of("whatsapp", "sms", "telegram")) {
            assertThat(texts(phone(medium))).hasText(new String[]{"hoi van " + medium, "Je zei: hoi van " + medium});
            assertThat(phone(medium).getByTestId("message-out")).hasAttribute("data-state", "arrived");
        }
        assertThat(phone("sms").getByTestId("segments")).hasText(new String[]{"1 sms-deel", "1 sms-deel"});
        assertThat(phone("whatsapp").getByTestId("segments")).hasCount(0);
        var tops = page.locator(".phone").all().stream().map(phone -> phone.boundingBox().y).toList();
        assertThat(tops).hasSize(3).containsOnly(tops.getFirst());
        assertThat(page.getByTestId("practice-banner")).containsText("Oefenversie");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_telegram_button_is_pressed_with_the_keyboard_and_stays_marked() {
        phone("telegram").getByTestId("start").click();
        var yes = phone("telegram").getByTestId("button").first();
        assertThat(yes).hasText("Ja");
        yes.focus();
        page.keyboard().press("Enter");

        assertThat(phone("telegram").getByTestId("text").last()).hasText("Je koos: 1.yes");
        assertThat(yes).hasAttribute("data-state", "arrived");
        assertThat(phone("telegram").getByTestId("message-out")).hasCount(1);
    }

    @Test
    void buttons_that_the_program_takes_away_are_gone() throws Exception {
        phone("telegram").getByTestId("start").click();
        assertThat(phone("telegram").getByTestId("button")).hasCount(3);

        parrot().bot("editMessageReplyMarkup", Map.of("chat_id", phone("telegram").getAttribute("data-address"),
                "message_id", phone("telegram").getByTestId("message-in").last().getAttribute("data-id")));

        assertThat(phone("telegram").getByTestId("button")).hasCount(0);
        assertThat(phone("telegram").getByTestId("message-in")).hasCount(1);
    }

    @Test
    void a_whatsapp_list_opens_with_the_keyboard_and_its_choice_stays_marked() throws Exception {
        var content = "{\"language\":\"nl\",\"types\":{\"twilio/list-picker\":{\"body\":\"{{3}}\",\"button\":\"Kies\","
                + "\"items\":[{\"item\":\"Straat\",\"id\":\"{{1}}\"},{\"item\":\"Thuis\",\"id\":\"{{2}}\"}]}}}";
        var sid = new JsonMapper().readTree(parrot().content(content).body()).path("sid").asString();
        parrot().sendContent(phone("whatsapp").getAttribute("data-address"), sid,
                "{\"1\":\"7.street\",\"2\":\"7.home\",\"3\":\"Waar?\"}");
        var choice = phone("whatsapp").getByTestId("button").last();
        assertThat(choice).isHidden();

        phone("whatsapp").getByTestId("opener").focus();
        page.keyboard().press("Enter");
        assertThat(choice).hasText("Thuis");
        choice.click();

        assertThat(choice).hasAttribute("data-state", "arrived");
        assertThat(phone("whatsapp").getByTestId("message-in")).hasCount(2);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_place_and_a_photo_are_sent_from_whatsapp_and_sms_has_neither() {
        phone("whatsapp").getByTestId("share-location").click();
        phone("whatsapp").getByTestId("send-photo").click();

        assertThat(phone("whatsapp").getByTestId("place")).isVisible();
        assertThat(phone("whatsapp").getByTestId("photo")).isVisible();
        assertThat(phone("sms").getByTestId("share-location")).isHidden();
        assertThat(phone("whatsapp").getByTestId("message-in")).hasCount(2);
        var from = phone("whatsapp").getAttribute("data-address");
        assertThat(parrot().forms).filteredOn(form -> from.equals(form.get("From")))
                .anySatisfy(form -> assertThat(form).containsKeys("Latitude", "Longitude"))
                .anySatisfy(form -> assertThat(form).containsEntry("NumMedia", "1"));
    }

    @Test
    void markup_stays_text_lines_stay_lines_and_a_long_word_wraps() {
        say(phone("whatsapp"), "<b>hoi</b>\n<img src=x onerror=alert(1)> " + "x".repeat(300));

        assertThat(phone("whatsapp").getByTestId("message-in")).hasCount(1);
        assertThat(phone("whatsapp").getByTestId("text").first()).containsText("<b>hoi</b>");
        assertThat(phone("whatsapp").locator(".messages img, .messages b")).hasCount(0);
        var tooWide = phone("whatsapp").locator(".chat").evaluate("chat => chat.scrollWidth > chat.clientWidth");
        assertThat(tooWide).isEqualTo(false);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_second_person_is_added_renamed_and_thrown_away() {
        page.getByTestId("add-sms").click();
        assertThat(phone("sms")).hasCount(2);
        var second = phone("sms").last();
        second.getByTestId("name").fill("Fatima");
        second.getByTestId("name").press("Enter");
        say(second, "hallo");
        assertThat(second.getByTestId("message-in")).hasCount(1);
        assertThat(phone("sms").first().getByTestId("message-in")).hasCount(0);

        page.reload();
        assertThat(phone("sms").last().getByTestId("name")).hasValue("Fatima");
        assertThat(texts(phone("sms").last())).hasText(new String[]{"hallo", "Je zei: hallo"});

        phone("sms").last().getByTestId("menu").locator("summary").click();
        phone("sms").last().getByTestId("remove").click();
        assertThat(phone("sms")).hasCount(1);
        page.reload();
        assertThat(phone("sms")).hasCount(1);
    }

    @Test
    void a_second_device_of_a_number_shows_the_same_talk_and_either_answers() {
        phone("telegram").getByTestId("start").click();
        assertThat(phone("telegram").getByTestId("button")).hasCount(3);

        withKeys(phone("telegram").getByTestId("menu").locator("summary"));
        withKeys(phone("telegram").getByTestId("double"));
        var first = phone("telegram").first();
        var second = phone("telegram").last();
        assertThat(phone("telegram")).hasCount(2);
        assertThat(second.getByTestId("compose")).isFocused();
        assertThat(second.getByTestId("number"))
                .hasText(first.getByTestId("number").textContent() + " · tweede toestel");
        assertThat(second).hasAttribute("aria-label", first.getAttribute("aria-label") + " · tweede toestel");
        assertThat(second.getByTestId("button")).hasCount(3);

        second.getByTestId("button").first().click();
        assertThat(texts(first)).hasText(new String[]{"/start", "Je zei: /start", "Je koos: 1.yes"});
        assertThat(first.getByTestId("button").first()).hasAttribute("data-state", "arrived");
        say(first, "van de ene");
        say(second, "van de andere");
        for (var device : List.of(first, second))
            assertThat(texts(device)).hasText(new String[]{"/start",
                    "Je zei: /start", "Je koos: 1.yes", "van de ene", "Je zei: van de ene", "van de andere",
                    "Je zei: van de andere"});
        var chat = first.getAttribute("data-address");
        assertThat(parrot().updates).filteredOn(update -> chat.equals(update.at("/message/chat/id").asString("")))
                .hasSize(3);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_second_device_is_read_aloud_once_stays_after_a_reload_and_outlives_the_first() {
        phone("whatsapp").getByTestId("menu").locator("summary").click();
        phone("whatsapp").getByTestId("double").click();
        assertThat(phone("whatsapp").first().locator(".chat")).hasAttribute("aria-live", "polite");
        assertThat(phone("whatsapp").last().locator(".chat")).hasAttribute("aria-live", "off");
        assertThat(phone("whatsapp").first().locator(".double")).isHidden();
        phone("whatsapp").last().getByTestId("name").fill("Fatima");
        phone("whatsapp").last().getByTestId("name").press("Enter");
        assertThat(phone("whatsapp").first().getByTestId("name")).hasValue("Fatima");

        page.reload();
        assertThat(page.locator(".phone")).hasCount(4);
        phone("whatsapp").first().getByTestId("menu").locator("summary").click();
        phone("whatsapp").first().getByTestId("remove").click();
        say(phone("whatsapp"), "er nog");

        assertThat(texts(phone("whatsapp"))).hasText(new String[]{"er nog", "Je zei: er nog"});
        assertThat(phone("whatsapp")).hasAttribute("aria-label", "Fatima · WhatsApp");
        phone("sms").getByTestId("menu").locator("summary").click();
        assertThat(phone("sms").getByTestId("double")).isHidden();
    }

    @Test
    void what_did_not_arrive_is_sent_again_from_either_device() {
        phone("whatsapp").getByTestId("menu").locator("summary").click();
        phone("whatsapp").getByTestId("double").click();
        say(phone("whatsapp").first(), "stuk");
        assertThat(page.getByTestId("again")).hasCount(2);

        phone("whatsapp").last().getByTestId("again").click();

        for (var device : phone("whatsapp").all()) {
            assertThat(device.getByTestId("message-out")).hasCount(1);
            assertThat(device.getByTestId("again")).hasCount(1);
        }
    }

    @Test
    void a_cleared_conversation_stays_cleared() {
        say(phone("sms"), "weg ermee");
        assertThat(phone("sms").getByTestId("message-in")).hasCount(1);

        phone("sms").getByTestId("menu").locator("summary").click();
        phone("sms").getByTestId("clear").click();
        page.reload();

        say(phone("sms"), "opnieuw");
        assertThat(texts(phone("sms"))).hasText(new String[]{"opnieuw", "Je zei: opnieuw"});
    }

    @Test
    void what_did_not_arrive_is_said_and_can_be_sent_again() {
        say(phone("sms"), "stuk");

        assertThat(phone("sms").locator(".failed")).containsText("Niet aangekomen (503)");
        phone("sms").getByTestId("again").click();
        assertThat(phone("sms").getByTestId("message-out")).hasCount(1);
        assertThat(phone("sms").getByTestId("again")).hasCount(1);
    }

    @Test
    void the_same_numbers_go_on_after_a_restart_of_the_program() {
        var first = PracticeProgram.start(0);
        var address = PracticeProgram.address(first);
        try (var sam = browser.person()) {
            page = open(sam, address);
            say(phone("telegram"), "voor");
            assertThat(phone("telegram").getByTestId("message-in")).hasCount(1);
            var chat = phone("telegram").getAttribute("data-address");

            first.close();
            assertThat(page.getByTestId("notice")).containsText("geen verbinding");
            var second = PracticeProgram.start(Integer.parseInt(address.replaceFirst(".*:", "")));
            try (second) {
                assertThat(page.getByTestId("notice")).containsText("Weer verbonden");
                say(phone("telegram"), "na");

                assertThat(texts(phone("telegram")))
                        .hasText(new String[]{"voor", "Je zei: voor", "na", "Je zei: na"});
                assertThat(second.getBean(ParrotProgram.class).updates)
                        .extracting(update -> update.at("/message/chat/id").asString())
                        .containsExactly(chat);
            }
        }
    }

    @Test
    void what_came_while_the_page_was_away_is_there_on_return() throws Exception {
        var address = phone("sms").getAttribute("data-address");
        page.navigate("about:blank");
        parrot().say(PracticeProgram.CLOUD.smsSender(), address, "Ben je er nog?");

        page.goBack();

        assertThat(texts(phone("sms"))).hasText(new String[]{"Ben je er nog?"});
    }

    @Test
    void two_browsers_do_not_see_each_other_and_two_windows_of_one_do() {
        var window = open(person);
        try (var other = browser.person()) {
            var stranger = open(other);
            say(phone("whatsapp"), "hoi");

            assertThat(window.getByTestId("phone-whatsapp").getByTestId("text"))
                    .hasText(new String[]{"hoi", "Je zei: hoi"});
            assertThat(stranger.getByTestId("phone-whatsapp").getByTestId("text")).hasCount(0);
        }
    }

    @Test
    void on_a_narrow_screen_the_phones_stand_below_each_other_and_nothing_sticks_out() {
        try (var narrow = browser.person(360, 780, ColorScheme.DARK)) {
            page = open(narrow);
            var lefts = page.locator(".phone").all().stream().map(phone -> phone.boundingBox().x).toList();

            assertThat(lefts).hasSize(3).containsOnly(lefts.getFirst());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            page.locator("#jump a").last().click();
            assertThat(phone("telegram").getByTestId("compose")).isInViewport();
        }
    }

    @Test
    void the_landing_page_leads_to_the_phones_in_both_languages() {
        page.navigate(PracticeProgram.address(program) + "/");
        assertThat(page.getByTestId("lamps")).containsText("oefenen");
        page.getByText("English").click();
        assertThat(page.locator("h1")).hasText("Report it in your own words");
        page.getByTestId("to-simulator").click();
        assertThat(page.getByTestId("practice-banner")).containsText("Practice version");
        assertThat(complaints).isEmpty();
    }

    private Page open(BrowserContext whose) {
        return open(whose, PracticeProgram.address(program));
    }

    private Page open(BrowserContext whose, String address) {
        var opened = whose.newPage();
        opened.onConsoleMessage(said -> {
            if (said.type().equals("error")) complaints.add(said.text());
        });
        opened.onPageError(complaints::add);
        opened.navigate(address + "/simulator");
        assertThat(opened.locator(".phone")).hasCount(3);
        return opened;
    }

    private Locator phone(String medium) {
        return page.getByTestId("phone-" + medium);
    }

    private static Locator texts(Locator phone) {
        return phone.getByTestId("text");
    }

    private static void say(Locator phone, String text) {
        phone.getByTestId("compose").fill(text);
        phone.getByTestId("send").click();
    }

    private static void withKeys(Locator control) {
        control.focus();
        control.press("Enter");
    }

    private static ParrotProgram parrot() {
        return program.getBean(ParrotProgram.class);
    }
}
