package no.fotfeste.login;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts of staff. Roles are read anew at every request, so that one taken away is gone at the next click. */
@UseCase
public class Accounts {

    private final Access access;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Time time;

    Accounts(Access access, JdbcClient jdbc, PasswordEncoder passwords, Time time) {
        this.access = access;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.time = time;
    }

    /** Gives a member of staff a way in. Errors: DuplicateKeyException where the user name is taken. */
    public void create(Caller caller, UUID requestKey, StaffId staff, String username, String password) {
        access.enter(caller, LoginAction.CREATE_ACCOUNT, requestKey);
        jdbc.sql("""
                insert into login.account (provider_id, id, staff_id, username, password_hash)
                values (:provider, :id, :staff, :username, :hash)""")
                .param("provider", caller.provider().value()).param("id", requestKey).param("staff", staff.value())
                .param("username", username.toLowerCase(Locale.ROOT)).param("hash", passwords.encode(password))
                .update();
    }

    /** Who is asking; empty where the account is gone or its holder works here no more. */
    public Optional<Caller> caller(UUID account) {
        return jdbc.sql("select * from login.caller(:account)").param("account", account)
                .query((row, n) -> {
                    Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                            .map(Role::valueOf).collect(Collectors.toSet());
                    return new Caller(new ProviderId(row.getObject("provider_id", UUID.class)), account,
                            new StaffId(row.getObject("staff_id", UUID.class)), row.getString("name"),
                            row.getString("employer"), roles, active(row.getString("active_role"), roles), time.instant());
                })
                .optional();
    }

    public void activate(Caller caller, Role role) {
        jdbc.sql("select login.active_role(:account, :role)")
                .param("account", caller.account()).param("role", role.name()).query(rows -> {});
    }

    record Credentials(UUID account, String passwordHash, boolean locked) {}

    Optional<Credentials> credentials(String username) {
        return jdbc.sql("select id, password_hash, locked_until from login.credentials(:username)")
                .param("username", username)
                .query((row, n) -> {
                    OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
                    return new Credentials(row.getObject("id", UUID.class), row.getString("password_hash"),
                            until != null && until.toInstant().isAfter(Instant.now()));
                })
                .optional();
    }

    void failed(String username) {
        jdbc.sql("select login.failed(:username, :at)").param("username", username)
                .param("at", Instant.now().atOffset(ZoneOffset.UTC)).query(rows -> {});
    }

    void succeeded(UUID account) {
        jdbc.sql("select login.succeeded(:account)").param("account", account).query(rows -> {});
    }

    private static Role active(@Nullable String chosen, Set<Role> roles) {
        return roles.stream().filter(role -> role.name().equals(chosen)).findFirst()
                .orElseGet(() -> roles.stream().min(java.util.Comparator.naturalOrder()).orElse(Role.RECEPTIONIST));
    }
}
