package no.fotfeste.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import no.fotfeste.access.Access;
import no.fotfeste.access.Action;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.assessment.Alerts;
import no.fotfeste.instrument.Answers;
import no.fotfeste.assessment.Assessments;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.organisation.Reach;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Time;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer that cannot wait, through a weekend: who is told, when, and that each is told once (T13). */
@FotfesteTest
class AlertEscalationTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);

    @Autowired World world;
    @Autowired Time time;
    @Autowired Browsers browsers;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired Assessments assessments;
    @Autowired Alerts alerts;
    @Autowired Instruments instruments;
    @Autowired Staff staff;
    @Autowired Rosters rosters;
    @Autowired MyTeam myTeam;
    @Autowired AlertJob job;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member liv;
    private World.Place.Member nina;
    private World.Place.Member jon;
    private World.Place.Member leif;
    private World.Waiting ola;

    @BeforeEach
    void aStayAndARoster() {
        world.today(FRIDAY);
        place = world.place("r1-8");
        liv = place.member("Liv Norheim", Role.PHYSICIAN, Role.COORDINATOR);
        nina = place.member("Nina Dal", Role.NURSE);
        jon = place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        leif = place.member("Leif Bø", Role.LEADER);
        for (var member : List.of(liv, nina, jon, leif)) reach(member, new Reach(member.username() + "@example.no", ""));
        ola = new Courses(world, episodes).started(place, "r1-8", "Ola Lysegodt");
        for (LocalDate day : List.of(FRIDAY, MONDAY)) {
            rosters.save(liv.caller(), UUID.randomUUID(), Roster.monday(day), duties(day, nina, jon));
        }
    }

    @Test
    void raised_half_past_three_on_friday_it_goes_on_half_past_eight_on_monday() {
        at(FRIDAY, 15, 30);
        raise();
        assertThat(told()).containsExactly("ON_DUTY Nina Dal mail");
        for (int day = 0; day < 3; day++) {
            at(FRIDAY.plusDays(day), 23, 0);
            job.tick(place.provider());
        }
        at(MONDAY, 8, 29);
        job.tick(place.provider());
        assertThat(told()).as("an hour of work has not passed").hasSize(1);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.line(jon.caller(), ola.person()));
        assertThat(myTeam.urgent(leif.caller())).isEmpty();

        at(MONDAY, 8, 30);
        job.tick(place.provider());
        assertThat(told()).containsExactly("ON_DUTY Nina Dal mail", "STAND_IN Jon Vik mail", "LEADER Leif Bø mail");
        assertThat(messages()).containsExactlyInAnyOrder(nina.username(), jon.username(), leif.username());
        assertThat(cases.line(jon.caller(), ola.person()).shown().sees(Information.HEALTH)).as("the stand-in sees the case").isTrue();
        assertThat(myTeam.urgent(leif.caller())).singleElement().satisfies(here -> {
            assertThat(here.late()).isTrue();
            assertThat(here.told()).containsExactly("Nina Dal", "Jon Vik", "Leif Bø");
            assertThat(here.toString()).as("nobody's name but those who work here").doesNotContain("Lysegodt");
        });
        assertThatExceptionOfType(Denied.class).as("the leader gets no access").isThrownBy(() -> cases.line(leif.caller(), ola.person()));

        at(MONDAY, 15, 0);
        job.tick(place.provider());
        assertThat(told()).as("once each").hasSize(3);
    }

    @Test
    void it_stays_until_somebody_says_what_was_done_and_then_the_access_ends_a_day_later() {
        at(FRIDAY, 15, 30);
        raise();
        at(MONDAY, 9, 0);
        job.tick(place.provider());
        UUID alert = open().getFirst().id();
        alerts.acknowledge(jon.caller(), ola.person(), UUID.randomUUID(), alert, "Snakket med ham. Ringte fastlegen.");
        assertThat(myTeam.urgent(leif.caller())).isEmpty();
        assertThat(open()).isEmpty();
        at(MONDAY.plusDays(1), 8, 0);
        job.tick(place.provider());
        assertThat(cases.line(jon.caller(), ola.person())).isNotNull();
        assertThat(told()).hasSize(3);
        at(MONDAY.plusDays(1), 9, 1);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.line(jon.caller(), ola.person()));
    }

    @Test
    void raised_at_night_or_on_a_holiday_whoever_is_on_duty_next_is_told_when_their_day_begins() {
        at(FRIDAY, 22, 0);
        raise();
        assertThat(told()).isEmpty();
        at(MONDAY, 7, 59);
        job.tick(place.provider());
        assertThat(told()).isEmpty();
        at(MONDAY, 8, 0);
        job.tick(place.provider());
        assertThat(told()).containsExactly("ON_DUTY Nina Dal mail");
        at(MONDAY, 9, 0);
        job.tick(place.provider());
        assertThat(told()).hasSize(3);
    }

    @Test
    void when_the_job_has_been_away_it_catches_up_and_two_at_once_tell_each_once() throws Exception {
        at(FRIDAY, 15, 30);
        raise();
        at(MONDAY.plusDays(1), 10, 0);
        Callable<Void> tick = () -> {
            job.tick(place.provider());
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(tick, tick, tick, tick))) done.get();
        }
        // nobody is in the roster on Tuesday: the coordinator has the watch, and there is no other for the stand-in
        assertThat(told()).containsExactly("ON_DUTY Nina Dal mail", "ON_DUTY Liv Norheim mail", "STAND_IN ", "LEADER Leif Bø mail");
        assertThat(messages()).hasSize(3);
    }

    @Test
    void nobody_to_reach_is_told_to_the_leader_at_once() {
        reach(nina, Reach.NONE);
        at(FRIDAY, 10, 0);
        raise();
        assertThat(told()).containsExactly("ON_DUTY Nina Dal");
        assertThat(messages()).isEmpty();
        assertThat(myTeam.urgent(leif.caller())).singleElement().satisfies(here -> {
            assertThat(here.late()).isFalse();
            assertThat(here.problem()).isTrue();
            assertThat(here.unreached()).containsExactly("Nina Dal");
        });
        assertThat(myTeam.day(nina.caller()).unreachable()).isTrue();
        assertThat(myTeam.day(liv.caller()).unreachable()).isFalse();
    }

    @Test
    void one_the_person_has_said_no_to_is_neither_told_nor_let_in() {
        world.block(liv.caller(), ola.person(), nina.id());
        world.block(liv.caller(), ola.person(), jon.id());
        at(FRIDAY, 10, 0);
        raise();
        at(FRIDAY, 11, 0);
        job.tick(place.provider());
        assertThat(told()).containsExactly("ON_DUTY Liv Norheim mail", "STAND_IN ", "LEADER Leif Bø mail");
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.line(jon.caller(), ola.person()));
    }

    @Test
    void another_provider_neither_sees_nor_is_told() {
        at(FRIDAY, 15, 30);
        raise();
        World.Place other = world.place("r1-8");
        var theirs = other.member("Lars Hov", Role.LEADER);
        reach(theirs, new Reach("lars@example.no", ""), other);
        at(MONDAY, 9, 0);
        job.tick(other.provider());
        assertThat(told()).hasSize(1);
        assertThat(myTeam.urgent(theirs.caller())).isEmpty();
    }

    @Test
    void the_card_says_who_was_told_and_the_leader_sees_where_it_waits_and_not_whom_it_is_about() {
        at(FRIDAY, 15, 30);
        raise();
        reach(nina, Reach.NONE);
        at(MONDAY, 8, 30);
        job.tick(place.provider());
        try (var standIn = browsers.loggedIn(jon); var leader = browsers.loggedIn(leif); var nurse = browsers.loggedIn(nina)) {
            leader.sees("En melding som haster, venter hos R1.8", "Har fått beskjed: Nina Dal, Jon Vik, Leif Bø", "Du ser ikke hvem det gjelder");
            leader.seesNot("Lysegodt");
            leader.look("alert-leader");
            nurse.sees("Vi kan ikke gi deg beskjed når noe haster.");
            nurse.open("/konto");
            nurse.fill("E-post", "nina(a)example");
            nurse.fill("Mobilnummer", "12");
            nurse.press("Lagre");
            nurse.sees("Skriv én e-postadresse", "minst åtte siffer");
            nurse.look("account-reach");
            nurse.fill("E-post", "nina@example.no");
            nurse.fill("Mobilnummer", "+47 900 00 000");
            nurse.press("Lagre");
            nurse.sees("Adressene er lagret.");
            nurse.open("/");
            nurse.seesNot("Vi kan ikke gi deg beskjed når noe haster.");
            standIn.sees("Dette kan ikke vente", "Ola Lysegodt", "Vikaren og lederen har fått beskjed.");
            standIn.follow("Ola Lysegodt");
            standIn.sees("Hvem har fått beskjed", "Nina Dal (har vakt) fikk beskjed på e-post", "Jon Vik (vikar) fikk beskjed", "Leif Bø (leder, uten navn");
            standIn.look("alert-gone-on");
            standIn.fill("Hva gjorde vi", "Snakket med ham. Ringte fastlegen.");
            standIn.press("Varselet er fulgt opp");
            standIn.sees("Varsler som er fulgt opp", "Fulgt opp av Jon Vik", "Nina Dal (har vakt)");
            leader.open("/");
            leader.seesNot("En melding som haster");
        }
    }

    private void raise() {
        transaction.executeWithoutResult(status -> {
            Entered entered = access.enter(liv.caller(), ola.person(), Act.FILL);
            assessments.record(entered, cases.get(entered).course(), "measure-arrival", instruments.get("phq-9"), Answers.of(Map.of("9", "1")),
                    true, UUID.randomUUID());
        });
    }

    private List<Alerts.Open> open() {
        return transaction.execute(status -> alerts.open(access.enter(liv.caller(), ola.person(), Act.FILL), 10));
    }

    private void reach(World.Place.Member member, Reach reach) {
        reach(member, reach, place);
    }

    private void reach(World.Place.Member member, Reach reach, World.Place where) {
        transaction.executeWithoutResult(status -> staff.changeReach(access.enter(where.system(), Act.STAFF), member.id(), reach));
    }

    private static Map<Roster.Slot, no.fotfeste.platform.StaffId> duties(LocalDate day, World.Place.Member first, World.Place.Member second) {
        Map<Roster.Slot, no.fotfeste.platform.StaffId> duties = new HashMap<>();
        Roster.Slot slot = new Roster.Slot("r1-8", day);
        duties.put(slot, first.id());
        duties.put(slot.instead(), second.id());
        return duties;
    }

    private void at(LocalDate day, int hour, int minute) {
        time.use(Clock.fixed(LocalDateTime.of(day, java.time.LocalTime.of(hour, minute)).atZone(Time.OSLO).toInstant(), Time.OSLO));
    }

    private List<String> told() {
        return JdbcClient.create(owner).sql("select step, name, by_mail from assessment.alert_step where provider_id = ? order by seq")
                .param(place.provider().value())
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + (row.getBoolean(3) ? " mail" : "")).list();
    }

    /** To whom; what is stored of them holds no name and no person. */
    private List<String> messages() {
        return JdbcClient.create(owner).sql("select recipient from notify.staff_message where provider_id = ? order by created_at")
                .param(place.provider().value()).query(String.class).list().stream().map(to -> to.replace("@example.no", "")).toList();
    }

    private enum Act implements Action {
        FILL, STAFF;

        @Override
        public String code() {
            return "test.alert";
        }

        @Override
        public Information needs() {
            return Information.HEALTH;
        }

        @Override
        public Set<Role> roles() {
            return EnumSet.allOf(Role.class);
        }

        @Override
        public Scope scope() {
            return this == STAFF ? Scope.PROVIDER : Scope.PERSON;
        }
    }
}
