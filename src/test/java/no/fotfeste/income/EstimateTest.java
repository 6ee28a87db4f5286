package no.fotfeste.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.fotfeste.income.Estimate.Row;
import no.fotfeste.income.Figures.Benefit;
import org.junit.jupiter.api.Test;

/** The simplified rules of sick pay, AAP and disability benefit at their edges, and rates that grow old. */
class EstimateTest {

    private static final int G = 100_000;
    private static final Rates RATES = new Rates("x", LocalDate.of(2026, 5, 1), LocalDate.of(2027, 4, 30), true, "prøve", G,
            new Rates.SickPay(100, 6, 20), new Rates.Aap(66, 6, 2, 40, 260, 60), new Rates.Disability(66, 6, 2.2, 0.4, 80));

    @Test
    void sick_pay_falls_as_work_rises_and_the_sum_stays_until_the_degree_is_too_small() {
        assertThat(row(500_000, 100, Benefit.SICK_PAY, 0)).isEqualTo(new Row(0, 0, 500_000));
        assertThat(row(500_000, 100, Benefit.SICK_PAY, 20)).isEqualTo(new Row(20, 100_000, 400_000));
        assertThat(row(500_000, 100, Benefit.SICK_PAY, 80)).as("20 per cent off is just enough").isEqualTo(new Row(80, 400_000, 100_000));
        assertThat(row(500_000, 100, Benefit.SICK_PAY, 81)).as("19 per cent off is too little").isEqualTo(new Row(81, 405_000, 0));
        assertThat(row(500_000, 100, Benefit.SICK_PAY, 100)).isEqualTo(new Row(100, 500_000, 0));
    }

    @Test
    void sick_pay_counts_income_up_to_six_g_and_no_further() {
        assertThat(row(600_000, 100, Benefit.SICK_PAY, 0).benefit()).isEqualTo(600_000);
        assertThat(row(600_001, 100, Benefit.SICK_PAY, 0).benefit()).isEqualTo(600_000);
        assertThat(row(900_000, 100, Benefit.SICK_PAY, 50)).isEqualTo(new Row(50, 450_000, 300_000));
    }

    @Test
    void aap_falls_by_the_hours_worked_and_stops_above_sixty_per_cent() {
        assertThat(row(500_000, 100, Benefit.AAP, 0)).isEqualTo(new Row(0, 0, 330_000));
        assertThat(row(500_000, 100, Benefit.AAP, 20).benefit()).isEqualTo(264_000);
        assertThat(row(500_000, 100, Benefit.AAP, 60).benefit()).isEqualTo(132_000);
        assertThat(row(500_000, 100, Benefit.AAP, 61).benefit()).isZero();
        assertThat(row(900_000, 100, Benefit.AAP, 0).benefit()).as("66 % of six G").isEqualTo(396_000);
    }

    @Test
    void aap_counts_the_hours_of_a_full_position_not_of_the_persons_own() {
        assertThat(row(300_000, 60, Benefit.AAP, 100).benefit()).as("60 of a full one").isEqualTo(80_000);
        assertThat(row(300_000, 61, Benefit.AAP, 100).benefit()).isZero();
        assertThat(row(300_000, 50, Benefit.AAP, 40).benefit()).as("20 of a full one").isEqualTo(160_000);
    }

    @Test
    void whoever_had_no_income_gets_the_least_aap_and_disability_benefit_and_no_sick_pay() {
        assertThat(row(0, 100, Benefit.AAP, 40)).isEqualTo(new Row(40, 0, 120_000));
        assertThat(row(0, 100, Benefit.DISABILITY, 100)).isEqualTo(new Row(100, 0, 220_000));
        assertThat(row(0, 100, Benefit.SICK_PAY, 0)).isEqualTo(new Row(0, 0, 0));
        assertThat(row(0, 100, Benefit.NONE, 100).total()).isZero();
    }

    @Test
    void a_child_adds_to_aap_and_falls_with_it() {
        Figures two = new Figures(500_000, 100, Benefit.AAP, 100, 2);
        assertThat(Estimate.row(two, RATES, 0).benefit()).isEqualTo(330_000 + 2 * 40 * 260);
        assertThat(Estimate.row(two, RATES, 50).benefit()).isEqualTo((330_000 + 2 * 40 * 260) / 2);
    }

    @Test
    void of_disability_benefit_four_tenths_of_g_are_free_and_above_it_falls() {
        Figures whole = new Figures(500_000, 100, Benefit.DISABILITY, 100, 0);
        assertThat(Estimate.row(whole, RATES, 0).benefit()).isEqualTo(330_000);
        assertThat(Estimate.row(whole, RATES, 8).benefit()).as("40 000 earned, all of it free").isEqualTo(330_000);
        assertThat(Estimate.row(whole, RATES, 28).benefit()).as("100 000 above, at 66 %").isEqualTo(264_000);
        assertThat(Estimate.row(whole, RATES, 80).benefit()).as("not above 80 %").isEqualTo(330_000 - Math.round(360_000 * 0.66));
        assertThat(Estimate.row(whole, RATES, 81).benefit()).isZero();
        Figures half = new Figures(500_000, 100, Benefit.DISABILITY, 50, 0);
        assertThat(Estimate.row(half, RATES, 50)).as("half of it is expected to be earned").isEqualTo(new Row(50, 250_000, 165_000));
    }

    @Test
    void without_a_benefit_there_is_pay_alone() {
        assertThat(row(500_000, 100, Benefit.NONE, 40)).isEqualTo(new Row(40, 200_000, 0));
    }

    @Test
    void where_more_work_gives_less_in_all_the_page_is_told() {
        assertThat(Estimate.of(new Figures(500_000, 100, Benefit.AAP, 100, 0), RATES).risesThroughout()).as("over 60 % all AAP is gone").isFalse();
        assertThat(Estimate.of(new Figures(500_000, 100, Benefit.SICK_PAY, 100, 0), RATES).risesThroughout()).isTrue();
        assertThat(Estimate.of(new Figures(500_000, 100, Benefit.SICK_PAY, 100, 0), RATES).rows()).extracting(Row::work)
                .containsExactly(0, 20, 40, 60, 80, 100);
    }

    @Test
    void what_is_shown_is_a_month_to_the_nearest_hundred() {
        assertThat(Row.month(500_000)).isEqualTo(41_700);
        assertThat(Row.month(0)).isZero();
    }

    @Test
    void rates_are_out_of_date_after_their_last_day_or_a_year() {
        assertThat(RATES.outOfDate(LocalDate.of(2027, 4, 30))).isFalse();
        assertThat(RATES.outOfDate(LocalDate.of(2027, 5, 1))).isTrue();
        Rates open = new Rates("x", LocalDate.of(2026, 5, 1), null, true, "", G, RATES.sickPay(), RATES.aap(), RATES.disability());
        assertThat(open.outOfDate(LocalDate.of(2027, 4, 30))).isFalse();
        assertThat(open.outOfDate(LocalDate.of(2027, 5, 1))).isTrue();
        Rates brief = new Rates("x", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30), true, "", G, RATES.sickPay(), RATES.aap(), RATES.disability());
        assertThat(brief.outOfDate(LocalDate.of(2026, 7, 1))).isTrue();
    }

    @Test
    void the_rates_that_come_with_the_product_can_be_read_and_say_that_nobody_has_verified_them() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/rates"))) {
            List<Rates> all = files.map(EstimateTest::read).toList();
            assertThat(all).isNotEmpty().allSatisfy(rates -> assertThat(rates.g()).isBetween(100_000, 250_000));
            assertThat(all).extracting(Rates::unverified).containsOnly(true);
        }
        AllRates rates = new AllRates();
        assertThat(rates.on(LocalDate.of(2020, 1, 1))).as("before any has begun").isEqualTo(rates.on(LocalDate.of(2025, 5, 1)));
        assertThat(rates.get("not with the product any more", LocalDate.of(2026, 1, 1)).code()).isEqualTo("2025-05");
    }

    @Test
    void a_faulty_file_of_rates_is_told_by_name() {
        for (String wrong : List.of("", "code: x", "code: x\nvalid-from: tull", Rates.class.getName())) {
            assertThatIllegalArgumentException().isThrownBy(() -> AllRates.read("feil.yaml", wrong)).withMessageContaining("feil.yaml");
        }
    }

    private static Rates read(Path file) {
        try {
            return AllRates.read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row row(int income, int position, Benefit benefit, int work) {
        return Estimate.row(new Figures(income, position, benefit, 100, 0), RATES, work);
    }
}
