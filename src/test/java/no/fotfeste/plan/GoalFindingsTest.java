package no.fotfeste.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.instrument.Answers;
import no.fotfeste.assessment.Assessments;
import no.fotfeste.assessment.StageJudgements;
import no.fotfeste.finding.GoalSource;
import no.fotfeste.finding.Stage;
import no.fotfeste.finding.StageSource;
import no.fotfeste.icf.Icf;
import no.fotfeste.icf.IcfProfiles;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Course;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Goals that answer what was found (A23): as of then and now, history kept, and nothing of it for those who do not see health. */
@FotfesteTest
class GoalFindingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Plans plans;
    @Autowired PlanDesk desk;
    @Autowired PlanViews views;
    @Autowired StageJudgements judgements;
    @Autowired StageSource stages;
    @Autowired GoalSource answers;
    @Autowired IcfProfiles profiles;
    @Autowired Assessments assessments;
    @Autowired Instruments instruments;
    @Autowired Episodes episodes;
    @Autowired Access access;
    @Autowired Browsers browsers;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting waiting;
    private PersonId person;
    private Course course;

    @BeforeEach
    void aPersonWithFindings() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.OCCUPATIONAL_THERAPIST);
        waiting = place.accepted("tvt", "Anne Berge", kari.caller());
        person = waiting.person();
        course = place.course(kari.caller(), waiting);
        found(new Icf.Finding("d850", 3, 1, ""), new Icf.Finding("e310", 0, 3, ""), new Icf.Finding("e330", 2, null, ""),
                new Icf.Finding("b130", 8, null, ""));
        inside(entered -> assessments.record(entered, course, Occasion.BETWEEN, instruments.get("work-ability"),
                Answers.of(Map.of("ability", "2")), false, UUID.randomUUID()));
    }

    @Test
    void what_is_difficult_is_offered_and_what_is_well_or_not_said_is_not() {
        assertThat(desk.newGoal(kari.caller(), person).findings().offered()).extracting(each -> each.key())
                .containsExactlyInAnyOrder("icf:d850", "icf:e330", "score:work-ability");
    }

    @Test
    void suggestions_begin_at_the_stage_that_was_judged_last_and_anyone_may_look_past_it() {
        assertThat(views.suggestions(kari(), person, null, false).stage()).isNull();
        judgements.judge(kari(), person, key(), 0, "4", "Har begynt", MONDAY.minusDays(9));
        judgements.judge(kari(), person, key(), 1, "2", "Trakk seg", MONDAY.minusDays(1));
        assertThat(views.suggestions(kari(), person, null, false).stage()).isEqualTo(Stage.CONTEMPLATION);
        assertThat(views.suggestions(kari(), person, Stage.ACTION, false).stage()).isEqualTo(Stage.ACTION);
        assertThat(views.suggestions(kari(), person, null, true).stage()).isNull();
        inside(entered -> assertThat(stages.stage(new Entered(entered.caller(), person, EnumSet.of(Information.PLAN)), course)).isEmpty());
    }

    @Test
    void a_goal_tells_what_it_answers_as_it_was_then_and_as_it_is_now() {
        UUID goal = add("icf:d850", "score:work-ability");
        world.today(MONDAY.plusWeeks(8));
        found(new Icf.Finding("d850", 1, 1, ""));
        assertThat(shown(goal).chosen()).filteredOn(each -> each.key().equals("icf:d850")).singleElement().satisfies(finding -> {
            assertThat(finding.name()).isEqualTo("d850 Lønnet arbeid");
            assertThat(finding.value()).isEqualTo("3 store vansker, uten hjelp: 1 lette vansker");
            assertThat(finding.on()).isEqualTo(MONDAY);
            assertThat(finding.now().value()).isEqualTo("1 lette vansker, uten hjelp: 1 lette vansker");
            assertThat(finding.now().on()).isEqualTo(MONDAY.plusWeeks(8));
        });
        assertThat(shown(goal).chosen()).filteredOn(each -> each.kind().equals("score")).singleElement()
                .satisfies(finding -> assertThat(finding.value()).startsWith("2 av 10"));
    }

    @Test
    void the_assessment_is_told_which_goals_answer_and_a_goal_taken_away_answers_nothing() {
        UUID goal = add("icf:d850");
        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.ref()).isEqualTo("d850");
            assertThat(answer.words()).isEqualTo("Tilbake til barnehagen");
            assertThat(answer.address()).isEqualTo("/plan/mal/" + goal);
        });
        plans.markGoal(kari(), person, goal, key(), 1, Goal.State.DROPPED, "Nytt mål", null);
        assertThat(answers()).isEmpty();
        plans.markGoal(kari(), person, goal, key(), 2, Goal.State.ACTIVE, "", null);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void another_choice_keeps_the_first_on_record_and_leaves_the_plans_versions_alone() {
        UUID goal = add("icf:d850");
        int versions = desk.history(kari(), person).history().goals().size();
        plans.answer(kari(), person, goal, key(), 1, Set.of("icf:e330"));
        assertThat(shown(goal).chosen()).extracting(GoalFinding::key).containsExactly("icf:e330");
        assertThat(desk.history(kari(), person).history().goals()).hasSize(versions);
        assertThat(rows(goal)).containsExactly("d850 true", "e330 true", "d850 false");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> plans.answer(kari(), person, goal, key(), 1, Set.of("icf:d850")));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> plans.answer(kari(), person, goal, key(), 3, Set.of("icf:d999")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.answer(kari(), person, UUID.randomUUID(), key(), 0, Set.of()));
        World.Waiting other = place.accepted("tvt", "Ola Nes", kari.caller());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.answer(kari(), other.person(), goal, key(), 3, Set.of()));
    }

    @Test
    void whoever_does_not_see_health_sees_the_goal_and_not_that_it_answers_anything() {
        UUID goal = add("icf:d850", "score:work-ability");
        World.Place.Member specialist = place.member("Mona Dahl", Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(kari.caller(), person, waiting.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja", MONDAY));
        Caller mona = specialist.caller();
        assertThat(desk.goal(mona, person, goal).findings()).isEqualTo(GoalFindings.Shown.NONE);
        assertThat(desk.newGoal(mona, person).findings()).isEqualTo(GoalFindings.Shown.NONE);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> plans.answer(mona, person, goal, key(), 2, Set.of()));
        UUID hers = plans.addGoal(mona, person, key(), wish(), Set.of("icf:d850"));
        assertThat(rows(hers)).isEmpty();
        long seen = transaction.execute(status -> {
            access.enter(mona, person, PlanAction.SHOW);
            return jdbc.sql("select count(*) from plan.goal_finding where goal_id = :goal").param("goal", goal).query(Long.class).single();
        });
        assertThat(seen).isZero();
        try (var visitor = browsers.loggedIn(specialist)) {
            visitor.open("/personer/" + person + "/plan");
            visitor.sees("Tilbake til barnehagen");
            assertThat(visitor.open("/personer/" + person + "/plan/mal/" + goal)).isEqualTo(200);
            visitor.sees("Hvordan går det med målet");
            visitor.seesNot("svarer på", "d850", "kartlegging", "Arbeidsevne");
            visitor.open("/personer/" + person + "/plan/mal/ny");
            visitor.seesNot("svarer på", "d850");
            visitor.open("/personer/" + person + "/plan/versjoner");
            visitor.seesNot("d850", "Målet ble endret");
        }
    }

    private UUID add(String... findings) {
        return plans.addGoal(kari(), person, key(), wish(), Set.of(findings));
    }

    private static Goal.Wish wish() {
        return new Goal.Wish("Tilbake til barnehagen", "", Goal.Domain.WORK, Goal.Aim.RETURN, false, false);
    }

    private GoalFindings.Shown shown(UUID goal) {
        return desk.goal(kari(), person, goal).findings();
    }

    private void found(Icf.Finding... findings) {
        inside(entered -> {
            profiles.record(entered, course, UUID.randomUUID(), Occasion.BETWEEN, world.today(), List.of(findings));
            return null;
        });
    }

    private List<GoalSource.Answer> answers() {
        return inside(entered -> answers.answers(entered, course.id()));
    }

    private List<String> rows(UUID goal) {
        return inside(entered -> jdbc.sql("select ref || ' ' || answered from plan.goal_finding where goal_id = :goal order by seq")
                .param("goal", goal).query(String.class).list());
    }

    private <T> T inside(java.util.function.Function<Entered, T> act) {
        return transaction.execute(status -> act.apply(access.enter(kari(), person, PlanAction.LINK_FINDINGS)));
    }

    private static UUID key() {
        return UUID.randomUUID();
    }

    /** Kari as at a request made today. */
    private Caller kari() {
        Caller caller = kari.caller();
        return new Caller(caller.provider(), caller.account(), caller.staff(), caller.name(), caller.employer(), caller.roles(),
                caller.active(), place.system().now());
    }
}
