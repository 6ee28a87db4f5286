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
