package nl.meldwijzer.roster.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.roster.Closing;
import nl.meldwijzer.roster.RosterBook;
import nl.meldwijzer.roster.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// In the tables `shift`, `closing` and `capacity`. Throws Spring's `DataAccessException`.
final class JdbcRosterBook implements RosterBook {
    private final JdbcClient sql;

    JdbcRosterBook(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Shift> shifts() {
        return sql.sql("select * from shift order by meldpunt, id")
                .query((row, _) -> shift(row))
                .list();
    }

    @Override
    public Optional<Shift> shift(String meldpunt, UUID id) {
        return sql.sql("select * from shift where meldpunt = :meldpunt and id = :id")
                .param("meldpunt", meldpunt)
                .param("id", id)
                .query((row, _) -> shift(row))
                .optional();
    }

    /// A shift stays with its meldpunt.
    @Override
    public void keep(Shift shift) {
        sql.sql("""
                insert into shift (id, meldpunt, account, weekday, day, begins, ends)
                values (:id, :meldpunt, :account, :weekday, :day, :begins, :ends)
                on conflict (id) do update set account = excluded.account, weekday = excluded.weekday,
                    day = excluded.day, begins = excluded.begins, ends = excluded.ends
                    where shift.meldpunt = excluded.meldpunt
                """)
                .param("id", shift.id())
                .param("meldpunt", shift.meldpunt())
                .param("account", shift.account())
                .param("weekday", weekday(shift.day()))
                .param("day", date(shift.day()))
                .param("begins", shift.from())
                .param("ends", shift.until())
                .update();
    }

    @Override
    public void removeShift(String meldpunt, UUID id) {
        sql.sql("delete from shift where meldpunt = :meldpunt and id = :id")
                .param("meldpunt", meldpunt)
                .param("id", id)
                .update();
    }

    @Override
    public List<Closing> closings(Instant now) {
        return sql.sql("select * from closing where ends is null or ends > :now order by begins, id")
                .param("now", at(now))
                .query((row, _) -> closing(row))
                .list();
    }

    @Override
    public void keep(Closing closing) {
        sql.sql("""
                insert into closing (id, meldpunt, begins, ends) values (:id, :meldpunt, :begins, :ends)
                on conflict (id) do update set begins = excluded.begins, ends = excluded.ends
                    where closing.meldpunt = excluded.meldpunt
                """)
                .param("id", closing.id())
                .param("meldpunt", closing.meldpunt())
                .param("begins", at(closing.from()))
                .param("ends", closing.until() == null ? null : at(closing.until()))
                .update();
    }

    @Override
    public void removeClosing(String meldpunt, UUID id) {
        sql.sql("delete from closing where meldpunt = :meldpunt and id = :id")
                .param("meldpunt", meldpunt)
                .param("id", id)
                .update();
    }

    @Override
    public Map<UUID, Integer> capacities() {
        var capacities = new HashMap<UUID, Integer>();
        sql.sql("select account, talks from capacity")
                .query(row -> {
                    capacities.put(row.getObject("account", UUID.class), row.getInt("talks"));
                });
        return capacities;
    }

    @Override
    public void setCapacity(UUID account, int talks) {
        sql.sql("""
                insert into capacity (account, talks) values (:account, :talks)
                on conflict (account) do update set talks = excluded.talks
                """).param("account", account).param("talks", talks).update();
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(row.getObject("id", UUID.class), row.getString("meldpunt"),
                row.getObject("account", UUID.class), day(row),
                row.getObject("begins", LocalTime.class), row.getObject("ends", LocalTime.class));
    }

    private static Shift.Day day(ResultSet row) throws SQLException {
        var date = row.getObject("day", LocalDate.class);
        return date == null ? new Shift.Day.Every(DayOfWeek.of(row.getInt("weekday"))) : new Shift.Day.On(date);
    }

    private static @Nullable Integer weekday(Shift.Day day) {
        return switch (day) {
            case Shift.Day.Every(var weekday) -> weekday.getValue();
            case Shift.Day.On _ -> null;
        };
    }

    private static @Nullable LocalDate date(Shift.Day day) {
        return switch (day) {
            case Shift.Day.Every _ -> null;
            case Shift.Day.On(var date) -> date;
        };
    }

    private static Closing closing(ResultSet row) throws SQLException {
        var ends = row.getObject("ends", OffsetDateTime.class);
        return new Closing(row.getObject("id", UUID.class), row.getString("meldpunt"),
                row.getObject("begins", OffsetDateTime.class).toInstant(), ends == null ? null : ends.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
