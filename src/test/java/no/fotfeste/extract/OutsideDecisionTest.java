package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.fotfeste.testing.FotfesteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody has decided of every column of text about a person whether anybody outside may see it, in {@code outside.txt}:
 * {@code never}; {@code approved}, as part of a text that person and staff have approved for one party; {@code seen}, by the
 * party it is about or sent to; {@code code}, not free text. {@link PlantedWordTest} plants its word in the first two.
 * A new column is written to target/outside.txt as UNDECIDED: decide, and copy it over.
 */
@FotfesteTest
class OutsideDecisionTest {

    private static final Path KEPT = Path.of("src/test/resources/outside.txt");
    private static final Set<String> DECISIONS = Set.of("never", "approved", "seen", "code");

    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    @Test
    void of_every_text_about_a_person_it_is_decided_who_outside_may_see_it() throws IOException {
        Map<String, String> decided = decided();
        Set<String> columns = columns();
        Files.writeString(Path.of("target/outside.txt"), columns.stream().map(column -> column + ": " + decided.getOrDefault(column, "UNDECIDED"))
                .collect(Collectors.joining("\n", "", "\n")));
        assertThat(decided.keySet()).as("columns with a decision, see target/outside.txt").isEqualTo(columns);
        assertThat(decided.values()).isSubsetOf(DECISIONS);
    }

    /** As it is kept. */
    static Map<String, String> decided() throws IOException {
        Map<String, String> decided = new TreeMap<>();
        if (!Files.exists(KEPT)) return decided;
        for (String line : Files.readAllLines(KEPT)) {
            if (!line.isBlank() && !line.startsWith("#")) decided.put(line.split(": ")[0], line.split(": ")[1]);
        }
        return decided;
    }

    private Set<String> columns() {
        return new TreeSet<>(JdbcClient.create(owner).sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'bytea'::regtype, 'text[]'::regtype)
                   and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'person_id' and not p.attisdropped)
                """).query(String.class).list());
    }
}
