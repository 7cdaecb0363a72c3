package nl.meldwijzer.embedded;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import nl.meldwijzer.faults.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedServersIT {
    /// Unpacked once for all tests; the first start in production unpacks into its data folder.
    private static final Path PROGRAMS = Path.of("target", "programs");

    @TempDir
    Path folder;

    @AfterEach
    void nothing_is_left_running() {
        assertThat(survivors()).isEmpty();
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws SQLException {
        try (var servers = start()) {
            redis(servers, redis -> redis.set("{p00}:c:1", "kept"));
            sql(servers, "create table kept as select 42 as answer");
        }

        try (var servers = start()) {
            assertThat(redis(servers, redis -> redis.get("{p00}:c:1"))).isEqualTo("kept");
            assertThat(sql(servers, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    @Fault(18)
    void a_redis_whose_file_was_cut_off_starts_with_an_alarm_and_with_what_is_whole(CapturedOutput output)
            throws IOException {
        var file = folder.resolve("redis/appendonly.aof");
        long whole;
        try (var servers = EmbeddedServers.start(folder, true, false)) {
            redis(servers, redis -> redis.set("{p00}:c:1", "kept"));
            whole = Files.size(file);
            redis(servers, redis -> redis.set("{p00}:c:2", "cut off"));
        }
        assertThat(output).doesNotContain("was cut off");
        try (var end = new RandomAccessFile(file.toFile(), "rw")) {
            end.setLength(whole + 30);
        }

        try (var servers = EmbeddedServers.start(folder, true, false)) {
            assertThat(redis(servers, redis -> redis.get("{p00}:c:1"))).isEqualTo("kept");
            assertThat(redis(servers, redis -> redis.exists("{p00}:c:2"))).isEqualTo("0");
        }
        assertThat(output).containsOnlyOnce("The end of the file of Redis was cut off");
        try (var _ = EmbeddedServers.start(folder, true, false)) {
            assertThat(output).containsOnlyOnce("The end of the file of Redis was cut off");
        }
    }

    @Test
    void the_servers_are_durable_and_private() throws SQLException {
        try (var servers = start()) {
            assertThat(redis(servers, redis -> redis.configGet("*"))).contains("appendonly=yes", "appendfsync=everysec",
                    "maxmemory-policy=noeviction", "save=,", "bind=127.0.0.1", "slowlog-max-len=0");
            assertThat(sql(servers, "show fsync")).isEqualTo("on");
            assertThat(sql(servers, "show synchronous_commit")).isEqualTo("on");
            assertThat(sql(servers, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(sql(servers, "show log_parameter_max_length_on_error")).isEqualTo("0");
        }
        assertThat(Files.exists(folder.resolve("redis/dump.rdb"))).isFalse();
    }

    @Test
    void nobody_enters_without_the_password() {
        try (var servers = start()) {
            var open = RedisURI.create(servers.redisUri().orElseThrow());
            var closed = RedisURI.create(open.getHost(), open.getPort());
            var url = servers.database().orElseThrow().jdbcUrl();

            assertThatThrownBy(() -> redis(closed, RedisCommands::ping)).rootCause().hasMessageContaining("NOAUTH");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "meldwijzer", "guess").close()).isInstanceOf(
                    SQLException.class).hasMessageContaining("authentication failed");
        }
    }

    @Test
    void a_second_program_on_the_same_folder_gets_one_clear_line() {
        try (var _ = EmbeddedServers.start(folder, false, false)) {
            assertThatThrownBy(this::start).isInstanceOf(ServerFailure.class)
                    .hasMessage("The data folder " + folder
                            + " is in use by another Meldwijzer (process " + ProcessHandle.current().pid()
                            + "). Stop that one, or give this one its own folder with MELDWIJZER_DATA.");
        }
    }

    @Test
    void a_killed_program_leaves_its_data_and_no_survivors() throws Exception {
        var child = startChild();
        var left = survivors();
        assertThat(left).hasSize(2);
        child.destroyForcibly().waitFor();

        var since = System.nanoTime();
        try (var servers = start()) {
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
            assertThat(redis(servers, redis -> redis.get("by"))).isEqualTo("the child");
            assertThat(sql(servers, "select answer from kept")).isEqualTo("42");
            assertThat(survivors()).hasSize(2).doesNotContainAnyElementsOf(left);
        }
    }

    @Test
    void frozen_survivors_are_ended_too() throws Exception {
        var child = startChild();
        for (var survivor : survivors()) signal("STOP", survivor);
        child.destroyForcibly().waitFor();

        var since = System.nanoTime();
        try (var servers = start()) {
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
            assertThat(sql(servers, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_survivor_of_another_version_is_ended_too() throws Exception {
        EmbeddedServers.start(folder, true, false).close();
        var older = folder.resolve("programs/redis-server-older");
        try (var programs = Files.list(folder.resolve("programs"))) {
            Files.copy(programs.findFirst().orElseThrow(), older, StandardCopyOption.COPY_ATTRIBUTES);
        }
        new ProcessBuilder(older.toString(), folder.resolve("redis/redis.conf").toString()).start().waitFor();
        await().until(() -> Files.exists(folder.resolve("redis/redis.pid")));

        try (var servers = EmbeddedServers.start(folder, true, false)) {
            assertThat(redis(servers, RedisCommands::ping)).isEqualTo("PONG");
            assertThat(survivors()).hasSize(1);
        }
    }

    @Test
    void a_folder_that_cannot_be_used_is_left_free() throws Exception {
        Files.writeString(folder.resolve("redis"), "a file where a folder should be");
        assertThatThrownBy(() -> EmbeddedServers.start(folder, true, false)).isInstanceOf(ServerFailure.class);
        Files.delete(folder.resolve("redis"));

        EmbeddedServers.start(folder, true, false).close();
    }

    @Test
    void a_stranger_with_a_remembered_pid_is_left_alone() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("redis/redis.pid"), stranger.pid() + "\n");
        Files.writeString(folder.resolve("postgres/postmaster.pid"), stranger.pid() + "\n" + folder.resolve("postgres")
                + "\n1\n5432\n\n127.0.0.1\n");

        try (var servers = start()) {
            assertThat(redis(servers, RedisCommands::ping)).isEqualTo("PONG");
            assertThat(sql(servers, "select 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_port_stays_the_same_unless_somebody_took_it() throws IOException {
        String first;
        try (var servers = EmbeddedServers.start(folder, true, false)) {
            first = servers.redisUri().orElseThrow();
        }
        try (var servers = EmbeddedServers.start(folder, true, false)) {
            assertThat(servers.redisUri()).contains(first);
        }
        try (var _ = new ServerSocket(RedisURI.create(first).getPort(), 1, InetAddress.getLoopbackAddress());
                var servers = EmbeddedServers
                        .start(folder, true, false)) {
            assertThat(redis(servers, RedisCommands::ping)).isEqualTo("PONG");
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_done_again() throws Exception {
        Files.createDirectories(folder.resolve("postgres.new/base"));
        Files.writeString(folder.resolve("postgres.new/PG_VERSION"), "18\n");

        try (var servers = start()) {
            assertThat(sql(servers, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void root_becomes_nobody_where_namespaces_are_forbidden() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var reachable = Files.createTempDirectory(Path.of("/tmp"), "data");
        try (var data = DataFolder.open(reachable)) {
            var server = PostgresServer.start(data, reachable.resolve("programs"), LesserUser.NOBODY);
            var owner = server.process().running().orElseThrow().info().user();
            server.stop();

            assertThat(owner).contains("nobody");
        } finally {
            org.apache.commons.io.FileUtils.deleteDirectory(reachable.toFile());
        }
    }

    private EmbeddedServers start() {
        return EmbeddedServers.start(folder, PROGRAMS, true, true);
    }

    private List<ProcessHandle> survivors() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .contains(folder
                                .toString())
                        && process.info()
                                .command()
                                .filter(name -> name.matches(".*/(postgres|redis-server.*)"))
                                .isPresent())
                .toList();
    }

    /// Returns when the child has written.
    private Process startChild() throws IOException {
        var child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty(
                        "java.class.path"),
                EmbeddedServersIT.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(child.inputReader(StandardCharsets.UTF_8))) {
            assertThat(output.lines()).contains("written");
        }
        return child;
    }

    public static void main(String[] arguments) throws Exception {
        var servers = EmbeddedServers.start(Path.of(arguments[0]), PROGRAMS, true, true);
        redis(servers, redis -> redis.set("by", "the child"));
        sql(servers, "create table kept as select 42 as answer");
        System.out.println("written");
        System.out.close();
        Thread.currentThread().join();
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        assertThat(new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start().waitFor()).isZero();
    }

    private static String redis(EmbeddedServers servers, Function<RedisCommands<String, String>, Object> command) {
        return redis(RedisURI.create(servers.redisUri().orElseThrow()), command);
    }

    private static String redis(RedisURI uri, Function<RedisCommands<String, String>, Object> command) {
        try (var client = RedisClient.create(uri); var connection = client.connect()) {
            return String.valueOf(command.apply(connection.sync()));
        }
    }

    private static String sql(EmbeddedServers servers, String statement) throws SQLException {
        var database = servers.database().orElseThrow();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var sql = connection.createStatement()) {
            if (!sql.execute(statement)) return "";
            try (var rows = sql.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
