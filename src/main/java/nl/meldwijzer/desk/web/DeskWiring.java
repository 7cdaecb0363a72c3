package nl.meldwijzer.desk.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.meldwijzer.desk.chat.TalkReader;
import nl.meldwijzer.engine.Briefs;
import nl.meldwijzer.engine.DeskBell;
import nl.meldwijzer.engine.DeskDoor;
import nl.meldwijzer.engine.Drafts;
import nl.meldwijzer.engine.Transcripts;
import nl.meldwijzer.engine.WaitingRoom;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.roster.Claims;
import nl.meldwijzer.roster.Present;
import nl.meldwijzer.text.Catalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The desk. Needs the engine's ports for it, the wording, the profiles, and somebody who resolves an `Account`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
public class DeskWiring implements WebMvcConfigurer {
    private final Doors doors;

    public DeskWiring(ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.doors = new Doors(pages);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FrameKeeper(doors)).addPathPatterns("/desk", "/desk/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WordsArgument());
    }

    @Bean
    DeskController deskController() {
        return new DeskController(doors);
    }

    @Bean
    QueueController queueController(WaitingRoom waitingRoom, InstantSource clock) {
        return new QueueController(waitingRoom, clock);
    }

    @Bean
    Talks talks(Briefs briefs) {
        return new Talks(briefs);
    }

    @Bean
    TalkPage talkPage(WaitingRoom waitingRoom, Transcripts transcripts, Drafts drafts, Catalogue catalogue,
            Map<String, Referral> referrals, Map<String, Profile> profiles, InstantSource clock) {
        var reader = new TalkReader(catalogue, referrals, profiles);
        return new TalkPage(waitingRoom, transcripts, drafts, reader, clock);
    }

    @Bean
    TalkController talkController(Talks talks, TalkPage page) {
        return new TalkController(talks, page);
    }

    @Bean
    DeedController deedController(Talks talks, DeskDoor door, Claims claims, Drafts drafts, TalkPage page) {
        return new DeedController(talks, door, claims, drafts, page);
    }

    @Bean
    Live live(DeskBell bell, WaitingRoom waitingRoom) {
        return new Live(bell, waitingRoom);
    }

    @Bean
    EventsController deskEventsController(Live live, Talks talks, Present present, DeskSettings settings,
            InstantSource clock) {
        return new EventsController(live, talks, present, settings, clock);
    }

    /// Open streams would hold up a graceful stop.
    @Bean
    ApplicationListener<ContextClosedEvent> deskCloses(Live live) {
        return _ -> live.close();
    }
}
