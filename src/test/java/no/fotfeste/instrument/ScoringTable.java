package no.fotfeste.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Subscale;
import org.jspecify.annotations.Nullable;

/** The table of one instrument, worked out by hand from its published rule: src/test/resources/scoring. */
final class ScoringTable {

    static final Path FOLDER = Path.of("src/test/resources/scoring");

    /**
     * @param scale "total", "profile", or the key of a part
     * @param score null for none
     */
    record Row(String code, String pattern, Answers answers, String scale, @Nullable String score, @Nullable String band) {

        @Nullable BigDecimal number() {
            return score == null ? null : new BigDecimal(score);
        }

        @Override
        public String toString() {
            return code + " " + scale + ": " + pattern + " gives " + score + (band == null ? "" : " " + band);
        }
    }

    private ScoringTable() {}

    static List<Row> rows(String code) {
        Instrument instrument = Shipped.get(code);
        List<Row> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(FOLDER.resolve(code + ".csv"))) {
                if (line.startsWith("#")) continue;
                String[] cells = line.split(";", -1);
                if (cells.length != 4) throw new IllegalStateException(code + ": " + line);
                String pattern = cells[0].strip();
                for (String scale : scales(instrument, cells[1].strip())) {
                    rows.add(new Row(code, pattern, answers(instrument, pattern), scale, cell(cells[2]), cell(cells[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> scales(Instrument instrument, String told) {
        if (!told.equals("*")) return List.of(told.split(","));
        List<String> all = new ArrayList<>(instrument.rules().subscales().stream().map(Subscale::key).toList());
        if (instrument.rules().scored()) all.add("total");
        return all;
    }

    private static @Nullable String cell(String text) {
        return text.strip().equals("none") ? null : text.strip();
    }

    /** Those that count anywhere, in the form's order. */
    static List<Item> counted(Instrument instrument) {
        return instrument.items().stream().filter(item -> instrument.rules().items().contains(item.base())
                || instrument.rules().profile().contains(item.base())
                || instrument.rules().subscales().stream().anyMatch(each -> each.items().contains(item.base()))).toList();
    }

    private static Answers answers(Instrument instrument, String pattern) {
        List<Item> items = counted(instrument);
        Map<String, String> given = new LinkedHashMap<>();
        int at = 0;
        for (String token : pattern.split(" +")) {
            if (token.isEmpty()) continue;
            if (token.contains("=")) {
                given.put(token.substring(0, token.indexOf('=')), token.substring(token.indexOf('=') + 1));
                continue;
            }
            String[] parts = token.split("x");
            for (int i = parts.length == 1 ? 1 : Integer.parseInt(parts[1]); i > 0; i--) {
                if (!parts[0].equals("-")) given.put(items.get(at).id(), parts[0]);
                at++;
            }
        }
        if (at != items.size()) throw new IllegalStateException(instrument.code() + ": " + pattern + " has " + at + " answers of " + items.size());
        return Answers.of(given);
    }
}
