package no.fotfeste.workanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.workanalysis.Judged.Often;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An analysis on a real database: judged again and again, answered in the plan, two at once, and behind the wall. */
@FotfesteTest
class WorkAnalysesTest {

    @Autowired World world;
    @Autowired WorkAnalyses analyses;
    @Autowired Measures measures;
    @Autowired Cases cases;
    @Autowired Episodes episodes;

    private World.Place place;
    private Caller kari;
    private World.Waiting anne;
    private UUID analysis;

    @BeforeEach
    void anAnalysis() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        kari = place.staff(Role.COORDINATOR);
        anne = place.accepted("tvt", "Anne Berge", kari);
        analysis = analyses.begin(kari, anne.person(), UUID.randomUUID(),
                new Analysis.Told(Analysis.Aim.CURRENT, "Barnehageassistent", "Solbakken", null));
    }

    @Test
    void judged_again_the_gap_then_stands_beside_the_gap_now() {
        Demand lifting = demand("Kle på barna", "lifting");
        judge(kari, 0, new Judged.New(lifting.id(), 4, Often.DAILY, null, ""));
        assertThat(get().gaps().gaps()).as("not known is no gap").isEmpty();
        judge(kari, 1, new Judged.New(lifting.id(), 4, Often.DAILY, 1, "Heis på stellebordet"));
        assertThat(get().gaps().gaps()).extracting(demand -> demand.gap().orElseThrow()).containsExactly(3);
        world.today(LocalDate.of(2026, 6, 1));
        kari = renewed(kari);
        judge(kari, 2, new Judged.New(lifting.id(), 3, Often.DAILY, 2, ""));
        Demand now = get().demands().getFirst();
        assertThat(now.change().orElseThrow()).isEqualTo(-2);
        assertThat(now.judged()).hasSize(3);
        assertThat(line()).containsExactly("Barnehageassistent", "Barnehageassistent, vurdert på nytt", "Barnehageassistent, vurdert på nytt");
    }

    @Test
    void a_gap_is_answered_by_a_measure_in_the_plan_until_that_is_taken_out() {
        Demand lifting = gap();
        UUID key = UUID.randomUUID();
        analyses.answer(kari, anne.person(), analysis, lifting.id(), key, Answer.Kind.ADAPTATION, wish(Measure.Arena.WORKPLACE));
        ShownAnalysis answered = get();
        assertThat(answered.unanswered()).isEmpty();
        assertThat(answered.measures().get(key)).extracting(Measure::text, Measure::arena).containsExactly("Heve stellebordet", Measure.Arena.WORKPLACE);
        assertThat(answered.adaptations()).extracting(Measure::id).containsExactly(key);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> analyses.answer(kari, anne.person(), analysis, lifting.id(), key,
                Answer.Kind.ADAPTATION, wish(Measure.Arena.WORKPLACE)));
        measures.drop(kari, anne.person(), key, UUID.randomUUID(), "Gikk ikke");
        assertThat(get().unanswered()).hasSize(1);
        assertThat(get().adaptations()).isEmpty();
    }

    @Test
    void a_gap_is_accepted_with_a_reason_and_that_is_taken_back_once() {
        Demand lifting = gap();
        UUID key = UUID.randomUUID();
        analyses.accept(kari, anne.person(), analysis, lifting.id(), key, "En kollega løfter");
        assertThat(get().unanswered()).isEmpty();
        analyses.takeBack(kari, anne.person(), analysis, lifting.id(), key, UUID.randomUUID());
        assertThat(get().unanswered()).hasSize(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                analyses.takeBack(kari, anne.person(), analysis, lifting.id(), key, UUID.randomUUID()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                analyses.takeBack(kari, anne.person(), analysis, lifting.id(), UUID.randomUUID(), UUID.randomUUID()));
    }

    @Test
    void two_who_judge_at_once_do_not_write_over_each_other() {
        Demand lifting = demand("Kle på barna", "lifting");
        Caller vera = place.staff(Role.OCCUPATIONAL_THERAPIST);
        judge(kari, 0, new Judged.New(lifting.id(), 4, null, 1, ""));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> judge(vera, 0, new Judged.New(lifting.id(), 2, null, 2, "")))
                .satisfies(conflict -> {
                    assertThat(conflict.version()).isEqualTo(1);
                    assertThat(conflict.theirs().get("judged")).contains("Løfte og bære", "svært mye (4)");
                });
        assertThat(get().demands().getFirst().judged()).hasSize(1);
        // meanwhile a new task is no conflict: it is only not judged yet
        demand("Rydde", "standing");
        judge(kari, 1, new Judged.New(lifting.id(), 4, null, 2, ""));
        assertThat(get().gaps().unknown()).extracting(Demand::name).containsExactly("Stå");
    }

    @Test
    void what_is_taken_away_counts_no_more_and_can_be_asked_for_again() {
        Demand lifting = gap();
        UUID task = lifting.task();
        demand("Rydde", "standing");
        analyses.removeDemand(kari, anne.person(), analysis, lifting.id(), UUID.randomUUID());
        assertThat(get().demands()).extracting(Demand::name).containsExactly("Stå");
        analyses.addDemands(kari, anne.person(), analysis, task, UUID.randomUUID(), new Analysis.NewTask("", List.of("lifting", "walking"), "Synge"));
        assertThat(get().demands()).extracting(Demand::name).containsExactly("Løfte og bære", "Gå", "Synge", "Stå");
        assertThat(get().unanswered()).as("as it was judged before").hasSize(1);
        analyses.removeTask(kari, anne.person(), analysis, task, UUID.randomUUID());
        assertThat(get().demands()).extracting(Demand::name).containsExactly("Stå");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                analyses.removeTask(kari, anne.person(), analysis, UUID.randomUUID(), UUID.randomUUID()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                analyses.removeDemand(kari, anne.person(), analysis, UUID.randomUUID(), UUID.randomUUID()));
    }

    @Test
    void what_cannot_be_is_refused() {
        Demand lifting = demand("Kle på barna", "lifting");
        Judged.New judged = new Judged.New(lifting.id(), 4, null, 1, "");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> analyses.judge(kari, anne.person(), analysis, UUID.randomUUID(), 0,
                world.today().plusDays(1), List.of(judged)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> judge(kari, 0, new Judged.New(lifting.id(), null, null, null, "")));
        assertThatExceptionOfType(Invalid.class).as("another's demand is nobody's").isThrownBy(() ->
                judge(kari, 0, new Judged.New(UUID.randomUUID(), 4, null, 1, "")));
        judge(kari, 0, judged);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> analyses.judge(kari, anne.person(), analysis, UUID.randomUUID(), 1,
                world.today().minusDays(1), List.of(judged)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> task("Noe", List.of("finnes-ikke"), ""));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> task("Noe", List.of(), ""));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> analyses.change(kari, anne.person(), analysis, UUID.randomUUID(), 7,
                new Analysis.Told(Analysis.Aim.WISHED, "Kokk", "", null)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> analyses.change(kari, anne.person(), analysis, UUID.randomUUID(), 1,
                new Analysis.Told(Analysis.Aim.WISHED, "Kokk", "", UUID.randomUUID())));
    }

    @Test
    void those_who_work_with_work_see_it_and_nobody_without_a_part_in_the_person() {
        gap();
        var counsellor = place.member("Vera Lund", Role.VOCATIONAL_COUNSELLOR);
        Caller receptionist = place.staff(Role.RECEPTIONIST);
        Caller specialist = place.staff(Role.JOB_SPECIALIST);
        Caller leader = place.staff(Role.LEADER);
        Caller elsewhere = world.place().staff(Role.COORDINATOR);
        for (Caller closed : List.of(receptionist, specialist, leader, elsewhere)) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> analyses.get(closed, anne.person(), analysis));
        }
        World.Waiting inpatient = place.accepted("r1-8", "Per Kvam", kari);
        episodes.addMember(kari, inpatient.person(), inpatient.referral().course(), UUID.randomUUID(), counsellor.id(), Case.Part.MEMBER);
        UUID theirs = analyses.begin(counsellor.caller(), inpatient.person(), UUID.randomUUID(), new Analysis.Told(Analysis.Aim.WISHED, "Kokk", "", null));
        assertThat(analyses.list(counsellor.caller(), inpatient.person()).analyses()).hasSize(1);
        assertThatExceptionOfType(NotFound.class).as("another person's analysis").isThrownBy(() -> analyses.get(kari, anne.person(), theirs));
    }

    private Demand gap() {
        Demand lifting = demand("Kle på barna", "lifting");
        judge(kari, 0, new Judged.New(lifting.id(), 4, Often.DAILY, 1, ""));
        assertThat(get().unanswered()).hasSize(1);
        return lifting;
    }

    private Demand demand(String words, String kind) {
        task(words, List.of(kind), "");
        return get().demands().getLast();
    }

    private void task(String words, List<String> kinds, String own) {
        analyses.addTask(kari, anne.person(), analysis, UUID.randomUUID(), new Analysis.NewTask(words, kinds, own));
    }

    private void judge(Caller by, int seen, Judged.New judged) {
        analyses.judge(by, anne.person(), analysis, UUID.randomUUID(), seen, world.today(), List.of(judged));
    }

    private ShownAnalysis get() {
        return analyses.get(kari, anne.person(), analysis);
    }

    private static Measure.Wish wish(Measure.Arena arena) {
        return new Measure.Wish(arena, null, "Heve stellebordet", Measure.Doer.party("Solbakken"), null, false);
    }

    private Caller renewed(Caller before) {
        return new Caller(before.provider(), before.account(), before.staff(), before.name(), before.employer(), before.roles(), before.active(),
                world.today().atTime(9, 0).atZone(no.fotfeste.platform.Time.OSLO).toInstant());
    }

    private List<String> line() {
        return cases.line(kari, anne.person()).line().stream().filter(line -> line.kind().equals("work-analysis"))
                .map(no.fotfeste.timeline.Line::text).sorted().toList();
    }
}
