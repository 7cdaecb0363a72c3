package nl.meldwijzer.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content.Text;
import nl.meldwijzer.channel.DeliveryReport;
import nl.meldwijzer.channel.DeliveryReport.Remedy;
import nl.meldwijzer.channel.DeliveryReport.Stage;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.ScriptedChannel;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.conversation.Event;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.conversation.ReplyWindow;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.Gate.Passage;
import nl.meldwijzer.engine.MemoryCopies;
import nl.meldwijzer.engine.MemoryDeliveryLog;
import nl.meldwijzer.engine.MemoryStore;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.PlainMessageKeys;
import nl.meldwijzer.engine.Roster;
import nl.meldwijzer.engine.Seat;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.text.Medium;
import nl.meldwijzer.understanding.IntentGuess;
import nl.meldwijzer.understanding.LanguageGuess;
import nl.meldwijzer.understanding.Understood;
import nl.meldwijzer.understanding.Urgency;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// WhatsApp takes our own words for a day after a person's last message. The engine, the machine and the lane are real; time
/// passes when it is told to.
class WindowTest {
    private static final Content CONTENT = Content.read(null, null, LocalDate.of(2026, 11, 24)).orThrow();
    private static final Address PERSON = new Address(Medium.WHATSAPP, "whatsapp:+31612345678", "whatsapp:+3197");
    private static final SendOutcome CLOSED = new SendOutcome.NotBeforeTheyWrite("twilio 63016");

    private final ManualPace pace = new ManualPace();
    private final MemoryStore store = new MemoryStore();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PlainMessageKeys keys = new PlainMessageKeys();
    private final Engine engine = new Engine(store,
            new Machine(CONTENT.flow(), StatemachineMoves.of(CONTENT.flow()), CONTENT.catalogue()),
            new Watch((_, _, _) -> Passage.OPEN, _ -> Urgency.Need.NONE, (_, _) -> false),
            (text, _) -> new Understood(text, text, List.of(), new LanguageGuess.None(), new IntentGuess.None(),
                    Set.of()),
            CONTENT.profiles(), Roster.EMPTY, pace, UUID::randomUUID, () -> "K7Q-F3M-2XR", (_, _, _) -> {});
    private final LaneWorker messages = new LaneWorker(store,
            new MessageLane(new Wording(CONTENT.catalogue(), CONTENT.referrals()), CONTENT.profiles(),
                    new Channels(List.of(channel), new Counts(meters)),
                    new Leftovers(new MemoryCopies(), Set.of()), keys, engine, pace, new Random(7),
                    new Counts(meters)),
            EnumSet.allOf(Medium.class), (_, _) -> {}, pace, new Counts(meters));
    private final Deliveries deliveries = new Deliveries(keys, new MemoryDeliveryLog(), store, engine, pace,
            new Counts(meters));
    private int written;

    @Test
    @Fault(50)
    void what_comes_after_a_day_is_kept_until_the_person_writes_and_then_goes_first() {
        sendsAReport();
        pace.pass(Duration.ofHours(23).plusMinutes(51));
        filed();

        assertThat(newTexts()).isEmpty();
        pace.pass(Duration.ofDays(2));
        assertThat(newTexts()).isEmpty();

        says("hoi?");

        assertThat(newTexts()).singleElement()
                .asString()
                .startsWith("Het is binnen. Je code is K7Q-F3M-2XR.") // in harmless wording
                .contains("Wil je nog iets?");
        assertThat(sends(says("4"))).singleElement().asString().contains("Dag!");
    }

    @Test
    void within_a_day_it_goes_out_at_once() {
        sendsAReport();
        notFiledYet();
        says("1");
        newTexts();
        pace.pass(Duration.ofHours(23).plusMinutes(49));
        filed();

        assertThat(newTexts()).singleElement().asString().contains("Het is binnen bij");
    }

    @Test
    void a_late_receipt_comes_by_itself_only_to_who_said_yes() {
        sendsAReport();
        notFiledYet();
        assertThat(newTexts()).singleElement().asString().contains("Mogen we je hier een bericht sturen");
        assertThat(sends(says("1"))).containsExactly("Goed. Je krijgt dan een bericht.");
        pace.pass(Duration.ofHours(5));

        filed();

        assertThat(newTexts()).singleElement().asString().contains("K7Q-F3M-2XR");
    }

    @Test
    void without_a_yes_a_late_receipt_is_kept_until_the_person_writes() {
        sendsAReport();
        notFiledYet();
        newTexts();
        pace.pass(Duration.ofMinutes(61));

        filed();

        assertThat(newTexts()).isEmpty();
        assertThat(sends(says("is het er al?"))).singleElement().asString().contains("K7Q-F3M-2XR");
        assertThat(sends(says("4"))).singleElement().asString().contains("Dag!");
    }

    @Test
    void a_receipt_that_is_waited_for_is_an_answer_unless_the_person_said_no() {
        sendsAReport();
        notFiledYet();
        pace.pass(Duration.ofMinutes(30));
        newTexts();
        says("2");
        newTexts();

        filed();

        assertThat(newTexts()).isEmpty();
        assertThat(sends(says("hallo"))).singleElement().asString().contains("K7Q-F3M-2XR");
    }

    @Test
    void where_somebody_reads_along_nothing_comes_late_and_nobody_is_asked() {
        says("hoi", "1", "2", "1", "1", "1 3", "3", "3", "Bij het station", "overslaan", "1", "2", "verstuur");
        newTexts();
        notFiledYet();
        assertThat(newTexts()).singleElement().asString().doesNotContain("Mogen we");
        pace.pass(Duration.ofHours(2));

        filed();

        assertThat(newTexts()).isEmpty();
    }

    @Test
    void sms_knows_no_such_day() {
        assertThat(ReplyWindow.isOpen(Medium.SMS, Instant.EPOCH, pace.now())).isTrue();
    }

    @Test
    @Fault(50)
    void when_whatsapp_itself_says_so_it_is_kept_as_well_and_not_tried_again() {
        channel.then(CLOSED);
        says("hoi");
        assertThat(newTexts()).hasSize(1); // refused

        for (int minute = 0; minute < 600; minute++) {
            pace.pass(Duration.ofMinutes(1));
            assertThat(newTexts()).isEmpty();
        }

        assertThat(sends(says("hallo"))).singleElement().asString().contains("112");
        assertThat(store.nextDue()).isEmpty();
    }

    @Test
    @Fault(50)
    void when_it_is_said_after_the_message_was_taken_it_is_kept_all_the_same() {
        says("hoi");
        var question = newTexts().getFirst();
        var effect = sentEffect();

        failsLater(effect, Remedy.WAIT_FOR_THEM);
        failsLater(effect, Remedy.WAIT_FOR_THEM);

        assertThat(newTexts()).isEmpty();
        assertThat(sends(says("1"))).containsExactly(question); // the "1" answers nothing that could be read
        assertThat(sends(says("1"))).singleElement().isNotEqualTo(question);
    }

    @Test
    void a_message_that_fails_with_its_buttons_goes_out_once_more_as_text() {
        says("hoi");
        newTexts();
        var withButtons = channel.calls().getLast();
        assertThat(withButtons.buttons()).isNotEmpty();
        var effect = sentEffect();

        failsLater(effect, Remedy.PLAIN_TEXT);
        assertThat(newTexts()).containsExactly(withButtons.text());
        assertThat(channel.calls().getLast().buttons()).isEmpty();

        failsLater(effect, Remedy.PLAIN_TEXT);
        assertThat(newTexts()).isEmpty();
    }

    @Test
    void the_day_counts_from_when_the_provider_took_the_message() {
        var late = pace.now();
        pace.pass(Duration.ofHours(23).plusMinutes(55));

        engine.take(inbound("hoi").at(late));

        assertThat(newTexts()).isEmpty();
    }

    @Test
    void what_somebody_tells_before_they_could_read_is_not_lost() {
        says("hoi", "1", "1", "1");
        newTexts();
        failsLater(sentEffect(), Remedy.WAIT_FOR_THEM);

        var now = sends(says("hij loopt al weken achter mij aan"));

        assertThat(now).hasSize(2);
        assertThat(now.getFirst()).contains("Wat is er gebeurd?");
        assertThat(seat().conversation().answers().toString()).isNotEmpty();
        assertThat(seat().conversation().answers().keySet().toString()).contains("story");
    }

    @Test
    void an_open_report_shows_nothing_of_itself_to_who_comes_back_after_a_day() {
        says("hoi", "1", "1");
        newTexts();
        channel.then(CLOSED);
        says("1");
        newTexts();
        pace.pass(Duration.ofDays(3));

        assertThat(sends(says("hoi"))).singleElement().asString().doesNotContain("gebeurd");
    }

    private void sendsAReport() {
        says("hoi", "1", "1", "1", "1", "1 3", "3", "3", "Bij het station", "overslaan", "1", "2", "verstuur");
        newTexts();
    }

    private void notFiledYet() {
        var report = Objects.requireNonNull(seat().conversation().report());
        engine.take(seat().id(), new Event.NotFiledYet("not-yet", report.id()));
    }

    private void filed() {
        var report = Objects.requireNonNull(seat().conversation().report());
        engine.take(seat().id(), new Event.Filed("filed", report.id(), 0, "K7Q-F3M-2XR"));
    }

    private WindowTest says(String... texts) {
        for (var text : texts) {
            pace.pass(Duration.ofSeconds(20));
            engine.take(inbound(text));
        }
        return this;
    }

    private Inbound inbound(String text) {
        return new Inbound("SM" + ++written, "demo", PERSON, "", new Text(text));
    }

    private Seat seat() {
        return store.find("demo", PERSON).orElseThrow();
    }

    private List<String> sends(WindowTest after) {
        return after.newTexts();
    }

    /// What goes out now.
    private List<String> newTexts() {
        var before = channel.texts().size();
        for (var id : store.due(pace.now(), 10)) messages.work(id);
        var texts = channel.texts();
        return texts.subList(before, texts.size());
    }

    /// Of the newest message.
    private long sentEffect() {
        var callback = channel.calls().getLast().callback();
        return keys.part(callback).orElseThrow().effect();
    }

    private void failsLater(long effect, Remedy remedy) {
        var key = keys.key(new MessageKeys.Part(seat().id(), effect, 0));
        deliveries.take(new DeliveryReport(key, Stage.UNDELIVERED, "twilio 63", remedy));
    }
}
