package nl.meldwijzer.staff.jdbc;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.meldwijzer.seal.Keyring;
import nl.meldwijzer.staff.SecondFactors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// In PostgreSQL, the secrets sealed.
final class JdbcSecondFactors implements SecondFactors {
    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final Keyring keyring;

    JdbcSecondFactors(JdbcClient sql, TransactionOperations transactions, Keyring keyring) {
        this.sql = sql;
        this.transactions = transactions;
        this.keyring = keyring;
    }

    @Override
    public Optional<byte[]> secret(UUID account) {
        return secret(account, true);
    }

    @Override
    public byte[] shown(UUID account, byte[] fresh) {
        var wrapped = keyring.newDataKey(about(account));
        sql.sql("""
                insert into code_app (account, wrapped_key, secret) values (:account, :key, :secret)
                on conflict (account) do nothing
                """)
                .param("account", account)
                .param("key", wrapped.bytes())
                .param("secret", wrapped.key().seal(fresh, about(account)))
                .update();
        return secret(account, false).orElseThrow(() -> new IllegalStateException("the account has an app in use"));
    }

    private Optional<byte[]> secret(UUID account, boolean confirmed) {
        return sql.sql("select wrapped_key, secret from code_app where account = :account and confirmed = :confirmed")
                .param("account", account)
                .param("confirmed", confirmed)
                .query((row, _) -> keyring.unwrap(row.getBytes("wrapped_key"), about(account))
                        .open(row.getBytes("secret"), about(account)))
                .optional();
    }

    @Override
    public boolean confirm(UUID account, long step, Collection<String> recoveryHashes) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var confirmed = sql.sql("""
                    update code_app set confirmed = true, last_step = :step where account = :account and not confirmed
                    """).param("account", account).param("step", step).update() == 1;
            if (confirmed) recoveryHashes.forEach(hash -> addRecovery(account, hash));
            return confirmed;
        }));
    }

    private void addRecovery(UUID account, String hash) {
        sql.sql("insert into recovery_code (account, code_hash) values (:account, :hash)")
                .param("account", account)
                .param("hash", hash)
                .update();
    }

    @Override
    public boolean use(UUID account, long step) {
        return sql.sql("""
                update code_app set last_step = :step where account = :account and confirmed and last_step < :step
                """).param("account", account).param("step", step).update() == 1;
    }

    @Override
    public boolean recover(UUID account, String hash) {
        return sql.sql("delete from recovery_code where account = :account and code_hash = :hash")
                .param("account", account)
                .param("hash", hash)
                .update() == 1;
    }

    @Override
    public void reset(UUID account) {
        transactions.executeWithoutResult(_ -> {
            sql.sql("delete from recovery_code where account = :account").param("account", account).update();
            sql.sql("delete from code_app where account = :account").param("account", account).update();
        });
    }

    private static String about(UUID account) {
        return "code-app|" + account;
    }
}
