package no.fotfeste.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.plan.Measure.Arena;
import org.jspecify.annotations.Nullable;

/** The four lanes week by week: whether something goes on in each at the same time (A32). @param weeks their Mondays, oldest first */
record Weeks(List<LocalDate> weeks, Map<Arena, List<Cell>> lanes) {

    static final int MOST = 26;

    enum State {
        /** Something is going on, or was done that week. */
        ON,
        /** Nothing, and nobody said that nothing is needed, though work is a goal. */
        GAP,
        NOT_RELEVANT,
        NOTHING
    }

    /** @param going how many measures were going on, those done that week among them */
    record Cell(State state, int going) {}

    static Weeks of(History history, LocalDate today) {
        LocalDate first = history.days().isEmpty() ? today : history.days().getLast();
        LocalDate monday = monday(today).minusWeeks(MOST - 1L);
        if (monday(first).isAfter(monday)) monday = monday(first);
        List<LocalDate> weeks = new ArrayList<>();
        Map<Arena, List<Cell>> lanes = new EnumMap<>(Arena.class);
        for (; !monday.isAfter(today); monday = monday.plusWeeks(1)) {
            weeks.add(monday);
            LocalDate last = monday.plusDays(6).isAfter(today) ? today : monday.plusDays(6);
            Plan plan = history.asOf(last);
            for (Arena arena : Arena.values()) lanes.computeIfAbsent(arena, none -> new ArrayList<>()).add(cell(plan, arena, monday));
        }
        return new Weeks(List.copyOf(weeks), lanes);
    }

    private static Cell cell(Plan plan, Arena arena, LocalDate monday) {
        int going = (int) plan.measures().stream().filter(measure -> measure.arena() == arena)
                .filter(measure -> measure.open() || (measure.state() == Measure.State.DONE && !measure.stateOn().isBefore(monday))).count();
        if (going > 0) return new Cell(State.ON, going);
        if (plan.notRelevant().containsKey(arena)) return new Cell(State.NOT_RELEVANT, 0);
        return new Cell(plan.worksForWork() ? State.GAP : State.NOTHING, 0);
    }

    List<Cell> lane(Arena arena) {
        return lanes.getOrDefault(arena, List.of());
    }

    long count(Arena arena, State state) {
        return lane(arena).stream().filter(cell -> cell.state() == state).count();
    }

    /** The Monday from which nothing has gone on until now, where that ought not to be so. */
    @Nullable LocalDate gapSince(Arena arena) {
        List<Cell> lane = lane(arena);
        LocalDate since = null;
        for (int i = lane.size() - 1; i >= 0 && lane.get(i).state() == State.GAP; i--) since = weeks.get(i);
        return since;
    }

    /** Arenas where nothing goes on now though work is a goal. */
    List<Arena> silent() {
        return java.util.Arrays.stream(Arena.values()).filter(arena -> gapSince(arena) != null).toList();
    }

    static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
