package no.fotfeste.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The catalogue (A30): one file each, with the product and in a folder of the operator's. Read at the start. */
@Component
class Interventions {

    private static final Logger LOG = LoggerFactory.getLogger(Interventions.class);

    private final Map<String, Intervention> all = new TreeMap<>();

    Interventions(@Value("${fotfeste.interventions:interventions}") Path folder) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:interventions/*.yaml")) {
            put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
        lookIn(folder);
    }

    /** A faulty file of the operator's is left out, and said so. */
    private void lookIn(Path folder) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                try {
                    put(file.getFileName().toString(), Files.readString(file));
                } catch (IllegalArgumentException faulty) {
                    LOG.warn("intervention file is not used: {}", faulty.getMessage());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By what they are, then by name. */
    List<Intervention> all() {
        return all.values().stream().sorted(Comparator.comparing(Intervention::type).thenComparing(Intervention::name)).toList();
    }

    /** Empty where no file has that code, or has it no more. */
    Optional<Intervention> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    private void put(String name, String yaml) {
        Intervention read = InterventionFile.read(name, yaml);
        all.put(read.code(), read);
    }
}
