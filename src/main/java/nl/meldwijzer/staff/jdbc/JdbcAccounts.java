package nl.meldwijzer.staff.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldwijzer.staff.Account;
import nl.meldwijzer.staff.Accounts;
import nl.meldwijzer.staff.Invitation;
import nl.meldwijzer.staff.Role;
import nl.meldwijzer.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts in PostgreSQL. Those of the practice version, whose passwords everybody knows, exist in the practice version alone.
final class JdbcAccounts implements Accounts {
    private final JdbcClient sql;
    private final boolean practice;

    JdbcAccounts(JdbcClient sql, boolean practice) {
        this.sql = sql;
        this.practice = practice;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return sql.sql("select * from account where id = :id and practice = :practice")
                .param("id", id)
                .param("practice", practice)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Optional<Account> withLogin(String login) {
        return sql.sql("select * from account where login = :login and practice = :practice")
                .param("login", login)
                .param("practice", practice)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public List<Account> of(String meldpunt) {
        return sql.sql("select * from account where meldpunt = :meldpunt and practice = :practice order by name, id")
                .param("meldpunt", meldpunt)
                .param("practice", practice)
                .query(JdbcAccounts::account)
                .list();
    }

    @Override
    public boolean none() {
        return sql.sql("select not exists (select 1 from account where practice = :practice)")
                .param("practice", practice)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(Account account) {
        return sql.sql("""
                insert into account (id, login, name, meldpunt, roles, languages, disabled, practice)
                values (:id, :login, :name, :meldpunt, :roles, :languages, :disabled, :practice)
                on conflict (practice, login) do nothing
                """)
                .param("id", account.id())
                .param("login", account.login())
                .param("name", account.name())
                .param("meldpunt", account.meldpunt())
                .param("roles", codes(account.roles(), Role::code))
                .param("languages", codes(account.languages(), Language::code))
                .param("disabled", account.disabled())
                .param("practice", practice)
                .update() == 1;
    }

    @Override
    public void change(Account account) {
        sql.sql("""
                update account set name = :name, roles = :roles, languages = :languages, disabled = :disabled
                where id = :id
                """)
                .param("id", account.id())
                .param("name", account.name())
                .param("roles", codes(account.roles(), Role::code))
                .param("languages", codes(account.languages(), Language::code))
                .param("disabled", account.disabled())
                .update();
    }

    @Override
    public Optional<String> passwordHash(UUID account) {
        return sql.sql("select password_hash from account where id = :id and password_hash is not null")
                .param("id", account)
                .query(String.class)
                .optional();
    }

    @Override
    public void setPassword(UUID account, String hash) {
        sql.sql("update account set password_hash = :hash where id = :id")
                .param("id", account)
                .param("hash", hash)
                .update();
    }

    @Override
    public void invite(String hash, @Nullable UUID account, Instant expires) {
        sql.sql("insert into invitation (token_hash, account, expires_at) values (:hash, :account, :expires)")
                .param("hash", hash)
                .param("account", account)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Invitation> invitation(String hash, Instant now) {
        return sql.sql("select account from invitation where token_hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Invitation(row.getObject("account", UUID.class)))
                .optional();
    }

    @Override
    public boolean redeem(String hash, Instant now) {
        return sql.sql("delete from invitation where token_hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(row.getObject("id", UUID.class), row.getString("login"), row.getString("name"),
                row.getString("meldpunt"),
                values(row.getArray("roles"), code -> Role.valueOf(code.toUpperCase(Locale.ROOT))),
                values(row.getArray("languages"), Language::new),
                row.getBoolean("disabled"));
    }

    private static <T> Set<T> values(Array codes, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(read).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> String[] codes(Set<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().toArray(String[]::new);
    }
}
