package nl.meldwijzer.engine.redis;

import io.micrometer.core.instrument.MeterRegistry;
import nl.meldwijzer.channel.Bookmark;
import nl.meldwijzer.engine.Alarms;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.Copies;
import nl.meldwijzer.engine.DeliveryLog;
import nl.meldwijzer.engine.DeskBell;
import nl.meldwijzer.engine.Drafts;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.engine.Outbox;
import nl.meldwijzer.engine.Pinboard;
import nl.meldwijzer.engine.SmsPurse;
import nl.meldwijzer.engine.Transcripts;
import nl.meldwijzer.engine.WaitingRoom;
import nl.meldwijzer.engine.Withheld;
import nl.meldwijzer.seal.Keyring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The store, its outbox, and what SMS may cost. Refuses to start on a Redis that cannot be reached or was made with other partitions.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RedisSettings.class, SmsSettings.class})
public class RedisWiring {
    @Bean
    RedisLink redisLink(RedisSettings settings) {
        var link = RedisLink.connect(settings);
        try {
            StoreCheck.of(link);
            return link;
        } catch (RuntimeException e) {
            link.close();
            throw e;
        }
    }

    @Bean
    ConversationStore conversationStore(RedisLink link, Keyring keyring) {
        return new RedisConversationStore(link, keyring);
    }

    @Bean
    DeliveryLog deliveryLog(RedisLink link) {
        return new RedisDeliveryLog(link);
    }

    @Bean
    Bookmark twilioBookmark(RedisLink link, Keyring keyring) {
        return new RedisBookmark(link, keyring, "twilio");
    }

    @Bean
    Outbox outbox(RedisLink link, Keyring keyring, Holder holder) {
        return new RedisOutbox(link, keyring, holder);
    }

    @Bean
    Alarms alarms(RedisLink link) {
        return new RedisAlarms(link);
    }

    @Bean
    WaitingRoom waitingRoom(RedisLink link, Keyring keyring) {
        return new RedisWaitingRoom(link, keyring);
    }

    @Bean
    Transcripts transcripts(RedisLink link, Keyring keyring) {
        return new RedisTranscripts(link, keyring);
    }

    @Bean
    Drafts drafts(RedisLink link, Keyring keyring) {
        return new RedisDrafts(link, keyring);
    }

    @Bean
    DeskBell deskBell(RedisLink link) {
        return new RedisDeskBell(link);
    }

    @Bean
    Pinboard pinboard(RedisLink link) {
        return new RedisPinboard(link);
    }

    @Bean
    StoreWatch storeWatch(RedisLink link, MeterRegistry meters) {
        return new StoreWatch(link, meters);
    }

    @Bean
    Withheld withheld(RedisLink link, Keyring keyring) {
        return new RedisWithheld(link, keyring);
    }

    @Bean
    Copies copies(RedisLink link) {
        return new RedisCopies(link);
    }

    @Bean
    SmsPurse smsPurse(RedisLink link, Keyring keyring, SmsSettings settings) {
        return new RedisSmsPurse(link, keyring, settings);
    }
}
