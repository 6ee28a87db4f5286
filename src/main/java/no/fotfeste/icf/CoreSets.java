package no.fotfeste.icf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import no.fotfeste.icf.Icf.Code;
import no.fotfeste.icf.Icf.CoreSet;
import no.fotfeste.instrument.InstrumentFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** ICF core sets, one file each: those that come with the product, and those in the operator's folder below {@code icf}. */
@Component
class CoreSets {

    private static final Logger LOG = LoggerFactory.getLogger(CoreSets.class);

    private final Path folder;
    private final List<CoreSet> shipped = new ArrayList<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    CoreSets(@Value("${fotfeste.instruments:instruments}") Path folder) throws IOException {
        this.folder = folder.resolve("icf");
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:instruments/icf/*.json")) {
            shipped.add(read(file.getContentAsByteArray()));
        }
    }

    /** The one that is asked about first; a file in the operator's folder stands before one of the same code that was shipped. */
    List<CoreSet> all() {
        Map<String, CoreSet> all = new LinkedHashMap<>();
        shipped.forEach(set -> all.put(set.code(), set));
        if (Files.isDirectory(folder)) inFolder().forEach(set -> all.put(set.code(), set));
        return all.values().stream().sorted(Comparator.comparing((CoreSet set) -> !set.usual()).thenComparing(CoreSet::name)).toList();
    }

    /** What is asked about when nobody has chosen otherwise. */
    List<Code> usual() {
        return all().stream().filter(CoreSet::usual).flatMap(set -> set.codes().stream()).toList();
    }

    Optional<CoreSet> find(String code) {
        return all().stream().filter(set -> set.code().equals(code)).findFirst();
    }

    /** Every code that some set has words for; those of the usual set stand before the others'. */
    Map<String, Code> codes() {
        Map<String, Code> codes = new TreeMap<>();
        all().forEach(set -> set.codes().forEach(code -> codes.putIfAbsent(code.code(), code)));
        return codes;
    }

    private List<CoreSet> inFolder() {
        List<CoreSet> sets = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
                try {
                    sets.add(read(Files.readAllBytes(file)));
                } catch (JacksonException | IllegalArgumentException faulty) {
                    String why = String.valueOf(faulty.getMessage());
                    if (told.add(file.getFileName() + why)) LOG.warn("core set {} is not used: {}", file.getFileName(), why);
                }
            }
        } catch (IOException e) {
            LOG.warn("the folder of core sets cannot be read: {}", e.getMessage());
        }
        return sets;
    }

    static CoreSet read(byte[] file) {
        CoreSet set = InstrumentFile.JSON.readValue(file, CoreSet.class);
        if (set.code() == null || set.name() == null || set.attribution() == null || set.codes() == null) {
            throw new IllegalArgumentException("code, name, attribution and codes are needed");
        }
        for (int i = 0; i < set.codes().size(); i++) {
            Code code = set.codes().get(i);
            if (code.code() == null || Icf.code(code.code()).filter(code.code()::equals).isEmpty()) {
                throw new IllegalArgumentException("codes[" + i + "].code: no such code in the ICF");
            }
            if (code.plain() == null) throw new IllegalArgumentException("codes[" + i + "].plain: our own words are needed");
        }
        return set;
    }
}
