package no.fotfeste.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.extract.Sheet.Wording;
import no.fotfeste.sharing.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is being written for a party, what was approved of it, and what was sent. */
@Repository
class SheetStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SheetStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False where there is one for that meeting. */
    boolean insert(Entered entered, UUID id, UUID anchor, Sheet.Kind kind, @Nullable UUID appointment) {
        return sql(entered, """
                insert into extract.sheet (provider_id, id, person_id, anchor_id, kind, appointment_id)
                values (:provider, :id, :person, :anchor, :kind, :appointment) on conflict do nothing""")
                .param("id", id).param("anchor", anchor).param("kind", kind.name())
                .param("appointment", appointment, java.sql.Types.OTHER).update() == 1;
    }

    /** The plan first, then the agreements as they were made. */
    List<Sheet> sheets(Entered entered) {
        Map<UUID, Set<Item>> shown = new HashMap<>();
        sql(entered, """
                select sheet_id, item_kind, item_id from extract.audience
                 where provider_id = :provider and person_id = :person and shown""")
                .query(row -> {
                    shown.computeIfAbsent(row.getObject("sheet_id", UUID.class), none -> new HashSet<>())
                            .add(new Item(Item.Kind.valueOf(row.getString("item_kind")), row.getObject("item_id", UUID.class)));
                });
        return sql(entered, """
                select id, anchor_id, kind, appointment_id, message, function, adaptation, ladder, version from extract.sheet
                 where provider_id = :provider and person_id = :person order by kind desc, id""")
                .query((row, n) -> sheet(row, shown)).list();
    }

    /** 0 where somebody saved since {@code version}. */
    int update(Entered entered, UUID id, int version, Wording wording) {
        return sql(entered, """
                update extract.sheet
                   set message = :message, function = :function, adaptation = :adaptation, ladder = :ladder, version = version + 1
                 where provider_id = :provider and person_id = :person and id = :id and version = :version""")
                .param("id", id).param("version", version).param("message", wording.message()).param("function", wording.function())
                .param("adaptation", wording.adaptation()).param("ladder", wording.ladder()).update();
    }

    /** This one is for the party, or no more. */
    void choose(Entered entered, UUID sheet, Item item, boolean shown) {
        sql(entered, """
                insert into extract.audience (provider_id, sheet_id, item_kind, item_id, person_id, shown, chosen_by, chosen_name, chosen_at)
                values (:provider, :sheet, :kind, :item, :person, :shown, :me, :by, :now)
                on conflict (provider_id, sheet_id, item_kind, item_id) do update
                   set shown = excluded.shown, chosen_by = excluded.chosen_by, chosen_name = excluded.chosen_name,
                       chosen_at = excluded.chosen_at
                 where audience.shown <> excluded.shown""")
                .param("sheet", sheet).param("kind", item.kind().name()).param("item", item.id()).param("shown", shown).update();
    }

    void approve(Entered entered, UUID id, Sheet sheet, Content content) {
        sql(entered, """
                insert into extract.approved (provider_id, id, person_id, anchor_id, sheet_id, number, content, approved_by,
                                              approved_name, approved_at)
                select :provider, :id, :person, :anchor, :sheet, coalesce(max(number), 0) + 1, cast(:content as jsonb), :me, :by, :now
                  from extract.approved where provider_id = :provider and person_id = :person and sheet_id = :sheet""")
                .param("id", id).param("anchor", sheet.anchor()).param("sheet", sheet.id())
                .param("content", json.writeValueAsString(content)).update();
    }

    void answer(Entered entered, UUID id, UUID approved, Approved.Said said) {
        sql(entered, """
                insert into extract.answer (provider_id, id, person_id, approved_id, yes, how, through, words, on_date, recorded_by,
                                            recorded_name, recorded_at)
                values (:provider, :id, :person, :approved, :yes, :how, :through, :words, :today, :me, :by, :now)""")
                .param("id", id).param("approved", approved).param("yes", said.yes()).param("how", said.how().name())
                .param("through", said.through()).param("words", said.words()).update();
    }

    void sent(Entered entered, UUID id, Approved approved, String email) {
        sql(entered, """
                insert into extract.sending (provider_id, id, person_id, anchor_id, approved_id, email, sent_by, sent_name, sent_at)
                values (:provider, :id, :person, :anchor, :approved, :email, :me, :by, :now)""")
                .param("id", id).param("anchor", approved.anchor()).param("approved", approved.id()).param("email", email).update();
    }

    /** Of all parties; the newest first. */
    List<Approved> approved(Entered entered) {
        return sql(entered, """
                select v.id, v.anchor_id, v.sheet_id, v.number, v.content, v.approved_name, v.approved_at, s.sent_at,
                       a.yes, a.how, a.through, a.words, a.on_date, a.recorded_name
                  from extract.approved v
                  left join lateral (select * from extract.answer x where x.provider_id = v.provider_id and x.approved_id = v.id
                                      order by x.seq desc limit 1) a on true
                  left join lateral (select max(x.sent_at) as sent_at from extract.sending x
                                      where x.provider_id = v.provider_id and x.approved_id = v.id) s on true
                 where v.provider_id = :provider and v.person_id = :person
                 order by v.approved_at desc, v.number desc""").query(this::version).list();
    }

    /** As the party itself asks: what was sent to it and nothing else, whatever this statement forgets. */
    List<Approved> sentTo(Entered outsider, UUID anchor) {
        return jdbc.sql("""
                select v.id, v.anchor_id, v.sheet_id, v.number, v.content, v.approved_name, v.approved_at,
                       (select max(x.sent_at) from extract.sending x
                         where x.provider_id = v.provider_id and x.approved_id = v.id) as sent_at, null as how
                  from extract.approved v
                 where v.provider_id = :provider and v.anchor_id = :anchor
                 order by sent_at desc, v.number desc""")
                .param("provider", outsider.caller().provider().value()).param("anchor", anchor).query(this::version).list();
    }

    private Approved version(ResultSet row, int n) throws SQLException {
        String how = row.getString("how");
        Approved.Said said = how == null ? null : new Approved.Said(row.getBoolean("yes"), Answer.How.valueOf(how), row.getString("through"),
                row.getString("words"), row.getObject("on_date", LocalDate.class), row.getString("recorded_name"));
        Instant sent = moment(row, "sent_at");
        return new Approved(row.getObject("id", UUID.class), row.getObject("anchor_id", UUID.class), row.getObject("sheet_id", UUID.class),
                row.getInt("number"), json.readValue(row.getString("content"), Content.class), row.getString("approved_name"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(), said, sent);
    }

    private static Sheet sheet(ResultSet row, Map<UUID, Set<Item>> shown) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Sheet(id, row.getObject("anchor_id", UUID.class), Sheet.Kind.valueOf(row.getString("kind")),
                row.getObject("appointment_id", UUID.class), new Wording(row.getString("message"), row.getString("function"),
                        row.getString("adaptation"), row.getBoolean("ladder")), shown.getOrDefault(id, Set.of()), row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("today", entered.today()).param("me", entered.caller().staff().value()).param("by", entered.caller().name())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC));
    }
}
