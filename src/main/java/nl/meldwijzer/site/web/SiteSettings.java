package nl.meldwijzer.site.web;

import java.util.List;
import java.util.Map;
import nl.meldwijzer.site.StartLink;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// By which numbers and bots each meldpunt is reached. What is not set is blank, and has no link.
///
/// @param meldpunt the default one: the senders and the bot outside `meldpunten` are its
/// @param demo the practice version: there is nothing to open but the simulator
@ConfigurationProperties("meldwijzer")
record SiteSettings(@DefaultValue("demo") String meldpunt, @DefaultValue("false") String demo,
        @DefaultValue Numbers twilio, @DefaultValue Bot telegram, @DefaultValue Map<String, Reach> meldpunten) {
    List<StartLink> links(String id) {
        if (isDemo()) return List.of();
        var own = meldpunten.getOrDefault(id, new Reach(new Numbers(List.of()), new Bot("")));
        if (!id.equals(meldpunt)) return StartLink.of(own.twilio.senders, own.telegram.username);
        return StartLink.of(own.twilio.senders.isEmpty() ? twilio.senders : own.twilio.senders,
                own.telegram.username.isBlank() ? telegram.username : own.telegram.username);
    }

    boolean isDemo() {
        return Boolean.parseBoolean(demo);
    }

    record Numbers(@DefaultValue List<String> senders) {}

    /// @param username of the bot, without which Telegram has no link to it
    record Bot(@DefaultValue("") String username) {}

    record Reach(@DefaultValue Numbers twilio, @DefaultValue Bot telegram) {}
}
