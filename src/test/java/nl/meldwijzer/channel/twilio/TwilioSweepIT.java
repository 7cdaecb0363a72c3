package nl.meldwijzer.channel.twilio;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.Content;
import nl.meldwijzer.channel.Inbound;
import nl.meldwijzer.channel.Inbox.Taken;
import nl.meldwijzer.channel.MemoryBookmark;
import nl.meldwijzer.channel.RecordingInbox;
import nl.meldwijzer.channel.Secret;
import nl.meldwijzer.channel.WebAddress;
import nl.meldwijzer.faults.Fault;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

class TwilioSweepIT {
    private static final String OURS = "+3197010000001";
    private static final String WHATSAPP = "whatsapp:+3197010000001";
    private static final String LIST = "/2010-04-01/Accounts/AC1/Messages.json";

    private final WireMockServer twilio = new WireMockServer(options().dynamicPort());
    private final RecordingInbox inbox = new RecordingInbox();
    private final MemoryBookmark bookmark = new MemoryBookmark();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TwilioSeen seen = new TwilioSeen();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private TwilioCloud cloud;
    private TwilioSweep sweep;

    @BeforeEach
    void start() {
        twilio.start();
        var api = WebAddress.of("TWILIO_API_URL", twilio.baseUrl());
        cloud = new TwilioCloud(api, api, Duration.ofSeconds(2), Duration.ofSeconds(2));
        sweep = sweep(seen);
    }

    @AfterEach
    void stop() {
        cloud.close();
        twilio.stop();
    }

    @Test
    @Fault(45)
    void what_the_webhook_missed_is_handed_in_once_in_the_order_of_twilio() {
        lists(OURS, message("SM3", OURS, 40), message("SM1", OURS, 200));
        lists(WHATSAPP, message("SM2", WHATSAPP, 90));

        assertThat(sweep.round()).isEqualTo(TwilioSweep.EVERY);
        sweep.round();

        assertThat(ids()).containsExactly("SM1", "SM2", "SM3");
        var inbound = inbox.taken().getFirst();
        assertThat(inbound.content()).isEqualTo(new Content.Text("text of SM1"));
        assertThat(inbound.from().sender()).isEqualTo(OURS);
        assertThat(inbound.from().value()).isEqualTo("+31612345678");
        assertThat(inbound.meldpunt()).isEqualTo("demo");
        assertThat(counted("taken")).isEqualTo(3);
        assertThat(counted("done")).isEqualTo(2);
    }

    @Test
    void of_two_in_the_same_second_the_one_listed_later_came_first() {
        lists(OURS, message("SM2", OURS, 60), message("SM1", OURS, 60));
        lists(WHATSAPP);

        sweep.round();

        assertThat(ids()).containsExactly("SM1", "SM2");
    }

    @Test
    void what_came_by_webhook_is_not_handed_in_again_and_what_another_process_took_is_a_duplicate() {
        lists(OURS, message("SM2", OURS, 40), message("SM1", OURS, 50));
        lists(WHATSAPP);
        inbox.take(inbound("SM1"));
        seen.add(inbound("SM1"));
        inbox.take(inbound("SM2"));

        sweep.round();

        assertThat(ids()).containsExactly("SM1", "SM2");
        assertThat(counted("duplicate")).isEqualTo(1);
    }

    /// Without a process that remembers, only the door can tell what was taken; of one person it knows the newest 64 events.
    @Test
    void of_who_wrote_a_great_deal_only_the_newest_are_handed_in() {
        var many = IntStream.rangeClosed(1, 60).mapToObj(i -> message("SM" + i, OURS, 280 - 2 * i)).toList().reversed();
        lists(OURS, many.toArray(String[]::new));
        lists(WHATSAPP, message("SM61", WHATSAPP, 290));

        sweep.round();

        assertThat(ids()).hasSize(TwilioSweep.NEWEST_OF_ONE + 1)
                .startsWith("SM61", "SM13", "SM14")
                .endsWith("SM60");
    }

    @Test
    void of_ever_so_many_senders_the_oldest_are_forgotten() {
        for (int i = 0; i <= TwilioSeen.MOST_SENDERS; i++)
            seen.add(new Inbound("SM" + i, "demo", new Address(Medium.SMS, "+31612345678", "sender " + i), "",
                    new Content.Text("hoi")));

        assertThat(seen.senders()).hasSize(TwilioSeen.MOST_SENDERS)
                .doesNotContain("sender 0")
                .contains("sender " + TwilioSeen.MOST_SENDERS);
    }

    @Test
    void what_the_store_may_have_lost_is_handed_in_once_more() {
        lists(OURS, message("SM1", OURS, 50));
        lists(WHATSAPP);
        seen.add(inbound("SM1"));
        sweep.round();
        assertThat(ids()).isEmpty();

        bookmark.connectAgain();
        sweep.round();
        sweep.round();

        assertThat(ids()).containsExactly("SM1");
    }

    @Test
    void what_a_flooder_sent_while_nobody_listened_is_not_brought_in_when_the_flood_is_over() {
        now = now.minusSeconds(60);
        new TwilioCuts(bookmark, () -> now).note(inbound("SM3").from());
        now = now.plusSeconds(60);
        lists(OURS, message("SM5", OURS, 25), message("SM3", OURS, 55), message("SM2", OURS, 61),
                message("SM1", OURS, 125));
        lists(WHATSAPP, message("SM4", WHATSAPP, 60));

        sweep.round();
        sweep(new TwilioSeen()).round();

        assertThat(ids()).containsExactly("SM1", "SM4");
        assertThat(counted("cut")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void who_is_cut_during_a_sweep_is_noted_too() {
        inbox.answers(new Taken.Limited());
        lists(OURS, message("SM1", OURS, 90));
        lists(WHATSAPP);

        sweep.round();

        assertThat(bookmark.wasCut(inbound("SM1").from(), now)).isTrue();
    }

    @Test
    void what_is_only_just_there_is_left_to_the_webhook_and_looked_at_again_soon() {
        lists(OURS, message("SM1", OURS, 5));
        lists(WHATSAPP);

        assertThat(sweep.round()).isEqualTo(Duration.ofSeconds(16));
        assertThat(ids()).isEmpty();

        now = now.plusSeconds(16);
        sweep.round();
        assertThat(ids()).containsExactly("SM1");
    }

    @Test
    void only_inbound_messages_count_whatever_else_and_however_strange_the_list_is() {
        var outbound = message("SM1", OURS, 60).replace("\"inbound\"", "\"outbound-api\"");
        var strange = message("SM2", OURS, 60).replace("\"received\"", "\"new-status\"").replace("\"0\"", "\"1\"");
        var noSid = message("", OURS, 60);
        lists(OURS, outbound, strange, noSid, "{\"direction\":\"inbound\"}", "7");
        lists(WHATSAPP);

        assertThat(sweep.round()).isEqualTo(TwilioSweep.EVERY);

        assertThat(ids()).containsExactly("SM2");
    }

    @Test
    void all_pages_are_read() {
        twilio.stubFor(get(urlPathEqualTo(LIST)).withQueryParam("To", equalTo(OURS))
                .willReturn(page(LIST + "?Page=1&PageToken=PA%2B1", message("SM2", OURS, 60))));
        twilio.stubFor(get(urlPathEqualTo(LIST)).withQueryParam("PageToken", equalTo("PA+1"))
                .willReturn(page("", message("SM1", OURS, 90))));
        lists(WHATSAPP);

        sweep.round();

        assertThat(ids()).containsExactly("SM1", "SM2");
    }

    @Test
    void the_list_begins_some_minutes_before_the_last_good_time_also_in_a_new_process_but_never_long_ago() {
        lists(OURS);
        lists(WHATSAPP);
        sweep.round();
        assertThat(asked()).containsOnly("2026-11-24T09:55:00Z");

        now = now.plus(Duration.ofHours(2));
        twilio.resetRequests();
        sweep(new TwilioSeen()).round();
        assertThat(asked()).containsOnly("2026-11-24T09:55:00Z");

        now = now.plus(Duration.ofDays(3));
        twilio.resetRequests();
        sweep.round();
        assertThat(asked()).containsOnly("2026-11-26T12:00:00Z");
    }

    @Test
    void a_broken_list_is_tried_again_from_the_same_time_and_does_not_hide_the_others() {
        lists(OURS, message("SM1", OURS, 60));
        for (var wrong : List.of(aResponse().withStatus(500), aResponse().withStatus(200).withBody("<html>"),
                json("{}"), json("{\"messages\":{}}"))) {
            twilio.stubFor(get(urlPathEqualTo(LIST)).withQueryParam("To", equalTo(WHATSAPP)).willReturn(wrong));
            assertThat(sweep.round()).isEqualTo(TwilioSweep.LIST_RETRY);
        }
        assertThat(ids()).containsExactly("SM1");
        assertThat(bookmark.reached()).isEmpty();

        now = now.plusSeconds(600);
        lists(WHATSAPP, message("SM2", WHATSAPP, 400));
        assertThat(sweep.round()).isEqualTo(TwilioSweep.EVERY);
        assertThat(bookmark.reached()).contains(now);
        assertThat(counted("list")).isEqualTo(4);
    }

    @Test
    void while_the_store_is_away_nothing_is_passed_over() {
        lists(OURS, message("SM2", OURS, 50), message("SM1", OURS, 60));
        lists(WHATSAPP);
        bookmark.away(true);
        assertThat(sweep.round()).isEqualTo(TwilioSweep.STORE_RETRY);
        bookmark.away(false);
        inbox.answers(new Taken.Unavailable(Duration.ofSeconds(1)));
        assertThat(sweep.round()).isEqualTo(TwilioSweep.STORE_RETRY);
        assertThat(bookmark.reached()).isEmpty();

        inbox.answers(new Taken.Done());
        assertThat(sweep.round()).isEqualTo(TwilioSweep.EVERY);

        assertThat(ids()).containsExactly("SM1", "SM2");
    }

    @Test
    void a_sender_is_known_from_what_came_in_also_to_the_next_process() {
        lists(OURS);
        lists(WHATSAPP);
        seen.add(inbound("SM9", "+3197019999999"));
        lists("+3197019999999", message("SM1", "+3197019999999", 60));
        sweep.round();

        assertThat(ids()).containsExactly("SM1");
        assertThat(bookmark.senders()).containsExactly("+3197019999999");
        inbox.clear();
        sweep(new TwilioSeen()).round();
        assertThat(ids()).containsExactly("SM1");
    }

    private TwilioSweep sweep(TwilioSeen lately) {
        var account = new TwilioSettings.Account("AC1", List.of(new Secret("token")), "", new Secret(""), "", "",
                List.of("3197010000001", WHATSAPP), 80, true);
        var accounts = TwilioAccounts.of(new TwilioSettings("https://meldpunt.example.nl", "demo", account, Map.of()));
        return new TwilioSweep(accounts, new TwilioList(accounts, cloud), bookmark, inbox, lately,
                new TwilioCuts(bookmark, () -> now), new TwilioTally(meters, () -> now), () -> now);
    }

    private List<String> ids() {
        return inbox.taken().stream().map(Inbound::messageId).toList();
    }

    private double counted(String outcome) {
        return meters.counter("meldwijzer.sweep", "channel", "twilio", "outcome", outcome).count();
    }

    private List<String> asked() {
        return twilio.findAll(getRequestedFor(urlPathEqualTo(LIST)))
                .stream()
                .map(request -> request.queryParameter("DateSent>").firstValue())
                .toList();
    }

    private void lists(String sender, String... newestFirst) {
        twilio.stubFor(get(urlPathEqualTo(LIST)).withQueryParam("To", equalTo(sender))
                .willReturn(page("",
                        newestFirst)));
    }

    private static ResponseDefinitionBuilder page(String next, String... messages) {
        var uri = next.isEmpty() ? "null" : "\"" + next + "\"";
        return json("{\"next_page_uri\":" + uri + ",\"messages\":["
                + Arrays.stream(messages).collect(Collectors.joining(",")) + "]}");
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private String message(String sid, String to, long secondsAgo) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.minusSeconds(secondsAgo).atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
        var from = to.startsWith("whatsapp:") ? "whatsapp:+31612345678" : "+31612345678";
        return """
                {"sid":"%s","direction":"inbound","from":"%s","to":"%s","body":"text of %s","num_media":"0",
                 "status":"received","date_created":"%s","date_sent":null}""".formatted(sid, from, to, sid, date);
    }

    private static Inbound inbound(String sid) {
        return inbound(sid, OURS);
    }

    private static Inbound inbound(String sid, String sender) {
        return new Inbound(sid, "demo", new Address(Medium.SMS, "+31612345678", sender), "",
                new Content.Text("text of " + sid));
    }
}
