package no.fotfeste.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.service.Kinds;
import org.junit.jupiter.api.Test;

/** Every sentence that a page, a refusal or a field error asks for is there. */
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/no/fotfeste");
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\bt|Refused|Invalid|error|has|say|Problem)\\((?:\"[a-zA-Z0-9-]*\", ?)?\"([a-z]+(?:\\.[a-z0-9-]+)+)\"(?!\\s*\\+)");

    private final Words words = new Words();

    WordsTest() throws IOException {}

    @Test
    void every_key_that_is_written_out_in_code_or_template_has_words() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : files()) {
            var matcher = ASKED.matcher(Files.readString(file));
            while (matcher.find()) {
                if (!words.has(matcher.group(1))) missing.add(file.getFileName() + ": " + matcher.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_kind_of_entry_has_a_name() {
        assertThat(Stream.of(Kinds.class.getDeclaredFields()).filter(field -> field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }).filter(kind -> !words.has("episode.kind." + kind)).collect(Collectors.toList())).isEmpty();
    }

    @Test
    void every_role_has_a_name() {
        assertThat(Stream.of(no.fotfeste.access.Role.values()).filter(role -> !words.has("role." + role.code()))).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte")).toList();
        }
    }
}
