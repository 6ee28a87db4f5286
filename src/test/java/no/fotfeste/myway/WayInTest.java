package no.fotfeste.myway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.myway.Link.Door;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Token;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person's way in: what opens it, what does not, and what shuts it. */
@FotfesteTest
class WayInTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PHONE = "911 22 333";

    @Autowired World world;
    @Autowired OwnDoors doors;
    @Autowired OwnVisits visits;
    @Autowired MyWay myWay;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private Caller kari;
    private World.Waiting anne;
    private Instant now;
    private String newest = "";
    private final Set<String> seen = new HashSet<>();

    @BeforeEach
    void begin() {
        world.today(TODAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.PHYSIOTHERAPIST).caller();
        anne = place.accepted("tvt", "Anne Berg", kari);
        now = kari.now();
    }

    @Test
    void a_link_and_the_code_on_the_phone_open_the_persons_own_record_without_health_and_nothing_else() {
        Caller caller = visits.caller(byLink()).orElseThrow();
        assertThat(caller.roles()).containsExactly(Role.PERSON);
        assertThat(caller.self()).isEqualTo(anne.person());
        assertThat(myWay.home(caller).shown().person().name()).isEqualTo("Anne Berg");
        assertThat(myWay.home(caller).shown().entered().opened()).doesNotContain(no.fotfeste.access.Information.HEALTH).hasSize(4);
        assertThatExceptionOfType(Denied.class).as("a page of the staff's").isThrownBy(() -> cases.line(caller, anne.person()));
        PersonId other = place.accepted("tvt", "Berit Dal", kari).person();
        assertThatExceptionOfType(Denied.class).as("somebody else's").isThrownBy(() -> cases.line(caller, other));
        assertThatExceptionOfType(Denied.class).as("staff have no page of their own").isThrownBy(() -> myWay.home(kari));
    }

    @Test
    void whoever_is_let_in_at_the_table_sees_health_too_and_the_log_says_who_let_them_in() {
        Caller caller = visits.caller(atTheTable(doors.atTheTable(kari, anne.person(), UUID.randomUUID())).orElseThrow()).orElseThrow();
        assertThat(caller.roles()).containsExactly(Role.PERSON_KNOWN);
        assertThat(myWay.home(caller).shown().entered().opened()).contains(no.fotfeste.access.Information.HEALTH);
        assertThat(doors.overview(kari, anne.person()).last()).satisfies(last -> assertThat(last.by()).isEqualTo("Kari Tveit"));
        assertThat(log()).contains("Kari Tveit myway.vouch", "Anne Berg myway.own-home");
    }

    @Test
    void a_code_at_the_table_works_once_for_ten_minutes_and_only_the_newest() {
        String first = doors.atTheTable(kari, anne.person(), UUID.randomUUID());
        String second = doors.atTheTable(kari, anne.person(), UUID.randomUUID());
        assertThat(atTheTable(first)).as("a newer one was made").isEmpty();
        assertThat(visits.findAtTheTable(now.plus(Duration.ofMinutes(10)), second)).as("ten minutes later").isEmpty();
        assertThat(atTheTable(" " + second.toLowerCase().replace("-", " "))).as("as it may be typed").isPresent();
        assertThat(atTheTable(second)).as("twice").isEmpty();
        assertThat(text("select code_hash::text from myway.table_code where provider_id = :provider")).doesNotContain(second.replace("-", ""));
    }

    @Test
    void when_somebody_guesses_codes_from_the_table_none_opens_anything_for_a_while() {
        String code = doors.atTheTable(kari, anne.person(), UUID.randomUUID());
        for (int n = 0; n < 300; n++) visits.findAtTheTable(now, "FEIL-" + n);
        assertThat(atTheTable(code)).isEmpty();
        JdbcClient.create(owner).sql("delete from myway.wrong_codes").update();
        assertThat(atTheTable(code)).isPresent();
    }

    @Test
    void right_wrong_used_old_and_too_many_codes_get_the_same_answer_and_twenty_wrong_kill_the_link() {
        Door door = sent();
        assertThat(visits.come(door, now, "000000")).as("before one was asked for").isEmpty();
        visits.askForCode(door, now);
        String code = code();
        assertThat(visits.come(door, now.plus(Duration.ofMinutes(10)), code)).as("too late").isEmpty();
        for (int n = 0; n < Link.TRIES; n++) assertThat(visits.come(door, now, "x" + n)).isEmpty();
        assertThat(visits.come(door, now, code)).as("after five wrong").isEmpty();
        for (int asked = 2; asked <= 4; asked++) {
            visits.askForCode(door, now);
            for (int n = 0; n < Link.TRIES; n++) visits.come(door, now, "x" + n);
        }
        visits.askForCode(door, now.plus(Duration.ofHours(2)));
        assertThat(visits.come(door, now.plus(Duration.ofHours(2)), code())).as("twenty wrong").isEmpty();
        assertThat(doors.overview(kari, anne.person()).link()).as("dead").isNull();
    }

    @Test
    void no_more_than_five_codes_are_sent_in_an_hour_and_messages_say_nothing_about_anyone() {
        Door door = sent();
        for (int n = 0; n < 7; n++) visits.askForCode(door, now);
        List<String> bodies = bodies();
        assertThat(bodies.stream().filter(body -> body.contains("Koden din er"))).hasSize(Link.CODES);
        assertThat(String.join("\n", bodies)).doesNotContain("Anne", "Berg", "helse", "Prøvestedet");
    }

    @Test
    void nothing_is_sent_to_a_number_nobody_has_heard_them_on() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> doors.send(kari, anne.person(), UUID.randomUUID(),
                new OwnDoors.Wanted("anne@example.no", PHONE, false)));
        sent();
        doors.send(kari, anne.person(), UUID.randomUUID(), new OwnDoors.Wanted("anne@example.no", "+47 911 22 333".substring(4), false));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> doors.send(kari, anne.person(), UUID.randomUUID(),
                new OwnDoors.Wanted("anne@example.no", "922 33 444", false)));
    }

    @Test
    void a_new_link_shuts_the_one_before_and_an_unknown_one_leads_nowhere() {
        UUID visit = byLink();
        String old = newest;
        doors.send(kari, anne.person(), UUID.randomUUID(), new OwnDoors.Wanted("anne@example.no", PHONE, false));
        assertThat(visits.caller(visit)).isEmpty();
        Door before = visits.find(old).orElseThrow();
        visits.askForCode(before, now);
        assertThat(bodies().stream().filter(body -> body.contains("Koden din er"))).as("no code is sent for it").hasSize(1);
        assertThat(visits.find(Token.fresh())).isEmpty();
        assertThat(visits.find("../../personer")).isEmpty();
    }

    @Test
    void shut_by_staff_or_by_the_person_it_is_shut_at_the_next_click() {
        UUID link = byLink();
        UUID table = atTheTable(doors.atTheTable(kari, anne.person(), UUID.randomUUID())).orElseThrow();
        doors.shut(kari, anne.person(), UUID.randomUUID());
        assertThat(visits.caller(link)).isEmpty();
        assertThat(visits.caller(table)).isEmpty();
        UUID again = atTheTable(doors.atTheTable(kari, anne.person(), UUID.randomUUID())).orElseThrow();
        Caller anneBerg = visits.caller(again).orElseThrow();
        assertThat(visits.caller(link)).as("an earlier visit does not come to life").isEmpty();
        doors.shutOwn(anneBerg, UUID.randomUUID());
        assertThat(visits.caller(again)).isEmpty();
        assertThatExceptionOfType(Denied.class).as("a request on its way").isThrownBy(() -> myWay.home(anneBerg));
    }

    @Test
    void logged_out_is_out_also_with_the_cookie_of_before() {
        UUID visit = byLink();
        assertThat(doors.overview(kari, anne.person()).visiting()).isTrue();
        visits.left(visit);
        assertThat(visits.caller(visit)).isEmpty();
        assertThat(doors.overview(kari, anne.person()).visiting()).isFalse();
        assertThat(doors.overview(kari, anne.person()).link()).as("the link stands for the next time").isNotNull();
    }

    @Test
    void it_ends_when_the_person_has_died_when_the_course_ended_more_than_a_year_ago_and_after_twelve_hours() {
        Courses courses = new Courses(world, episodes);
        World.Waiting per = courses.started(place, "r1-8", "Per Lie");
        courses.end(place, per);
        UUID visit = world.visit(place, per.person(), true);
        assertThat(visits.caller(visit)).isPresent();
        world.today(TODAY.plusDays(1));
        assertThat(visits.caller(visit)).as("the day after").isEmpty();
        world.today(TODAY.plusDays(366));
        assertThat(visits.caller(world.visit(place, per.person(), true))).as("a year after").isPresent();
        world.today(TODAY.plusDays(367));
        assertThat(visits.caller(world.visit(place, per.person(), true))).as("more than a year after").isEmpty();
        world.today(TODAY);
        UUID annes = world.visit(place, anne.person(), false);
        JdbcClient.create(owner).sql("update person.person set died_on = :today where person_id = :person")
                .param("today", TODAY).param("person", anne.person().value()).update();
        assertThat(visits.caller(annes)).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> doors.atTheTable(kari, anne.person(), UUID.randomUUID()));
    }

    @Test
    void at_another_provider_the_same_person_is_somebody_else() {
        Caller here = visits.caller(world.visit(place, anne.person(), true)).orElseThrow();
        World.Place elsewhere = world.place();
        Caller there = Caller.person(elsewhere.provider(), anne.person(), "Anne Berg", true, now);
        assertThat(myWay.home(here).shown().person().name()).isEqualTo("Anne Berg");
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> myWay.home(there));
    }

    private Door sent() {
        doors.send(kari, anne.person(), UUID.randomUUID(), new OwnDoors.Wanted("anne@example.no", PHONE, true));
        return visits.find(token()).orElseThrow();
    }

    private UUID byLink() {
        Door door = sent();
        visits.askForCode(door, now);
        return visits.come(door, now, code()).orElseThrow();
    }

    private Optional<UUID> atTheTable(String code) {
        return visits.findAtTheTable(now, code).flatMap(door -> visits.comeFromTheTable(door, now));
    }

    private String token() {
        newest = last("/min/inn/([A-Za-z0-9_-]{43})");
        return newest;
    }

    private String code() {
        return last("Koden din er ([0-9]{6})");
    }

    /** What has come since it was last asked for. */
    private String last(String pattern) {
        return bodies().stream().map(body -> Pattern.compile(pattern).matcher(body)).filter(Matcher::find).map(found -> found.group(1))
                .filter(seen::add).toList().getLast();
    }

    private List<String> bodies() {
        return new OutboxLooks(owner).of(place.provider()).stream().map(OutboxLooks.Mail::body).toList();
    }

    private List<String> log() {
        return JdbcClient.create(owner).sql("select actor_name || ' ' || action from access.log where provider_id = :provider")
                .param("provider", place.provider().value()).query(String.class).list();
    }

    private String text(String sql) {
        return String.join("\n", JdbcClient.create(owner).sql(sql).param("provider", place.provider().value()).query(String.class).list());
    }
}
