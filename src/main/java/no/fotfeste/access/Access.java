package no.fotfeste.access;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door. A use case enters once, before it reads or writes: the caller's grants are resolved, the access log row is
 * written, and the transaction is told whom and what it may see, all in one call. Code that forgot sees no rows.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Denied.class)
public class Access {

    private static final String ENTER =
            "select access.enter(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    Access(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens one person's record. Errors: Denied where no grant opens the class the action needs; Repeated where the
     * request key has been used.
     */
    public Entered enter(Caller caller, PersonId person, Action action, @Nullable UUID requestKey) {
        if (action.scope() != Action.Scope.PERSON) throw new IllegalArgumentException(action.code());
        return pass(caller, person, action, requestKey);
    }

    /** To read one person's record. */
    public Entered enter(Caller caller, PersonId person, Action action) {
        return enter(caller, person, action, null);
    }

    /** Opens a list, counts, the provider's own matters, or a registration; whom it is about is told afterwards. */
    public Entered enter(Caller caller, Action action, @Nullable UUID requestKey) {
        if (action.scope() == Action.Scope.PERSON) throw new IllegalArgumentException(action.code());
        return pass(caller, null, action, requestKey);
    }

    public Entered enter(Caller caller, Action action) {
        return enter(caller, action, null);
    }

    /** A list has shown these: each of them finds it in their own log. */
    public void listed(Entered entered, Collection<PersonId> persons, Action action) {
        UUID[] ids = persons.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        jdbc.query("select access.listed(?, ?, ?)", row -> {}, ids, entered.caller().name(), action.code());
    }

    /** The registration is about this person from here on. */
    public Entered admit(Entered entered, PersonId person) {
        jdbc.query("select access.admit(?)", row -> {}, person.value());
        return new Entered(entered.caller(), person, entered.opened());
    }

    /**
     * A named colleague sees the same screen: from here on the transaction opens no more than what both may see. Errors:
     * Denied, which is answered as for nobody, where the one person is not open to them.
     */
    public Entered alongside(Entered entered, StaffId other, Set<Role> roles, Action action) {
        return narrowed(entered, action, other.value(), roles.stream().map(Role::name).toArray(String[]::new), null);
    }

    /** Someone from outside sees the same screen: only these persons from here on, and nothing about their health. */
    public Entered withGuest(Entered entered, Collection<PersonId> persons, Action action) {
        return narrowed(entered, action, null, null, persons.stream().map(PersonId::value).distinct().toArray(UUID[]::new));
    }

    /** Whether a colleague may see this class of the person whom the transaction is about. */
    public boolean opensFor(StaffId other, Set<Role> roles, Information information) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select access.has_basis(?, ?, ?)", Boolean.class, other.value(),
                roles.stream().map(Role::name).toArray(String[]::new), information.column()));
    }

    /**
     * Somebody outside reads from here on: nothing of any class, nothing of the provider's own, only what has been sent to
     * this party. The log says who. Only after the link, the code and the basis have been looked at.
     *
     * @param party whom the page is for; @param name who it is there; @param employer where
     */
    public Entered asOutsider(Entered entered, UUID party, String name, String employer, Action action) {
        if (!action.roles().contains(Role.OUTSIDER)) throw new IllegalArgumentException(action.code());
        jdbc.query("select access.as_outsider(?, ?, ?, ?)", row -> {}, party, name, employer, action.code());
        return new Entered(entered.caller(), entered.aboutOne(), Set.of());
    }

    /** Opens no person and is not logged: for what a provider knows of itself, asked again and again. */
    public void outside(Caller caller) {
        jdbc.query("select access.self(?, ?)", row -> {}, caller.provider().value(), caller.account());
    }

    private Entered narrowed(Entered entered, Action action, @Nullable UUID other, String @Nullable [] roles,
            UUID @Nullable [] persons) {
        Set<Information> left = EnumSet.noneOf(Information.class);
        jdbc.query("select unnest(access.alongside(?, ?, ?))", row -> {
            left.add(Information.valueOf(row.getString(1).toUpperCase(Locale.ROOT)));
        }, other, roles, persons);
        if (entered.aboutOne() != null && !left.contains(action.needs())) throw new Denied(action.code(), true);
        return new Entered(entered.caller(), entered.aboutOne(), left);
    }

    private Entered pass(Caller caller, @Nullable PersonId person, Action action, @Nullable UUID requestKey) {
        List<String> answer = jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            try (PreparedStatement sql = connection.prepareStatement(ENTER)) {
                bind(sql, caller, person, action, requestKey);
                try (ResultSet rows = sql.executeQuery()) {
                    rows.next();
                    return List.of((String[]) rows.getArray(1).getArray());
                }
            }
        });
        if (answer.equals(List.of("denied"))) throw new Denied(action.code(), person != null);
        if (answer.equals(List.of("repeated"))) throw new Repeated();
        Set<Information> opened = EnumSet.noneOf(Information.class);
        answer.forEach(name -> opened.add(Information.valueOf(name.toUpperCase(Locale.ROOT))));
        return new Entered(caller, person, opened);
    }

    private static void bind(PreparedStatement sql, Caller caller, @Nullable PersonId person, Action action,
            @Nullable UUID requestKey) throws SQLException {
        sql.setObject(1, caller.provider().value());
        sql.setObject(2, caller.account());
        sql.setObject(3, caller.staff().value());
        sql.setString(4, caller.name());
        sql.setString(5, caller.employer());
        sql.setArray(6, names(sql, caller.roles()));
        sql.setObject(7, caller.now().atOffset(ZoneOffset.UTC));
        sql.setString(8, action.code());
        sql.setString(9, action.needs().column());
        sql.setArray(10, names(sql, action.roles()));
        sql.setString(11, action.scope().name().toLowerCase(Locale.ROOT));
        sql.setObject(12, person == null ? null : person.value(), java.sql.Types.OTHER);
        sql.setObject(13, requestKey, java.sql.Types.OTHER);
    }

    private static Array names(PreparedStatement sql, Set<Role> roles) throws SQLException {
        Object[] names = Arrays.stream(roles.toArray(Role[]::new)).map(Role::name).toArray();
        return sql.getConnection().createArrayOf("text", names);
    }
}
