package nl.meldwijzer.understanding.phone;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.meldwijzer.understanding.Masking;
import nl.meldwijzer.understanding.Understood.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class ShapeMaskingTest {
    private final Masking masking = new ShapeMasking();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "PHONE | bel me op 0612345678 na 15:00 | bel me op […] na 15:00",
            "PHONE | bel 06-12345678. | bel […].",
            "PHONE | 06 12 34 56 78 is zijn nummer | […] is zijn nummer",
            "PHONE | +31 6 12345678 of +31612345678 | […] of […]",
            "PHONE | 0031 6 1234 5678 | […]",
            "PHONE | +31 (0)6 12345678 | […]",
            "PHONE | (020) 123 4567 | […]",
            "PHONE | 06.12.34.56.78 | […]",
            "PHONE | 06 - 12 34 56 78 | […]",
            "PHONE | 0 6 1 2 3 4 5 6 7 8 | […]",
            "PHONE | tel0612345678ok | tel[…]ok",
            "PHONE | 0612345678 3 jongens | […] 3 jongens",
            "PHONE | 112 gebeld en 0612345678 ook | 112 gebeld en […] ook",
            "PHONE | 0800-0188 0612345678 | 0800-0188 […]",
            "PHONE | ٠٦١٢٣٤٥٦٧٨ هو رقمه | […] هو رقمه",
            "PHONE | ०६१२३४५६७८ | […]",
            "PHONE | 0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣ | […]",
            "PHONE | ０６１２３４５６７８ | […]",
            "PHONE | 06\u200B1234\u200B5678 | […]",
            "PHONE | +32 470 12 34 56 | […]",
            "PHONE | +49 1512 3456789 | […]",
            "PHONE | 0470 12 34 56 | […]",
            "PHONE | 612345678 | […]",
            "PHONE | op 02-01-2026 11:30 belde 0201234567 | op 02-01-2026 11:30 belde […]",
            "PHONE | 020-1234567 2 keer gebeld | […] 2 keer gebeld",
            "EMAIL | mail jan.de-vries+x@voorbeeld.co.uk, graag | mail […], graag",
            "EMAIL | jan@gmail | […]",
            "EMAIL | jan (at) gmail punt com | […]",
            "EMAIL | jan @ gmail.com | […]",
            "EMAIL | het is jan at gmail punt com | het is […]",
            "EMAIL | jan apenstaartje hotmail.com | […]",
            "EMAIL | josé@voorbeeld.nl | […]",
            "LINK | kijk op https://instagram.com/@jan?x=1. Daar | kijk op […]. Daar",
            "LINK | www.voorbeeld.nl/jan | […]",
            "LINK | t.me/jan_99 | […]",
            "LINK | wa.me/31612345678 | […]",
            "LINK | jandevries.nl heet het | […] heet het",
            "HANDLE | hij heet @jan_de_v. op insta | hij heet […]. op insta",
            "HANDLE | snap: jan_99 | snap: […]",
            "IBAN | NL91ABNA0417164300 | […]",
            "IBAN | nl91 abna 0417 1643 00 graag | […] graag",
            "IBAN | NL92 ABNA 0417 1643 00 | […]",
            "IBAN | BE68 5390 0754 7034 was het | […] was het",
            "IBAN | DE89370400440532013000 | […]",
            "BSN | 111222333 | […]",
            "BSN | mijn bsn is 123456782 ok | mijn bsn is […] ok",
            "BSN | bsn: 123456789 | bsn: […]",
            "BSN | 123.456.782 | […]",
            "BSN | ١٢٣٤٥٦٧٨٢ | […]",
            "PLATE | kenteken 12-AB-34 | kenteken […]",
            "PLATE | AB-12-34 | […]",
            "PLATE | 12-34-ab | […]",
            "PLATE | AB-12-CD | […]",
            "PLATE | AB-CD-12 | […]",
            "PLATE | 12-AB-CD | […]",
            "PLATE | 12-abc-3 | […]",
            "PLATE | 1-ABC-23 en weg | […] en weg",
            "PLATE | AB-123-C | […]",
            "PLATE | A-123-BC | […]",
            "PLATE | ABC-12-D | […]",
            "PLATE | A-12-BCD | […]",
            "PLATE | 1-AB-234 | […]",
            "PLATE | 123-AB-4 | […]",
            "PLATE | een golf XX12YY | een golf […]",
            "PLATE | zwarte golf gk 123 h | zwarte golf […]",
            "PLATE | GK123H | […]",
            "PLATE | 12 GBB 3 | […]",
            "PLATE | 1-ABC-234 | […]",
            "ADDRESS | Kerkstraat 12 | Kerkstraat […]",
            "ADDRESS | op de kerkstraat 12b in Utrecht | op de kerkstraat […] in Utrecht",
            "ADDRESS | Kerkstraat 12-2 woont hij | Kerkstraat […] woont hij",
            "ADDRESS | Kerkstraat nr. 12 | Kerkstraat nr. […]",
            "ADDRESS | 3511 AB 12 | […]",
            "ADDRESS | 3511ab | […]",
            "ADDRESS | 3511 ab, 12 in huis | […] in huis",
            "ADDRESS | Kerkstraat 12, 3511 AB Utrecht | Kerkstraat […], […] Utrecht",
            "ADDRESS | Rokin 12, 1012 AB Amsterdam | Rokin […], […] Amsterdam",
            "ADDRESS | Rokin 12, Amsterdam | Rokin […], Amsterdam",
            "ADDRESS | Laan van Meerdervoort 500 | Laan van Meerdervoort […]",
            "ADDRESS | Wilhelminapark 3A | Wilhelminapark […]",
            "ADDRESS | Prins Hendrikkade 33 bis | Prins Hendrikkade […]",
            "ADDRESS | ik woon op huisnummer 7 | ik woon op huisnummer […]",
            "ADDRESS | 12 Church Street | […] Church Street",
            "ADDRESS | Kerkstraat ١٢ | Kerkstraat […]",
            "BIRTH_DATE | ik ben geboren op 12-03-2008 in Breda | ik ben geboren op […] in Breda",
            "BIRTH_DATE | geboortedatum: 1 mei 2009 | geboortedatum: […]",
            "BIRTH_DATE | born on March 5, 2007 | born on […]",
            "BIRTH_DATE | dob 05/03/07 | dob […]",
            "BIRTH_DATE | 12 april 2008 ben ik geboren | […] ben ik geboren",
            "BIRTH_DATE | mijn verjaardag is 3 juni | mijn verjaardag is […]",
            "NAME | mn buurman jan staat steeds voor mijn deur | mn buurman […] staat steeds voor mijn deur",
            "NAME | hij heet Kevin de Boer | hij heet […]",
            "NAME | die jongen heet volgens mij ties | die jongen heet volgens mij […]",
            "NAME | mijn naam is Fatima El Amrani. | mijn naam is […].",
            "NAME | ik ben fatima en ik ben bang | ik ben […] en ik ben bang",
            "NAME | zijn naam was sjoerdje | zijn naam was […]",
            "NAME | een gast genaamd Dikke Rinus | een gast genaamd […]",
            "NAME | Mehmet en Bart van der Velde sloegen me | […] en […] sloegen me",
            "NAME | meneer Bakker keek weg | meneer […] keek weg",
            "NAME | mevrouw van der Berg van school | mevrouw […] van school",
            "NAME | my boyfriend tom hit me | my boyfriend […] hit me",
            "NAME | his name is Oleksandr | his name is […]",
            "NAME | some guy called Dave Jones | some guy called […]",
            "NAME | my teacher Mr. Smith | my teacher Mr. […]",
            "NAME | mijn ex Bjorn belt steeds | mijn ex […] belt steeds",
    })
    void a_piece_that_could_name_somebody_is_left_out(Kind kind, String text, String expected) {
        var masked = masking.of(text);

        assertThat(masked.text()).isEqualTo(expected);
        assertThat(masked.leftOut()).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "ja", "1 3 5", "om 11:30", "om 11.30 uur", "van 09.00 - 17.00 20 personen", "bus 12", "3 jongens",
            "15 jaar", "20-11-2026", "20/11/26", "2026-11-20", "20 november 2026", "20 11 2026", "op 02-01-2026 11:30",
            "01-12-2026 23:15 uur", "€ 20,50", "20,50 euro", "lijn 5", "nummer 14 tram", "tram nummer 14", "10.000",
            "1.000.000", "10.000 mensen", "bel 112", "bel 113", "116 111 of 116 123", "0800-0188", "0800 2000",
            "0900-8844 of 0900 0101", "0800-7000, 0800-0432", "088-662 8844", "bel 14 020", "tussen 20 en 25 jaar",
            "3 van 10", "10 op 20", "in 2024 in de bus", "in 2024", "2000 op een dag", "1500 km verder", "om 11 30",
            "1uur30", "2uur15 later", "10 min 30", "12 km 30", "ik liep naar huis.Toen kwam hij",
            "thuis.de man was boos",
            "hij kwam.nu ben ik bang", "op station Kerkstraat 3 jongens", "halte Kerkstraat lijn 5",
            "in de Kerkstraat om 12 uur", "Kerkstraat 20 november", "Kerkstraat 11:30", "Kerkstraat 20-11-2026",
            "onderweg 3 jongens", "onderweg 2", "op het plein 4 mensen", "perron 5", "Bus 12, Utrecht", "spoor 3b",
            "@ 15:00",
            "@10", "ik ben 1.75 m", "85 kg", "groep van 15 jongens", "24/7", "klas 3b", "5 vwo", "A12", "N201",
            "kwart over 3",
            "1234", "hij zei: \"kom hier\" :)", "100%", "200m verder", "8-12", "3x", "12-15 jaar", "2 à 3 keer",
            "ب 15", "😀😀 12", "snap: hij stuurde foto's", "tussen 22:00-02:00", "22.00-02.00", "17 jr", "nr 12",
            "11 12 13 14", "de 1e keer", "ik heb 3 dingen", "stap 1-2-3", "in het Vondelpark 2 jongens",
            "bij Hoog Catharijne 5 man", "iPhone 15", "twee keer, 10 minuten", "[…]", "bel […] of […]", "de jaren 80",
            "halte Jan van Galenstraat", "bij de Albert Heijn", "op het Anne Frankplein", "de Prins Hendrikkade",
            "naast het Erasmus College", "hij heet niet zoals jij", "ik weet niet hoe hij heet maar hij was groot",
            "mijn naam is niet belangrijk", "ik ben bang", "ik ben Nederlands", "mijn vriend wil niet mee",
            "mijn vriendin zei niks", "het was heet buiten", "they called me gay", "he was called names",
            "i called my mom", "my friend said no", "Will je me helpen?", "mijn buurman Marokkaans?", "IK BEN BANG",
            "mevrouw van de receptie", "Jan", "ze noemen haar hoer", "in januari", "om 12 uur geboren",
            "station Alexander",
            "ik ben zestien", "my teacher is angry", "mijn broer en ik", "hij zei: Kom hier", "een man van 40",
            "rond 23u30", "23h15", "5 mei 2026", "week 47", "Kerkstraat", "ik ben 16 en hij 18", "1 op 1", "4 of 5",
    })
    void harmless_words_and_numbers_stay(String text) {
        var masked = masking.of(text);

        assertThat(masked.text()).isEqualTo(text);
        assertThat(masked.leftOut()).isEmpty();
    }

    @Test
    void several_pieces_in_one_message_are_all_left_out() {
        var masked = masking.of(
                "Hij woont Kerkstraat 12, 3511 AB. App 06-12345678 of jan@voorbeeld.nl, insta @jan. Auto 12-ABC-3, rek NL91ABNA0417164300.");

        assertThat(masked.text()).isEqualTo(
                "Hij woont Kerkstraat […], […]. App […] of […], insta […]. Auto […], rek […].");
        assertThat(masked.leftOut()).containsExactlyInAnyOrder(
                Kind.ADDRESS, Kind.PHONE, Kind.EMAIL, Kind.HANDLE, Kind.PLATE, Kind.IBAN);
    }

    @Test
    void the_text_never_shows_when_printed() {
        assertThat(masking.of("bel 0612345678").toString()).doesNotContain("0612345678", "bel");
    }

    @Test
    void masking_twice_changes_nothing() {
        var random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            var text = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(joining(random.nextInt(3) == 0 ? " " : ""));

            var once = masking.of(text).text();
            var twice = masking.of(once);

            assertThat(twice.text()).as(text).isEqualTo(once);
            assertThat(twice.leftOut()).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a", "1", "0", "é", "😀", "\uD83D", "\n", "(", "@", "a ", "1 ", "1-", "a.", "a@", "06 ", "+31", "NL91",
            "[…", "[…]",
            "Aa ", "straat ", "Kerkstraat 12", "1234AB ", "laan van a ", "https://", "snap: ", "bsn ", "jan at ",
            "12abc3",
            "0612345678", "jan@x.nl ", "Ahmed ", "jan van de ", "mevrouw de ", "geboren op ", "mijn naam is ", "\u200B",
            "٠",
    })
    void a_hundred_kilobytes_of_anything_take_little_time(String piece) {
        var text = piece.repeat(100_000 / piece.length());

        assertTimeout(Duration.ofSeconds(10), () -> masking.of(text));
    }

    @Test
    void strange_characters_stay_as_they_are() {
        var emoji = "👩‍👩‍👧‍👦".repeat(1_000);
        var lone = "\uD800".repeat(1_000) + "\uDC00 \uE000\uE001 a\u0000b\u202Ec";

        assertThat(masking.of(emoji).text()).isEqualTo(emoji);
        assertThat(masking.of(lone).text()).isEqualTo(lone);
    }

    @Test
    void many_threads_read_the_same() throws Exception {
        var text = "App 06-12345678 of jan@voorbeeld.nl, Kerkstraat 12";
        var expected = masking.of(text);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var readings = threads.invokeAll(java.util.Collections.nCopies(500, () -> masking.of(text)));
            for (var reading : readings) assertThat(reading.get()).isEqualTo(expected);
        }
    }

    private static final List<String> PIECES = List.of(
            "0612345678", "06-1234", "5678", " 12 34 56 78", "+31", "0031", "(0)6", "jan", "@", "@jan", "voorbeeld.nl",
            ".nl", "a.b",
            "https://x.nl/", "t.me/x", "NL91ABNA0417164300", "NL91", " ABNA", "111222333", "123456782", "12-AB-34",
            "AB12CD",
            "12abc3", "-", "-12-", "Kerkstraat 12", "Kerkstraat", " 12", "b", ", ", "3511 AB", "3511", "AB",
            "20-11-2026", "11:30",
            "€ 20,50", "0800-0188", "112", "[…]", "[", "…]", "😀", "\uD83D", "\u200B", "٠٦", "bsn ", " 9", ".",
            "laan van X 5",
            "Ahmed", "mijn buurman ", "hij heet ", "jan", "geboren op ", "Kees Bakker", "mevrouw de ",
            "(at)", " punt com", "nr ", "x", "\n", "15 jaar", "Rokin 12", ", Amsterdam", "snap: ", "jan_9");
}
