package no.fotfeste.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.plan.Goal.Aim;
import no.fotfeste.plan.Goal.Domain;
import no.fotfeste.plan.Goal.Rest;
import no.fotfeste.plan.Goal.State;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import no.fotfeste.access.Access;
import no.fotfeste.access.Entered;

/** The plan on a real database: versions, the line, what is closed to whom, and two at once. */
@FotfesteTest
class PlansTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Plans plans;
    @Autowired Measures measures;
    @Autowired PlanDesk desk;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting waiting;
    private PersonId person;

    @BeforeEach
    void aPersonTakenIn() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.OCCUPATIONAL_THERAPIST);
        waiting = place.accepted("tvt", "Anne Berge", place.staff(Role.COORDINATOR));
        person = waiting.person();
    }

    @Test
    void the_main_goal_in_the_persons_words_stands_at_the_top_of_the_case() {
        UUID goal = add(work("Tilbake til barnehagen"));
        assertThat(shown().mainGoal()).isEqualTo("Tilbake til barnehagen");
        plans.changeGoal(kari(), person, goal, key(), 1, work("Tilbake, men ikke tom hver dag"));
        assertThat(shown().mainGoal()).isEqualTo("Tilbake, men ikke tom hver dag");
        plans.markGoal(kari(), person, goal, key(), 2, State.DROPPED, "Nytt mål", null);
        assertThat(shown().mainGoal()).isEmpty();
    }

    @Test
    void there_is_one_main_goal_and_another_one_steps_back() {
        UUID first = add(work("Det første"));
        UUID second = add(new Goal.Wish("Det andre", "", Domain.FAMILY, null, true, false));
        assertThat(plan().goals()).filteredOn(Goal::main).extracting(Goal::id).containsExactly(second);
        assertThat(plan().goal(first).orElseThrow().version()).isEqualTo(2);
        assertThat(shown().mainGoal()).isEqualTo("Det andre");
    }

    @Test
    void a_main_goal_about_health_stands_at_the_top_for_clinicians_alone() {
        add(new Goal.Wish("Sove om natta", "", Domain.MENTAL_HEALTH, null, true, false));
        assertThat(shown().mainGoal()).isEqualTo("Sove om natta");
        assertThat(cases.line(specialist(), person).shown().mainGoal()).isEmpty();
    }

    @Test
    void a_work_goal_added_at_any_time_raises_the_offer_of_a_job_specialist_once() {
        add(new Goal.Wish("Gå tur med barna", "", Domain.FAMILY, null, true, false));
        assertThat(desk.plan(kari(), person).offersSpecialist()).isFalse();
        world.today(MONDAY.plusWeeks(6));
        add(work("Jeg vil prøve å jobbe igjen"));
        add(new Goal.Wish("Ta fagbrev", "", Domain.EDUCATION, Aim.ENTER, false, false));
        assertThat(line()).filteredOn(line -> line.kind().equals(Kinds.WORK_GOAL)).hasSize(1);
        assertThat(line()).filteredOn(line -> line.kind().equals(Kinds.JOB_SPECIALIST_ANSWER)).singleElement()
                .satisfies(line -> assertThat(line.open()).isTrue())
                .satisfies(line -> assertThat(line.until()).isEqualTo(MONDAY.plusWeeks(6).plusDays(7)));
        assertThat(desk.plan(kari(), person).offersSpecialist()).isTrue();
    }

    @Test
    void a_service_without_a_job_specialist_makes_no_offer() {
        Caller doctor = place.staff(Role.PHYSICIAN);
        PersonId inpatient = place.accepted("r1-8", "Ola Nes", doctor).person();
        plans.addGoal(doctor, inpatient, key(), work("Tilbake i jobb"));
        assertThat(desk.plan(doctor, inpatient).offersSpecialist()).isFalse();
        assertThat(cases.line(doctor, inpatient).line()).noneMatch(line -> line.kind().equals(Kinds.JOB_SPECIALIST_ANSWER));
    }

    @Test
    void a_person_without_a_work_goal_has_a_whole_plan() {
        UUID goal = add(new Goal.Wish("Gå til butikken selv", "", Domain.PHYSICAL_HEALTH, null, true, false));
        UUID measure = measures.add(kari(), person, key(), wish(Arena.PERSON, goal, "Gå 20 minutter"));
        plans.agree(kari(), person, key(), MONDAY, Agreement.How.TOGETHER, "");
        measures.tick(kari(), person, measure, key(), true);
        plans.markGoal(kari(), person, goal, key(), 1, State.REACHED, "", null);
        assertThat(shown().happened()).contains(Kinds.PLAN_AGREED).doesNotContain(Kinds.WORK_GOAL);
        assertThat(goalResult()).isEqualTo(List.of(1, 1, 0));
    }

    @Test
    void agreeing_settles_what_the_service_waits_for_and_counts_the_versions() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> plans.agree(kari(), person, key(), MONDAY, Agreement.How.TOGETHER, ""));
        episodes.start(kari(), person, waiting.referral().course(), key(), MONDAY, List.of(new no.fotfeste.episode.Departure("home-visit", "hastet")));
        UUID goal = add(work("Tilbake i jobb"));
        plans.agree(kari(), person, key(), MONDAY, Agreement.How.TOGETHER, "Det er bra");
        assertThat(line()).filteredOn(line -> line.kind().equals(Kinds.PLAN_AGREED)).noneMatch(Line::open);
        assertThat(desk.plan(kari(), person).changed()).isFalse();
        plans.markGoal(kari(), person, goal, key(), 1, State.PARTLY, "", null);
        assertThat(desk.plan(kari(), person).changed()).isTrue();
        plans.agree(kari(), person, key(), MONDAY, Agreement.How.BY_PHONE_OR_VIDEO, "");
        assertThat(desk.history(kari(), person).agreements()).extracting(Agreement::number).containsExactly(2, 1);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> plans.agree(kari(), person, key(), MONDAY.plusDays(1), Agreement.How.TOGETHER, ""));
    }

    @Test
    void a_goal_talk_stands_on_the_line_in_the_persons_words_for_those_who_may_read_them() {
        plans.talked(kari(), person, key(), MONDAY, "Jeg vil orke å lese for ungene 🌱", "Virker sliten", true);
        plans.talked(kari(), person, key(), MONDAY, "Jeg savner kollegaene", "", false);
        assertThat(line()).filteredOn(line -> line.kind().equals(Kinds.GOAL_TALK)).allMatch(Line::contact)
                .extracting(Line::information).containsExactlyInAnyOrder(Information.HEALTH, Information.PLAN);
        assertThat(desk.plan(specialist(), person).talks()).extracting(GoalTalk::words).containsExactly("Jeg savner kollegaene");
    }

    @Test
    void of_two_who_change_the_same_goal_the_second_is_told_what_stands() {
        UUID goal = add(work("Tilbake i jobb"));
        plans.changeGoal(kari(), person, goal, key(), 1, work("Karis tekst"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> plans.changeGoal(kari(), person, goal, key(), 1, work("Jons tekst")))
                .satisfies(conflict -> assertThat(conflict.theirs()).containsEntry("words", "Karis tekst"));
    }

    @Test
    void the_same_request_twice_is_one_goal_and_many_at_once_keep_one_main_goal_and_one_offer() throws Exception {
        UUID key = key();
        plans.addGoal(kari(), person, key, work("En gang"));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> plans.addGoal(kari(), person, key, work("En gang")));
        Caller caller = kari();
        List<Callable<UUID>> ten = java.util.stream.IntStream.range(0, 10)
                .<Callable<UUID>>mapToObj(i -> () -> plans.addGoal(caller, person, UUID.randomUUID(), work("Mål " + i))).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(ten)).allMatch(future -> future.state() == java.util.concurrent.Future.State.SUCCESS);
        }
        assertThat(plan().goals()).hasSize(11).filteredOn(Goal::main).hasSize(1);
        assertThat(line()).filteredOn(line -> line.kind().equals(Kinds.WORK_GOAL)).hasSize(1);
    }

    @Test
    void a_goal_with_open_measures_asks_what_becomes_of_them_and_all_can_be_brought_back() {
        UUID goal = add(work("Tilbake i jobb"));
        UUID measure = measures.add(kari(), person, key(), wish(Arena.WORKPLACE, goal, "Møte styrer"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> plans.markGoal(kari(), person, goal, key(), 1, State.DROPPED, "Vil noe annet", null))
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey("rest"));
        plans.markGoal(kari(), person, goal, key(), 1, State.DROPPED, "Vil noe annet", Rest.DROP);
        assertThat(plan().droppedMeasures()).extracting(Measure::id).containsExactly(measure);
        plans.markGoal(kari(), person, goal, key(), 2, State.ACTIVE, "", null);
        measures.bringBack(kari(), person, measure, key());
        assertThat(plan().openOf(goal)).hasSize(1);
        assertThat(plan().standing()).extracting(Goal::state).containsExactly(State.ACTIVE);
    }

    @Test
    void a_measure_is_ticked_undone_changed_and_taken_away_and_nothing_is_overwritten() {
        UUID id = measures.add(kari(), person, key(), wish(Arena.NAV, null, "Avklare AAP"));
        measures.tick(kari(), person, id, key(), true);
        world.today(MONDAY.plusDays(2));
        measures.tick(kari(), person, id, key(), false);
        measures.change(kari(), person, id, key(), 3, wish(Arena.NAV, null, "Avklare AAP med veileder"));
        measures.drop(kari(), person, id, key(), "Avklart");
        History history = desk.history(kari(), person).history();
        assertThat(history.asOf(MONDAY).measures()).extracting(Measure::state).containsExactly(Measure.State.DONE);
        assertThat(history.asOf(MONDAY.minusDays(1)).empty()).isTrue();
        assertThat(history.since(MONDAY)).extracting(History.Change::what)
                .containsExactly(History.What.MEASURE_DROPPED, History.What.MEASURE_REWORDED, History.What.MEASURE_OPEN);
        assertThat(history.asOf(MONDAY.plusDays(2)).measures()).isEqualTo(plan().measures());
    }

    @Test
    void the_plan_that_stands_is_the_plan_as_of_today() {
        UUID goal = add(work("Tilbake i jobb"));
        add(new Goal.Wish("Sove", "søvnhygiene", Domain.MENTAL_HEALTH, null, false, false));
        measures.add(kari(), person, key(), wish(Arena.PERSON, goal, "Gå tur"));
        plans.arena(kari(), person, key(), Arena.NAV, true);
        world.today(MONDAY.plusDays(3));
        plans.changeGoal(kari(), person, goal, key(), 1, work("Tilbake i halv stilling"));
        plans.arena(kari(), person, key(), Arena.NAV, false);
        plans.arena(kari(), person, key(), Arena.SURROUNDINGS, true);
        PlanDesk.ShownHistory all = desk.history(kari(), person);
        assertThat(all.history().asOf(MONDAY.plusDays(3))).isEqualTo(all.all().plan());
        assertThat(all.history().asOf(MONDAY).notRelevant()).containsOnlyKeys(Arena.NAV);
        assertThat(all.history().asOf(MONDAY).goal(goal).orElseThrow().words()).isEqualTo("Tilbake i jobb");
    }

    @Test
    void a_job_specialist_with_consent_sees_what_is_plan_and_none_of_what_is_health_also_after_it_is_closed() {
        UUID goal = add(work("Synlig mål"));
        UUID secret = add(new Goal.Wish("KANARI psyke", "KANARI fagord", Domain.MENTAL_HEALTH, null, false, false));
        measures.add(kari(), person, key(), wish(Arena.PERSON, secret, "KANARI psykolog"));
        UUID later = measures.add(kari(), person, key(), wish(Arena.WORKPLACE, goal, "Synlig først"));
        UUID family = add(new Goal.Wish("Først åpent", "", Domain.FAMILY, null, false, false));
        measures.add(kari(), person, key(), wish(Arena.SURROUNDINGS, family, "Avlastning"));
        Caller specialist = specialist();
        assertThat(desk.history(specialist, person).toString()).doesNotContain("KANARI").contains("Synlig mål", "Synlig først", "Avlastning");
        measures.change(kari(), person, later, key(), 1, new Measure.Wish(Arena.WORKPLACE, goal, "KANARI etterpå", Doer.SELF, null, true));
        plans.changeGoal(kari(), person, family, key(), 1, new Goal.Wish("KANARI lukket", "", Domain.FAMILY, null, false, true));
        assertThat(desk.history(specialist, person).toString())
                .doesNotContain("KANARI", "Synlig først", "Først åpent", "Avlastning").contains("Synlig mål");
        assertThat(desk.history(kari(), person).toString()).contains("KANARI lukket", "Først åpent", "Avlastning");
    }

    @Test
    void a_job_specialist_writes_for_work_and_neither_health_nor_the_choice_of_main_goal() {
        UUID hidden = add(new Goal.Wish("Sove", "", Domain.MENTAL_HEALTH, null, true, false));
        Caller specialist = specialist();
        UUID goal = plans.addGoal(specialist, person, key(), work("Prøve to timer i uka"));
        assertThat(plan().goal(goal).orElseThrow().main()).isFalse();
        assertThat(plan().goal(hidden).orElseThrow().main()).isTrue();
        measures.add(specialist, person, key(), wish(Arena.NAV, goal, "Møte med NAV"));
        plans.arena(specialist, person, key(), Arena.WORKPLACE, true);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> plans.addGoal(specialist, person, key(),
                new Goal.Wish("x", "", Domain.PHYSICAL_HEALTH, null, false, false)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> measures.add(specialist, person, key(),
                new Measure.Wish(Arena.NAV, hidden, "x", Doer.SELF, null, false)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> measures.add(specialist, person, key(),
                new Measure.Wish(Arena.NAV, null, "x", Doer.SELF, null, true)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.goal(specialist, person, hidden));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> plans.agree(specialist, person, key(), MONDAY, Agreement.How.TOGETHER, ""));
    }

    @Test
    void nobody_reaches_anothers_goal_through_their_own_person_and_strangers_find_nothing() {
        UUID goal = add(work("Annes mål"));
        PersonId other = place.accepted("tvt", "Ola Nes", place.staff(Role.COORDINATOR)).person();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.goal(kari(), other, goal));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.changeGoal(kari(), other, goal, key(), 1, work("x")));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> measures.add(kari(), other, key(), wish(Arena.NAV, goal, "x")));
        Caller stranger = world.place().staff(Role.COORDINATOR);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> desk.plan(stranger, person));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> desk.plan(place.staff(Role.RECEPTIONIST), person));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> desk.plan(place.staff(Role.JOB_SPECIALIST), person));
        assertThat(world.jdbc().sql("select count(*) from plan.goal").query(Long.class).single()).isZero();
        assertThat(world.jdbc().sql("select count(*) from plan.v_goal_result").query(Long.class).single()).isZero();
    }

    @Test
    void nobody_plans_for_a_person_who_is_not_taken_in_or_names_staff_who_are_not_here() {
        PersonId waits = place.referred("tvt", "Mari Sol", place.staff(Role.COORDINATOR)).person();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> plans.addGoal(kari(), waits, key(), work("x")));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> measures.add(kari(), person, key(),
                new Measure.Wish(Arena.NAV, null, "x", Doer.staff(StaffId.next()), null, false)));
    }

    @Test
    void results_and_my_day_read_goals_and_open_measures() {
        UUID reached = add(work("Tilbake i jobb"));
        UUID partly = add(new Goal.Wish("Gå tur", "", Domain.PHYSICAL_HEALTH, null, false, false));
        UUID dropped = add(new Goal.Wish("Synge i kor", "", Domain.COMMUNITY, null, false, false));
        plans.markGoal(kari(), person, reached, key(), 1, State.REACHED, "", null);
        plans.markGoal(kari(), person, partly, key(), 1, State.PARTLY, "", null);
        plans.markGoal(kari(), person, dropped, key(), 1, State.DROPPED, "Ikke viktig", null);
        assertThat(goalResult()).isEqualTo(List.of(2, 1, 1));
        UUID open = measures.add(kari(), person, key(), new Measure.Wish(Arena.NAV, null, "Ring NAV", Doer.staff(kari.id()), MONDAY, false));
        measures.tick(kari(), person, measures.add(kari(), person, key(), wish(Arena.NAV, null, "Gjort")), key(), true);
        List<java.util.Map<String, Object>> rows =
                inside(entered -> world.jdbc().sql("select id, class, staff_id from plan.v_open_measure").query().listOfRows());
        assertThat(rows).singleElement().satisfies(row -> assertThat(row).containsEntry("id", open).containsEntry("class", "plan")
                        .containsEntry("staff_id", kari.id().value()));
    }

    private List<Integer> goalResult() {
        return inside(entered -> world.jdbc().sql("select goals, reached, partly from plan.v_goal_result")
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3))).single());
    }

    private <T> T inside(java.util.function.Function<Entered, T> act) {
        return transaction.execute(status -> act.apply(access.enter(kari(), person, PlanAction.SHOW)));
    }

    private Caller specialist() {
        World.Place.Member specialist = place.member("Per Lie", Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(kari(), person, waiting.referral().course(), key(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja", world.today()));
        return specialist.caller();
    }

    private Caller kari() {
        return kari.caller();
    }

    private UUID add(Goal.Wish wish) {
        return plans.addGoal(kari(), person, key(), wish);
    }

    private Plan plan() {
        return desk.plan(kari(), person).plan();
    }

    private Case shown() {
        return cases.line(kari(), person).shown();
    }

    private List<Line> line() {
        return cases.line(kari(), person).line();
    }

    private static Goal.Wish work(String words) {
        return new Goal.Wish(words, "", Domain.WORK, Aim.RETURN, true, false);
    }

    private static Measure.Wish wish(Arena arena, UUID goal, String text) {
        return new Measure.Wish(arena, goal, text, Doer.SELF, null, false);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
