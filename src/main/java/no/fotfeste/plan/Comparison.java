package no.fotfeste.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.fotfeste.plan.Measure.Arena;
import org.jspecify.annotations.Nullable;

/** What is different between the plan on one day and on a later one: what is left when everything in between is done. */
public record Comparison(Map<Group, List<Item>> groups) {

    public enum Group {
        NEW, DONE, CHANGED, DROPPED
    }

    public enum Thing {
        GOAL, MEASURE, MILESTONE, ARENA
    }

    public enum Aspect {
        WORDS, ABOUT, MAIN, STATE, DUE, DOER, ARENA, GOAL, EFFORT, CLOSED, BACK, NOT_RELEVANT, RELEVANT
    }

    /** @param before the words that stood, where they are others; @param aspects what else is different */
    public record Item(Thing thing, String text, String before, Set<Aspect> aspects) {}

    public boolean empty() {
        return groups.values().stream().allMatch(List::isEmpty);
    }

    public List<Item> of(Group group) {
        return groups.getOrDefault(group, List.of());
    }

    static Comparison between(History history, java.time.LocalDate from, java.time.LocalDate to) {
        Plan then = history.asOf(from);
        Plan now = history.asOf(to);
        Comparison all = new Comparison(new EnumMap<>(Group.class));
        Map<UUID, Goal> goals = byId(then.goals(), Goal::id);
        now.goals().forEach(goal -> all.goal(goals.get(goal.id()), goal));
        Map<UUID, Milestone> milestones = byId(history.milestones(from), Milestone::id);
        history.milestones(to).forEach(step -> all.milestone(milestones.get(step.id()), step));
        Map<UUID, Measure> measures = byId(then.measures(), Measure::id);
        now.measures().forEach(measure -> all.measure(measures.get(measure.id()), measure));
        for (Arena arena : Arena.values()) all.arena(arena, then.notRelevant().containsKey(arena), now.notRelevant().containsKey(arena));
        return all;
    }

    private void goal(@Nullable Goal before, Goal now) {
        Item item = new Item(Thing.GOAL, now.shortWords(), before == null || before.words().equals(now.words()) ? "" : before.shortWords(),
                aspects(before, now));
        Set<Aspect> aspects = item.aspects();
        if (before != null) {
            differs(aspects, Aspect.WORDS, before.words(), now.words());
            differs(aspects, Aspect.ABOUT, List.of(before.domain(), String.valueOf(before.aim()), before.staffWording()),
                    List.of(now.domain(), String.valueOf(now.aim()), now.staffWording()));
            differs(aspects, Aspect.MAIN, before.main(), now.main());
            differs(aspects, Aspect.CLOSED, before.closed(), now.closed());
        }
        boolean done = now.state() == Goal.State.REACHED || now.state() == Goal.State.PARTLY;
        put(before == null, before != null && before.dropped(), now.dropped(), done && (before == null || before.state() != now.state()), item);
    }

    private static Set<Aspect> aspects(@Nullable Goal before, Goal now) {
        boolean other = before != null && before.state() != now.state() && now.state() != Goal.State.DROPPED && before.state() != Goal.State.DROPPED;
        return other ? EnumSet.of(Aspect.STATE) : EnumSet.noneOf(Aspect.class);
    }

    private void milestone(@Nullable Milestone before, Milestone now) {
        Item item = new Item(Thing.MILESTONE, now.text(), before == null || before.text().equals(now.text()) ? "" : before.text(),
                EnumSet.noneOf(Aspect.class));
        if (before != null) {
            differs(item.aspects(), Aspect.WORDS, before.text(), now.text());
            differs(item.aspects(), Aspect.DUE, before.dueOn(), now.dueOn());
            if (before.reached() && now.open()) item.aspects().add(Aspect.STATE);
        }
        put(before == null, before != null && before.state() == Milestone.State.DROPPED, now.state() == Milestone.State.DROPPED,
                now.reached() && (before == null || !before.reached()), item);
    }

    private void measure(@Nullable Measure before, Measure now) {
        Item item = new Item(Thing.MEASURE, now.text(), before == null || before.text().equals(now.text()) ? "" : before.text(),
                EnumSet.noneOf(Aspect.class));
        Set<Aspect> aspects = item.aspects();
        if (before != null) {
            differs(aspects, Aspect.WORDS, before.text(), now.text());
            differs(aspects, Aspect.DUE, before.dueOn(), now.dueOn());
            differs(aspects, Aspect.DOER, before.doer(), now.doer());
            differs(aspects, Aspect.ARENA, before.arena(), now.arena());
            differs(aspects, Aspect.GOAL, before.goal(), now.goal());
            differs(aspects, Aspect.EFFORT, before.effort(), now.effort());
            differs(aspects, Aspect.CLOSED, before.closed(), now.closed());
            if (before.state() == Measure.State.DONE && now.open()) aspects.add(Aspect.STATE);
        }
        boolean done = now.state() == Measure.State.DONE && (before == null || before.state() != Measure.State.DONE);
        put(before == null, before != null && before.dropped(), now.dropped(), done, item);
    }

    private void arena(Arena arena, boolean before, boolean now) {
        if (before == now) return;
        add(Group.CHANGED, new Item(Thing.ARENA, arena.name(), "", EnumSet.of(now ? Aspect.NOT_RELEVANT : Aspect.RELEVANT)));
    }

    /** What came and went in between is not told. */
    private void put(boolean fresh, boolean wasDropped, boolean dropped, boolean done, Item item) {
        if (dropped) {
            if (!fresh && !wasDropped) add(Group.DROPPED, item);
            return;
        }
        if (wasDropped) item.aspects().add(Aspect.BACK);
        if (done) add(Group.DONE, item);
        else if (fresh) add(Group.NEW, item);
        else if (!item.aspects().isEmpty()) add(Group.CHANGED, item);
    }

    private void add(Group group, Item item) {
        groups.computeIfAbsent(group, none -> new ArrayList<>()).add(item);
    }

    private static void differs(Set<Aspect> aspects, Aspect aspect, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) aspects.add(aspect);
    }

    private static <T> Map<UUID, T> byId(List<T> things, Function<T, UUID> id) {
        return things.stream().collect(Collectors.toMap(id, each -> each));
    }
}
