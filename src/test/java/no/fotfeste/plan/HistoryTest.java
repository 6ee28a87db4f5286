package no.fotfeste.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;

/** Nothing is overwritten: the plan as of any day is what it was on that day. */
class HistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Goal.State[] GOAL_STATES = Goal.State.values();

    /** One thing somebody does. @param days since the one before; @param which thing; @param what is done to it */
    record Act(int days, int which, int what) {}

    @Property(tries = 300)
    void the_plan_as_of_any_day_equals_what_its_versions_replayed_to_that_day_give(@ForAll("acts") List<Act> acts) {
        Model whole = new Model();
        acts.forEach(whole::apply);
        for (LocalDate day = FIRST.minusDays(1); !day.isAfter(whole.today.plusDays(1)); day = day.plusDays(1)) {
            Model replayed = new Model();
            for (Act act : acts) {
                if (replayed.today.plusDays(act.days()).isAfter(day)) break;
                replayed.apply(act);
            }
            assertThat(whole.history().asOf(day)).isEqualTo(replayed.plan());
        }
    }

    @Property(tries = 200)
    void what_changed_after_a_day_and_what_changed_until_then_are_all_the_versions(@ForAll("acts") List<Act> acts) {
        Model whole = new Model();
        acts.forEach(whole::apply);
        History history = whole.history();
        int all = history.goals().size() + history.measures().size() + history.notes().size();
        assertThat(history.since(FIRST.minusDays(1))).hasSize(all);
        for (LocalDate day : history.days()) {
            assertThat(history.since(day)).hasSizeLessThan(all).allMatch(change -> change.on().isAfter(day));
        }
    }

    @Property(tries = 200)
    void an_agreed_plan_is_what_stood_at_that_moment_whatever_was_done_later_that_day(@ForAll("acts") List<Act> acts,
            @ForAll @IntRange(max = 25) int agreedAfter) {
        Model whole = new Model();
        Model then = new Model();
        for (int i = 0; i < acts.size(); i++) {
            if (i < agreedAfter) then.apply(acts.get(i));
            whole.apply(acts.get(i));
        }
        Agreement agreed = new Agreement(1, FIRST, Agreement.How.TOGETHER, "", "Kari", then.order);
        assertThat(whole.history().asOf(agreed)).isEqualTo(then.plan());
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 9)).as(Act::new).list().ofMaxSize(25);
    }

    /** A plan that is changed as the use cases change it: with the rules, one version at a time. */
    private static final class Model {
        private final Map<UUID, Goal> goals = new LinkedHashMap<>();
        private final Map<UUID, Measure> measures = new LinkedHashMap<>();
        private final Map<Arena, LocalDate> notRelevant = new EnumMap<>(Arena.class);
        private final List<History.Step<Goal>> goalSteps = new ArrayList<>();
        private final List<History.Step<Measure>> measureSteps = new ArrayList<>();
        private final List<History.Step<History.Note>> noteSteps = new ArrayList<>();
        private LocalDate today = FIRST;
        private long order;

        void apply(Act act) {
            today = today.plusDays(act.days());
            UUID id = new UUID(7, act.which());
            Goal goal = goals.get(id);
            Measure measure = measures.get(id);
            switch (act.what()) {
                case 0, 1 -> write(goal == null ? Goal.first(id, wish(), today)
                        : goal.dropped() ? goal.mark(goal.version(), Goal.State.ACTIVE, "", today) : goal.change(goal.version(), wish()));
                case 2, 3 -> {
                    if (goal != null) write(goal.mark(goal.version(), GOAL_STATES[(int) (order % GOAL_STATES.length)], "derfor", today));
                }
                case 4, 5 -> write(measure == null ? Measure.first(id, measureWish(act), null, today)
                        : measure.dropped() ? measure.bringBack(today) : measure.change(measure.version(), measureWish(act), null));
                case 6 -> {
                    if (measure != null && !measure.dropped()) write(measure.tick(measure.open(), today));
                }
                case 7 -> {
                    if (measure != null && !measure.dropped()) write(measure.drop("derfor", today));
                }
                default -> note(Arena.values()[act.which() % 4], act.what() == 8);
            }
        }

        private void write(Goal goal) {
            goals.put(goal.id(), goal);
            goalSteps.add(new History.Step<>(goal, today, "Kari", order++));
        }

        private void write(Measure measure) {
            measures.put(measure.id(), measure);
            measureSteps.add(new History.Step<>(measure, today, "Kari", order++));
        }

        private void note(Arena arena, boolean none) {
            if (none) notRelevant.put(arena, today);
            else notRelevant.remove(arena);
            noteSteps.add(new History.Step<>(new History.Note(arena, none), today, "Kari", order++));
        }

        private Goal.Wish wish() {
            return new Goal.Wish("ord " + order, "", Goal.Domain.FAMILY, null, false, false);
        }

        private Measure.Wish measureWish(Act act) {
            return new Measure.Wish(Arena.values()[act.which() % 4], null, "tiltak " + order, Doer.SELF, null, false);
        }

        Plan plan() {
            return new Plan(List.copyOf(goals.values()), List.copyOf(measures.values()), notRelevant);
        }

        History history() {
            return new History(goalSteps, measureSteps, noteSteps);
        }
    }
}
