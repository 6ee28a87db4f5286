package no.fotfeste.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.party.Party.Contact;
import no.fotfeste.party.Party.Details;
import no.fotfeste.party.Party.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartyStore {

    private static final int MOST = 500;
    private static final String PARTY = """
            select p.id, p.kind, p.name, p.phone, p.email, p.address, p.suits, p.active, p.version from party.party p
             where p.provider_id = :provider
            """;

    private final JdbcClient jdbc;

    PartyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name in Norwegian order, those in use first. The text is sought in the place and in who works there. */
    List<Party> search(Entered entered, String text, @Nullable Kind kind) {
        Map<UUID, List<Contact>> contacts = contacts(entered);
        return sql(entered, PARTY + """
                   and (cast(:kind as text) is null or p.kind = :kind)
                   and (strpos(lower(p.name), lower(:text)) > 0 or strpos(lower(p.address), lower(:text)) > 0
                        or exists (select from party.contact c where c.provider_id = p.provider_id and c.party_id = p.id
                                      and c.active and strpos(lower(c.name), lower(:text)) > 0))
                 order by p.active desc, lower(p.name), p.id limit :most""")
                .param("kind", kind == null ? null : kind.name()).param("text", text).param("most", MOST)
                .query((row, n) -> party(row, contacts)).list().stream()
                .sorted(Comparator.comparing((Party party) -> !party.active())
                        .thenComparing(Party::name, Collator.getInstance(Locale.of("nb", "NO")))).toList();
    }

    Optional<Party> find(Entered entered, UUID id) {
        Map<UUID, List<Contact>> contacts = contacts(entered);
        return sql(entered, PARTY + "and p.id = :id").param("id", id).query((row, n) -> party(row, contacts)).optional();
    }

    /** One more place of the same kind with the same name would only be chosen by mistake. */
    boolean known(Entered entered, Details details, UUID except) {
        return sql(entered, """
                select exists (select from party.party where provider_id = :provider and kind = :kind
                   and lower(name) = lower(:name) and id <> :except)""")
                .param("kind", details.kind().name()).param("name", details.name()).param("except", except)
                .query(Boolean.class).single();
    }

    /** Two who add the same at once come one after the other. */
    void lock(Entered entered) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:provider, 1330))")
                .param("provider", entered.caller().provider().toString()).query(rows -> {});
    }

    void insert(Entered entered, UUID id, Details details) {
        details(entered, """
                insert into party.party (provider_id, id, kind, name, phone, email, address, suits, active)
                values (:provider, :id, :kind, :name, :phone, :email, :address, :suits, :active)""", id, details).update();
    }

    /** 0 where somebody saved since {@code version}. */
    int update(Entered entered, UUID id, int version, Details details) {
        return details(entered, """
                update party.party
                   set kind = :kind, name = :name, phone = :phone, email = :email, address = :address, suits = :suits,
                       active = :active, version = version + 1
                 where provider_id = :provider and id = :id and version = :version""", id, details)
                .param("version", version).update();
    }

    void insertContact(Entered entered, UUID party, Contact contact) {
        sql(entered, """
                insert into party.contact (provider_id, id, party_id, name, title, phone, email)
                values (:provider, :id, :party, :name, :title, :phone, :email)""")
                .param("id", contact.id()).param("party", party).param("name", contact.name()).param("title", contact.title())
                .param("phone", contact.phone()).param("email", contact.email()).update();
    }

    int retire(Entered entered, UUID party, UUID contact) {
        return sql(entered, "update party.contact set active = false where provider_id = :provider and party_id = :party and id = :id")
                .param("party", party).param("id", contact).update();
    }

    private Map<UUID, List<Contact>> contacts(Entered entered) {
        Map<UUID, List<Contact>> contacts = new HashMap<>();
        sql(entered, """
                select id, party_id, name, title, phone, email from party.contact
                 where provider_id = :provider and active order by lower(name)""")
                .query(row -> {
                    contacts.computeIfAbsent(row.getObject("party_id", UUID.class), none -> new ArrayList<>())
                            .add(new Contact(row.getObject("id", UUID.class), row.getString("name"), row.getString("title"),
                                    row.getString("phone"), row.getString("email")));
                });
        return contacts;
    }

    private JdbcClient.StatementSpec details(Entered entered, String sql, UUID id, Details details) {
        return sql(entered, sql).param("id", id).param("kind", details.kind().name()).param("name", details.name())
                .param("phone", details.phone()).param("email", details.email()).param("address", details.address())
                .param("suits", details.suits()).param("active", details.active());
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value());
    }

    private static Party party(ResultSet row, Map<UUID, List<Contact>> contacts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Party(id, new Details(Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("phone"),
                row.getString("email"), row.getString("address"), row.getString("suits"), row.getBoolean("active")),
                row.getInt("version"), List.copyOf(contacts.getOrDefault(id, List.of())));
    }
}
