package no.fotfeste.platform.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row-level security does not bind an owner or a superuser, so the application refuses to run as one. */
final class AppRoleCheck implements InitializingBean {

    private final JdbcClient jdbc;

    AppRoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        boolean walled = jdbc.sql("""
                select not (r.rolsuper or r.rolbypassrls)
                   and not exists (select from pg_catalog.pg_class c
                                     join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                                    where c.relowner = r.oid and n.nspname not like 'pg\\_%')
                  from pg_catalog.pg_roles r where r.rolname = current_user""")
                .query(Boolean.class).single();
        if (!walled) {
            throw new IllegalStateException(
                    "fotfeste.database.app.user must be an ordinary login that owns nothing and is no superuser");
        }
    }
}
