package no.fotfeste.post;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NationalId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom it is about, who reads it, and where it has been. */
@Repository
class PlacingStore {

    private final JdbcClient jdbc;

    PlacingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody it may be about. */
    record Candidate(PersonId person, String name, LocalDate born, String service) {}

    /** Those whom the caller may know of with this number, or whose names have parts that begin so. */
    List<Candidate> candidates(Entered entered, String text) {
        String number = NationalId.find(text).map(NationalId::digits).orElse(null);
        return jdbc.sql("""
                select p.person_id, p.given_name || ' ' || p.family_name as name, p.born,
                       (select c.service from timeline.v_course c where c.provider_id = p.provider_id and c.person_id = p.person_id
                         order by c.opened_on desc, c.id desc limit 1) as service
                  from person.person p
                 where p.provider_id = :provider
                   and (p.number = cast(:number as text) or cast(:number as text) is null and cardinality(:parts::text[]) > 0 and (
                        select count(distinct wanted.part) from unnest(:parts::text[]) wanted(part)
                          join person.name_part n on n.provider_id = p.provider_id and n.person_id = p.person_id
                           and n.part ~>=~ wanted.part and n.part ~<~ (wanted.part || U&'\\FFFF')) = cardinality(:parts::text[]))
                   and exists (select from timeline.v_course c where c.provider_id = p.provider_id and c.person_id = p.person_id)
                 order by p.family_name, p.given_name limit 20""")
                .param("provider", provider(entered)).param("number", number)
                .param("parts", Persons.nameParts(text).toArray(String[]::new))
                .query((row, n) -> new Candidate(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
                        row.getObject("born", LocalDate.class), row.getString("service")))
                .list();
    }

    /** 0 where somebody placed it or set it aside first. */
    int place(Entered entered, Item item, EpisodeId course, UUID id, @Nullable StaffId reader, @Nullable UUID answers,
            Item.@Nullable Answered answered) {
        int rows = jdbc.sql("""
                update post.item set state = 'PLACED', person_id = :person, course_id = :course, class = :class,
                       reader_id = :reader, sent_back_by = null
                 where provider_id = :provider and id = :item and state = 'WAITING'""")
                .param("provider", provider(entered)).param("item", item.id()).param("person", entered.person().value())
                .param("course", course.value()).param("class", item.kind().information().column())
                .param("reader", reader == null ? null : reader.value())
                .update();
        if (rows == 0) return 0;
        return jdbc.sql("""
                insert into post.placing (provider_id, id, item_id, person_id, course_id, placed_by, placed_name, placed_at,
                       answers, answers_kind, answers_on)
                values (:provider, :id, :item, :person, :course, :by, :name, :now, :answers, :answersKind, :answersOn)""")
                .param("answers", answers).param("answersKind", answered == null ? null : answered.kind())
                .param("answersOn", answered == null ? null : answered.on())
                .param("provider", provider(entered)).param("id", id).param("item", item.id())
                .param("person", entered.person().value()).param("course", course.value())
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name()).param("now", now(entered))
                .update();
    }

    Optional<Item.Answered> answered(Entered entered, UUID item) {
        return jdbc.sql("""
                select answers_kind, answers_on from post.placing
                 where provider_id = :provider and item_id = :item and person_id = :person and moved_at is null
                   and answers is not null""")
                .param("provider", provider(entered)).param("item", item).param("person", entered.person().value())
                .query((row, n) -> new Item.Answered(row.getString("answers_kind"), row.getObject("answers_on", LocalDate.class)))
                .optional();
    }

    int read(Entered entered, UUID item) {
        return jdbc.sql("""
                update post.item set read_by = :by, read_name = :name, read_at = :now
                 where provider_id = :provider and id = :item and person_id = :person and read_at is null""")
                .param("provider", provider(entered)).param("item", item).param("person", entered.person().value())
                .param("by", entered.caller().staff().value()).param("name", entered.caller().name()).param("now", now(entered))
                .update();
    }

    int reply(Entered entered, UUID item, LocalDate on, String how) {
        return jdbc.sql("""
                update post.item set replied_on = :on, replied_how = :how, replied_by = :by, replied_name = :name
                 where provider_id = :provider and id = :item and person_id = :person and replied_on is null and reply_by is not null""")
                .param("provider", provider(entered)).param("item", item).param("person", entered.person().value())
                .param("on", on).param("how", how).param("by", entered.caller().staff().value())
                .param("name", entered.caller().name())
                .update();
    }

    int give(Entered entered, UUID item, StaffId reader) {
        return jdbc.sql("""
                update post.item set reader_id = :reader
                 where provider_id = :provider and id = :item and person_id = :person and read_at is null""")
                .param("provider", provider(entered)).param("item", item).param("person", entered.person().value())
                .param("reader", reader.value())
                .update();
    }

    /** Back among what is not placed; the place it had stands, with the reason. */
    int moveBack(Entered entered, UUID item, String why) {
        int rows = jdbc.sql("""
                update post.placing set why_moved = :why, moved_by = :by, moved_name = :name, moved_at = :now
                 where provider_id = :provider and item_id = :item and person_id = :person and moved_at is null""")
                .param("provider", provider(entered)).param("item", item).param("person", entered.person().value())
                .param("why", why).param("by", entered.caller().staff().value()).param("name", entered.caller().name())
                .param("now", now(entered))
                .update();
        if (rows == 0) return 0;
        return jdbc.sql("""
                update post.item set state = 'WAITING', person_id = null, course_id = null, class = null, reader_id = null,
                       read_by = null, read_name = null, read_at = null, replied_on = null, replied_how = null,
                       replied_by = null, replied_name = null, sent_back_by = :by
                 where provider_id = :provider and id = :item and person_id = :person""")
                .param("provider", provider(entered)).param("item", item).param("person", entered.person().value())
                .param("by", entered.caller().staff().value())
                .update();
    }

    /** What has been here by mistake. */
    List<Item.Moved> moved(Entered entered) {
        return jdbc.sql("""
                select placed_at, moved_name, moved_at, why_moved from post.placing
                 where provider_id = :provider and person_id = :person and moved_at is not null
                 order by moved_at desc limit 50""")
                .param("provider", provider(entered)).param("person", entered.person().value())
                .query((row, n) -> new Item.Moved(day(row.getObject("placed_at", OffsetDateTime.class)), row.getString("moved_name"),
                        day(row.getObject("moved_at", OffsetDateTime.class)), row.getString("why_moved")))
                .list();
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(Time.OSLO).toLocalDate();
    }

    private static UUID provider(Entered entered) {
        return entered.caller().provider().value();
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }
}
