package no.fotfeste.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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

    /** Gives a member of staff a way in. Errors: Invalid where the user name is taken. */
    public void create(Caller caller, UUID requestKey, StaffId staff, String username, String password) {
        create(access.enter(caller, LoginAction.CREATE_ACCOUNT, requestKey), requestKey, staff, username, password);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void create(Entered entered, UUID id, StaffId staff, String username, String password) {
        int created = jdbc.sql("""
                insert into login.account (provider_id, id, staff_id, username, password_hash)
                values (:provider, :id, :staff, :username, :hash) on conflict (username) do nothing""")
                .param("provider", entered.caller().provider().value()).param("id", id).param("staff", staff.value())
                .param("username", username.toLowerCase(Locale.ROOT)).param("hash", passwords.encode(password))
                .update();
        if (created == 0) throw new Invalid("username", "login.username-taken");
    }

    /**
     * A new password; a name that rests after wrong ones rests no more, and whoever is logged in with the old one is out.
     * Errors: NotFound where there is no account.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void setPassword(Entered entered, StaffId staff, String password, @Nullable String keptSession) {
        int changed = jdbc.sql("""
                update login.account set password_hash = :hash, failed = 0, locked_until = null
                 where provider_id = :provider and staff_id = :staff""")
                .param("provider", entered.caller().provider().value()).param("staff", staff.value())
                .param("hash", passwords.encode(password)).update();
        if (changed == 0) throw new NotFound("account");
        endSessions(entered, staff, keptSession);
    }

    /** Logged out everywhere, but for the one session that is to go on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endSessions(Entered entered, StaffId staff, @Nullable String kept) {
        jdbc.sql("""
                delete from login.spring_session s using login.account a
                 where a.provider_id = :provider and a.staff_id = :staff and s.principal_name = a.id::text
                   and s.session_id <> :kept""")
                .param("provider", entered.caller().provider().value()).param("staff", staff.value())
                .param("kept", kept == null ? "" : kept).update();
    }

    /**
     * Whether this is the caller's own password; a wrong one counts as at the way in. Errors: Refused while the name
     * rests after wrong ones.
     */
    boolean isOwn(Caller caller, String password) {
        access.enter(caller, LoginAction.OWN_PASSWORD);
        String username = jdbc.sql("select username from login.account where provider_id = :provider and id = :id")
                .param("provider", caller.provider().value()).param("id", caller.account()).query(String.class).single();
        Credentials own = credentials(username).orElseThrow(() -> new NotFound("account"));
        if (own.locked()) throw new Refused("login.locked");
        boolean right = passwords.matches(password, own.passwordHash());
        if (!right) failed(username);
        return right;
    }

    /** The caller's own new password. Wherever else they are logged in, they are no more. */
    void changeOwn(Caller caller, UUID requestKey, String password, String keptSession) {
        setPassword(access.enter(caller, LoginAction.OWN_PASSWORD, requestKey), caller.staff(), password, keptSession);
    }

    /** Everyone who works here or has done, with their user names. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Employee> employees(Entered entered) {
        return jdbc.sql("""
                select s.id, s.name, s.title, s.employer, s.hpr_number, s.phone, s.active, a.username,
                       array(select r.role from organisation.staff_role r
                              where r.provider_id = s.provider_id and r.staff_id = s.id) as roles
                  from organisation.staff s
                  left join login.account a on a.provider_id = s.provider_id and a.staff_id = s.id
                 where s.provider_id = :provider order by s.active desc, s.name, s.id""")
                .param("provider", entered.caller().provider().value())
                .query((row, n) -> new Employee(new StaffId(row.getObject("id", UUID.class)), row.getString("name"),
                        row.getString("title"), row.getString("employer"), row.getString("hpr_number"), row.getString("phone"),
                        row.getBoolean("active"), row.getString("username"), roles(row)))
                .list();
    }

    /** Who is asking; empty where the account is gone or its holder works here no more. */
    public Optional<Caller> caller(UUID account) {
        return jdbc.sql("select * from login.caller(:account)").param("account", account)
                .query((row, n) -> {
                    Set<Role> roles = roles(row);
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

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Role active(@Nullable String chosen, Set<Role> roles) {
        return roles.stream().filter(role -> role.name().equals(chosen)).findFirst()
                .orElseGet(() -> roles.stream().min(java.util.Comparator.naturalOrder()).orElse(Role.RECEPTIONIST));
    }
}
