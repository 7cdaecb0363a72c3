package nl.meldwijzer.staff.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meldwijzer.staff.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Looks at the sessions that Spring Session keeps.
final class JdbcSessions implements Sessions {
    private final JdbcClient sql;
    private final JdbcIndexedSessionRepository repository;
    private final boolean practice;

    JdbcSessions(JdbcClient sql, JdbcIndexedSessionRepository repository, boolean practice) {
        this.sql = sql;
        this.repository = repository;
        this.practice = practice;
    }

    @Override
    public void end(UUID account) {
        sql.sql("delete from spring_session where principal_name = :account")
                .param("account", account.toString())
                .update();
    }

    @Override
    public boolean has(UUID account, Instant now) {
        return sql.sql("""
                select exists (select 1 from spring_session where principal_name = :account and expiry_time > :now)
                """)
                .param("account", account.toString())
                .param("now", now.toEpochMilli())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void arrived(UUID account) {
        setPresent(account, true);
    }

    @Override
    public List<UUID> left(Instant now) {
        return sql.sql("""
                select id from account
                where present and practice = :practice and (disabled or not exists (
                    select 1 from spring_session where principal_name = account.id::text and expiry_time > :now))
                """)
                .param("practice", practice)
                .param("now", now.toEpochMilli())
                .query((row, _) -> UUID.fromString(row.getString("id")))
                .list();
    }

    @Override
    public void missed(UUID account) {
        setPresent(account, false);
    }

    @Override
    public void sweep() {
        repository.cleanUpExpiredSessions();
    }

    private void setPresent(UUID account, boolean present) {
        sql.sql("update account set present = :present where id = :id")
                .param("id", account)
                .param("present", present)
                .update();
    }
}
