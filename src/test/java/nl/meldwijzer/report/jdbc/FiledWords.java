package nl.meldwijzer.report.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meldwijzer.flow.Answer;
import nl.meldwijzer.flow.FieldName;
import nl.meldwijzer.seal.Keyring;

/// What people said in their own words, as the register's rows hold it.
public final class FiledWords {
    private FiledWords() {}

    public static List<String> all(Connection connection, Keyring keyring) throws SQLException {
        var words = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select id, report.revision, wrapped_key, field, sealed from report
                join sealed_answer on report_id = id and sealed_answer.revision = report.revision
                """)) {
            while (rows.next()) {
                var report = rows.getObject("id", UUID.class);
                var revision = rows.getInt("revision");
                var key = keyring.unwrap(rows.getBytes("wrapped_key"), JdbcReportRegister.aboutKey(report, revision));
                var answer = new SealedAnswers(key, report, revision).open(new FieldName(rows.getString("field")),
                        rows.getBytes("sealed"));
                if (answer instanceof Answer.Words said) words.add(said.text());
            }
        }
        return words;
    }
}
