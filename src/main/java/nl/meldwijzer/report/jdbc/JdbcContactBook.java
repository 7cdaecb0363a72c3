package nl.meldwijzer.report.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.report.ContactBook;
import nl.meldwijzer.report.KeepingTimes;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.seal.Keyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Contacts in PostgreSQL; see `V4__contact.sql`. Nobody winds a clock for what is overdue: it is never opened, and goes at the
/// next filing or opening.
final class JdbcContactBook implements ContactBook {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcContactBook.class);

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final Keyring keyring;
    private final KeepingTimes keeping;

    JdbcContactBook(JdbcClient sql, TransactionOperations transactions, Keyring keyring, KeepingTimes keeping) {
        this.sql = sql;
        this.transactions = transactions;
        this.keyring = keyring;
        this.keeping = keeping;
    }

    /// Within the transaction of the report's filing.
    void insert(Report report, FieldName field, Answer.Contact contact) {
        var wrapped = keyring.newDataKey(aboutKey(report.id(), report.revision()));
        sql.sql("""
                insert into contact (report_id, revision, field, keep_until, wrapped_key, sealed)
                values (:report, :revision, :field, :until, :wrappedKey, :sealed)
                """)
                .param("report", report.id())
                .param("revision", report.revision())
                .param("field", field.value())
                .param("until", day(report.filedAt()).plusDays(keeping.days(field)))
                .param("wrappedKey", wrapped.bytes())
                .param("sealed",
                        new SealedAnswers(wrapped.key(), report.id(), report.revision()).seal(field, contact))
                .update();
    }

    void eraseOverdue(Instant now) {
        sql.sql("delete from contact where keep_until < :today").param("today", day(now)).update();
    }

    @Override
    public Opening open(UUID report, String by, String reason, Instant now) {
        if (by.isBlank() || reason.isBlank())
            throw new IllegalArgumentException("nobody opens a contact without a reason");
        try {
            var opened = transactions.execute(_ -> openAndNote(report, by, reason, now));
            return opened == null || opened.isEmpty()
                    ? new Opening.Nothing()
                    : new Opening.Opened(opened.get());
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("The contact of report {} is not opened: {}", report, Failures.reason(failure));
            return new Opening.TryLater(Failures.reason(failure));
        }
    }

    private Optional<Answer.Contact> openAndNote(UUID report, String by, String reason, Instant now) {
        eraseOverdue(now);
        var contact = newest(report);
        if (contact.isEmpty()) return contact;
        sql.sql("""
                insert into contact_opened (report_id, opened_at, opened_by, reason)
                values (:report, :now, :by, :reason)
                """)
                .param("report", report)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .update();
        LOG.info("The contact of report {} was opened by {}", report, by);
        return contact;
    }

    private Optional<Answer.Contact> newest(UUID report) {
        return sql.sql("""
                select revision, field, wrapped_key, sealed from contact
                where report_id = :report order by revision desc limit 1
                """).param("report", report).query((row, _) -> {
            int revision = row.getInt("revision");
            var key = keyring.unwrap(row.getBytes("wrapped_key"), aboutKey(report, revision));
            var sealed = new SealedAnswers(key, report, revision);
            return (Answer.Contact) sealed.open(new FieldName(row.getString("field")), row.getBytes("sealed"));
        }).optional();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static String aboutKey(UUID report, int revision) {
        return "contact|" + report + "|" + revision;
    }
}
