package nl.meldwijzer.report.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.report.ReceiptCode;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.seal.Unsealable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Looks into the register from beside the program.
public final class FiledReports {
    private final JdbcClient sql;
    private final Keyring keyring;

    public FiledReports(Connection connection, Keyring keyring) throws SQLException {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.keyring = keyring;
    }

    /// @param readable whether all that was sealed opens
    /// @param receipts hashes of the codes that lead to it
    public record Row(UUID report, int revision, boolean readable, List<String> receipts) {}

    public List<Row> all() {
        return sql.sql("select id, revision, wrapped_key from report")
                .query((row, _) -> row(row.getObject("id", UUID.class), row.getInt("revision"),
                        row.getBytes("wrapped_key")))
                .list();
    }

    public static String hash(Keyring keyring, ReceiptCode receipt) {
        return keyring.keyedHash("receipt", receipt.value());
    }

    private Row row(UUID report, int revision, byte[] wrappedKey) {
        var receipts = sql.sql("select code_hash from receipt where report_id = :report")
                .param("report", report)
                .query((found, _) -> found.getString("code_hash"))
                .list();
        return new Row(report, revision, isReadable(report, revision, wrappedKey), receipts);
    }

    private boolean isReadable(UUID report, int revision, byte[] wrappedKey) {
        var opened = new ArrayList<Object>();
        try {
            var key = keyring.unwrap(wrappedKey, JdbcReportRegister.aboutKey(report, revision));
            var answers = new SealedAnswers(key, report, revision);
            sql.sql("select field, sealed from sealed_answer where report_id = :report and revision = :revision")
                    .param("report", report)
                    .param("revision", revision)
                    .query(row -> {
                        opened.add(answers.open(new FieldName(row.getString("field")), row.getBytes("sealed")));
                    });
            return !opened.isEmpty();
        } catch (Unsealable _) {
            return false;
        }
    }
}
