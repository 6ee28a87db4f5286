package no.fotfeste.assessment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All instruments in all versions. Folders come with the product and from a folder of the operator's, which is looked
 * through again and again; one that is faulty is refused with the place and the reason, and the rest go on.
 */
@Component
public class Instruments implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Instruments.class);

    private record Version(String code, int version, int scoring) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Time time;
    private final Path folder;
    private final Map<Version, Instrument> instruments = new ConcurrentHashMap<>();
    private final Set<String> offered = ConcurrentHashMap.newKeySet();
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final Map<String, String> faults = new ConcurrentHashMap<>();

    Instruments(JdbcClient jdbc, TransactionTemplate transaction, Time time,
            @Value("${fotfeste.instruments:instruments}") Path folder) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.time = time;
        this.folder = folder;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        record Stored(String questionnaire, String scoring) {}
        List<Stored> stored = transaction.execute(status -> jdbc.sql("select questionnaire, scoring from assessment.instrument")
                .query((row, n) -> new Stored(row.getString(1), row.getString(2))).list());
        for (Stored each : stored == null ? List.<Stored>of() : stored) {
            put(InstrumentFile.read(each.questionnaire(), each.scoring()));
        }
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:instruments/*/questionnaire.json")) {
            String path = file.getURL().getPath().replaceFirst("/questionnaire.json$", "");
            Resource scoring = file.createRelative("scoring.json");
            take(path.substring(path.lastIndexOf('/') + 1), file.getContentAsString(StandardCharsets.UTF_8),
                    scoring.exists() ? scoring.getContentAsString(StandardCharsets.UTF_8) : "");
        }
        lookInFolder();
    }

    /** A folder put there is in use within seconds. */
    @Scheduled(fixedDelay = 5_000)
    void lookInFolder() throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var inside = Files.list(folder)) {
            for (Path each : inside.filter(f -> Files.exists(f.resolve("questionnaire.json"))).sorted().toList()) {
                Path scoring = each.resolve("scoring.json");
                take(each.getFileName().toString(), Files.readString(each.resolve("questionnaire.json")),
                        Files.exists(scoring) ? Files.readString(scoring) : "");
            }
        }
    }

    /** The newest version. Errors: NotFound. */
    public Instrument get(String code) {
        return find(code).orElseThrow(() -> new NotFound("instrument"));
    }

    /** The version an answer was given in. Errors: NotFound. */
    Instrument get(String code, int version, int scoring) {
        Instrument found = instruments.get(new Version(code, version, scoring));
        if (found == null) throw new NotFound("instrument");
        return found;
    }

    public Optional<Instrument> find(String code) {
        return instruments.values().stream().filter(each -> each.code().equals(code))
                .max(Comparator.comparingInt(Instrument::version).thenComparingInt(each -> each.rules().version()));
    }

    /** The newest version of each that there is a folder for, by title; answers to others can still be read. */
    public Collection<Instrument> all() {
        return offered.stream().map(this::get).sorted(Comparator.comparing(Instrument::title)).toList();
    }

    /** Folders that cannot be used: name to the places and reasons. */
    public Map<String, String> faults() {
        return new TreeMap<>(faults);
    }

    private void take(String name, String questionnaire, String scoring) {
        String hash = hash(questionnaire + "\0" + scoring);
        if (hash.equals(seen.put(name, hash))) return;
        try {
            if (scoring.isEmpty()) throw new InstrumentFile.Faulty(List.of("scoring.json: missing"));
            Instrument instrument = InstrumentFile.read(questionnaire, scoring);
            if (!instrument.code().equals(name)) {
                throw new InstrumentFile.Faulty(List.of("questionnaire.json: name: must be '" + name + "', as the folder"));
            }
            store(instrument, hash, questionnaire, scoring);
            put(instrument);
            offered.add(name);
            faults.remove(name);
        } catch (InstrumentFile.Faulty faulty) {
            faults.put(name, String.valueOf(faulty.getMessage()));
            LOG.warn("instrument {} is not used: {}", name, faulty.getMessage());
        }
    }

    /** A version that is in use never changes: answers are kept with it. */
    private void store(Instrument instrument, String hash, String questionnaire, String scoring) {
        transaction.executeWithoutResult(status -> {
            List<String> stored = jdbc.sql("""
                    select hash from assessment.instrument
                     where code = :code and version = :version and scoring_version = :scoring""")
                    .param("code", instrument.code()).param("version", instrument.version())
                    .param("scoring", instrument.rules().version()).query(String.class).list();
            if (stored.contains(hash)) return;
            if (!stored.isEmpty()) {
                throw new InstrumentFile.Faulty(List.of("version: " + instrument.version() + " with scoring "
                        + instrument.rules().version() + " is in use with another content; give the changed file a new version"));
            }
            try {
                jdbc.sql("insert into assessment.instrument values (:code, :version, :scoring, :hash, :questions, :rules, :now)")
                        .param("code", instrument.code()).param("version", instrument.version())
                        .param("scoring", instrument.rules().version()).param("hash", hash).param("questions", questionnaire)
                        .param("rules", scoring).param("now", time.now().toOffsetDateTime()).update();
            } catch (DuplicateKeyException another) {
                throw new InstrumentFile.Faulty(List.of("version: taken by another node just now"));
            }
        });
    }

    private void put(Instrument instrument) {
        instruments.put(new Version(instrument.code(), instrument.version(), instrument.rules().version()), instrument);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
