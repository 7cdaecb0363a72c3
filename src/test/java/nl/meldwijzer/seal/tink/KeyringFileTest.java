package nl.meldwijzer.seal.tink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.Unsealable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyringFileTest {
    private static final byte[] WORDS = "Hij loopt steeds achter me aan".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Path file;
    private Keyring keyring;

    @BeforeEach
    void open() {
        file = folder.resolve("keys/keyset.json");
        keyring = KeyringFile.openOrCreate(file);
    }

    @Test
    void what_was_sealed_opens_after_a_restart() {
        var key = keyring.newDataKey("p01.a");
        var sealed = key.key().seal(WORDS, "p01.a|state");

        var reopened = KeyringFile.openOrCreate(file).unwrap(key.bytes(), "p01.a");

        assertThat(reopened.open(sealed, "p01.a|state")).isEqualTo(WORDS);
        assertThat(key.key().open(sealed, "p01.a|state")).isEqualTo(WORDS);
    }

    @Test
    void sealing_twice_gives_different_bytes_that_show_nothing() {
        var key = keyring.newDataKey("p01.a").key();

        var first = key.seal(WORDS, "x");
        var second = key.seal(WORDS, "x");

        assertThat(first).isNotEqualTo(second).hasSize(WORDS.length + 28);
        assertThat(new String(first, UTF_8)).doesNotContain("loopt");
    }

    @Test
    void a_wrapped_key_is_small() {
        assertThat(keyring.newDataKey("p01.a").bytes()).hasSize(65);
    }

    @Test
    void one_changed_bit_is_noticed() {
        var key = keyring.newDataKey("p01.a").key();
        var sealed = key.seal(WORDS, "x");
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;

            assertThatThrownBy(() -> key.open(changed, "x")).isInstanceOf(Unsealable.class);
        }
        assertThatThrownBy(() -> key.open(new byte[5], "x")).isInstanceOf(Unsealable.class);
    }

    @Test
    void sealed_bytes_do_not_open_in_another_place() {
        var wrapped = keyring.newDataKey("p01.a");
        var sealed = wrapped.key().seal(WORDS, "p01.a|state");

        assertThatThrownBy(() -> wrapped.key().open(sealed, "p01.a|address")).isInstanceOf(Unsealable.class)
                .hasMessage("cannot open what was sealed as p01.a|address");
        assertThatThrownBy(() -> keyring.unwrap(wrapped.bytes(), "p01.b")).isInstanceOf(Unsealable.class);
    }

    @Test
    void another_key_opens_nothing() {
        var wrapped = keyring.newDataKey("p01.a");
        var sealed = wrapped.key().seal(WORDS, "x");
        var stranger = KeyringFile.openOrCreate(folder.resolve("other.json"));

        assertThatThrownBy(() -> keyring.newDataKey("p01.a").key().open(sealed, "x")).isInstanceOf(Unsealable.class);
        assertThatThrownBy(() -> stranger.unwrap(wrapped.bytes(), "p01.a")).isInstanceOf(Unsealable.class);
        assertThat(stranger.keyedHash("address", "a")).isNotEqualTo(keyring.keyedHash("address", "a"));
    }

    @Test
    void after_rotation_the_new_key_seals_and_the_old_one_still_opens() {
        var before = keyring.newDataKey("p01.a");
        var sealed = before.key().seal(WORDS, "x");

        KeyringFile.rotate(file);

        var rotated = KeyringFile.openOrCreate(file);
        assertThat(rotated.unwrap(before.bytes(), "p01.a").open(sealed, "x")).isEqualTo(WORDS);
        assertThat(rotated.keyedHash("address", "a")).isEqualTo(keyring.keyedHash("address", "a"));
        assertThatThrownBy(() -> keyring.unwrap(rotated.newDataKey("p01.a").bytes(), "p01.a"))
                .isInstanceOf(Unsealable.class);
    }

    @Test
    void keyed_hashes_tell_borders_order_and_purpose_apart() {
        var hashes = Stream.of(
                keyring.keyedHash("address", "ab", "c"),
                keyring.keyedHash("address", "a", "bc"),
                keyring.keyedHash("address", "c", "ab"),
                keyring.keyedHash("address", "abc"),
                keyring.keyedHash("address", "abc", ""),
                keyring.keyedHash("event", "ab", "c"),
                keyring.keyedHash("address", "\ud83d"),
                keyring.keyedHash("address", "\ud83c")).toList();

        assertThat(new HashSet<>(hashes)).hasSameSizeAs(hashes);
        assertThat(hashes).allMatch(hash -> hash.matches("[0-9a-f]{32}"));
        assertThat(keyring.keyedHash("address", "ab", "c")).isEqualTo(hashes.getFirst());
    }

    @Test
    void only_the_owner_reads_the_file_and_nothing_else_is_left_behind() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        KeyringFile.rotate(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_damaged_file_is_named_and_left_as_it_is() throws IOException {
        Files.writeString(file, "{\"v\":1,\"sealing\":{}}");

        assertThatThrownBy(() -> KeyringFile.openOrCreate(file)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasNoCause();
        assertThat(file).hasContent("{\"v\":1,\"sealing\":{}}");
    }

    @Test
    void processes_that_start_at_once_agree_on_the_keys() throws Exception {
        var shared = folder.resolve("shared.json");
        Callable<String> start = () -> KeyringFile.openOrCreate(shared).keyedHash("address", "a");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hashes = new HashSet<String>();
            for (var one : threads.invokeAll(Stream.generate(() -> start).limit(20).toList())) hashes.add(one.get());

            assertThat(hashes).hasSize(1);
        }
    }

    @Test
    void many_threads_share_one_keyring() throws Exception {
        var wrapped = keyring.newDataKey("p01.a");
        Callable<Boolean> use = () -> {
            for (int i = 0; i < 200; i++) {
                var sealed = wrapped.key().seal(WORDS, "x" + i);
                keyring.unwrap(wrapped.bytes(), "p01.a").open(sealed, "x" + i);
                keyring.keyedHash("address", "a" + i);
            }
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(Stream.generate(() -> use).limit(8).toList())) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
