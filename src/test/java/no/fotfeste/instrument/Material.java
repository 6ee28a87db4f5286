package no.fotfeste.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.instrument.Instrument.Item;
import org.junit.jupiter.api.Assumptions;

/** Questionnaires made by others, kept outside the project; and answers to any of them. */
public final class Material {

    private Material() {}

    /** Skips, loudly, where the material is not there. */
    public static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/material"))) return at.resolve("shared/material");
        }
        System.err.println("SKIPPED: ../shared/material is not here, so forms made by others are not tried");
        Assumptions.abort("../shared/material is not here");
        throw new IllegalStateException();
    }

    /** Those that are accepted, by code. */
    public static Map<String, Path> accepted() {
        Map<String, Path> accepted = new LinkedHashMap<>();
        try (var files = Files.walk(folder())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
                try {
                    accepted.put(read(file).code(), file);
                } catch (InstrumentFile.Faulty refused) {
                    // not one of them
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return accepted;
    }

    public static Instrument read(Path file) {
        return InstrumentFile.read(QuestionnaireSource.code(file), 1, QuestionnaireSource.text(file), "");
    }

    /** An answer to everything that is then asked. @param turn which of the answers: 0 the first, 1 the last */
    public static Answers answers(Instrument instrument, int turn) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            if (item.detail().fixed()) given.put(item.id(), item.detail().initial());
            else if (item.asks()) given.put(item.id(), answer(item, turn));
        }
        Answers all = new Answers(given);
        return When.without(all, When.off(instrument.form().order(), all));
    }

    private static List<String> answer(Item item, int turn) {
        String min = item.detail().min();
        String number = !min.isEmpty() ? min : item.detail().max().isEmpty() ? "7" : item.detail().max();
        List<String> codes = new ArrayList<>(item.options().stream().map(Instrument.Option::code).toList());
        return switch (item.type()) {
            case CHOICE -> item.many() && codes.size() > 1 && turn == 0 ? codes.subList(0, 2) : List.of(turn == 0 ? codes.getFirst() : codes.getLast());
            case OPEN -> List.of(turn == 0 ? codes.getFirst() : "~Noe annet, æøå");
            case NUMBER, DECIMAL -> java.util.stream.IntStream.range(0, Math.max(1, item.detail().fewest())).mapToObj(i -> i > 0 ? String.valueOf(7 + i)
                    : turn == 0 || !min.isEmpty() || item.type() == Instrument.Type.NUMBER ? number : "7.5").toList();
            case QUANTITY -> List.of(number + (item.detail().units().size() > 1 ? "|" + item.detail().units().getLast().code() : ""));
            case DATE -> List.of(min.isEmpty() ? "2026-02-28" : min);
            case MOMENT -> List.of(min.isEmpty() ? turn == 0 ? "2026-02-28T10:30" : "2026-02-28" : min);
            case TIME -> List.of(min.isEmpty() ? "10:30" : min);
            case ADDRESS -> List.of("https://example.org/a");
            default -> java.util.stream.IntStream.range(0, Math.max(1, item.detail().fewest())).mapToObj(i -> i == 0
                    ? "Tekst".substring(0, Math.min(5, item.longest())) : "Tekst " + i).toList();
        };
    }
}
