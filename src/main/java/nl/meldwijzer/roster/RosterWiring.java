package nl.meldwijzer.roster;

import java.time.InstantSource;
import java.util.Map;
import nl.meldwijzer.channel.Rounds;
import nl.meldwijzer.engine.DeskBell;
import nl.meldwijzer.engine.DeskDoor;
import nl.meldwijzer.engine.Door;
import nl.meldwijzer.engine.Pinboard;
import nl.meldwijzer.engine.WaitingRoom;
import nl.meldwijzer.meldpunt.Profile;
import nl.meldwijzer.roster.jdbc.RosterBookWiring;
import nl.meldwijzer.staff.Departures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The roster: who is there, told to the engine, and looked after.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RosterSettings.class)
@Import(RosterBookWiring.class)
public class RosterWiring {
    @Bean
    Pins pins(Pinboard pinboard, RosterSettings settings) {
        return new Pins(pinboard, settings.rules());
    }

    @Bean
    Watchtower watchtower(RosterBook book, Colleagues colleagues, Pins pins, WaitingRoom waitingRoom,
            Map<String, Profile> profiles, RosterSettings settings, InstantSource clock) {
        return new Watchtower(book, colleagues, pins, waitingRoom, profiles, settings.rules(), clock);
    }

    /// Whoever has no session any more is not at the desk.
    @Bean
    Departures offTheRoster(Pins pins) {
        return pins::gone;
    }

    /// The engine asks it, so the rounds, which act through the engine, are looked up only when there is something to hurry.
    @Bean
    Desk rosterDesk(Watchtower tower, Pins pins, InstantSource clock, ObjectProvider<Lookouts> lookouts) {
        return new Desk(tower, pins, clock, () -> lookouts.getObject().hurry());
    }

    @Bean
    Lookouts lookouts(Watchtower tower, Pins pins, DeskDoor desk, Door door, RosterSettings settings,
            InstantSource clock, DeskBell bell) {
        var lookout = new Lookout(tower, new HeavyTalks(pins, settings.rules()),
                new Sweep(desk, door, settings.settling()), clock);
        return new Lookouts(new Rounds("roster", false, lookout::round), bell);
    }
}
