package no.fotfeste.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has come in, placed or not. */
@Repository
class PostStore {

    private static final String EARLIER = """
            exists (select from post.file f
                      join post.file g on g.provider_id = f.provider_id and g.sha256 = f.sha256 and g.item_id <> f.item_id
                      join post.item o on o.provider_id = g.provider_id and o.id = g.item_id
                     where f.provider_id = i.provider_id and f.item_id = i.id and o.state <> 'SET_ASIDE'
                       and o.seq < i.seq)""";

    private static final String ITEM = """
            select i.id, i.received_on, i.sender_kind, i.sender, i.kind, i.label, i.on_paper, i.reply_by, i.kept, i.state,
                   i.person_id, i.course_id, i.class, i.reader_id, i.read_name, i.read_at, i.replied_on, i.replied_how,
                   i.replied_name, i.registered_name, i.registered_at,
                   %s as came_before
              from post.item i
            """.formatted(EARLIER);

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entered entered, UUID id, Item.New item, List<Upload> files) {
        sql(entered, """
                insert into post.item (provider_id, id, received_on, sender_kind, sender, kind, label, on_paper, reply_by,
                       state, registered_by, registered_name, registered_at)
                values (:provider, :id, :received, :senderKind, :sender, :kind, :label, :paper, :reply,
                        'WAITING', :by, :name, :now)""")
                .param("id", id).param("received", item.receivedOn()).param("senderKind", item.senderKind().name())
                .param("sender", item.sender()).param("kind", item.kind().name()).param("label", item.label())
                .param("paper", item.onPaper()).param("reply", item.replyBy())
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", now(entered))
                .update();
        for (int i = 0; i < files.size(); i++) insertFile(entered, id, i + 1, files.get(i));
    }

    private void insertFile(Entered entered, UUID item, int number, Upload file) {
        UUID id = UUID.randomUUID();
        sql(entered, """
                insert into post.file (provider_id, id, item_id, number, name, type, size, sha256, active)
                values (:provider, :id, :item, :number, :name, :type, :size, :sha, :active)""")
                .param("id", id).param("item", item).param("number", number).param("name", file.name())
                .param("type", file.type().name()).param("size", file.content().length).param("sha", file.sha256())
                .param("active", file.active())
                .update();
        sql(entered, "insert into post.content (provider_id, file_id, item_id, bytes) values (:provider, :id, :item, :bytes)")
                .param("id", id).param("item", item).param("bytes", file.content())
                .update();
    }

    List<Item> waiting(Entered entered) {
        return sql(entered, ITEM + """
                 where i.provider_id = :provider and i.state = 'WAITING'
                 order by i.received_on, i.seq limit 200""")
                .query(PostStore::item).list();
    }

    Optional<Item> unplaced(Entered entered, UUID id) {
        return sql(entered, ITEM + "where i.provider_id = :provider and i.id = :id and i.person_id is null")
                .param("id", id).query(PostStore::item).optional();
    }

    /** Wherever it lies, as far as the caller may know. */
    Optional<Item> anywhere(Entered entered, UUID id) {
        return sql(entered, ITEM + "where i.provider_id = :provider and i.id = :id").param("id", id).query(PostStore::item).optional();
    }

    Optional<Item> find(Entered entered, UUID id) {
        return sql(entered, ITEM + "where i.provider_id = :provider and i.id = :id and i.person_id = :person")
                .param("id", id).param("person", entered.person().value()).query(PostStore::item).optional();
    }

    List<Item> ofPerson(Entered entered) {
        return sql(entered, ITEM + """
                 where i.provider_id = :provider and i.person_id = :person
                 order by i.received_on desc, i.seq desc limit 300""")
                .param("person", entered.person().value()).query(PostStore::item).list();
    }

    /** Others, kept, in which a file is the same to the byte; as far as the caller may know of them. */
    List<Item> sameContent(Entered entered, UUID id) {
        return sql(entered, ITEM + """
                 where i.provider_id = :provider and i.id <> :id and i.state <> 'SET_ASIDE'
                   and exists (select from post.file f
                                 join post.file g on g.provider_id = f.provider_id and g.sha256 = f.sha256
                                where f.provider_id = :provider and f.item_id = :id and g.item_id = i.id)
                 order by i.seq limit 5""")
                .param("id", id).query(PostStore::item).list();
    }

    /** Others of the person's from the same sender on the same day. */
    List<Item> sameSenderAndDay(Entered entered, Item item) {
        return sql(entered, ITEM + """
                 where i.provider_id = :provider and i.person_id = :person and i.id <> :id
                   and i.received_on = :on and lower(i.sender) = lower(:sender)
                 order by i.seq limit 5""")
                .param("person", entered.person().value()).param("id", item.id()).param("on", item.receivedOn())
                .param("sender", item.sender()).query(PostStore::item).list();
    }

    List<Item.File> files(Entered entered, UUID item) {
        return sql(entered, """
                select id, number, name, type, size, active from post.file
                 where provider_id = :provider and item_id = :item order by number""")
                .param("item", item)
                .query((row, n) -> new Item.File(row.getObject("id", UUID.class), row.getInt("number"), row.getString("name"),
                        FileType.valueOf(row.getString("type")), row.getInt("size"), row.getBoolean("active")))
                .list();
    }

    /** Empty where it is closed to the caller. */
    Optional<byte[]> content(Entered entered, UUID item, UUID file) {
        return sql(entered, "select bytes from post.content where provider_id = :provider and item_id = :item and file_id = :file")
                .param("item", item).param("file", file).query((row, n) -> row.getBytes(1)).optional();
    }

    int keep(Entered entered, UUID id) {
        return sql(entered, "update post.item set kept = true where provider_id = :provider and id = :id and state = 'WAITING'")
                .param("id", id).update();
    }

    int setAside(Entered entered, UUID id, boolean aside) {
        return sql(entered, "update post.item set state = :to where provider_id = :provider and id = :id and state = :from")
                .param("id", id).param("from", aside ? "WAITING" : "SET_ASIDE").param("to", aside ? "SET_ASIDE" : "WAITING").update();
    }

    private JdbcClient.StatementSpec sql(Entered entered, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value());
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(row.getObject("id", UUID.class), row.getObject("received_on", LocalDate.class),
                Item.Sender.valueOf(row.getString("sender_kind")), row.getString("sender"), Item.Kind.valueOf(row.getString("kind")),
                row.getString("label"), row.getBoolean("on_paper"), row.getObject("reply_by", LocalDate.class),
                row.getBoolean("kept"), row.getString("state").equals("SET_ASIDE"), placed(row),
                row.getString("registered_name"), moment(row, "registered_at"), row.getBoolean("came_before"));
    }

    private static Item.@Nullable Placed placed(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        if (person == null) return null;
        UUID reader = row.getObject("reader_id", UUID.class);
        String read = row.getString("read_name");
        LocalDate replied = row.getObject("replied_on", LocalDate.class);
        return new Item.Placed(new PersonId(person), new EpisodeId(row.getObject("course_id", UUID.class)),
                Information.valueOf(row.getString("class").toUpperCase(Locale.ROOT)), reader == null ? null : new StaffId(reader),
                read == null ? null : new Item.Read(read, moment(row, "read_at")),
                replied == null ? null : new Item.Reply(replied, row.getString("replied_how"), row.getString("replied_name")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
