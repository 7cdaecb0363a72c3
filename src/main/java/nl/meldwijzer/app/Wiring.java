package nl.meldwijzer.app;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldwijzer.app.tomcat.TomcatWiring;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.telegram.TelegramWiring;
import nl.meldwijzer.channel.twilio.TwilioWiring;
import nl.meldwijzer.content.Content;
import nl.meldwijzer.content.WholeUnderstanding;
import nl.meldwijzer.conversation.Machine;
import nl.meldwijzer.conversation.UrgentWords;
import nl.meldwijzer.dispatch.DispatchWiring;
import nl.meldwijzer.dispatch.Dispatcher;
import nl.meldwijzer.engine.Briefs;
import nl.meldwijzer.engine.ConversationStore;
import nl.meldwijzer.engine.Engine;
import nl.meldwijzer.engine.Gate;
import nl.meldwijzer.engine.Holder;
import nl.meldwijzer.engine.MessageKeys;
import nl.meldwijzer.engine.ReplayLedger;
import nl.meldwijzer.engine.Roster;
import nl.meldwijzer.engine.SealedMessageKeys;
import nl.meldwijzer.engine.StoredBriefs;
import nl.meldwijzer.engine.Transcripts;
import nl.meldwijzer.engine.Watch;
import nl.meldwijzer.engine.bucket4j.GateWiring;
import nl.meldwijzer.engine.jdbc.LedgerWiring;
import nl.meldwijzer.engine.redis.RedisWiring;
import nl.meldwijzer.flow.statemachine.StatemachineMoves;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.meldpunt.Referral;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.jdbc.ReportWiring;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.tink.KeyringFile;
import nl.meldwijzer.simulator.web.Landing;
import nl.meldwijzer.simulator.web.LandingWiring;
import nl.meldwijzer.site.web.SiteWiring;
import nl.meldwijzer.staff.jdbc.StaffWiring;
import nl.meldwijzer.staff.web.StaffWebWiring;
import nl.meldwijzer.text.Catalogue;
import nl.meldwijzer.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// How the rooms become one program: channels in, the engine, the stores, the dispatcher, channels out.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
@Import({RedisWiring.class, LedgerWiring.class, GateWiring.class, ReportWiring.class, TwilioWiring.class,
        TelegramWiring.class, DispatchWiring.class,
        StaffWiring.class, StaffWebWiring.class,
        SiteWiring.class, DemoWiring.class, TomcatWiring.class})
class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Keyring keyring(Settings settings) {
        return KeyringFile.openOrCreate(settings.keyFile());
    }

    @Bean
    ProgramName programName(Settings settings) {
        return ProgramName.in(settings.data());
    }

    @Bean
    Holder holder(ProgramName name) {
        return name.holder();
    }

    @Bean
    MessageKeys messageKeys(Keyring keyring) {
        return new SealedMessageKeys(keyring);
    }

    @Bean
    Content content(Settings settings, InstantSource clock, Environment environment) {
        var today = LocalDate.ofInstant(clock.instant(), HERE);
        var reading = Content.read(Settings.folder(settings.flows()), Settings.folder(settings.locales()), today);
        var content = reading.content();
        if (content == null) {
            throw new BrokenContent(reading.problems()
                    .stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining("\n", "its content is broken\n", "")));
        }
        reading.problems().forEach(problem -> LOG.warn("{}", problem));
        if (!content.profiles().containsKey(settings.meldpunt())) {
            throw new BadSetting(
                    "MELDWIJZER_MELDPUNT names '" + settings.meldpunt() + "', which has no profile. There are: "
                            + String.join(", ", content.profiles().keySet()) + ".");
        }
        KnownMeldpunten.check(environment, content.profiles().keySet());
        return settings.isDemo() ? content.asPractice() : content;
    }

    @Bean
    Landing landing(Settings settings, Content content, Environment environment) {
        var profile = Objects.requireNonNull(content.profiles().get(settings.meldpunt()));
        return new Landing(profile, settings.isDemo(), SwitchedOn.media(environment), null, null);
    }

    @Bean
    Catalogue catalogue(Content content) {
        return content.catalogue();
    }

    @Bean
    Map<String, Profile> profiles(Content content) {
        return content.profiles();
    }

    @Bean
    Map<String, Referral> referrals(Content content) {
        return content.referrals();
    }

    @Bean
    Watch watch(Gate gate, Content content, ReplayLedger ledger) {
        return new Watch(gate, new UrgentWords(content.catalogue(), content.signals()), ledger);
    }

    @Bean
    Roster roster() {
        return Roster.EMPTY;
    }

    @Bean
    Briefs briefs(ConversationStore store, Transcripts transcripts) {
        return new StoredBriefs(store, transcripts);
    }

    @Bean
    Engine engine(ConversationStore store, Content content, Watch watch, Roster roster, InstantSource clock,
            ObjectProvider<Dispatcher> dispatcher) {
        var machine = new Machine(content.flow(), StatemachineMoves.of(content.flow()), content.catalogue(),
                content.referralChoice());
        return new Engine(store, machine, watch, WholeUnderstanding.load(content.signals()), content.profiles(), roster,
                clock,
                UUID::randomUUID,
                () -> ReceiptCode.fresh().shown(),
                (id, medium, lanes) -> dispatcher.getObject().nudge(id, medium, lanes));
    }
}
