package nl.meldwijzer.engine.redis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.meldwijzer.channel.BadSetting;
import nl.meldwijzer.channel.NumberPlan.Area;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits on SMS for the whole program, see [nl.meldwijzer.engine.SmsPurse.Limit]. A report takes some fifteen SMS of one to
/// three segments; the defaults leave room for hundreds a day.
///
/// @param homeCountry where most of our people have their numbers
/// @param segmentPrice of one segment, in the money of `dayMoney`: look at your price list
/// @param dayMoney what SMS may cost on one day (UTC), about
@ConfigurationProperties("meldwijzer.sms")
record SmsSettings(@DefaultValue("120") int numberHour, @DefaultValue("300") int prefixHour,
        @DefaultValue("1000") int homeCountryHour, @DefaultValue("60") int otherCountryHour,
        @DefaultValue("NL") String homeCountry, @DefaultValue("1500") int hour, @DefaultValue("5000") int daySegments,
        @DefaultValue("0.10") BigDecimal segmentPrice, @DefaultValue("300") BigDecimal dayMoney) {
    SmsSettings {
        if (numberHour < 1 || prefixHour < 0 || homeCountryHour < 0 || otherCountryHour < 0 || hour < 0
                || daySegments < 0 || segmentPrice.signum() <= 0 || dayMoney.signum() < 0) {
            throw new BadSetting(
                    "meldwijzer.sms: no limit may be below 0, number-hour and segment-price must be above 0.");
        }
    }

    int countryHour(Area area) {
        return area.country().equals(homeCountry) ? homeCountryHour : otherCountryHour;
    }

    /// Whichever is reached first, the segments or the money.
    int mostSegmentsADay() {
        return dayMoney.divide(segmentPrice, 0, RoundingMode.DOWN).min(BigDecimal.valueOf(daySegments)).intValue();
    }
}
