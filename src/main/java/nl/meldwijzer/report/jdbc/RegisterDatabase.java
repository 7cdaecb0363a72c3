package nl.meldwijzer.report.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/// Connections that give up in time, so that filing answers within about three seconds whatever PostgreSQL does:
/// at most a second for a connection, then two for an answer. A lost answer is harmless, since filing can be repeated.
final class RegisterDatabase {
    private static final String ANSWER_SECONDS = "2";
    private static final String MIGRATION_SECONDS = "300";

    private RegisterDatabase() {}

    /// Connects when it is first used; PostgreSQL may be down until then.
    static HikariDataSource pool(DataSourceProperties properties) {
        var pool = properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        pool.setPoolName("register");
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(1_000);
        pool.setValidationTimeout(500);
        pool.setConnectionInitSql("set statement_timeout = '2s'; set idle_in_transaction_session_timeout = '10s'");
        pool.addDataSourceProperty("connectTimeout", ANSWER_SECONDS);
        pool.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // details quote values
        return pool;
    }

    /// A migration may take its time.
    static PGSimpleDataSource forMigrations(DataSourceProperties properties) {
        var source = new PGSimpleDataSource();
        source.setUrl(properties.determineUrl());
        source.setUser(properties.determineUsername());
        source.setPassword(properties.determinePassword());
        source.setConnectTimeout(Integer.parseInt(ANSWER_SECONDS));
        source.setLoginTimeout(Integer.parseInt(ANSWER_SECONDS));
        source.setSocketTimeout(Integer.parseInt(MIGRATION_SECONDS));
        source.setLogServerErrorDetail(false);
        return source;
    }
}
