package no.fotfeste.journal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecipientStore {

    private final JdbcClient jdbc;

    RecipientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, Party party, Basis basis) {}

    /** 0 where they stand there already. */
    int insert(Entered entered, UUID id, UUID document, Party party, Basis basis) {
        return sql(entered, """
                insert into journal.recipient (provider_id, id, document_id, person_id, party_kind, name, basis, added_by, added_at)
                values (:provider, :id, :document, :person, :kind, :name, :basis, :me, :now)
                on conflict do nothing""")
                .param("id", id).param("document", document).param("kind", party.kind().name()).param("name", party.name())
                .param("basis", basis.name()).param("me", me(entered)).param("now", now(entered)).update();
    }

    void remove(Entered entered, UUID id) {
        sql(entered, """
                update journal.recipient set removed_by = :me, removed_at = :now
                 where provider_id = :provider and id = :id and person_id = :person and removed_at is null""")
                .param("id", id).param("me", me(entered)).param("now", now(entered)).update();
    }

    List<Row> list(Entered entered, UUID document) {
        return sql(entered, """
                select id, party_kind, name, basis from journal.recipient
                 where provider_id = :provider and document_id = :document and person_id = :person and removed_at is null
                 order by seq""")
                .param("document", document)
                .query((row, n) -> new Row(row.getObject("id", UUID.class),
                        new Party(Party.Kind.valueOf(row.getString("party_kind")), row.getString("name")),
                        Basis.valueOf(row.getString("basis")))).list();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value());
    }

    private static UUID me(Entered entered) {
        return entered.caller().staff().value();
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }
}
