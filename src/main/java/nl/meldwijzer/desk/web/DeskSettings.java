package nl.meldwijzer.desk.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param beat how often an open page hears that the line is open. One that hears nothing three times as long says so, and tries anew.
@ConfigurationProperties("meldwijzer.desk")
record DeskSettings(@DefaultValue("15s") Duration beat) {}
