package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/capabilities.md tells the truth: every id once, and what works is proven by a test that exists. */
class CapabilitiesTest {

    private record Row(String id, String state, String test) {}

    @Test
    void every_capability_of_both_services_has_one_row() throws IOException {
        List<String> ids = Stream.concat(IntStream.rangeClosed(1, 71).mapToObj("A%02d"::formatted),
                IntStream.rangeClosed(1, 42).mapToObj("B%02d"::formatted)).toList();
        assertThat(rows()).extracting(Row::id).containsExactlyElementsOf(ids);
    }

    @Test
    void a_state_is_one_of_three() throws IOException {
        assertThat(rows()).extracting(Row::state).allMatch(Set.of("works", "partly", "not yet")::contains);
    }

    @Test
    void what_works_or_partly_works_names_a_test_that_exists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
        assertThat(rows()).filteredOn(row -> !row.state().equals("not yet"))
                .allSatisfy(row -> assertThat(tests).as("%s", row.id()).contains(row.test()));
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/capabilities.md")).stream().filter(line -> line.matches("\\| [AB]\\d\\d .*"))
                .map(line -> line.split("\\|")).map(cells -> new Row(cells[1].strip(), cells[3].strip(), cells[4].strip())).toList();
    }
}
