package no.fotfeste.workanalysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The kinds of demands on offer: ours in demands.properties, and the provider's own beside them. */
@Component
class DemandKinds {

    private final Map<String, DemandKind> kinds = new LinkedHashMap<>();

    /** Errors: IllegalStateException where a file is faulty: the place starts with all its kinds or not at all. */
    DemandKinds(@Value("${fotfeste.work-demands:}") String own) throws IOException {
        try (InputStream file = Objects.requireNonNull(DemandKinds.class.getResourceAsStream("demands.properties"))) {
            read("demands.properties", new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        if (!own.isBlank()) read(own, Files.readString(Path.of(own)));
    }

    Collection<DemandKind> all() {
        return kinds.values();
    }

    Optional<DemandKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** In plain words; a kind that is in the list no more is called by its code. */
    String name(String code, String own) {
        return code.equals(DemandKind.OWN) ? own : find(code).map(DemandKind::name).orElse(code);
    }

    final void read(String file, String text) {
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] parts = line.split("\\s*[=|]\\s*", -1);
            if (parts.length != 4 || !parts[0].matches("[a-z-]{1,40}") || parts[0].equals(DemandKind.OWN) || parts[1].isBlank() || parts[2].isBlank()) {
                throw new IllegalStateException(file + ", line " + number + ": code=group | name | example is expected");
            }
            kinds.put(parts[0], new DemandKind(parts[0], parts[1], parts[2], parts[3]));
        }
    }
}
