package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table, view and function must keep to. The lists of exceptions may only grow shorter. */
@FotfesteTest
class SchemaTest {

    private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%'";

    /** Runs as its owner, past the wall: each is here because nobody has entered yet, or it answers without content. */
    private static final Set<String> DEFINER = Set.of(
            "access.admit",
            "access.alongside",
            "access.as_outsider",
            "access.end_source",
            "access.enter",
            "access.has_basis",
            "access.listed",
            "access.persons",
            "access.self",
            "assessment.open_invitation",
            "audit.openings",
            "audit.readings",
            "calendar.open_feed",
            "contact.open_reminder",
            "contact.taken",
            "extract.open_link",
            "extract.still_open",
            "followup.open_link",
            "journal.find",
            "journal.withdraw",
            "login.active_role",
            "login.caller",
            "login.credentials",
            "login.failed",
            "login.succeeded",
            "meeting.witness",
            "myway.caller",
            "myway.left_page",
            "myway.open_code",
            "myway.open_link",
            "myway.wrong_code",
            "organisation.found",
            "organisation.provider_count",
            "organisation.providers",
            "person.match",
            "plan.newest",
            "timeline.happened",
            "timeline.last_contacts");

    /** Unique for all providers: an account's name and id, and a link's hash, since nobody has said yet where they belong. */
    private static final Set<String> UNIQUE_FOR_ALL = Set.of(
            "followup.link_pkey",
            "login.account_id_key",
            "login.account_username_key");

    /** The application may delete from these: sessions, drafts, own phrases, roles taken away, name parts. */
    private static final Set<String> MAY_DELETE = Set.of(
            "access.draft",
            "journal.phrase",
            "login.spring_session",
            "login.spring_session_attributes",
            "organisation.provider_service",
            "organisation.staff_role",
            "person.name_part");

    @Autowired World world;

    @Test
    void every_table_says_which_class_of_information_it_holds() {
        assertThat(list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and %s and c.relname <> 'flyway_schema_history'
                   and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'class: %%'""")).isEmpty();
    }

    @Test
    void every_table_with_a_person_or_a_provider_is_behind_the_wall() {
        assertThat(list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and %s
                   and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('person_id', 'provider_id'))
                   and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))
                   and n.nspname || '.' || c.relname <> 'access.request'""")).isEmpty();
    }

    @Test
    void every_key_and_every_unique_index_holds_the_provider() {
        assertThat(list("""
                select n.nspname || '.' || i.relname from pg_index x
                  join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where x.indisunique and %s
                   and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'provider_id' and not a.attisdropped)
                   and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'provider_id'
                                      and a.attnum = any (x.indkey))
                   and n.nspname || '.' || c.relname <> 'access.log'"""))
                .isSubsetOf(UNIQUE_FOR_ALL);
    }

    @Test
    void every_foreign_key_between_tables_with_a_provider_carries_it() {
        assertThat(list("""
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                  join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and %s
                   and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'provider_id')
                   and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'provider_id')
                   and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'provider_id'
                                      and a.attnum = any (k.conkey))""")).isEmpty();
    }

    @Test
    void every_view_asks_as_the_one_who_looks() {
        assertThat(list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('v', 'm') and %s
                   and not coalesce(c.reloptions @> array['security_invoker=true'], false)""")).isEmpty();
    }

    @Test
    void functions_that_pass_the_wall_are_known_by_name() {
        assertThat(list("""
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and %s""")).isSubsetOf(DEFINER);
    }

    @Test
    void the_application_owns_nothing_and_deletes_next_to_nothing() {
        assertThat(list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and %s and (pg_get_userbyid(c.relowner) = current_user
                    or has_table_privilege(current_user, c.oid, 'delete') or has_table_privilege(current_user, c.oid, 'truncate'))"""))
                .isSubsetOf(MAY_DELETE);
    }

    @Test
    void the_access_log_can_only_be_read() {
        assertThat(list("""
                select privilege from unnest(array['insert', 'update', 'delete', 'truncate']) privilege, pg_namespace n
                 where n.nspname = 'access' and has_table_privilege(current_user, 'access.log', privilege) and %s""")).isEmpty();
    }

    private List<String> list(String sql) {
        JdbcClient jdbc = world.jdbc();
        return jdbc.sql(sql.formatted(OURS)).query(String.class).list();
    }
}
