package no.fotfeste.workanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.fotfeste.workanalysis.Judged.Often;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job asks against what goes well: what nobody knows is no zero, and the largest gap stands first. */
class GapsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_gap_is_what_the_job_asks_beyond_what_goes_well() {
        assertThat(judged(4, 1, null).gap()).isEqualTo(OptionalInt.of(3));
        assertThat(judged(2, 2, null).gap()).isEqualTo(OptionalInt.of(0));
        assertThat(judged(1, 4, null).gap()).as("more than is asked is no gap below zero").isEqualTo(OptionalInt.of(0));
    }

    @Test
    void what_nobody_knows_is_neither_a_gap_nor_none() {
        assertThat(judged(4, null, null).gap()).isEmpty();
        assertThat(judged(null, 0, null).gap()).isEmpty();
        assertThat(judged(null, null, null).gap()).isEmpty();
        assertThat(judged(0, null, null).gap()).as("what is not asked for needs not be known").isEqualTo(OptionalInt.of(0));
        assertThat(demand("ikke vurdert").gap()).isEmpty();
        Gaps gaps = Gaps.of(List.of(demand("a", judged(4, null, null)), demand("b"), demand("c", judged(3, 3, null))));
        assertThat(gaps.gaps()).isEmpty();
        assertThat(gaps.unknown()).extracting(Demand::name).containsExactly("a", "b");
        assertThat(gaps.fine()).extracting(Demand::name).containsExactly("c");
    }

    @Test
    void the_largest_gap_stands_first_and_of_two_alike_the_one_that_comes_up_most() {
        Gaps gaps = Gaps.of(List.of(demand("liten", judged(2, 1, Often.MOST)), demand("stor, sjelden", judged(4, 1, Often.SELDOM)),
                demand("stor, stadig", judged(4, 1, Often.MOST)), demand("stor, ukjent hvor ofte", judged(3, 0, null))));
        assertThat(gaps.gaps()).extracting(Demand::name)
                .containsExactly("stor, stadig", "stor, sjelden", "stor, ukjent hvor ofte", "liten");
    }

    @Test
    void a_gap_then_is_held_against_the_gap_now() {
        Demand smaller = demand("a", judged(4, null, null), judged(4, 1, null), judged(4, 3, null));
        assertThat(smaller.first()).as("the first time both were known").isEqualTo(smaller.judged().get(1));
        assertThat(smaller.change()).isEqualTo(OptionalInt.of(-2));
        assertThat(demand("b", judged(2, 2, null), judged(4, 2, null)).change()).as("the job asks more").isEqualTo(OptionalInt.of(2));
        assertThat(demand("c", judged(4, 1, null)).change()).isEmpty();
        assertThat(demand("d", judged(4, 1, null), judged(4, null, null)).change()).as("nobody knows any more").isEmpty();
    }

    @Property(tries = 500)
    void every_demand_is_in_one_place_and_the_gaps_never_grow_down_the_list(@ForAll("demands") List<Demand> demands) {
        Gaps gaps = Gaps.of(demands);
        List<Demand> all = Stream.of(gaps.gaps(), gaps.unknown(), gaps.fine()).flatMap(List::stream).toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(demands);
        List<Integer> sizes = gaps.gaps().stream().map(demand -> demand.gap().orElseThrow()).toList();
        assertThat(sizes).isSortedAccordingTo(java.util.Comparator.reverseOrder()).allMatch(size -> size >= 1 && size <= Judged.MOST);
        assertThat(gaps.unknown()).allMatch(demand -> demand.gap().isEmpty());
        assertThat(gaps.fine()).allMatch(demand -> demand.gap().orElse(-1) == 0);
    }

    @Property(tries = 300)
    void to_be_able_to_more_never_makes_a_gap_larger(@ForAll("level") int demanded, @ForAll("level") int able) {
        if (able == Judged.MOST) return;
        assertThat(judged(demanded, able + 1, null).gap().orElseThrow()).isLessThanOrEqualTo(judged(demanded, able, null).gap().orElseThrow());
    }

    @Test
    void the_kinds_of_demands_are_a_file_and_a_provider_adds_its_own(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("krav.properties"), "# våre\nheights=Kropp | Arbeide i høyden | stige, stillas\nlifting=Kropp | Løfte | alt\n");
        DemandKinds kinds = new DemandKinds(own.toString());
        assertThat(kinds.find("heights")).get().extracting(DemandKind::name).isEqualTo("Arbeide i høyden");
        assertThat(kinds.name("lifting", "")).isEqualTo("Løfte");
        assertThat(kinds.name("own", "Kjøre truck")).isEqualTo("Kjøre truck");
        assertThat(kinds.name("gone", "")).isEqualTo("gone");
        assertThat(new DemandKinds("").all()).hasSizeGreaterThan(15);
        Files.writeString(own, "Løfte = tungt");
        assertThatIllegalStateException().isThrownBy(() -> new DemandKinds(own.toString())).withMessageContaining("line 1");
    }

    @Provide
    Arbitrary<Integer> level() {
        return Arbitraries.integers().between(0, Judged.MOST);
    }

    @Provide
    Arbitrary<List<Demand>> demands() {
        Arbitrary<Judged> one = Combinators.combine(level().injectNull(0.3), level().injectNull(0.3), Arbitraries.of(Often.class).injectNull(0.3))
                .as(GapsTest::judged);
        return one.list().ofMaxSize(3).map(all -> demand("krav", all.toArray(Judged[]::new))).list().ofMaxSize(12);
    }

    private static Judged judged(@Nullable Integer demanded, @Nullable Integer able, @Nullable Often often) {
        return new Judged(new UUID(0, 1), 1, DAY, demanded, often, able, "", "Kari");
    }

    private static Demand demand(String name, Judged... judged) {
        return new Demand(UUID.randomUUID(), new UUID(0, 2), "own", name, new ArrayList<>(List.of(judged)));
    }
}
