package no.fotfeste.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TimelineStore {

    private static final String LINE = """
            select id, kind, class, state, on_date, until_date, at_time, ref_id, text, contact, who, staff_id,
                   participants, limit_kind, law, employer, recorded_name
              from timeline.entry
            """;

    private final JdbcClient jdbc;

    TimelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record CourseRow(UUID id, String service, int version, LocalDate openedOn) {}

    void insertCourse(Entered entered, EpisodeId id, String service, int version) {
        jdbc.sql("""
                insert into timeline.course (provider_id, id, person_id, service, service_version, opened_on)
                values (:provider, :id, :person, :service, :version, :on)""")
                .param("provider", provider(entered)).param("id", id.value()).param("person", entered.person().value())
                .param("service", service).param("version", version).param("on", entered.today())
                .update();
    }

    Optional<CourseRow> course(Entered entered, EpisodeId id) {
        return jdbc.sql("""
                select id, service, service_version, opened_on from timeline.course
                 where provider_id = :provider and id = :id and person_id = :person""")
                .param("provider", provider(entered)).param("id", id.value()).param("person", entered.person().value())
                .query(TimelineStore::course).optional();
    }

    List<CourseRow> courses(Entered entered) {
        return jdbc.sql("""
                select id, service, service_version, opened_on from timeline.course
                 where provider_id = :provider and person_id = :person order by opened_on, id""")
                .param("provider", provider(entered)).param("person", entered.person().value())
                .query(TimelineStore::course).list();
    }

    /** How often each kind has happened in the course. Reads what the transaction may see. */
    Map<String, Integer> happened(Entered entered, EpisodeId course) {
        return jdbc.sql("select kind, times from timeline.happened(:provider, :course)")
                .param("provider", provider(entered)).param("course", course.value())
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insertHappened(Entered entered, EpisodeId course, Happened entry, Information information) {
        insert(entered, course, entry.kind(), information)
                .param("state", "HAPPENED").param("on", entry.on()).param("until", null).param("at", entry.at())
                .param("ref", entry.ref()).param("text", entry.text()).param("contact", entry.contact())
                .param("who", null).param("staff", null).param("limit", null).param("law", null).param("sends", false)
                .param("participants", entry.participants().stream().map(StaffId::value).toArray(UUID[]::new))
                .update();
    }

    void insertExpected(Entered entered, EpisodeId course, Expected entry, Information information, @Nullable StaffId staff,
            @Nullable UUID ref, String text) {
        insert(entered, course, entry.kind(), information)
                .param("state", "EXPECTED").param("on", entry.from()).param("until", entry.to())
                .param("at", null).param("ref", ref).param("text", text).param("contact", false)
                .param("who", entry.who()).param("staff", staff == null ? null : staff.value()).param("limit", entry.limit().name()).param("law", entry.law())
                .param("sends", entry.send()).param("participants", new UUID[0])
                .update();
    }

    /** The earliest open entry of the kind is settled; empty where none was open. */
    void settle(Entered entered, EpisodeId course, String kind, LocalDate on) {
        jdbc.sql("""
                update timeline.entry set state = 'SETTLED', settled_on = :on, settled_by = :by
                 where provider_id = :provider and id = (
                       select id from timeline.entry
                        where provider_id = :provider and course_id = :course and kind = :kind and state = 'EXPECTED'
                        order by until_date, seq limit 1)""")
                .param("provider", provider(entered)).param("course", course.value()).param("kind", kind)
                .param("on", on).param("by", entered.caller().staff().value())
                .update();
    }

    void settleOf(Entered entered, EpisodeId course, UUID ref, boolean done) {
        jdbc.sql("""
                update timeline.entry set state = :state, settled_on = :on, settled_by = :by
                 where provider_id = :provider and course_id = :course and ref_id = :ref and state = 'EXPECTED'""")
                .param("state", done ? "SETTLED" : "REPLACED").param("on", done ? entered.today() : null)
                .param("by", done ? entered.caller().staff().value() : null)
                .param("provider", provider(entered)).param("course", course.value()).param("ref", ref)
                .update();
    }

    /** The entry of this kind that was settled on the day of what this refers to, once more as it was. */
    void expectAgain(Entered entered, EpisodeId course, String kind, UUID ref) {
        jdbc.sql("""
                insert into timeline.entry
                       (provider_id, person_id, course_id, kind, class, state, on_date, until_date, ref_id, text, who, staff_id,
                        limit_kind, law, sends, employer, recorded_by, recorded_name, recorded_at)
                select s.provider_id, s.person_id, s.course_id, s.kind, s.class, 'EXPECTED', s.on_date, s.until_date, s.ref_id,
                       s.text, s.who, s.staff_id, s.limit_kind, s.law, s.sends, s.employer, s.recorded_by, s.recorded_name, s.recorded_at
                  from timeline.entry s
                  join timeline.entry e on e.provider_id = s.provider_id and e.course_id = s.course_id and e.ref_id = :ref
                                       and e.kind = s.kind and e.state = 'HAPPENED' and e.on_date = s.settled_on
                 where s.provider_id = :provider and s.course_id = :course and s.kind = :kind and s.state = 'SETTLED'
                 order by s.seq desc limit 1""")
                .param("provider", provider(entered)).param("course", course.value()).param("kind", kind).param("ref", ref)
                .update();
    }

    /** Open entries of these kinds no longer stand; {@code kinds} null for all of them. */
    void replace(Entered entered, EpisodeId course, @Nullable List<String> kinds) {
        jdbc.sql("""
                update timeline.entry set state = 'REPLACED'
                 where provider_id = :provider and course_id = :course and state = 'EXPECTED'
                   and (cast(:kinds as text[]) is null or kind = any (:kinds))""")
                .param("provider", provider(entered)).param("course", course.value())
                .param("kinds", kinds == null ? null : kinds.toArray(String[]::new))
                .update();
    }

    void assign(Entered entered, EpisodeId course, String kind, UUID ref, StaffId staff) {
        openOf(entered, course, kind, ref, "staff_id = :staff").param("staff", staff.value()).update();
    }

    void settleRef(Entered entered, EpisodeId course, String kind, UUID ref) {
        openOf(entered, course, kind, ref, "state = 'SETTLED', settled_on = :on, settled_by = :by")
                .param("on", entered.today()).param("by", entered.caller().staff().value()).update();
    }

    void replaceRef(Entered entered, EpisodeId course, String kind, UUID ref) {
        openOf(entered, course, kind, ref, "state = 'REPLACED'").update();
    }

    /** Changes the open entry of a kind that is about one thing. */
    private JdbcClient.StatementSpec openOf(Entered entered, EpisodeId course, String kind, UUID ref, String change) {
        return jdbc.sql("update timeline.entry set " + change + " " + """
                 where provider_id = :provider and course_id = :course and person_id = :person and kind = :kind
                   and ref_id = :ref and state = 'EXPECTED'""")
                .param("provider", provider(entered)).param("course", course.value())
                .param("person", entered.person().value()).param("kind", kind).param("ref", ref);
    }

    void passOn(Entered entered, EpisodeId course, StaffId from, StaffId to) {
        jdbc.sql("""
                update timeline.entry set staff_id = :to
                 where provider_id = :provider and course_id = :course and person_id = :person and state = 'EXPECTED'
                   and staff_id = :from""")
                .param("provider", provider(entered)).param("course", course.value())
                .param("person", entered.person().value()).param("from", from.value()).param("to", to.value())
                .update();
    }

    /** Open entries of the one, or of their role, once more as the other role's; those of these kinds nobody's. */
    void inherit(Entered entered, EpisodeId course, StaffId from, String role, String to, List<String> dropped) {
        String open = " where provider_id = :provider and course_id = :course and person_id = :person and state = 'EXPECTED'"
                + " and (staff_id = :from or staff_id is null and who = :role)";
        for (String sql : List.of("""
                insert into timeline.entry
                       (provider_id, person_id, course_id, kind, class, state, on_date, until_date, ref_id, text, who,
                        limit_kind, law, sends, employer, recorded_by, recorded_name, recorded_at)
                select provider_id, person_id, course_id, kind, class, state, on_date, until_date, ref_id, text, :to,
                       limit_kind, law, sends, employer, recorded_by, recorded_name, recorded_at
                  from timeline.entry""" + open + " and kind <> all (:dropped)", "update timeline.entry set state = 'REPLACED'" + open)) {
            jdbc.sql(sql).param("provider", provider(entered)).param("course", course.value()).param("person", entered.person().value())
                    .param("from", from.value()).param("role", role).param("to", to).param("dropped", dropped.toArray(String[]::new)).update();
        }
    }

    List<Line> line(Entered entered, EpisodeId course) {
        return jdbc.sql(LINE + """
                 where provider_id = :provider and course_id = :course and person_id = :person and state <> 'REPLACED'
                 order by on_date desc, seq desc""")
                .param("provider", provider(entered)).param("course", course.value())
                .param("person", entered.person().value())
                .query((row, n) -> line(row)).list();
    }

    List<Line> gone(Entered entered, EpisodeId course, List<String> kinds) {
        return jdbc.sql(LINE + """
                 where provider_id = :provider and course_id = :course and person_id = :person and state = 'REPLACED' and kind = any (:kinds)
                 order by on_date desc, seq desc""")
                .param("provider", provider(entered)).param("course", course.value())
                .param("person", entered.person().value()).param("kinds", kinds.toArray(String[]::new))
                .query((row, n) -> line(row)).list();
    }

    /** What is expected, the first to be done first. */
    List<Line> open(Entered entered, EpisodeId course, int most) {
        return jdbc.sql(LINE + """
                 where provider_id = :provider and course_id = :course and person_id = :person and state = 'EXPECTED'
                 order by until_date, seq limit :most""")
                .param("provider", provider(entered)).param("course", course.value())
                .param("person", entered.person().value()).param("most", most)
                .query((row, n) -> line(row)).list();
    }

    /** What has happened, the newest first. */
    List<Line> newest(Entered entered, EpisodeId course, int most) {
        return jdbc.sql(LINE + """
                 where provider_id = :provider and course_id = :course and person_id = :person and state = 'HAPPENED'
                 order by on_date desc, seq desc limit :most""")
                .param("provider", provider(entered)).param("course", course.value())
                .param("person", entered.person().value()).param("most", most)
                .query((row, n) -> line(row)).list();
    }

    void insertDeparture(Entered entered, EpisodeId course, String rule, String reason) {
        jdbc.sql("""
                insert into timeline.departure
                       (provider_id, person_id, course_id, rule, reason, on_date, recorded_by, recorded_at)
                values (:provider, :person, :course, :rule, :reason, :on, :by, :now)""")
                .param("provider", provider(entered)).param("person", entered.person().value())
                .param("course", course.value()).param("rule", rule).param("reason", reason)
                .param("on", entered.today()).param("by", entered.caller().staff().value())
                .param("now", entered.caller().now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec insert(Entered entered, EpisodeId course, String kind, Information information) {
        Caller caller = entered.caller();
        return jdbc.sql("""
                insert into timeline.entry
                       (provider_id, person_id, course_id, kind, class, state, on_date, until_date, at_time, ref_id, text,
                        contact, who, staff_id, participants, limit_kind, law, sends, employer, recorded_by, recorded_name, recorded_at)
                values (:provider, :person, :course, :kind, :class, :state, :on, :until, :at, :ref, :text,
                        :contact, :who, :staff, :participants, :limit, :law, :sends, :employer, :by, :name, :now)""")
                .param("provider", provider(entered)).param("person", entered.person().value())
                .param("course", course.value()).param("kind", kind).param("class", information.column())
                .param("employer", caller.employer()).param("by", caller.staff().value()).param("name", caller.name())
                .param("now", caller.now().atOffset(ZoneOffset.UTC));
    }

    private static UUID provider(Entered entered) {
        return entered.caller().provider().value();
    }

    private static CourseRow course(ResultSet row, int n) throws SQLException {
        return new CourseRow(row.getObject("id", UUID.class), row.getString("service"), row.getInt("service_version"),
                row.getObject("opened_on", LocalDate.class));
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID staff = row.getObject("staff_id", UUID.class);
        String limit = row.getString("limit_kind");
        return new Line(row.getObject("id", UUID.class), row.getString("kind"),
                Information.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                Line.State.valueOf(row.getString("state")), row.getObject("on_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class), row.getObject("at_time", LocalTime.class),
                row.getObject("ref_id", UUID.class), row.getString("text"), row.getBoolean("contact"), row.getString("who"),
                staff == null ? null : new StaffId(staff),
                Arrays.stream((UUID[]) row.getArray("participants").getArray()).map(StaffId::new).toList(),
                limit == null ? null : Limit.valueOf(limit), row.getString("law"), row.getString("employer"),
                row.getString("recorded_name"));
    }
}
