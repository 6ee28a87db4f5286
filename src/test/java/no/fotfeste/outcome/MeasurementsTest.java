package no.fotfeste.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Action;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.instrument.Answers;
import no.fotfeste.assessment.Assessments;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.outcome.Measured.Missing;
import no.fotfeste.outcome.Measured.Status;
import no.fotfeste.outcome.Suppression.Cell;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Completeness is a list of names to whoever may know them, and numbers to whoever may not (T4). */
@FotfesteTest
class MeasurementsTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final String ARRIVAL = "Ved oppstart";

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired Timeline timeline;
    @Autowired Assessments assessments;
    @Autowired Instruments instruments;
    @Autowired Measurements measurements;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private World.Place.Member kari;

    @BeforeEach
    void aPlace() {
        world.today(START);
        place = world.place("tvt");
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
    }

    @Test
    void each_who_is_not_measured_stands_by_name_with_why() {
        started("Alle Svart", FORMS);
        started("Noe Svart", "work-ability", "pain", "expectation", "economy-and-loneliness");
        started("Ikke Svart");
        World.Waiting given = started("Med Grunn", "pain");
        finish(given, "personen ønsket det slik");
        World.Waiting gone = started("Falt Bort");
        new Courses(world, episodes).end(place, gone);
        assertThat(arrival().tally().all()).isEqualTo(5);
        assertThat(arrival().tally().complete()).isEqualTo(1);
        assertThat(missing("Noe Svart")).satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.DUE);
            assertThat(one.some()).isTrue();
            assertThat(one.lacks()).containsExactly("PHQ-9", "GAD-7", "Egne aktiviteter");
        });
        assertThat(missing("Med Grunn")).satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.FINISHED);
            assertThat(one.reason()).isEqualTo("personen ønsket det slik");
            assertThat(one.doneOn()).isEqualTo(START);
        });
        assertThat(missing("Falt Bort").status()).isEqualTo(Status.DROPPED);
        world.today(START.plusDays(15));
        assertThat(missing("Ikke Svart").status()).isEqualTo(Status.OVERDUE);
        assertThat(missing("Ikke Svart").some()).isFalse();
        assertThat(arrival().missing()).extracting(Missing::status).as("the most pressing first")
                .containsExactly(Status.OVERDUE, Status.OVERDUE, Status.FINISHED, Status.DROPPED);
    }

    @Test
    void one_who_was_measured_before_anybody_waited_for_it_counts_too() {
        World.Waiting early = started("Tidlig Ute");
        for (String form : List.of("work-ability", "pain", "phq-9", "gad-7", "psfs")) record(early, "measure-end", form);
        new Courses(world, episodes).end(place, early);
        Measured.Occasion end = occasion(measurements.show(kari.caller(), Period.RECENT), "Ved avslutning");
        assertThat(end.tally().all()).isOne();
        assertThat(end.tally().complete()).isOne();
    }

    @Test
    void nobody_sees_a_name_or_a_number_of_those_they_may_not_open() {
        World.Waiting hidden = started("Skjult Person");
        started("Vanlig Person");
        world.block(kari.caller(), hidden.person(), kari.id());
        assertThat(arrival().tally().all()).isOne();
        assertThat(arrival().missing()).extracting(Missing::name).containsExactly("Vanlig Person");
        World.Place other = world.place("tvt");
        assertThat(occasion(measurements.show(other.staff(Role.COORDINATOR), Period.RECENT), ARRIVAL).tally().all()).isZero();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> measurements.show(place.staff(Role.JOB_SPECIALIST), Period.RECENT));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> measurements.show(kari.caller(), "1700"));
    }

    @Test
    void a_leader_gets_numbers_and_none_so_small_that_it_tells_of_somebody() {
        for (int i = 0; i < 6; i++) started("Person Nummer" + i);
        started("Alle Svart", FORMS);
        Measured numbers = measurements.show(place.staff(Role.LEADER), Period.RECENT);
        assertThat(numbers.names()).isFalse();
        Measured.Occasion arrival = occasion(numbers, ARRIVAL);
        assertThat(arrival.missing()).isEmpty();
        assertThat(arrival.tally().cells()).containsExactly(new Cell.Shown(7), new Cell.Small());
    }

    @Test
    void those_shown_find_it_in_their_own_log() {
        World.Waiting mari = started("Mari Sol");
        measurements.show(kari.caller(), Period.RECENT);
        long rows = transaction.execute(status -> {
            access.enter(kari.caller(), mari.person(), Act.READ);
            return world.jdbc().sql("select count(*) from access.log where action = 'outcome.measured-names' and :person = any (persons)")
                    .param("person", mari.person().value()).query(Long.class).single();
        });
        assertThat(rows).isOne();
    }

    @Test
    void the_page_shows_the_names_the_reasons_and_the_way_to_each() {
        started("Alle Svart", FORMS);
        started("Noe Svart", "work-ability", "pain", "expectation", "economy-and-loneliness");
        started("Ikke Svart");
        world.today(START.plusDays(20));
        try (var coordinator = browsers.loggedIn(kari); var leader = browsers.loggedIn(place.member("Leif Bø", Role.LEADER))) {
            coordinator.open("/resultater");
            coordinator.follow("Målinger");
            coordinator.sees("1 av 3", "av dem du kan se", "Ikke Svart", "Skulle vært gjort", "Svart på noe. Mangler PHQ-9");
            coordinator.look("outcome-measured");
            coordinator.follow("Ikke Svart");
            assertThat(coordinator.address()).endsWith("/kartlegging");
            leader.open("/resultater/malinger");
            leader.sees("bare antall, ingen navn", "<5 av <5");
            leader.seesNot("Ikke Svart");
        }
    }

    private static final String[] FORMS = {"work-ability", "pain", "expectation", "phq-9", "gad-7", "psfs", "economy-and-loneliness"};

    private World.Waiting started(String name, String... forms) {
        World.Waiting one = new Courses(world, episodes).started(place, "tvt", name);
        for (String form : forms) record(one, "measure-arrival", form);
        return one;
    }

    private void record(World.Waiting one, String occasion, String form) {
        Map<String, Answers> all = Map.of("work-ability", Answers.of(Map.of("ability", "4")), "pain", Answers.of(Map.of("pain", "5")),
                "expectation", Answers.of(Map.of("when", "month-3")), "economy-and-loneliness", Answers.of(Map.of("economy", "1")),
                "phq-9", Answers.of(Map.of("1", "1")), "gad-7", Answers.of(Map.of("1", "1")),
                "psfs", Answers.of(Map.of("activity-1", "Gå", "rating-1", "3")));
        transaction.executeWithoutResult(status -> {
            Entered entered = access.enter(kari.caller(), one.person(), Act.READ);
            assessments.record(entered, cases.get(entered).course(), occasion, instruments.get(form), all.get(form), false, UUID.randomUUID());
        });
    }

    /** As the assessment's own page does it. */
    private void finish(World.Waiting one, String reason) {
        transaction.executeWithoutResult(status -> {
            Entered entered = access.enter(kari.caller(), one.person(), Act.READ);
            var course = cases.get(entered).course();
            timeline.departed(entered, course, "measure-arrival", reason, world.today());
            timeline.happened(entered, course, Happened.of("measure-arrival", world.today(), UUID.randomUUID(), ""));
            assertThat(timeline.kinds(entered, course)).contains(Kinds.STARTED);
        });
    }

    private Missing missing(String name) {
        return arrival().missing().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private Measured.Occasion arrival() {
        return occasion(measurements.show(kari.caller(), Period.RECENT), ARRIVAL);
    }

    private static Measured.Occasion occasion(Measured shown, String name) {
        List<Measured.Occasion> all = shown.services().getFirst().occasions();
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private enum Act implements Action {
        READ;

        @Override
        public String code() {
            return "test.measured";
        }

        @Override
        public Information needs() {
            return Information.HEALTH;
        }

        @Override
        public Set<Role> roles() {
            return EnumSet.allOf(Role.class);
        }
    }
}
