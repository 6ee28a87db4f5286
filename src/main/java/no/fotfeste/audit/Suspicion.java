package no.fotfeste.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.fotfeste.access.Role;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Something in the log worth a question to one member of staff.
 *
 * @param person null where it is about many
 * @param parts the modules that were opened
 * @param times how often it was opened or tried
 */
record Suspicion(StaffId actor, String name, Set<Role> roles, @Nullable PersonId person, Set<Rule> rules, Instant first,
        Instant last, int times, Set<String> parts) {

    int points() {
        return Rule.points(rules);
    }

    /** How the case is told from others without saying whose it is; the record's own log shows the same. */
    static String mark(PersonId person) {
        return person.toString().substring(0, 6).toUpperCase(Locale.ROOT);
    }

    /** Those with most to explain first: by member of staff, then by what weighs most. */
    static List<Suspicion> find(Collection<Reading> readings) {
        Map<StaffId, List<Reading>> byActor = new LinkedHashMap<>();
        readings.forEach(each -> byActor.computeIfAbsent(each.actor(), actor -> new ArrayList<>()).add(each));
        Map<StaffId, Integer> weight = new HashMap<>();
        List<Suspicion> found = new ArrayList<>();
        byActor.forEach((actor, own) -> {
            List<Suspicion> theirs = ofOne(own);
            weight.put(actor, theirs.stream().mapToInt(Suspicion::points).sum());
            found.addAll(theirs);
        });
        found.sort(Comparator.<Suspicion>comparingInt(each -> -weight.getOrDefault(each.actor(), 0))
                .thenComparing(each -> each.actor().toString()).thenComparingInt(each -> -each.points())
                .thenComparing(Suspicion::last, Comparator.reverseOrder()));
        return found;
    }

    private static List<Suspicion> ofOne(List<Reading> own) {
        List<Suspicion> found = new ArrayList<>();
        Set<Rule> all = Rule.ofAll(own);
        if (!all.isEmpty()) found.add(of(own, null, all));
        Map<PersonId, List<Reading>> byPerson = new LinkedHashMap<>();
        Map<PersonId, Set<Rule>> rules = new HashMap<>();
        for (Reading each : own) {
            Set<Rule> why = Rule.of(each);
            if (Rule.points(why) < Rule.LISTED_FROM) continue;
            byPerson.computeIfAbsent(each.person(), person -> new ArrayList<>()).add(each);
            rules.computeIfAbsent(each.person(), person -> EnumSet.noneOf(Rule.class)).addAll(why);
        }
        byPerson.forEach((person, those) -> found.add(of(those, person, rules.getOrDefault(person, Set.of()))));
        return found;
    }

    private static Suspicion of(List<Reading> readings, @Nullable PersonId person, Set<Rule> rules) {
        Reading one = readings.getFirst();
        Set<String> parts = new TreeSet<>();
        readings.forEach(each -> parts.addAll(each.parts()));
        return new Suspicion(one.actor(), one.name(), one.roles(), person, new TreeSet<>(rules),
                readings.stream().map(Reading::first).min(Comparator.naturalOrder()).orElseThrow(),
                readings.stream().map(Reading::last).max(Comparator.naturalOrder()).orElseThrow(),
                readings.stream().mapToInt(each -> each.opened() + each.denied()).sum(), parts);
    }
}
