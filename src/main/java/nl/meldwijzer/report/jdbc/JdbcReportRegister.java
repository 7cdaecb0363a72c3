package nl.meldwijzer.report.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.report.ReceiptTaken;
import nl.meldwijzer.report.Report;
import nl.meldwijzer.report.ReportRegister;
import nl.meldwijzer.seal.Keyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Reports in PostgreSQL; see `db/migration`. One transaction a report. It counts on the limits of [RegisterDatabase].
final class JdbcReportRegister implements ReportRegister {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcReportRegister.class);

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final Keyring keyring;
    private final JdbcContactBook contacts;
    private final Guesses guesses = new Guesses();

    JdbcReportRegister(JdbcClient sql, TransactionOperations transactions, Keyring keyring,
            JdbcContactBook contacts) {
        this.sql = sql;
        this.transactions = transactions;
        this.keyring = keyring;
        this.contacts = contacts;
    }

    /// Whoever finds the row already there waited for the other's commit, or comes back after a commit whose outcome
    /// nobody told: both are filed.
    @Override
    public Filing file(Report report, ReceiptCode receipt) {
        try {
            transactions.executeWithoutResult(_ -> insert(report, receipt));
            return new Filing.Filed();
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("Report {} revision {} is not filed yet: {}", report.id(), report.revision(),
                    Failures.reason(failure));
            return new Filing.TryLater(Failures.reason(failure));
        }
    }

    private void insert(Report report, ReceiptCode receipt) {
        contacts.eraseOverdue(report.filedAt());
        if (isErased(report.id())) return;
        var wrapped = keyring.newDataKey(aboutKey(report.id(), report.revision()));
        if (insertReport(report, wrapped.bytes()))
            insertAnswers(report, new SealedAnswers(wrapped.key(), report.id(), report.revision()));
        insertReceipt(report.id(), receipt);
    }

    /// False when it is there already.
    private boolean insertReport(Report report, byte[] wrappedKey) {
        return sql.sql("""
                insert into report (id, revision, meldpunt, medium, language, filed_at, wrapped_key)
                values (:id, :revision, :meldpunt, :medium, :language, :filedAt, :wrappedKey)
                on conflict (id, revision) do nothing
                """)
                .param("id", report.id())
                .param("revision", report.revision())
                .param("meldpunt", report.meldpunt())
                .param("medium", report.medium())
                .param("language", report.language())
                .param("filedAt", report.filedAt().atOffset(ZoneOffset.UTC))
                .param("wrappedKey", wrappedKey)
                .update() == 1;
    }

    private void insertAnswers(Report report, SealedAnswers sealing) {
        report.answers().forEach((field, answer) -> {
            switch (answer) {
                case Answer.Options options -> insertCoded(report, field, options);
                case Answer.Words words -> insertSealed(report, field, sealing.seal(field, words));
                case Answer.Contact contact -> contacts.insert(report, field, contact);
                case Answer.Spot spot -> insertSealed(report, field, sealing.seal(field, spot));
            }
        });
    }

    static String aboutKey(UUID report, int revision) {
        return "report|" + report + "|" + revision;
    }

    private void insertCoded(Report report, FieldName field, Answer.Options answer) {
        for (int position = 0; position < answer.options().size(); position++)
            sql.sql("""
                    insert into coded_answer (report_id, revision, field, position, option, origin)
                    values (:report, :revision, :field, :position, :option, :origin)
                    on conflict do nothing
                    """)
                    .param("report", report.id())
                    .param("revision", report.revision())
                    .param("field", field.value())
                    .param("position", position)
                    .param("option", answer.options().get(position))
                    .param("origin", Origins
                            .code(answer.origin()))
                    .update();
    }

    private void insertSealed(Report report, FieldName field, byte[] sealed) {
        sql.sql("""
                insert into sealed_answer (report_id, revision, field, sealed)
                values (:report, :revision, :field, :sealed)
                """)
                .param("report", report.id())
                .param("revision", report.revision())
                .param("field", field.value())
                .param("sealed", sealed)
                .update();
    }

    private void insertReceipt(UUID report, ReceiptCode receipt) {
        var hash = hash(receipt);
        var inserted = sql.sql("""
                insert into receipt (code_hash, report_id) values (:hash, :report)
                on conflict (code_hash) do nothing
                """).param("hash", hash).param("report", report).update();
        if (inserted == 0 && !reportOf(hash).equals(Optional.of(report))) throw new ReceiptTaken();
    }

    private Optional<UUID> reportOf(String hash) {
        return sql.sql("select report_id from receipt where code_hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    /// Only the hash is compared, and nobody without the key can steer it: how long it takes says nothing about the code.
    @Override
    public Lookup look(ReceiptCode receipt, String asker, Instant now) {
        if (!guesses.take(asker, now)) return new Lookup.TooManyGuesses();
        try {
            var found = newest(hash(receipt));
            if (found.isEmpty()) return new Lookup.NotFound();
            guesses.giveBack(asker);
            return found.get();
        } catch (DataAccessException failure) {
            guesses.giveBack(asker);
            LOG.warn("A receipt cannot be looked up: {}", Failures.reason(failure));
            return new Lookup.TryLater(Failures.reason(failure));
        }
    }

    private Optional<Lookup.Found> newest(String hash) {
        return sql.sql("""
                select meldpunt, filed_at, revision
                from receipt join report on report.id = receipt.report_id
                where code_hash = :hash
                order by revision desc limit 1
                """)
                .param("hash", hash)
                .query((row, _) -> new Lookup.Found(row.getString("meldpunt"), row.getObject(
                        "filed_at", OffsetDateTime.class).toInstant(), row.getInt("revision")))
                .optional();
    }

    @Override
    public Erasure erase(ReceiptCode receipt, String meldpunt, String asker, Instant now) {
        if (!guesses.take(asker, now)) return new Erasure.TooManyGuesses();
        try {
            var erased = transactions.execute(_ -> erase(hash(receipt), meldpunt, now));
            if (erased == null || !erased) return new Erasure.NotFound();
            guesses.giveBack(asker);
            return new Erasure.Erased();
        } catch (DataAccessException | TransactionException failure) {
            guesses.giveBack(asker);
            LOG.warn("A report is not erased: {}", Failures.reason(failure));
            return new Erasure.TryLater(Failures.reason(failure));
        }
    }

    /// Whether nothing of the report is left.
    private boolean erase(String hash, String meldpunt, Instant now) {
        var report = reportOf(hash);
        if (report.isEmpty()) return false;
        if (isErased(report.get())) return true;
        var erased = sql.sql("delete from report where id = :id and meldpunt = :meldpunt")
                .param("id", report.get())
                .param("meldpunt", meldpunt)
                .update();
        if (erased == 0) return false;
        sql.sql("insert into erased_report (id, erased_on) values (:id, :day) on conflict (id) do nothing")
                .param("id", report.get())
                .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .update();
        LOG.info("Report {} was erased by its code", report.get());
        return true;
    }

    private boolean isErased(UUID report) {
        return sql.sql("select 1 from erased_report where id = :id")
                .param("id", report)
                .query()
                .optionalValue()
                .isPresent();
    }

    private String hash(ReceiptCode receipt) {
        return keyring.keyedHash("receipt", receipt.value());
    }
}
