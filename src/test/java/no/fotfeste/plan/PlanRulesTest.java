package no.fotfeste.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.finding.Stage;
import no.fotfeste.plan.Comparison.Aspect;
import no.fotfeste.plan.Comparison.Group;
import no.fotfeste.plan.Goal.Domain;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.plan.Measure.Effort;
import no.fotfeste.plan.Measure.Kind;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.StaffId;
import org.junit.jupiter.api.Test;

/** The rules of what is in a plan, without a database. */
class PlanRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String FILE = """
            code: tur
            name: Gå tur
            about: Ut og gå.
            type: training
            arena: person
            domains: [work, mental-health]
            measure: Gå tur
            """;

    private long order;

    @Test
    void training_serves_a_goal_of_taking_part_or_asks_why() {
        for (Domain domain : Domain.values()) {
            assertThat(broken(training(), goal(domain, Goal.State.ACTIVE))).as(domain.name()).isEqualTo(domain.health()
                    ? Set.of(MeasureRule.TRAINING_WITHOUT_PARTICIPATION) : Set.of());
        }
        assertThat(broken(training(), null)).containsExactly(MeasureRule.TRAINING_WITHOUT_PARTICIPATION);
        assertThat(broken(training(), goal(Domain.WORK, Goal.State.DROPPED))).containsExactly(MeasureRule.TRAINING_WITHOUT_PARTICIPATION);
        assertThat(broken(measure(Arena.PERSON, Doer.SELF, Effort.NONE), null)).isEmpty();
    }

    @Test
    void a_reason_of_the_services_own_is_enough_and_nothing_else_is() {
        Set<MeasureRule> both = Set.of(MeasureRule.values());
        MeasureRule.explained(both, List.of("hastet"), "hastet");
        MeasureRule.explained(Set.of(), List.of("hastet"), "");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> MeasureRule.explained(both, List.of("hastet"), "noe annet"))
                .satisfies(invalid -> assertThat(invalid.errors()).containsEntry("reason", "plan.rule.both"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> MeasureRule.explained(Set.of(MeasureRule.OTHER_PERFORMER), List.of("hastet"), ""))
                .satisfies(invalid -> assertThat(invalid.errors()).containsEntry("reason", "plan.rule.performer"));
    }

    @Test
    void who_may_do_it_is_asked_of_the_role_of_whoever_does_it() {
        Intervention therapy = InterventionFile.read("a.yaml", FILE + "performers: [physician]\n");
        Intervention walk = InterventionFile.read("a.yaml", FILE + "performers: [self, party]\n");
        Intervention open = InterventionFile.read("a.yaml", FILE);
        Doer staff = Doer.staff(StaffId.next());
        assertThat(therapy.permits(staff, Set.of(Role.PHYSICIAN, Role.COORDINATOR))).isTrue();
        assertThat(therapy.permits(staff, Set.of(Role.PHYSIOTHERAPIST))).isFalse();
        assertThat(therapy.permits(Doer.SELF, Set.of())).isFalse();
        assertThat(therapy.permits(new Doer(Measure.By.SELF_WITH_HELP, staff.staff(), ""), Set.of(Role.PHYSICIAN))).isTrue();
        assertThat(walk.permits(Doer.SELF, Set.of())).isTrue();
        assertThat(walk.permits(Doer.party("søster"), Set.of())).isTrue();
        assertThat(walk.permits(staff, Set.of(Role.PHYSICIAN))).isFalse();
        assertThat(open.permits(staff, Set.of())).isTrue();
    }

    @Test
    void a_home_task_is_the_persons_own_and_keeps_only_what_it_has_use_for() {
        Effort all = new Effort(Kind.HOME_TASK, "hver dag", "20 minutter", "5 kilo", "litt mer hver uke", "");
        assertThat(measure(Arena.PERSON, Doer.SELF, all).effort()).isEqualTo(new Effort(Kind.HOME_TASK, "hver dag", "20 minutter", "", "", ""));
        assertThat(measure(Arena.PERSON, Doer.SELF, all).effort().dose()).isEqualTo("hver dag, 20 minutter");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> measure(Arena.PERSON, Doer.party("søster"), all))
                .satisfies(invalid -> assertThat(invalid.errors()).containsEntry("doer", "plan.home-task-is-own"));
    }

    @Test
    void a_faulty_file_says_where_and_why_and_evidence_stands_with_its_source_or_not_at_all() {
        assertThat(InterventionFile.read("a.yaml", FILE).evidence().given()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> InterventionFile.read("a.yaml", FILE + "evidence: {says: Det hjelper}\n"))
                .withMessageContaining("a.yaml").withMessageContaining("evidence.source: missing");
        assertThatIllegalArgumentException().isThrownBy(() -> InterventionFile.read("a.yaml", FILE + "performers: [wizard]\n"))
                .withMessageContaining("performers: not known: wizard");
        assertThatIllegalArgumentException().isThrownBy(() -> InterventionFile.read("a.yaml", FILE.replace("arena: person", "arena: moon")))
                .withMessageContaining("arena: not known: moon");
        assertThatIllegalArgumentException().isThrownBy(() -> InterventionFile.read("a.yaml", FILE + "colour: red\n")).withMessageContaining("a.yaml");
        assertThatIllegalArgumentException().isThrownBy(() -> InterventionFile.read("a.yaml", "")).withMessageContaining("a.yaml");
        assertThatIllegalArgumentException().isThrownBy(() -> InterventionFile.read("a.yaml", "code: X")).withMessageContaining("name: missing");
    }

    @Test
    void the_t_score_is_kiresuk_and_shermans_and_empty_without_a_scale() {
        assertThat(Scale.tScore(List.of())).isEmpty();
        assertThat(Scale.tScore(List.of(0, 0, 0)).orElseThrow()).isEqualTo(50);
        assertThat(Scale.tScore(List.of(1)).orElseThrow()).isEqualTo(60);
        assertThat(Scale.tScore(List.of(-2)).orElseThrow()).isEqualTo(30);
        // 50 + 10 * 2 / sqrt(0.7 * 2 + 0.3 * 4)
        assertThat(Scale.tScore(List.of(1, 1)).orElseThrow()).isCloseTo(62.403, within(0.001));
        assertThat(Scale.tScore(List.of(2, 2, 2)).orElseThrow()).isCloseTo(77.386, within(0.001));
        assertThat(Scale.tScore(List.of(-2, 2)).orElseThrow()).isEqualTo(50);
    }

    @Test
    void where_the_person_is_on_the_scale_is_what_was_said_last_about_the_scale_that_stands() {
        UUID goal = UUID.randomUUID();
        Scale first = new Scale(goal, List.of("a", "b", "c", "d", "e"), -2, MONDAY, "", 1);
        Scale second = new Scale(goal, List.of("f", "g", "h", "i", "j"), -1, MONDAY, "", 5);
        GoalReview early = new GoalReview(goal, MONDAY, "Går fint", 2, "", 3);
        GoalReview silent = new GoalReview(goal, MONDAY, "Uten nivå", null, "", 7);
        assertThat(new Progress(List.of(), List.of(early), List.of(first)).level(goal)).contains(2);
        assertThat(new Progress(List.of(), List.of(silent, early), List.of(second, first)).level(goal)).contains(-1);
        assertThat(new Progress(List.of(), List.of(early), List.of()).level(goal)).isEmpty();
        assertThat(second.words(-2)).isEqualTo("f");
        assertThat(second.words(2)).isEqualTo("j");
    }

    @Test
    void two_days_are_compared_by_what_is_left_when_all_in_between_is_done() {
        Goal goal = goal(Domain.WORK, Goal.State.ACTIVE);
        Goal reworded = new Goal(goal.id(), Information.PLAN, "Nye ord", "", Domain.WORK, true, Goal.Aim.RETURN, Goal.State.ACTIVE, MONDAY, "", 2);
        Measure open = measure(Arena.NAV, Doer.SELF, Effort.NONE);
        Measure came = measure(Arena.PERSON, Doer.SELF, Effort.NONE);
        Measure passing = measure(Arena.PERSON, Doer.SELF, Effort.NONE);
        Measure moved = measure(Arena.WORKPLACE, Doer.SELF, Effort.NONE);
        Milestone step = Milestone.first(UUID.randomUUID(), goal, "To timer", null, MONDAY);
        History history = new History(List.of(at(goal, 0), at(reworded, 7)),
                List.of(at(open, 0), at(moved, 0), at(came, 7), at(passing, 7), at(open.tick(true, MONDAY.plusDays(7)), 7),
                        at(moved.change(1, new Measure.Wish(Arena.WORKPLACE, null, "gjøre noe", Doer.SELF, MONDAY.plusDays(9), false), null), 8),
                        at(passing.drop("nei", MONDAY.plusDays(8)), 8)),
                List.of(new History.Step<>(new History.Note(Arena.SURROUNDINGS, true), MONDAY.plusDays(3), "", 99)),
                List.of(at(step, 0), at(step.mark(Milestone.State.REACHED, MONDAY.plusDays(8)), 8)));
        Comparison compared = Comparison.between(history, MONDAY, MONDAY.plusDays(10));
        assertThat(compared.of(Group.NEW)).singleElement().satisfies(item -> assertThat(item.thing()).isEqualTo(Comparison.Thing.MEASURE));
        assertThat(compared.of(Group.DONE)).extracting(Comparison.Item::thing).containsExactly(Comparison.Thing.MILESTONE, Comparison.Thing.MEASURE);
        assertThat(compared.of(Group.DROPPED)).isEmpty();
        assertThat(compared.of(Group.CHANGED)).extracting(Comparison.Item::aspects)
                .containsExactly(Set.of(Aspect.WORDS), Set.of(Aspect.DUE), Set.of(Aspect.NOT_RELEVANT));
        assertThat(compared.of(Group.CHANGED).getFirst().before()).isEqualTo("ord");
        assertThat(Comparison.between(history, MONDAY, MONDAY).empty()).isTrue();
    }

    @Test
    void an_arena_where_nothing_goes_on_for_a_work_goal_is_seen_week_by_week() {
        Goal goal = goal(Domain.WORK, Goal.State.ACTIVE);
        Measure walk = measure(Arena.PERSON, Doer.SELF, Effort.NONE);
        Measure meeting = measure(Arena.WORKPLACE, Doer.SELF, Effort.NONE);
        History history = new History(List.of(at(goal, 0)),
                List.of(at(walk, 0), at(meeting, 0), at(meeting.tick(true, MONDAY.plusDays(8)), 8)),
                List.of(new History.Step<>(new History.Note(Arena.NAV, true), MONDAY.plusDays(15), "", 99)));
        Weeks weeks = Weeks.of(history, MONDAY.plusWeeks(3).plusDays(2));
        assertThat(weeks.weeks()).hasSize(4).first().isEqualTo(MONDAY);
        assertThat(states(weeks, Arena.PERSON)).containsExactly(Weeks.State.ON, Weeks.State.ON, Weeks.State.ON, Weeks.State.ON);
        assertThat(states(weeks, Arena.WORKPLACE)).containsExactly(Weeks.State.ON, Weeks.State.ON, Weeks.State.GAP, Weeks.State.GAP);
        assertThat(states(weeks, Arena.NAV)).containsExactly(Weeks.State.GAP, Weeks.State.GAP, Weeks.State.NOT_RELEVANT, Weeks.State.NOT_RELEVANT);
        assertThat(weeks.gapSince(Arena.WORKPLACE)).isEqualTo(MONDAY.plusWeeks(2));
        assertThat(weeks.silent()).containsExactly(Arena.WORKPLACE, Arena.SURROUNDINGS);
        assertThat(Weeks.of(history, MONDAY.plusWeeks(60)).weeks()).hasSize(Weeks.MOST);
        assertThat(Weeks.of(new History(List.of(), List.of(), List.of()), MONDAY).weeks()).hasSize(1);
    }

    @Test
    void suggestions_answer_a_goal_and_leave_out_what_the_plan_has_and_what_does_not_fit_the_stage() {
        Intervention walk = InterventionFile.read("a.yaml", FILE + "stages: [action]\n");
        Intervention nav = InterventionFile.read("b.yaml", FILE.replace("code: tur", "code: nav").replace("arena: person", "arena: nav"));
        Goal work = goal(Domain.WORK, Goal.State.ACTIVE);
        Measure has = measure(Arena.PERSON, Doer.SELF, new Effort(Kind.ORDINARY, "", "", "", "", "tur"));
        List<Intervention> all = List.of(walk, nav);
        assertThat(codes(Suggestion.of(all, plan(List.of(work), List.of(measure(Arena.PERSON, Doer.SELF, Effort.NONE))), null)))
                .as("an empty arena first").containsExactly("nav", "tur");
        assertThat(codes(Suggestion.of(all, plan(List.of(work), List.of(has)), null))).containsExactly("nav");
        assertThat(codes(Suggestion.of(all, plan(List.of(work), List.of(has.drop("nei", MONDAY))), null))).contains("tur");
        assertThat(codes(Suggestion.of(all, plan(List.of(work), List.of()), Stage.CONTEMPLATION))).containsExactly("nav");
        assertThat(codes(Suggestion.of(all, plan(List.of(work), List.of()), Stage.ACTION))).containsExactlyInAnyOrder("tur", "nav");
        assertThat(Suggestion.of(all, plan(List.of(goal(Domain.FAMILY, Goal.State.ACTIVE)), List.of()), null)).isEmpty();
        assertThat(Suggestion.of(all, plan(List.of(), List.of()), null)).isEmpty();
    }

    private static List<String> codes(List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> each.intervention().code()).toList();
    }

    private static List<Weeks.State> states(Weeks weeks, Arena arena) {
        return weeks.lane(arena).stream().map(Weeks.Cell::state).toList();
    }

    private static Plan plan(List<Goal> goals, List<Measure> measures) {
        return new Plan(new ArrayList<>(goals), measures, Map.of());
    }

    private <T> History.Step<T> at(T thing, int day) {
        return new History.Step<>(thing, MONDAY.plusDays(day), "Kari", ++order);
    }

    private static Set<MeasureRule> broken(Measure measure, Goal goal) {
        return MeasureRule.broken(measure, goal, null, Set.of());
    }

    private static Measure training() {
        return measure(Arena.PERSON, Doer.SELF, new Effort(Kind.TRAINING, "tre ganger i uka", "3 sett", "5 kilo", "", ""));
    }

    private static Measure measure(Arena arena, Doer doer, Effort effort) {
        return Measure.first(UUID.randomUUID(), new Measure.Wish(arena, null, "gjøre noe", doer, null, false, effort), null, MONDAY);
    }

    private static Goal goal(Domain domain, Goal.State state) {
        return new Goal(UUID.randomUUID(), domain.health() ? Information.HEALTH : Information.PLAN, "ord", "", domain, state != Goal.State.DROPPED,
                domain.work() ? Goal.Aim.RETURN : null, state, MONDAY, "", 1);
    }
}
