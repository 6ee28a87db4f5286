package no.fotfeste.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.outcome.KaplanMeier.Observation;
import no.fotfeste.outcome.KaplanMeier.Step;
import org.junit.jupiter.api.Test;

/** Against a classic data set, and against tables that R made where those are at hand. */
class KaplanMeierTest {

    /** Freireich 1963, weeks to relapse; those that begin with a minus were followed no longer. */
    private static final int[] TREATED = {6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35};
    private static final int[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
    private static final Path GOLD = List.of(Path.of("../shared/gold"), Path.of("../../shared/gold")).stream()
            .filter(Files::isDirectory).findFirst().orElse(Path.of("../shared/gold"));

    @Test
    void freireichs_treated_arm_comes_out_as_published() {
        KaplanMeier curve = KaplanMeier.of(observations(TREATED));
        double[][] published = {{6, .8571, .0764}, {7, .8067, .0869}, {10, .7529, .0963}, {13, .6902, .1068}, {16, .6275, .1141},
            {22, .5378, .1282}, {23, .4482, .1346}};
        for (double[] row : published) {
            Step step = curve.steps().stream().filter(each -> each.day() == (int) row[0]).findFirst().orElseThrow();
            assertThat(step.survival()).isCloseTo(row[1], within(1e-4));
            assertThat(step.error()).isCloseTo(row[2], within(1e-4));
        }
        assertThat(curve.median()).hasValue(23);
        assertThat(curve.events()).isEqualTo(9);
        assertThat(KaplanMeier.of(observations(PLACEBO)).median()).hasValue(8);
    }

    @Test
    void where_nothing_has_happened_to_half_of_them_there_is_no_median() {
        assertThat(KaplanMeier.of(observations(5, -6, -7)).median()).isEmpty();
        assertThat(KaplanMeier.of(List.of()).median()).isEmpty();
        assertThat(KaplanMeier.of(observations(-3)).survival(10)).isEqualTo(1);
        assertThat(KaplanMeier.of(observations(3)).survival(3)).isZero();
        assertThat(KaplanMeier.of(observations(3)).survival(2)).isEqualTo(1);
    }

    @Test
    void nobody_is_followed_backwards() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Observation(-1, true));
    }

    @Test
    void estimates_errors_and_limits_are_those_of_r() throws IOException {
        atHand();
        compare("km_overall_loglog.csv", Map.of("all", observed(row -> true)));
        Map<String, List<Observation>> units = new HashMap<>();
        for (String unit : List.of("A", "B", "C")) units.put("unit=" + unit, observed(row -> row.get("unit").equals(unit)));
        compare("km_by_unit_loglog.csv", units);
    }

    @Test
    void quantiles_and_their_limits_and_the_curve_at_chosen_days_are_those_of_r() throws IOException {
        atHand();
        int compared = 0;
        for (Map<String, String> row : read("km_quantiles_loglog.csv")) {
            KaplanMeier curve = KaplanMeier.of(observed(each -> row.get("strata").equals("unit=" + each.get("unit"))));
            double share = Double.parseDouble(row.get("p"));
            for (var each : List.of(Map.entry("q", curve.quantile(share)), Map.entry("lower", curve.quantileLow(share)), Map.entry("upper", curve.quantileHigh(share)))) {
                String gold = row.get(each.getKey());
                if (gold.equals("NA")) assertThat(each.getValue()).as("%s", row).isEmpty();
                else assertThat(each.getValue().orElseThrow()).as("%s %s", each.getKey(), row).isCloseTo(Double.parseDouble(gold), within(1e-9));
                compared++;
            }
        }
        for (Map<String, String> row : read("km_at_times.csv")) {
            KaplanMeier curve = KaplanMeier.of(observed(each -> row.get("strata").equals("unit=" + each.get("unit"))));
            assertThat(curve.survival(Integer.parseInt(row.get("t")))).isCloseTo(Double.parseDouble(row.get("surv")), within(1e-9));
            compared++;
        }
        assertThat(compared).isGreaterThan(30);
    }

    private static void compare(String file, Map<String, List<Observation>> strata) throws IOException {
        List<Map<String, String>> rows = read(file);
        for (var stratum : strata.entrySet()) {
            List<Map<String, String>> gold = rows.stream().filter(row -> row.get("strata").equals(stratum.getKey())).toList();
            List<Step> steps = KaplanMeier.of(stratum.getValue()).steps();
            assertThat(steps).as(stratum.getKey()).hasSameSizeAs(gold).isNotEmpty();
            for (int i = 0; i < gold.size(); i++) {
                Map<String, String> row = gold.get(i);
                Step step = steps.get(i);
                assertThat(List.of(step.day(), step.atRisk(), step.events(), step.censored())).isEqualTo(List.of("time", "n_risk", "n_event", "n_censor")
                        .stream().map(name -> Integer.valueOf(row.get(name))).toList());
                assertThat(step.survival()).isCloseTo(Double.parseDouble(row.get("surv")), within(1e-9));
                close(step.error(), row.get("se_surv_greenwood"));
                close(step.low(), row.get("lower"));
                close(step.high(), row.get("upper"));
            }
        }
    }

    private static void close(double value, String gold) {
        if (gold.equals("NA") || gold.equals("NaN")) assertThat(value).isNaN();
        else assertThat(value).isCloseTo(Double.parseDouble(gold), within(1e-7));
    }

    private static void atHand() {
        if (Files.isDirectory(GOLD)) return;
        System.err.println("KaplanMeierTest: NOT compared with R, there is no " + GOLD.toAbsolutePath().normalize());
        assumeTrue(false, "no reference tables at " + GOLD);
    }

    private static List<Observation> observed(java.util.function.Predicate<Map<String, String>> which) throws IOException {
        return read("km_input.csv").stream().filter(which)
                .map(row -> new Observation(Integer.parseInt(row.get("time")), row.get("status").equals("1"))).toList();
    }

    private static List<Map<String, String>> read(String file) throws IOException {
        List<String> lines = Files.readAllLines(GOLD.resolve(file));
        String[] head = lines.getFirst().replace("\"", "").split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",");
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.length; i++) row.put(head[i], cells[i]);
            rows.add(row);
        }
        return rows;
    }

    private static List<Observation> observations(int... days) {
        List<Observation> all = new ArrayList<>();
        for (int day : days) all.add(new Observation(Math.abs(day), day > 0));
        return all;
    }
}
