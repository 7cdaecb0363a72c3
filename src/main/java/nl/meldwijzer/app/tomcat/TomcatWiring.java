package nl.meldwijzer.app.tomcat;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives each request a time within which it must be here whole. Tomcat itself limits only the time between two bytes
/// (`server.tomcat.connection-timeout`): a byte every few seconds would keep a connection for hours.
@Configuration(proxyBeanMethods = false)
public class TomcatWiring {
    /// With the time between two bytes added, and once more for what is left unread, well below ten seconds.
    private static final Duration WHOLE = Duration.ofSeconds(3);

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> patience() {
        return factory -> factory.setProtocol(Timed.class.getName());
    }

    /// Tomcat makes it by its name.
    public static final class Timed extends Http11NioProtocol {
        @Override
        protected Processor createProcessor() {
            return new TimedProcessor(this, getAdapter(), WHOLE);
        }
    }
}
