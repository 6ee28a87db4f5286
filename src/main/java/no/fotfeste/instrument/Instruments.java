package no.fotfeste.instrument;

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
import org.jspecify.annotations.Nullable;
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

    private static final String QUESTIONS = "questionnaire.json";

    private record Version(String code, int version, int scoring) {}

    /** As it was read, to be read again in another language. */
    private record Source(String questionnaire, String scoring) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Time time;
    private final Path folder;
    private final Map<Version, Instrument> instruments = new ConcurrentHashMap<>();
    private final Map<Version, Source> sources = new ConcurrentHashMap<>();
    /** As they come with the product. */
    private final Map<String, Source> shipped = new ConcurrentHashMap<>();
    /** The edition that is filled in now: the last that was read from a file. */
    private final Map<String, Version> current = new ConcurrentHashMap<>();
    private final Map<Path, Set<String>> insteadOfShipped = new ConcurrentHashMap<>();
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
        record Stored(String code, int version, String questionnaire, String scoring) {}
        List<Stored> stored = transaction.execute(status -> jdbc.sql("select code, version, questionnaire, scoring from instrument.edition")
                .query((row, n) -> new Stored(row.getString(1), row.getInt(2), row.getString(3), row.getString(4))).list());
        for (Stored each : stored == null ? List.<Stored>of() : stored) {
            try {
                put(InstrumentFile.read(each.code(), each.version(), each.questionnaire(), each.scoring()),
                        new Source(each.questionnaire(), each.scoring()));
            } catch (InstrumentFile.Faulty faulty) {
                LOG.error("answers to instrument {} version {} cannot be shown: {}", each.code(), each.version(), faulty.getMessage());
            }
        }
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:instruments/*/questionnaire.json")) {
            String path = file.getURL().getPath().replaceFirst("/questionnaire.json$", "");
            Resource scoring = file.createRelative("scoring.json");
            String code = path.substring(path.lastIndexOf('/') + 1);
            shipped.put(code, new Source(file.getContentAsString(StandardCharsets.UTF_8),
                    scoring.exists() ? scoring.getContentAsString(StandardCharsets.UTF_8) : ""));
            takeShipped(code);
        }
        lookInFolder();
    }

    /** A folder, or a Questionnaire alone, put there is in use within seconds. */
    @Scheduled(fixedDelay = 5_000)
    void lookInFolder() throws IOException {
        lookIn(folder);
    }

    public void lookIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        Set<String> codes = new java.util.HashSet<>();
        try (var inside = Files.list(folder)) {
            for (Path each : inside.sorted().toList()) {
                if (Files.isRegularFile(each) && each.getFileName().toString().endsWith(".json")) {
                    String code = QuestionnaireSource.code(each);
                    if (codes.add(code)) take(code, each, null);
                    else refuse(each.getFileName().toString(), new InstrumentFile.Faulty(List.of("name: another file is already called " + code)));
                } else if (Files.isRegularFile(each.resolve(QUESTIONS)) || Files.isRegularFile(each.resolve(OwnTexts.FILE))) {
                    codes.add(each.getFileName().toString());
                    takeFolder(each.getFileName().toString(), each);
                }
            }
        }
        codes.retainAll(shipped.keySet());
        Set<String> before = insteadOfShipped.put(folder, codes);
        if (before != null) before.stream().filter(code -> !codes.contains(code)).forEach(this::takeShipped);
    }

    private void takeShipped(String code) {
        Source source = shipped.get(code);
        if (source != null) take(code, source.questionnaire(), source.scoring());
    }

    /** The form that lies there, or the shipped one of that name; with its own words where they lie there. */
    private void takeFolder(String code, Path folder) {
        Path texts = folder.resolve(OwnTexts.FILE);
        if (!Files.isRegularFile(texts)) {
            take(code, folder.resolve(QUESTIONS), folder.resolve("scoring.json"));
            return;
        }
        try {
            Source form = Files.isRegularFile(folder.resolve(QUESTIONS)) ? read(folder.resolve(QUESTIONS), folder.resolve("scoring.json")) : shipped.get(code);
            if (form == null) throw new InstrumentFile.Faulty(List.of(OwnTexts.FILE + ": no form is called " + code));
            OwnTexts.Worded worded = OwnTexts.put(code, form.questionnaire(), form.scoring(), QuestionnaireSource.text(texts));
            take(code, worded.questionnaire(), worded.scoring());
        } catch (InstrumentFile.Faulty faulty) {
            refuse(code, faulty);
        }
    }

    private static Source read(Path questionnaire, @Nullable Path scoring) {
        return new Source(QuestionnaireSource.text(questionnaire),
                scoring != null && Files.exists(scoring) ? QuestionnaireSource.scoring(scoring) : "");
    }

    private void take(String name, Path questionnaire, @Nullable Path scoring) {
        try {
            Source source = read(questionnaire, scoring);
            take(name, source.questionnaire(), source.scoring());
        } catch (InstrumentFile.Faulty faulty) {
            refuse(name, faulty);
        }
    }

    /** The version that is filled in now. Errors: NotFound. */
    public Instrument get(String code) {
        return find(code).orElseThrow(() -> new NotFound("instrument"));
    }

    /** The same in another language, where it is translated to that. */
    public Instrument in(Instrument instrument, String language) {
        if (instrument.form().languages().stream().noneMatch(each -> each.code().equals(language))) return instrument;
        Source source = sources.get(new Version(instrument.code(), instrument.version(), instrument.rules().version()));
        if (source == null) return instrument;
        return InstrumentFile.read(instrument.code(), instrument.version(), source.questionnaire(), source.scoring(), language);
    }

    /** The version an answer was given in. Errors: NotFound. */
    public Instrument get(String code, int version, int scoring) {
        Instrument found = instruments.get(new Version(code, version, scoring));
        if (found == null) throw new NotFound("instrument");
        return found;
    }

    /** As the form said that it was begun in; empty where there is no such edition. */
    public Optional<Instrument> edition(String code, String edition) {
        if (!edition.matches("[0-9]{1,9}-[0-9]{1,9}")) return Optional.empty();
        String[] parts = edition.split("-");
        return Optional.ofNullable(instruments.get(new Version(code, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))));
    }

    /** As it was last read from a file; where there is none any more, the newest that was. */
    public Optional<Instrument> find(String code) {
        Version now = current.get(code);
        return now != null ? Optional.ofNullable(instruments.get(now)) : instruments.values().stream().filter(each -> each.code().equals(code))
                .max(Comparator.comparingInt(Instrument::version).thenComparingInt(each -> each.rules().version()));
    }

    /** Each that there is a file for and that can be answered on a case, by title; answers to others can still be read. */
    public Collection<Instrument> all() {
        return offered.stream().map(this::get).filter(each -> !each.rules().anonymous()).sorted(Comparator.comparing(Instrument::title)).toList();
    }

    /** Folders that cannot be used: name to the places and reasons. */
    public Map<String, String> faults() {
        return new TreeMap<>(faults);
    }

    private void take(String name, String questionnaire, String scoring) {
        String hash = hash(questionnaire + "\0" + scoring);
        if (hash.equals(seen.put(name, hash))) return;
        try {
            Instrument read = InstrumentFile.read(name, 1, questionnaire, scoring);
            Instrument instrument = new Instrument(name, store(read, hash, questionnaire, scoring), read.form(), read.rules());
            put(instrument, new Source(questionnaire, scoring));
            current.put(name, new Version(name, instrument.version(), instrument.rules().version()));
            offered.add(name);
            faults.remove(name);
            if (!read.form().notes().isEmpty()) LOG.info("instrument {} is used, with notes: {}", name, String.join("; ", read.form().notes()));
        } catch (InstrumentFile.Faulty faulty) {
            refuse(name, faulty);
        }
    }

    private void refuse(String name, InstrumentFile.Faulty faulty) {
        if (String.valueOf(faulty.getMessage()).equals(faults.put(name, String.valueOf(faulty.getMessage())))) return;
        LOG.warn("instrument {} is not used: {}", name, faulty.getMessage());
    }

    /** A version that is in use never changes: answers are kept with it. What is no whole number is counted from 1. */
    private int store(Instrument instrument, String hash, String questionnaire, String scoring) {
        String release = instrument.form().release();
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            record Row(int version, String release, int scoring, String hash) {}
            List<Row> stored = jdbc.sql("select version, release, scoring_version, hash from instrument.edition where code = :code")
                    .param("code", instrument.code())
                    .query((row, n) -> new Row(row.getInt(1), row.getString(2), row.getInt(3), row.getString(4))).list();
            int version = stored.stream().filter(row -> row.release().equals(release)).map(Row::version).findFirst()
                    .orElseGet(() -> number(release, stored.stream().map(Row::version).toList()));
            List<Row> same = stored.stream().filter(row -> row.version() == version && row.scoring() == instrument.rules().version()).toList();
            if (same.stream().anyMatch(row -> row.hash().equals(hash))) return version;
            if (!same.isEmpty()) {
                throw new InstrumentFile.Faulty(List.of("version: " + (release.isEmpty() ? "(none)" : release) + " with scoring "
                        + instrument.rules().version() + " is in use with another content; give the changed file a new version"));
            }
            try {
                jdbc.sql("""
                        insert into instrument.edition (code, version, scoring_version, hash, questionnaire, scoring, read_at, release)
                        values (:code, :version, :scoring, :hash, :questions, :rules, :now, :release)""")
                        .param("code", instrument.code()).param("version", version)
                        .param("scoring", instrument.rules().version()).param("hash", hash).param("questions", questionnaire)
                        .param("rules", scoring).param("now", time.now().toOffsetDateTime()).param("release", release).update();
            } catch (DuplicateKeyException another) {
                throw new InstrumentFile.Faulty(List.of("version: taken by another node just now"));
            }
            return version;
        }));
    }

    /** Its own where it is a whole number that no other release has; otherwise the next. */
    private static int number(String release, List<Integer> taken) {
        boolean own = release.matches("[1-9][0-9]{0,5}") && !taken.contains(Integer.valueOf(release));
        return own ? Integer.parseInt(release) : taken.stream().mapToInt(each -> each).max().orElse(0) + 1;
    }

    private void put(Instrument instrument, Source source) {
        Version version = new Version(instrument.code(), instrument.version(), instrument.rules().version());
        instruments.put(version, instrument);
        sources.put(version, source);
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
