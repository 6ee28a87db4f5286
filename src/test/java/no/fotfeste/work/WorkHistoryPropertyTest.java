package no.fotfeste.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.fotfeste.platform.Invalid;

/** Whatever is tried in whatever order: what is let in keeps the rules (T11). */
class WorkHistoryPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 90;

    @Property(tries = 400)
    void no_day_is_overfull_no_kind_is_there_twice_and_the_class_is_one(@ForAll("changes") List<NewSpell> changes) {
        WorkHistory history = new WorkHistory(List.of());
        for (NewSpell change : changes) {
            try {
                history = history.changed(history.ending(change.ending(), change.from())).plus(change.as(UUID.randomUUID()));
            } catch (Invalid refused) {
                // stays as it was
            }
        }
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS * 2)); day = day.plusDays(1)) {
            holds(history, day);
        }
        bandsAddUp(history);
    }

    /** What is drawn on a day is what stands on it: one band for each kind, and work and sick leave no more than a whole. */
    private static void bandsAddUp(WorkHistory history) {
        LocalDate today = FIRST.plusDays(DAYS - 1);
        Bands bands = Bands.of(history, FIRST, today);
        LocalDate begin = bands.first().atDay(1);
        double days = begin.datesUntil(bands.last().plusMonths(1).atDay(1)).count();
        for (LocalDate day = FIRST; !day.isAfter(today); day = day.plusDays(1)) {
            double middle = (java.time.temporal.ChronoUnit.DAYS.between(begin, day) + 0.5) * 100 / days;
            int sum = 0;
            for (Bands.Row row : bands.rows()) {
                List<Bands.Band> there = row.bands().stream().filter(band -> share(band.x()) < middle && middle < share(band.x()) + share(band.width())).toList();
                assertThat(there).as("%s on %s", row.kind(), day).hasSize(history.states(day).contains(row.kind()) ? 1 : 0);
                if (row.kind().anyWork() || row.kind() == WorkState.SICK_LEAVE) sum += there.stream().mapToInt(Bands.Band::of).sum();
            }
            assertThat(sum).isBetween(0, 100);
            assertThat(bands.rows()).extracting(Bands.Row::kind).containsAll(history.states(day));
        }
    }

    private static double share(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }

    private static void holds(WorkHistory history, LocalDate day) {
        List<Spell> spells = history.at(day);
        Set<WorkState> states = history.states(day);
        assertThat(spells).hasSameSizeAs(states);
        assertThat(spells.stream().filter(s -> s.kind().anyWork() || s.kind() == WorkState.SICK_LEAVE).mapToInt(Spell::percent).sum())
                .isLessThanOrEqualTo(100);
        assertThat(history.percentAtWork(day)).isBetween(0, 100);
        assertThat(history.primary(day).isEmpty()).isEqualTo(states.isEmpty());
        assertThat(history.primary(day).stream().toList()).hasSizeLessThanOrEqualTo(1).allMatch(states::contains);
    }

    @Provide
    Arbitrary<List<NewSpell>> changes() {
        Arbitrary<WorkState> kinds = Arbitraries.of(WorkState.class);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(-2, DAYS).injectNull(0.4);
        Arbitrary<Integer> percents = Arbitraries.integers().between(-1, 110);
        Arbitrary<Set<WorkState>> ending = Arbitraries.of(WorkState.class).set().ofMaxSize(3);
        return Combinators.combine(kinds, days, lengths, percents, ending).as((kind, from, length, percent, ends) ->
                new NewSpell(kind, from, length == null ? null : from.plusDays(length), percent, null, Spell.Source.STAFF, "", ends))
                .list().ofMaxSize(14).map(ArrayList::new);
    }
}
