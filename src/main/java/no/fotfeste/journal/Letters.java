package no.fotfeste.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.fotfeste.service.Kinds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All kinds of letters: one file each, with the product and in a folder of the operator's. Read at the start. */
@Component
class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final Set<String> fields = new HashSet<>(LetterFields.NAMES);

    Letters(List<LetterSource> sources, @Value("${fotfeste.letters:letters}") Path folder) throws IOException {
        sources.forEach(source -> fields.addAll(source.names()));
        Map<String, String> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:letters/*.yaml")) {
            files.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
        files.forEach((name, yaml) -> put(name, yaml));
        fromFolder(folder).forEach((name, yaml) -> {
            try {
                put(name, yaml);
            } catch (IllegalArgumentException faulty) {
                LOG.warn("letter file is not used: {}", faulty.getMessage());
            }
        });
    }

    /** Those that end a course first, those without a usual recipient last. */
    List<Letter> all() {
        return letters.values().stream().sorted(Comparator.comparing((Letter letter) -> !letter.ends())
                .thenComparing(letter -> letter.recipients().isEmpty()).thenComparing(Letter::name)).toList();
    }

    /** By its code, or by the kind of entry that a course ends with. */
    Optional<Letter> find(String code) {
        return Optional.ofNullable(letters.get(code))
                .or(() -> letters.values().stream().filter(letter -> code.equals(letter.onLine())).findFirst());
    }

    private void put(String name, String yaml) {
        Letter letter = LetterFile.read(name, yaml, fields, kinds());
        letters.put(letter.code(), letter);
    }

    private static Map<String, String> fromFolder(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) return files;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Set<String> kinds() {
        Set<String> kinds = new HashSet<>();
        Arrays.stream(Kinds.class.getFields()).filter(field -> field.getType() == String.class).forEach(field -> {
            try {
                kinds.add((String) field.get(null));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        return kinds;
    }
}
