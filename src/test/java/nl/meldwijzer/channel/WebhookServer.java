package nl.meldwijzer.channel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import nl.meldwijzer.channel.telegram.TelegramWiring;
import nl.meldwijzer.channel.twilio.TwilioWiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Both channels on a real Tomcat at a free port, with a recording inbox behind them.
public final class WebhookServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    public WebhookServer(Map<String, Object> settings) {
        context = new SpringApplicationBuilder(Channels.class).bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .properties(settings)
                .properties("spring.main.log-startup-info=false")
                .run("--spring.config.name=nothing", "--server.port=0", "--spring.servlet.multipart.enabled=false");
    }

    public RecordingInbox inbox() {
        return context.getBean(RecordingInbox.class);
    }

    public RecordingReports reports() {
        return context.getBean(RecordingReports.class);
    }

    public Collection<Channel> channels() {
        return context.getBeansOfType(Channel.class).values();
    }

    public double counted(String meter, String... tags) {
        var found = context.getBean(MeterRegistry.class).find(meter).tags(tags).counter();
        return found == null ? 0 : found.count();
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    @SpringBootConfiguration
    @Import({TwilioWiring.class, TelegramWiring.class})
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
            HttpMessageConvertersAutoConfiguration.class,
            JacksonAutoConfiguration.class, HttpEncodingAutoConfiguration.class})
    static class Channels {
        @Bean
        RecordingInbox inbox() {
            return new RecordingInbox();
        }

        @Bean
        Bookmark bookmark() {
            return new MemoryBookmark();
        }

        @Bean
        RecordingReports reports() {
            return new RecordingReports();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }
}
