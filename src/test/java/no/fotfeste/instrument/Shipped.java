package no.fotfeste.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The instruments that come with the product, read as they lie. */
public final class Shipped {

    private static final Map<String, Instrument> READ = new ConcurrentHashMap<>();

    private Shipped() {}

    public static Instrument get(String code) {
        return READ.computeIfAbsent(code, each -> InstrumentFile.read(each, 1, text(each, "questionnaire.json"), text(each, "scoring.json")));
    }

    /** All of them. */
    public static List<String> codes() {
        try (var folders = Files.list(Path.of("instruments"))) {
            return folders.filter(each -> Files.exists(each.resolve("questionnaire.json"))).map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String code, String file) {
        try {
            return Files.readString(Path.of("instruments", code, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
