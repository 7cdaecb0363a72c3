package nl.meldwijzer.engine.redis;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.meldwijzer.channel.Address;
import nl.meldwijzer.channel.NumberPlan.Area;
import nl.meldwijzer.engine.Samples;
import nl.meldwijzer.engine.SmsPurse;
import nl.meldwijzer.engine.SmsPurse.Limit;
import nl.meldwijzer.engine.SmsPurse.Sms;
import nl.meldwijzer.engine.SmsPurse.Spending;
import nl.meldwijzer.engine.StoreUnavailable;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.text.Medium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RedisSmsPurseIT {
    private static final Instant NOW = Samples.NOW;
    private static final Spending GRANTED = new Spending.Granted();

    @TempDir
    static Path folder;

    private static RedisProcess redis;
    private static RedisLink link;
    private static Keyring keyring;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisProcess.start(folder, "--appendfsync", "always");
        link = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
        keyring = KeyringFile.openOrCreate(folder.resolve("keys.json"));
    }

    @AfterAll
    static void stop() {
        link.close();
        redis.close();
    }

    @BeforeEach
    void empty() {
        link.call(commands -> commands.flushall());
    }

    @Test
    void strangers_of_one_prefix_are_cut_and_others_and_known_people_go_on() {
        var purse = purse(settings(100, 5, 100, 100, 100, 1_000));
        for (int i = 0; i < 5; i++) assertThat(purse.spend(sms(i), NOW)).isEqualTo(GRANTED);

        assertThat(purse.spend(sms(5), NOW)).isEqualTo(new Spending.Cut(Limit.PREFIX, true));
        assertThat(purse.spend(sms(6), NOW)).isEqualTo(new Spending.Cut(Limit.PREFIX, false));
        assertThat(purse.spend(sms(0), NOW)).isEqualTo(GRANTED);
        assertThat(purse.spend(sms("+31687650001", "NL", "+3168765", 1), NOW)).isEqualTo(GRANTED);
        assertThat(purse.spend(sms(5), NOW.plus(Duration.ofHours(1)))).isEqualTo(GRANTED);
    }

    @Test
    void a_country_the_hour_and_the_day_have_limits_of_their_own() {
        var byCountry = purse(settings(100, 100, 100, 1, 100, 1_000));
        assertThat(byCountry.spend(sms("+32470100001", "BE", "+3247010", 1), NOW)).isEqualTo(GRANTED);
        assertThat(byCountry.spend(sms("+32470200001", "BE", "+3247020", 1), NOW))
                .isEqualTo(new Spending.Cut(Limit.COUNTRY, true));
        assertThat(byCountry.spend(sms(1), NOW)).isEqualTo(GRANTED);

        empty();
        var byHour = purse(settings(100, 100, 100, 100, 1, 1_000));
        assertThat(byHour.spend(sms(1), NOW)).isEqualTo(GRANTED);
        assertThat(byHour.spend(sms("+32470200001", "BE", "+3247020", 1), NOW))
                .isEqualTo(new Spending.Cut(Limit.HOUR, true));

        empty();
        var byDay = purse(settings(100, 100, 100, 100, 100, 7));
        assertThat(byDay.spend(sms("+31612340001", "NL", "+3161234", 4), NOW)).isEqualTo(GRANTED);
        assertThat(byDay.spend(sms("+31612340002", "NL", "+3161234", 4), NOW))
                .isEqualTo(new Spending.Cut(Limit.DAY, true));
        assertThat(byDay.spend(sms("+31612340003", "NL", "+3161234", 3), NOW)).isEqualTo(GRANTED);
        assertThat(byDay.spend(sms("+31612340002", "NL", "+3161234", 4), NOW.plus(Duration.ofDays(1))))
                .isEqualTo(GRANTED);
    }

    @Test
    void one_number_has_its_limit_however_well_it_is_known() {
        var purse = purse(settings(3, 100, 100, 100, 100, 1_000));
        for (int i = 0; i < 3; i++) purse.spend(sms(1), NOW);

        assertThat(purse.spend(sms(1), NOW)).isEqualTo(new Spending.Cut(Limit.NUMBER, true));
    }

    @Test
    void what_was_not_sent_costs_nothing() {
        var purse = purse(settings(100, 1, 100, 100, 100, 1_000));
        purse.spend(sms(1), NOW);

        purse.giveBack(sms(1), NOW);
        purse.giveBack(sms(1), NOW);

        assertThat(purse.spend(sms(2), NOW)).isEqualTo(GRANTED);
        assertThat(purse.spend(sms(3), NOW)).isEqualTo(new Spending.Cut(Limit.PREFIX, true));
    }

    @Test
    void two_instances_at_once_spend_no_more_than_one_may_and_alarm_once() throws Exception {
        try (var other = RedisLink.connect(new RedisSettings(redis.url(), List.of()));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var settings = settings(100, 50, 1_000, 100, 1_000, 1_000);
            var purses = List.of(purse(settings), new RedisSmsPurse(other, keyring, settings));

            var calls = IntStream.range(0, 500)
                    .mapToObj(i -> (Callable<Spending>) () -> purses.get(i % 2).spend(sms(i), NOW))
                    .toList();
            var spendings = threads.invokeAll(calls).stream().map(call -> call.resultNow()).toList();

            assertThat(spendings.stream().filter(GRANTED::equals)).hasSize(50);
            assertThat(spendings.stream().filter(new Spending.Cut(Limit.PREFIX, true)::equals)).hasSize(1);
        }
    }

    @Test
    void a_restart_of_redis_forgets_no_spending() throws Exception {
        var purse = purse(settings(100, 1, 100, 100, 100, 1_000));
        purse.spend(sms(1), NOW);

        redis.kill();
        assertThatThrownBy(() -> purse.spend(sms(2), NOW)).isInstanceOf(StoreUnavailable.class);
        redis.start();

        nl.meldwijzer.engine.Until.holds(Duration.ofSeconds(10), "Redis is back", () -> {
            try {
                return purse.spend(sms(2), NOW) instanceof Spending.Cut;
            } catch (StoreUnavailable _) {
                return false;
            }
        });
    }

    @Test
    void no_number_and_no_prefix_stands_in_the_store_and_everything_in_it_ends() {
        var purse = purse(settings(100, 1, 100, 100, 100, 1_000));
        purse.spend(sms(1), NOW);
        purse.spend(sms(2), NOW);

        var keys = link.call(commands -> commands.keys("*"));
        assertThat(keys).hasSize(7).noneMatch(key -> key.contains("61234"));
        assertThat(keys).allMatch(key -> link.<Long>call(commands -> commands.pttl(key)) > 0);
    }

    @Test
    void money_is_a_limit_of_segments_too() {
        var settings = new SmsSettings(1, 1, 1, 1, "NL", 1, 1_000, new BigDecimal("0.30"), new BigDecimal("100"));

        assertThat(settings.mostSegmentsADay()).isEqualTo(333);
    }

    private static SmsPurse purse(SmsSettings settings) {
        return new RedisSmsPurse(link, keyring, settings);
    }

    private static SmsSettings settings(int number, int prefix, int home, int other, int hour, int segments) {
        return new SmsSettings(number, prefix, home, other, "NL", hour, segments, new BigDecimal("0.01"),
                new BigDecimal("1000"));
    }

    private static Sms sms(int last) {
        return sms("+3161234%04d".formatted(last), "NL", "+3161234", 1);
    }

    private static Sms sms(String number, String country, String prefix, int segments) {
        return new Sms(new Address(Medium.SMS, number, "+3197010200002"), new Area(country, prefix), segments);
    }
}
