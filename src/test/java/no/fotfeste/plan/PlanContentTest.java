package no.fotfeste.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.journal.Documents;
import no.fotfeste.plan.Goal.Aim;
import no.fotfeste.plan.Goal.Domain;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.plan.Measure.Effort;
import no.fotfeste.plan.Measure.Kind;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Home tasks, training, steps, reviews, scales, the catalogue and the individual plan, on a real database. */
@FotfesteTest
class PlanContentTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Plans plans;
    @Autowired Measures measures;
    @Autowired HomeTasks homeTasks;
    @Autowired Milestones milestones;
    @Autowired IndividualPlans individual;
    @Autowired Voices voices;
    @Autowired Interventions interventions;
    @Autowired PlanDesk desk;
    @Autowired PlanViews views;
    @Autowired Episodes episodes;
    @Autowired Documents documents;
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
    void a_home_task_is_told_about_again_and_again_and_the_newest_stands_first() {
        UUID task = measure(new Effort(Kind.HOME_TASK, "hver dag", "20 minutter", "", "", ""), null, false);
        homeTasks.report(kari(), person, task, key(), new SelfReport.Said(MONDAY.minusDays(1), SelfReport.Done.PARTLY, 4, "Regn"));
        UUID key = key();
        homeTasks.report(kari(), person, task, key, new SelfReport.Said(MONDAY, SelfReport.Done.DONE, null, "Æ gikk helt fram 🌱"));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() ->
                homeTasks.report(kari(), person, task, key, new SelfReport.Said(MONDAY, SelfReport.Done.DONE, null, "")));
        assertThat(desk.measure(kari(), person, task).reports()).extracting(SelfReport::done)
                .containsExactly(SelfReport.Done.DONE, SelfReport.Done.PARTLY);
        assertThat(desk.plan(kari(), person).told(task)).satisfies(told -> assertThat(told.words()).isEqualTo("Æ gikk helt fram 🌱"));
        transaction.executeWithoutResult(status -> homeTasks.report(access.enter(kari(), person, PlanAction.REPORT_TASK), task, key(),
                new SelfReport.Said(MONDAY, SelfReport.Done.NOT, 0, ""), true));
        assertThat(desk.plan(kari(), person).told(task).byPerson()).isTrue();
    }

    @Test
    void only_home_tasks_and_training_are_told_about_never_ahead_of_time_and_never_by_those_without_a_part() {
        UUID ordinary = measure(Effort.NONE, null, false);
        UUID task = measure(new Effort(Kind.HOME_TASK, "", "", "", "", ""), null, false);
        SelfReport.Said said = new SelfReport.Said(MONDAY, SelfReport.Done.DONE, 5, "");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> homeTasks.report(kari(), person, ordinary, key(), said));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> homeTasks.report(kari(), person, task, key(),
                new SelfReport.Said(MONDAY.plusDays(1), SelfReport.Done.DONE, 5, "")));
        PersonId other = place.accepted("tvt", "Ola Nes", place.staff(Role.COORDINATOR)).person();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> homeTasks.report(kari(), other, task, key(), said));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> homeTasks.report(place.staff(Role.RECEPTIONIST), person, task, key(), said));
        measures.drop(kari(), person, task, key(), "nei");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> homeTasks.report(kari(), person, task, key(), said));
    }

    @Test
    void training_without_a_goal_to_take_part_in_asks_for_a_reason_counts_it_once_and_blocks_nothing() {
        Effort dose = new Effort(Kind.TRAINING, "tre ganger i uka", "3 sett med 10", "5 kilo", "et kilo mer hver uke", "");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> measures.add(kari(), person, key(), wish(dose, null, Doer.SELF)))
                .satisfies(invalid -> assertThat(invalid.errors()).containsEntry("reason", "plan.rule.training"));
        UUID id = measures.add(kari(), person, key(), wish(dose, null, Doer.SELF), "hastet");
        assertThat(departures()).containsExactly("training without goal of participation");
        measures.change(kari(), person, id, key(), 1, wish(dose, null, Doer.SELF));
        assertThat(departures()).as("what was counted is not asked about again").hasSize(1);
        assertThat(desk.measure(kari(), person, id).broken()).containsExactly(MeasureRule.TRAINING_WITHOUT_PARTICIPATION);
        UUID goal = workGoal();
        measures.change(kari(), person, id, key(), 2, wish(dose, goal, Doer.SELF));
        assertThat(desk.measure(kari(), person, id).broken()).isEmpty();
        assertThat(desk.measure(kari(), person, id).measure().effort()).isEqualTo(dose);
        assertThat(departures()).hasSize(1);
    }

    @Test
    void what_the_doctors_give_takes_a_reason_when_another_gives_it() {
        UUID goal = workGoal();
        Effort therapy = new Effort(Kind.ORDINARY, "", "", "", "", "kognitiv-terapi");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> measures.add(kari(), person, key(), wish(therapy, goal, Doer.staff(kari.id()))))
                .satisfies(invalid -> assertThat(invalid.errors()).containsEntry("reason", "plan.rule.performer"));
        measures.add(kari(), person, key(), wish(therapy, goal, Doer.staff(kari.id())), "sykdom i teamet");
        assertThat(departures()).containsExactly("other performer than permitted");
        var doctor = place.member("Lege Lie", Role.PHYSICIAN);
        measures.add(kari(), person, key(), wish(therapy, goal, Doer.staff(doctor.id())));
        assertThat(departures()).hasSize(1);
    }

    @Test
    void steps_are_reached_one_by_one_and_the_plan_of_any_day_has_them_as_they_were() {
        UUID goal = workGoal();
        UUID step = key();
        milestones.add(kari(), person, goal, step, "To timer i barnehagen", MONDAY.plusWeeks(2));
        milestones.add(kari(), person, goal, key(), "En hel dag", null);
        world.today(MONDAY.plusWeeks(1));
        milestones.change(kari(), person, goal, step, key(), 1, "Tre timer i barnehagen", MONDAY.plusWeeks(2));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> milestones.change(kari(), person, goal, step, key(), 1, "Min tekst", null))
                .satisfies(conflict -> assertThat(conflict.theirs()).containsEntry("text", "Tre timer i barnehagen"));
        assertThat(desk.plan(kari(), person).progress().next(goal).text()).isEqualTo("Tre timer i barnehagen");
        milestones.mark(kari(), person, goal, step, key(), Milestone.State.REACHED);
        milestones.mark(kari(), person, goal, step, key(), Milestone.State.REACHED);
        Progress progress = desk.plan(kari(), person).progress();
        assertThat(progress.of(goal)).extracting(Milestone::state).containsExactly(Milestone.State.REACHED, Milestone.State.OPEN);
        assertThat(progress.of(goal).getFirst().version()).isEqualTo(3);
        assertThat(desk.history(kari(), person).history().milestones(MONDAY)).extracting(Milestone::text)
                .containsExactly("To timer i barnehagen", "En hel dag");
        Comparison compared = views.compare(kari(), person, MONDAY.plusWeeks(1), MONDAY).comparison();
        assertThat(compared.of(Comparison.Group.DONE)).extracting(Comparison.Item::before).containsExactly("To timer i barnehagen");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                milestones.mark(kari(), person, UUID.randomUUID(), step, key(), Milestone.State.REACHED));
        plans.markGoal(kari(), person, goal, key(), 1, Goal.State.DROPPED, "Noe annet", null);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> milestones.add(kari(), person, goal, key(), "for sent", null));
    }

    @Test
    void a_new_step_after_an_agreement_is_a_change_of_the_plan() {
        UUID goal = workGoal();
        plans.agree(kari(), person, key(), MONDAY, Agreement.How.TOGETHER, "");
        assertThat(desk.plan(kari(), person).changed()).isFalse();
        milestones.add(kari(), person, goal, key(), "To timer", null);
        assertThat(desk.plan(kari(), person).changed()).isTrue();
    }

    @Test
    void a_goal_is_looked_at_and_its_scale_says_where_the_person_is() {
        UUID goal = workGoal();
        milestones.review(kari(), person, goal, key(), MONDAY, "Det går framover", null);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> milestones.review(kari(), person, goal, key(), MONDAY, "x", 1));
        milestones.scale(kari(), person, goal, key(), List.of("ingen", "én dag", "tre dager", "fire", "alle"), -2);
        milestones.review(kari(), person, goal, key(), MONDAY, "To dager nå", -1);
        Progress progress = desk.plan(kari(), person).progress();
        assertThat(progress.level(goal)).contains(-1);
        assertThat(progress.sum(desk.plan(kari(), person).plan().standing())).isEqualTo(new Progress.Sum(java.util.OptionalDouble.of(40), 1, 1));
        assertThat(progress.reviews(goal)).extracting(GoalReview::words).containsExactly("To dager nå", "Det går framover");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> milestones.review(kari(), person, goal, key(), MONDAY.plusDays(1), "x", null));
    }

    @Test
    void when_a_goal_is_closed_all_that_was_written_about_it_is_closed_too() {
        UUID goal = workGoal();
        UUID task = measure(new Effort(Kind.HOME_TASK, "", "", "", "", ""), goal, false);
        homeTasks.report(kari(), person, task, key(), new SelfReport.Said(MONDAY, SelfReport.Done.DONE, 5, "KANARI"));
        milestones.add(kari(), person, goal, key(), "KANARI", null);
        milestones.scale(kari(), person, goal, key(), List.of("KANARI", "KANARI", "KANARI", "KANARI", "KANARI"), 0);
        milestones.review(kari(), person, goal, key(), MONDAY, "KANARI", 1);
        Caller specialist = specialist();
        assertThat(desk.history(specialist, person).toString()).contains("KANARI");
        plans.changeGoal(kari(), person, goal, key(), 1, new Goal.Wish("Tilbake", "", Domain.WORK, Aim.RETURN, true, true));
        PlanDesk.ShownHistory after = desk.history(specialist, person);
        assertThat(after.toString()).doesNotContain("KANARI");
        assertThat(after.all().progress()).isEqualTo(Progress.NONE);
        assertThat(desk.history(kari(), person).toString()).contains("KANARI");
    }

    @Test
    void a_recording_is_what_it_begins_as_is_walled_with_its_goal_and_gone_for_good() {
        UUID goal = workGoal();
        byte[] webm = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 1, 2, 3};
        for (var wrong : List.of(new Voice.Recorded("<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8), 5, true), new Voice.Recorded(new byte[0], 5, true),
                new Voice.Recorded(webm, 61, true), new Voice.Recorded(new byte[Voice.MOST_BYTES + 1], 5, true))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> voices.record(kari(), person, goal, key(), wrong));
        }
        UUID id = key();
        voices.record(kari(), person, goal, id, new Voice.Recorded(webm, 30, false));
        Caller specialist = specialist();
        assertThat(voices.hear(specialist, person, goal, id).sound()).isEqualTo(webm);
        PersonId other = place.accepted("tvt", "Ola Nes", place.staff(Role.COORDINATOR)).person();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> voices.hear(kari(), other, goal, id));
        plans.changeGoal(kari(), person, goal, key(), 1, new Goal.Wish("Tilbake", "", Domain.WORK, Aim.RETURN, true, true));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> voices.hear(specialist, person, goal, id));
        voices.takeAway(kari(), person, goal, id, key());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> voices.hear(kari(), person, goal, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> voices.takeAway(kari(), person, goal, id, key()));
        assertThat(desk.plan(kari(), person).voices(goal)).singleElement().satisfies(voice -> assertThat(voice.goneOn()).isEqualTo(MONDAY));
    }

    @Test
    void an_intervention_more_is_one_file_and_a_faulty_one_is_left_out(@TempDir Path folder) throws IOException {
        assertThat(interventions.all()).hasSizeGreaterThan(10);
        Files.writeString(folder.resolve("sang.yaml"), """
                code: sang
                name: Synge i kor
                about: Et kor i nærheten.
                type: network
                arena: surroundings
                domains: [community]
                measure: Bli med i kor
                performers: [self]
                """);
        Files.writeString(folder.resolve("feil.yaml"), "code: feil\n");
        Interventions more = new Interventions(folder);
        assertThat(more.all()).hasSize(interventions.all().size() + 1);
        assertThat(more.find("sang").orElseThrow().evidence().given()).isFalse();
        assertThat(more.find("feil")).isEmpty();
        plans.addGoal(kari(), person, key(), new Goal.Wish("Synge", "", Domain.COMMUNITY, null, true, false));
        assertThat(Suggestion.of(more.all(), desk.plan(kari(), person).plan(), null)).extracting(each -> each.intervention().code()).contains("sang");
    }

    @Test
    void every_file_of_the_products_with_evidence_names_where_it_stands_and_therapy_is_the_doctors() {
        assertThat(interventions.all()).filteredOn(each -> each.evidence().given()).isNotEmpty()
                .allMatch(each -> each.evidence().source().matches(".*(PMC|arbeidoghelse|doi 10\\.\\d{4}|Cochrane CD\\d{6}).*"));
        assertThat(interventions.find("kognitiv-terapi").orElseThrow().roles()).isEqualTo(Set.of(Role.PHYSICIAN));
        assertThat(interventions.all()).extracting(Intervention::type).contains(Intervention.Type.values());
        assertThat(interventions.all()).extracting(Intervention::arena).contains(Arena.values());
    }

    @Test
    void an_individual_plan_is_asked_about_where_the_law_may_give_the_right_and_every_answer_stands() {
        Caller boss = place.staff(Role.COORDINATOR);
        episodes.start(kari(), person, waiting.referral().course(), key(), MONDAY, List.of(new Departure("home-visit", "hastet")));
        workGoal();
        assertThat(desk.plan(kari(), person).asksIndividual()).as("one service alone").isFalse();
        measures.add(kari(), person, key(), new Measure.Wish(Arena.NAV, null, "Møte", Doer.party("NAV"), null, false));
        assertThat(desk.plan(kari(), person).asksIndividual()).isTrue();
        individual.answer(kari(), person, key(), IndividualPlan.Answer.OFFERED, true, "");
        individual.answer(boss, person, key(), IndividualPlan.Answer.ACCEPTED, true, "Mona Dahl, Askim kommune");
        PlanDesk.Shown shown = desk.plan(kari(), person);
        assertThat(shown.asksIndividual()).isFalse();
        assertThat(shown.coordinator()).isEqualTo("Mona Dahl, Askim kommune");
        assertThat(shown.individual()).extracting(IndividualPlan::answer)
                .containsExactly(IndividualPlan.Answer.ACCEPTED, IndividualPlan.Answer.OFFERED);
        assertThat(shown.individual()).extracting(IndividualPlan::partOf).containsExactly(true, false);
    }

    @Test
    void the_end_has_two_documents_the_persons_own_without_health_and_the_teams_with_who_does_what() {
        episodes.start(kari(), person, waiting.referral().course(), key(), MONDAY, List.of(new Departure("home-visit", "hastet")));
        UUID goal = workGoal();
        UUID secret = plans.addGoal(kari(), person, key(), new Goal.Wish("KANARI sove", "", Domain.MENTAL_HEALTH, null, false, false));
        milestones.add(kari(), person, goal, key(), "To timer", MONDAY.plusWeeks(2));
        milestones.add(kari(), person, secret, key(), "KANARI steg", null);
        measure(new Effort(Kind.HOME_TASK, "hver dag", "20 minutter", "", "", ""), goal, false);
        measures.add(kari(), person, key(), new Measure.Wish(Arena.PERSON, secret, "KANARI psykolog", Doer.SELF, null, true));
        measures.add(kari(), person, key(), new Measure.Wish(Arena.WORKPLACE, goal, "Møte lederen", Doer.staff(kari.id()), MONDAY.plusWeeks(1), false));
        String own = composed("min-plan");
        assertThat(own).contains("«Tilbake i jobb»", "– To timer, innen 16.03.2026", "– Gjøre noe (hver dag, 20 minutter)",
                "– Kari Tveit: Møte lederen, innen 09.03.2026").doesNotContain("KANARI").doesNotContain("Dette får jeg hjelp til\n–");
        String team = composed("anbefalinger");
        assertThat(team).contains("Tilbake i jobb", "Møte lederen").doesNotContain("KANARI");
    }

    private String composed(String code) {
        UUID id = key();
        documents.compose(kari(), person, id, code);
        return documents.text(kari(), person, id, null);
    }

    private List<String> departures() {
        return transaction.execute(status -> {
            access.enter(kari(), person, PlanAction.SHOW);
            return world.jdbc().sql("select rule from timeline.departure where person_id = :person order by 1").param("person", person.value())
                    .query(String.class).list();
        });
    }

    private UUID measure(Effort effort, UUID goal, boolean closed) {
        return measures.add(kari(), person, key(), new Measure.Wish(Arena.PERSON, goal, "Gjøre noe", Doer.SELF, null, closed, effort));
    }

    private static Measure.Wish wish(Effort effort, UUID goal, Doer doer) {
        return new Measure.Wish(Arena.PERSON, goal, "Trene", doer, null, false, effort);
    }

    private UUID workGoal() {
        return plans.addGoal(kari(), person, key(), new Goal.Wish("Tilbake i jobb", "", Domain.WORK, Aim.RETURN, true, false));
    }

    private Caller specialist() {
        var per = place.member("Per Lie", Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(kari(), person, waiting.referral().course(), key(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, per.id(), JobSpecialistAnswer.How.ORALLY, "Ja", MONDAY));
        return per.caller();
    }

    private Caller kari() {
        return kari.caller();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
