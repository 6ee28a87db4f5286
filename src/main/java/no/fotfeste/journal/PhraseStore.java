package no.fotfeste.journal;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhraseStore {

    private final JdbcClient jdbc;

    PhraseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Phrases.Phrase> list(Entered entered) {
        return sql(entered, """
                select id, text from journal.phrase
                 where provider_id = :provider and account_id = :account order by made_at, id""")
                .query((row, n) -> new Phrases.Phrase(row.getObject("id", UUID.class), row.getString("text"))).list();
    }

    void insert(Entered entered, UUID id, String text) {
        sql(entered, "insert into journal.phrase values (:provider, :id, :account, :text, :now)")
                .param("id", id).param("text", text).param("now", NoteStore.now(entered)).update();
    }

    void delete(Entered entered, UUID id) {
        sql(entered, "delete from journal.phrase where provider_id = :provider and account_id = :account and id = :id")
                .param("id", id).update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("account", entered.caller().account());
    }
}
