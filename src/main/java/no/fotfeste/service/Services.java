package no.fotfeste.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
 * All service definitions in all versions. Files come with the product and from a folder of the operator's, which is
 * looked through again and again; one that is faulty is refused with the place and the reason, and the rest go on.
 */
@Component
public class Services implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private record Version(String code, int version) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Time time;
    private final Path folder;
    private final Map<Version, ServiceDefinition> definitions = new ConcurrentHashMap<>();
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final Map<String, List<String>> faults = new ConcurrentHashMap<>();
    private final Set<String> shipped = ConcurrentHashMap.newKeySet();

    Services(JdbcClient jdbc, TransactionTemplate transaction, Time time, @Value("${fotfeste.services:services}") Path folder) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.time = time;
        this.folder = folder;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        transaction.execute(status -> jdbc.sql("select yaml from service.definition").query(String.class).list())
                .forEach(yaml -> put(ServiceFile.read(yaml)));
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:services/*.yaml")) {
            shipped.add(String.valueOf(file.getFilename()));
            take(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
        lookInFolder();
    }

    /** A file dropped in the folder is in use within seconds. */
    @Scheduled(fixedDelay = 5_000)
    void lookInFolder() throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.list(folder)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
            all.forEach(this::take);
            Set<String> there = all.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            faults.keySet().removeIf(name -> !there.contains(name) && !shipped.contains(name));
            seen.keySet().removeIf(name -> !there.contains(name) && !shipped.contains(name));
        }
    }

    private void take(Path file) {
        String name = file.getFileName().toString();
        try {
            take(name, Files.readString(file));
        } catch (IOException unreadable) {
            faulty(name, List.of("the file cannot be read as text in UTF-8"));
        }
    }

    /** Errors: NotFound where there is no such version. */
    public ServiceDefinition get(String code, int version) {
        ServiceDefinition found = definitions.get(new Version(code, version));
        if (found == null) throw new NotFound("service " + code + " version " + version);
        return found;
    }

    /** The version in force on a day: the newest that is valid from then or before. Errors: NotFound. */
    public ServiceDefinition current(String code, LocalDate on) {
        return definitions.values().stream()
                .filter(s -> s.code().equals(code) && !s.validFrom().isAfter(on))
                .max(Comparator.comparingInt(ServiceDefinition::version))
                .orElseThrow(() -> new NotFound("service " + code));
    }

    /** The newest version of each of these services. */
    public List<ServiceDefinition> newest(Collection<String> codes) {
        Map<String, ServiceDefinition> newest = new TreeMap<>();
        definitions.values().stream().filter(s -> codes.contains(s.code()))
                .forEach(s -> newest.merge(s.code(), s, (a, b) -> a.version() > b.version() ? a : b));
        return List.copyOf(newest.values());
    }

    /** Every version there is, the newest of each service first. */
    public List<ServiceDefinition> all() {
        return definitions.values().stream().sorted(Comparator.comparing(ServiceDefinition::code)
                .thenComparing(Comparator.comparingInt(ServiceDefinition::version).reversed())).toList();
    }

    /** Files that cannot be used: name to the places and reasons. */
    public Map<String, List<String>> faults() {
        return new TreeMap<>(faults);
    }

    private void take(String name, String yaml) {
        String hash = hash(yaml);
        if (hash.equals(seen.get(name))) return;
        try {
            ServiceDefinition definition = ServiceFile.read(yaml);
            store(definition, hash, yaml);
            put(definition);
            faults.remove(name);
        } catch (ServiceFile.Faulty faulty) {
            faulty(name, faulty.faults());
        }
        seen.put(name, hash);
    }

    private void faulty(String name, List<String> reasons) {
        if (!reasons.equals(faults.put(name, reasons))) LOG.warn("service file {} is not used: {}", name, reasons);
    }

    /** A version that is in use never changes: courses are pinned to it. */
    private void store(ServiceDefinition definition, String hash, String yaml) {
        transaction.executeWithoutResult(status -> {
            List<String> stored = jdbc.sql("select hash from service.definition where code = :code and version = :version")
                    .param("code", definition.code()).param("version", definition.version()).query(String.class).list();
            if (stored.contains(hash)) return;
            if (!stored.isEmpty()) {
                throw new ServiceFile.Faulty(List.of("version: " + definition.version()
                        + " is in use with another content; give the changed file a new version"));
            }
            try {
                jdbc.sql("insert into service.definition values (:code, :version, :hash, :yaml, :now)")
                        .param("code", definition.code()).param("version", definition.version()).param("hash", hash)
                        .param("yaml", yaml).param("now", time.now().toOffsetDateTime()).update();
            } catch (DuplicateKeyException another) {
                throw new ServiceFile.Faulty(List.of("version: taken by another node just now"));
            }
        });
    }

    private void put(ServiceDefinition definition) {
        definitions.put(new Version(definition.code(), definition.version()), definition);
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
