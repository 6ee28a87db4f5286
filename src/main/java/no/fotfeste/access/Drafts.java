package no.fotfeste.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Text that someone has written and not yet sent: their own, seen by nobody else, gone once it is sent. */
@Service
@Transactional
public class Drafts {

    /** @param version of the thing being edited, as it was when the writing began */
    public record Draft(int version, Map<String, String> fields, Instant savedAt) {}

    /** Between several choices in one field: a character that no keyboard makes. */
    public static final String SEPARATOR = "\u001f";

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void save(Caller caller, String form, int version, Map<String, String> fields) {
        enter(caller);
        jdbc.sql("""
                insert into access.draft (provider_id, account_id, form, version, fields, saved_at)
                values (:provider, :account, :form, :version, cast(:fields as jsonb), :now)
                on conflict (provider_id, account_id, form)
                do update set version = excluded.version, fields = excluded.fields, saved_at = excluded.saved_at""")
                .param("provider", caller.provider().value()).param("account", caller.account()).param("form", form)
                .param("version", version).param("fields", json.writeValueAsString(fields))
                .param("now", caller.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Draft> find(Caller caller, String form) {
        enter(caller);
        return jdbc.sql("""
                select version, fields, saved_at from access.draft
                 where provider_id = :provider and account_id = :account and form = :form""")
                .param("provider", caller.provider().value()).param("account", caller.account()).param("form", form)
                .query((row, n) -> new Draft(row.getInt("version"),
                        json.readValue(row.getString("fields"), FIELDS),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** In which forms the caller has written something and not sent it. */
    public Set<String> names(Caller caller) {
        enter(caller);
        return Set.copyOf(jdbc.sql("select form from access.draft where provider_id = :provider and account_id = :account")
                .param("provider", caller.provider().value()).param("account", caller.account())
                .query(String.class).list());
    }

    public void discard(Caller caller, String form) {
        enter(caller);
        jdbc.sql("delete from access.draft where provider_id = :provider and account_id = :account and form = :form")
                .param("provider", caller.provider().value()).param("account", caller.account()).param("form", form)
                .update();
    }

    /** All that the caller has written and not sent in forms whose name begins so, the newest first. */
    public List<Kept> list(Caller caller, String prefix, int most) {
        enter(caller);
        return jdbc.sql("""
                select form, fields, saved_at from access.draft
                 where provider_id = :provider and account_id = :account and starts_with(form, :prefix)
                 order by saved_at desc limit :most""")
                .param("provider", caller.provider().value()).param("account", caller.account()).param("prefix", prefix)
                .param("most", most)
                .query((row, n) -> new Kept(row.getString("form"), json.readValue(row.getString("fields"), FIELDS),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A draft and the form it was written in. */
    public record Kept(String form, Map<String, String> fields, Instant savedAt) {}

    private void enter(Caller caller) {
        jdbc.sql("select access.self(:provider, :account)")
                .param("provider", caller.provider().value()).param("account", caller.account())
                .query(rows -> {});
    }
}
