package nl.meldwijzer.channel.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meldwijzer.channel.SendOutcome;
import nl.meldwijzer.channel.SendOutcome.TryLater;
import nl.meldwijzer.channel.SendOutcome.Unknown;
import nl.meldwijzer.channel.WebAddress;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// The way to the Bot API, for all bots. No exception leaves it.
final class TelegramCloud implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int AT_ONCE = 500;
    /// OkHttp keeps five; in a busy hour nearly every call would make a connection of its own.
    private static final int MOST_IDLE = 64;
    private static final Duration KEPT_OPEN = Duration.ofMinutes(1);

    private final TelegramUrl api;
    private final Duration whole;
    private final OkHttpClient http;
    private final Map<TelegramBot, OkHttpTelegramClient> clients = new ConcurrentHashMap<>();

    TelegramCloud(WebAddress api, Duration connect, Duration whole) {
        var uri = api.uri();
        var port = uri.getPort() != -1 ? uri.getPort() : api.isHttps() ? 443 : 80;
        this.api = new TelegramUrl(uri.getScheme(), uri.getHost(), port, false);
        this.whole = whole;
        // The library knows only calls on another thread; here the one that waits does them itself. OkHttp's own limit is 5
        // calls a host; the others would wait without a time limit.
        var dispatcher = new Dispatcher(new SameThread());
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        http = new OkHttpClient.Builder().dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(MOST_IDLE, KEPT_OPEN.toSeconds(), TimeUnit.SECONDS))
                .connectTimeout(connect)
                .readTimeout(whole)
                .writeTimeout(whole)
                .callTimeout(whole)
                .followRedirects(false)
                .addInterceptor(new TelegramWire(uri.getRawPath()))
                .build();
    }

    SendOutcome ask(TelegramBot bot, TelegramCall call) {
        try {
            return call(bot, call).outcome();
        } catch (ExecutionException failed) {
            return outcome(failed.getCause());
        } catch (TimeoutException _) {
            return new Unknown("no answer in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Unknown("interrupted");
        } catch (TelegramApiException _) {
            return new SendOutcome.Refused("not a valid call", false); // found by the library before it sent anything
        }
    }

    /// The answer itself; empty when none came.
    Optional<TelegramAnswer> read(TelegramBot bot, TelegramCall call) {
        try {
            return Optional.of(call(bot, call));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | TelegramApiException _) {
            return Optional.empty();
        }
    }

    private TelegramAnswer call(TelegramBot bot, TelegramCall call)
            throws ExecutionException, InterruptedException, TelegramApiException, TimeoutException {
        var client = clients.computeIfAbsent(bot, it -> new OkHttpTelegramClient(http, it.token().value(), api));
        return client.executeAsync(call).get(whole.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static SendOutcome outcome(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof TelegramWire.NotWritten) return new TryLater(SOON, "not connected");
        return new Unknown("connection lost");
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
