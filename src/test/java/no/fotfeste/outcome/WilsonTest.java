package no.fotfeste.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published numbers (Newcombe 1998) and against R. */
class WilsonTest {

    private static final Path GOLD = Path.of("../shared/gold/wilson.csv");

    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, .0000, .1611", "1, 29, .0061, .1718"})
    void is_as_newcombe_published(int hits, int all, double low, double high) {
        assertThat(Wilson.of(hits, all).low()).isCloseTo(low, within(.00005));
        assertThat(Wilson.of(hits, all).high()).isCloseTo(high, within(.00005));
    }

    @Test
    void is_as_r_computes_it() throws IOException {
        Path gold = Files.exists(GOLD) ? GOLD : Path.of("../../shared/gold/wilson.csv");
        assumeTrue(Files.exists(gold), "SKIPPED: no " + GOLD + " beside this checkout; Wilson is not held against R");
        List<String> lines = Files.readAllLines(gold);
        assertThat(lines).hasSizeGreaterThan(50);
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",");
            Wilson wilson = Wilson.of(Long.parseLong(row[0]), Long.parseLong(row[1]));
            assertThat(wilson.low()).as(line).isCloseTo(Double.parseDouble(row[3]), within(1e-9));
            assertThat(wilson.high()).as(line).isCloseTo(Double.parseDouble(row[4]), within(1e-9));
        }
    }

    @Test
    void of_nobody_there_is_no_proportion() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(3, 2));
    }
}
