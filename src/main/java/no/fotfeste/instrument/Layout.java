package no.fotfeste.instrument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Questionnaire.Node;
import no.fotfeste.instrument.When.Condition;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a questionnaire out: groups that repeat turn by turn, and each condition with the very questions it asks of. */
final class Layout {

    private static final int MOST_ITEMS = 20_000;

    /** An item in its place. @param turns of the groups around it: their linkIds and which turn */
    private record Spot(RawItem raw, String id, Map<String, Integer> turns, String group, int turn, List<Spot> inside) {}

    private final Findings findings;
    private final Conditions conditions;
    private final Map<String, List<Spot>> spots = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private int unlimited = 10;
    private int limit = 20;

    Layout(Findings findings) {
        this.findings = findings;
        this.conditions = new Conditions(findings);
    }

    List<Item> items() {
        return items;
    }

    List<Node> nodes(List<RawItem> raws) {
        for (int[] caps : new int[][] {{10, 20}, {3, 5}, {1, 1}}) {
            unlimited = caps[0];
            limit = caps[1];
            if (raws.stream().mapToLong(this::size).sum() <= MOST_ITEMS) break;
        }
        for (RawItem raw : raws) raw.all().stream().filter(each -> each.group() && each.repeats()).forEach(this::noteTurns);
        return turned(spots(raws, Map.of(), "", 0), List.of());
    }

    private long size(RawItem raw) {
        long inside = raw.inside().stream().mapToLong(this::size).sum();
        return raw.group() ? Math.max(1, inside) * turns(raw) : 1 + inside;
    }

    private int turns(RawItem group) {
        return !group.repeats() ? 1 : group.turns() > 0 ? Math.min(group.turns(), limit) : Math.max(unlimited, Math.min(group.fewest(), limit));
    }

    private void noteTurns(RawItem group) {
        if (group.turns() == 0 || group.turns() > limit) findings.note(group.path(), "repeats; asked up to " + turns(group) + " times here");
    }

    private List<Spot> spots(List<RawItem> raws, Map<String, Integer> turns, String group, int turn) {
        List<Spot> all = new ArrayList<>();
        for (RawItem raw : raws) {
            if (!raw.group() || !raw.repeats()) {
                all.add(spot(raw, turns, group, turn, 0));
                continue;
            }
            for (int t = 1; t <= turns(raw); t++) {
                Map<String, Integer> within = new LinkedHashMap<>(turns);
                within.put(raw.linkId(), t);
                all.add(spot(raw, within, raw.text(), t, t));
            }
        }
        return all;
    }

    private Spot spot(RawItem raw, Map<String, Integer> turns, String group, int turn, int own) {
        StringBuilder id = new StringBuilder(raw.linkId());
        turns.values().forEach(t -> id.append('-').append(t));
        if (!raw.group()) while (!ids.add(id.toString())) id.append('_');
        Spot spot = new Spot(raw, id.toString(), turns, group, raw.group() ? own : turn, new ArrayList<>());
        spots.computeIfAbsent(raw.linkId(), first -> new ArrayList<>()).add(spot);
        spot.inside().addAll(spots(raw.inside(), turns, group, turn));
        return spot;
    }

    private List<Node> turned(List<Spot> all, List<When> around) {
        List<Node> nodes = new ArrayList<>();
        for (Spot spot : all) {
            RawItem raw = spot.raw();
            List<When> own = raw.rules().isEmpty() ? List.of() : List.of(when(spot));
            List<When> when = new ArrayList<>(around);
            when.addAll(own);
            Item item = raw.group() ? null : item(spot, when);
            if (item != null) items.add(item);
            List<When> within = new ArrayList<>(when);
            if (item != null && !spot.inside().isEmpty()) {
                within.add(When.answered(raw.linkId(), spot.id()));
            }
            nodes.add(new Node(raw.linkId(), raw.text(), item, turned(spot.inside(), within), raw.group() ? spot.turn() : 0, raw.fewest(),
                    raw.detail().required(), own));
        }
        return nodes;
    }

    private When when(Spot spot) {
        List<Condition> all = new ArrayList<>();
        for (RawItem.Rule rule : spot.raw().rules()) {
            List<Spot> asked = spots.getOrDefault(rule.question(), List.of()).stream().filter(other -> together(spot, other)).toList();
            if (asked.isEmpty()) {
                findings.fault(rule.path() + ".question", "no question has linkId '" + rule.question() + "'");
            } else {
                conditions.read(rule, asked.getFirst().raw(), asked.stream().map(Spot::id).toList()).ifPresent(all::add);
            }
        }
        return new When(spot.raw().any(), false, all);
    }

    /** Within the same turn of every group that both lie in. */
    private static boolean together(Spot one, Spot other) {
        return one.turns().entrySet().stream().allMatch(turn -> other.turns().getOrDefault(turn.getKey(), turn.getValue()).equals(turn.getValue()));
    }

    private static Item item(Spot spot, List<When> when) {
        RawItem raw = spot.raw();
        return new Item(spot.id(), raw.linkId(), raw.text(), raw.hint(), raw.type(), raw.repeats() && !raw.kind().equals("boolean")
                && !(raw.type() == Instrument.Type.QUANTITY && raw.detail().units().size() > 1), raw.options(), raw.least(), raw.most(),
                raw.longest(), spot.group(), spot.turn(), List.copyOf(when), raw.detail());
    }

    /** Each after those it asks of. What asks in a circle is refused with the way round. */
    List<Item> inOrder(List<RawItem> raws) {
        Map<String, Item> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        Map<String, List<Item>> waiting = new HashMap<>();
        Map<String, Integer> left = new HashMap<>();
        Deque<Item> ready = new ArrayDeque<>();
        for (Item item : items) {
            Set<String> asked = asked(item);
            asked.forEach(id -> waiting.computeIfAbsent(id, first -> new ArrayList<>()).add(item));
            left.put(item.id(), asked.size());
            if (asked.isEmpty()) ready.add(item);
        }
        List<Item> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            Item item = ready.poll();
            order.add(item);
            for (Item next : waiting.getOrDefault(item.id(), List.of())) {
                if (left.merge(next.id(), -1, Integer::sum) == 0) ready.add(next);
            }
        }
        if (order.size() < items.size()) circle(raws, byId, items.stream().filter(item -> left.getOrDefault(item.id(), 0) > 0).toList());
        return order;
    }

    private static Set<String> asked(Item item) {
        Set<String> asked = new LinkedHashSet<>();
        item.when().forEach(when -> when.conditions().forEach(condition -> asked.addAll(condition.of())));
        return asked;
    }

    private void circle(List<RawItem> raws, Map<String, Item> byId, List<Item> stuck) {
        Set<String> ids = new HashSet<>(stuck.stream().map(Item::id).toList());
        List<String> way = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        String at = stuck.getFirst().id();
        while (at != null && passed.add(at)) {
            way.add(at);
            Item item = byId.get(at);
            at = item == null ? null : next(item, ids);
        }
        List<String> round = new ArrayList<>(at == null ? way : way.subList(way.indexOf(at), way.size()));
        List<String> told = new ArrayList<>(round.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).map(Item::base).limit(20).toList());
        String start = told.getFirst();
        if (round.size() > 20) told.add("…");
        told.add(start);
        String path = raws.stream().flatMap(raw -> raw.all().stream()).filter(raw -> raw.linkId().equals(start)).map(RawItem::path).findFirst().orElse("item");
        findings.fault(path + ".enableWhen", "asks in a circle: " + String.join(" → ", told));
    }

    private static @Nullable String next(Item item, Set<String> stuck) {
        return asked(item).stream().filter(stuck::contains).findFirst().orElse(null);
    }
}
