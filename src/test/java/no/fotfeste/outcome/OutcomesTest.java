package no.fotfeste.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.followup.SurveyAnswers;
import no.fotfeste.followup.Surveys;
import no.fotfeste.outcome.Suppression.Cell;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.work.WorkState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/** The chain of denominators, counted on a real database. */
@FotfesteTest
class OutcomesTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 5, 29);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Surveys surveys;
    @Autowired Outcomes outcomes;
    @Autowired ApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private Courses courses;
    private SurveyAnswers answers;
    private World.Place place;

    @BeforeEach
    void aPlace() {
        world.today(ENDED.minusMonths(2));
        courses = new Courses(world, episodes);
        answers = new SurveyAnswers(context, owner);
        place = world.place("r1-8");
    }

    @Test
    void departures_from_good_practice_are_counted_by_what_was_asked_for_and_why() {
        persons(3);
        assertThat(outcomes.show(leader(), Period.RECENT).services().getFirst().departures())
                .contains(new Outcomes.Departures("Tilbud om oppfølging i ett år er gitt", "annet", 3));
    }

    @Test
    void ended_eligible_reached_answered_and_in_work() {
        List<World.Waiting> persons = persons(26);
        answers.died(place, persons.getFirst(), ENDED.plusMonths(1));
        tick(6);
        for (int i = 1; i <= 22; i++) answers.answer(place, persons.get(i), "survey-6", state(i));
        var six = only().chain(0);
        assertThat(six.ended()).isEqualTo(new Cell.Shown(26));
        assertThat(six.eligible()).isEqualTo(new Cell.Shown(25));
        assertThat(six.reached()).isEqualTo(new Cell.Shown(25));
        assertThat(six.answered()).isEqualTo(new Cell.Shown(22));
        assertThat(six.workOrEducation()).isEqualTo(new Cell.Shown(16));
        assertThat(six.work()).isEqualTo(new Cell.Shown(10));
        assertThat(only().chain(1).eligible()).as("twelve months have not gone").isEqualTo(new Cell.Small());
        tick(12);
        assertThat(only().chain(1).eligible()).isEqualTo(new Cell.Shown(25));
        assertThat(only().chain(1).answered()).isEqualTo(new Cell.Small());
        look();
    }

    @Test
    void whoever_says_no_is_not_asked_and_not_counted_as_silent() {
        List<World.Waiting> persons = persons(7);
        answers.object(place, persons.getFirst());
        tick(6);
        assertThat(only().chain(0).eligible()).isEqualTo(new Cell.Shown(6));
    }

    @Test
    void those_with_work_as_a_goal_are_split_by_what_they_did_when_they_started() {
        place = world.place("tvt");
        for (int i = 0; i < 16; i++) {
            world.today(ENDED.minusMonths(2));
            var person = courses.started(place, "tvt", "Person Nummer" + i);
            answers.workGoal(place, person);
            if (i < 14) answers.works(place, person, i < 8 ? WorkState.SICK_LEAVE : WorkState.ORDINARY_PART, world.today().minusDays(5));
            if (i < 3) answers.works(place, person, WorkState.AAP, world.today().minusDays(1));
            world.today(ENDED);
            courses.end(place, person);
        }
        Table table = outcomes.show(leader(), Period.RECENT).services().getFirst().parts().getFirst().work();
        assertThat(table.rows()).extracting(Table.Row::split).containsExactly("ORDINARY_PART", "SICK_LEAVE", Table.OTHERS, Table.TOTAL);
        assertThat(table.rows().get(2).ended()).as("two are too few to be told of").isEqualTo(new Cell.Small());
        assertThat(table.rows().get(0).ended()).as("and so one more is hidden").isEqualTo(new Cell.Hidden());
        assertThat(table.rows().get(1).ended()).isEqualTo(new Cell.Shown(8));
        assertThat(table.rows().get(3).ended()).isEqualTo(new Cell.Shown(16));
        try (var boss = browsers.loggedIn(place.member("Siri Berg", Role.LEADER))) {
            boss.open("/resultater");
            boss.sees("Med arbeid som mål", "Sykmeldt", "skjult", "<5");
            boss.look("results-split");
        }
    }

    @Test
    void those_without_work_as_a_goal_are_counted_by_their_own_goals() {
        place = world.place("tvt");
        for (int i = 0; i < 22; i++) {
            world.today(ENDED.minusMonths(2));
            var person = courses.started(place, "tvt", "Person Nummer" + i);
            if (i < 21) answers.goal(place, person, i < 12);
            if (i < 6) answers.goal(place, person, i >= 5);
            world.today(ENDED);
            courses.end(place, person);
        }
        var part = outcomes.show(leader(), Period.RECENT).services().getFirst().parts().getFirst();
        assertThat(part.work()).isNull();
        assertThat(part.goals()).isEqualTo(new Goals(new Cell.Shown(22), new Cell.Shown(21), new Cell.Shown(12), new Cell.Shown(7)));
        try (var boss = browsers.loggedIn(place.member("Siri Berg", Role.LEADER))) {
            boss.open("/resultater");
            boss.sees("Uten arbeid som mål", "12 av 21: 57 %");
            boss.look("results-goals");
        }
    }

    @Test
    void other_services_other_years_and_other_providers_are_not_counted() {
        persons(6);
        World.Place elsewhere = world.place("r1-8");
        assertThat(outcomes.show(elsewhere.staff(Role.LEADER), Period.RECENT).services().getFirst().parts()).isEmpty();
        assertThat(outcomes.show(leader(), "2025").services().getFirst().parts()).isEmpty();
        assertThat(outcomes.show(leader(), "2026").services().getFirst().parts()).hasSize(1);
    }

    @Test
    void a_period_that_is_not_on_offer_is_not_found_and_a_secretary_sees_no_results() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> outcomes.show(leader(), "1; drop table"));
        Caller secretary = place.staff(Role.HEALTH_SECRETARY);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> outcomes.show(secretary, Period.RECENT));
    }

    private WorkState state(int i) {
        return i <= 10 ? WorkState.ORDINARY_PART : i <= 16 ? WorkState.EDUCATION : WorkState.AAP;
    }

    private void look() {
        try (var boss = browsers.loggedIn(place.member("Siri Berg", Role.LEADER))) {
            boss.open("/resultater");
            boss.sees("10 av 22: 45 %", "22 av 25 (88 %)", "10 av 25 (40 %)");
            boss.look("results");
            boss.follow("2025");
            boss.sees("Ingen er avsluttet i denne perioden.");
            boss.look("results-empty");
            assertThat(boss.open("/resultater?periode=1900")).isEqualTo(404);
        }
    }

    private List<World.Waiting> persons(int number) {
        List<World.Waiting> persons = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            world.today(ENDED.minusMonths(2));
            persons.add(courses.started(place, "r1-8", "Person Nummer" + UUID.randomUUID().toString().substring(0, 6)));
        }
        world.today(ENDED);
        persons.forEach(person -> courses.end(place, person));
        return persons;
    }

    private void tick(int months) {
        world.today(ENDED.plusMonths(months));
        surveys.tick(place.provider());
    }

    private Table.Row only() {
        var parts = outcomes.show(leader(), Period.RECENT).services().getFirst().parts();
        assertThat(parts).hasSize(1);
        return parts.getFirst().work().rows().getFirst();
    }

    private Caller leader() {
        return place.staff(Role.LEADER);
    }
}
