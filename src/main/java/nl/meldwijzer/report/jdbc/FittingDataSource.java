package nl.meldwijzer.report.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections to tables that fit this version, and none before that is known: what does not fit is not touched.
final class FittingDataSource extends DelegatingDataSource {
    /// PostgreSQL's "object not in prerequisite state".
    private static final String NOT_READY = "55000";

    private final Supplier<@Nullable String> obstacle;

    FittingDataSource(DataSource pool, Supplier<@Nullable String> obstacle) {
        super(pool);
        this.obstacle = obstacle;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var why = obstacle.get();
        if (why != null) throw new SQLTransientConnectionException(why, NOT_READY);
        return super.getConnection();
    }
}
