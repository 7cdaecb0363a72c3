package nl.meldwijzer.engine.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubListener;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.meldwijzer.engine.StoreUnavailable;

/// The one connection to Redis, shared by all threads. A call ends within a second and a half, whatever Redis does, and
/// while the connection is gone calls fail at once instead of queueing. Lettuce may repeat a command after a short break
/// of the connection: all our scripts bear that.
final class RedisLink implements AutoCloseable {
    static final Duration COMMAND_TIMEOUT = Duration.ofMillis(1_500);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration RECONNECT_DELAY = Duration.ofMillis(500);
    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(30);
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    /// Answers by which Redis says that it cannot keep anything now, also from within a script.
    private static final Pattern UNABLE = Pattern
            .compile("\\b(OOM|MISCONF|READONLY|LOADING|BUSY|CLUSTERDOWN|MASTERDOWN|TRYAGAIN|NOREPLICAS)\\b");

    private final ClientResources resources;
    private final AbstractRedisClient client;
    private final RedisClusterCommands<String, byte[]> sync;
    private final RedisClusterAsyncCommands<String, byte[]> async;
    private final AtomicInteger connections = new AtomicInteger();

    private RedisLink(
            ClientResources resources,
            AbstractRedisClient client,
            RedisClusterCommands<String, byte[]> sync,
            RedisClusterAsyncCommands<String, byte[]> async) {
        this.resources = resources;
        this.client = client;
        this.sync = sync;
        this.async = async;
        client.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
                connections.incrementAndGet();
            }
        });
    }

    static RedisLink connect(RedisSettings settings) {
        var resources = ClientResources.builder().reconnectDelay(Delay.constant(RECONNECT_DELAY)).build();
        try {
            return settings.cluster().isEmpty() ? alone(settings, resources) : cluster(settings, resources);
        } catch (RedisException e) {
            var _ = resources.shutdown(0, 0, TimeUnit.SECONDS);
            throw new StoreUnavailable(
                    "cannot connect to " + settings + ". Start it, or correct REDIS_URL or REDIS_CLUSTER.", e);
        }
    }

    private static RedisLink alone(RedisSettings settings, ClientResources resources) {
        var client = RedisClient.create(resources, uri(settings.url()));
        client.setOptions(careful(ClientOptions.builder()).build());
        var connection = client.connect(CODEC);
        return new RedisLink(resources, client, connection.sync(), connection.async());
    }

    private static RedisLink cluster(RedisSettings settings, ClientResources resources) {
        var client = RedisClusterClient.create(resources, settings.cluster().stream().map(RedisLink::uri).toList());
        var refresh = ClusterTopologyRefreshOptions.builder()
                .enablePeriodicRefresh(TOPOLOGY_REFRESH)
                .build();
        var options = ClusterClientOptions.builder();
        careful(options);
        client.setOptions(options.topologyRefreshOptions(refresh).build());
        var connection = client.connect(CODEC);
        return new RedisLink(resources, client, connection.sync(), connection.async());
    }

    private static RedisURI uri(String node) {
        var uri = RedisURI.create(node.contains("://") ? node : "redis://" + node);
        uri.setTimeout(COMMAND_TIMEOUT);
        return uri;
    }

    private static ClientOptions.Builder careful(ClientOptions.Builder options) {
        return options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).keepAlive(true).build());
    }

    /// Listens on a connection of its own. Whoever asks for it closes it.
    StatefulRedisPubSubConnection<String, byte[]> listen(String channel,
            RedisPubSubListener<String, byte[]> listener) {
        return reaching(() -> {
            var connection = listening();
            connection.addListener(listener);
            connection.sync().subscribe(channel);
            return connection;
        });
    }

    private StatefulRedisPubSubConnection<String, byte[]> listening() {
        return switch (client) {
            case RedisClusterClient cluster -> cluster.connectPubSub(CODEC);
            case RedisClient alone -> alone.connectPubSub(CODEC);
            default -> throw new IllegalStateException("neither one server nor a cluster");
        };
    }

    /// How often a connection was made.
    int connections() {
        return connections.get();
    }

    /// Runs commands; throws [StoreUnavailable] when Redis cannot be reached in time or cannot keep anything.
    <T> T call(Function<RedisClusterCommands<String, byte[]>, T> commands) {
        return reaching(() -> commands.apply(sync));
    }

    <T> T run(Script<T> script, String[] keys, byte[]... arguments) {
        return reaching(() -> script.run(sync, keys, arguments));
    }

    /// Sends all commands before it waits for the first answer.
    <T> List<T> together(Function<RedisClusterAsyncCommands<String, byte[]>, List<RedisFuture<T>>> commands) {
        return reaching(() -> {
            var answers = commands.apply(async);
            var end = System.nanoTime() + COMMAND_TIMEOUT.toNanos();
            return answers.stream()
                    .map(one -> LettuceFutures
                            .awaitOrCancel(one, Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS))
                    .toList();
        });
    }

    private static <T> T reaching(Supplier<T> work) {
        try {
            return work.get();
        } catch (RedisCommandExecutionException e) {
            if (!UNABLE.matcher(String.valueOf(e.getMessage())).find()) throw e;
            throw new StoreUnavailable("Redis cannot keep anything now", e);
        } catch (RedisException | CancellationException e) {
            throw new StoreUnavailable("Redis cannot be reached", e);
        }
    }

    @Override
    public void close() {
        client.shutdown(0, 2, TimeUnit.SECONDS);
        var _ = resources.shutdown(0, 2, TimeUnit.SECONDS);
    }
}
