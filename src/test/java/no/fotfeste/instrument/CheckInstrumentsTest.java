package no.fotfeste.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file in a folder gets one line, whatever it is. */
class CheckInstrumentsTest {

    @TempDir Path folder;

    @Test
    void each_file_is_accepted_with_notes_or_refused_with_place_and_reason() throws IOException {
        write("good.json", Forms.of(Forms.item("a", "string")));
        write("noted.json", Forms.of(Forms.item("a", "attachment")));
        write("bad.json", Forms.of(Forms.item("a", "string", Forms.enable(Forms.when("b", "=", "\"answerString\": \"x\"")))));
        write("pain/questionnaire.json", Shipped.text("pain", "questionnaire.json"));
        write("pain/scoring.json", Shipped.text("pain", "scoring.json").replace("\"max\": 10", "\"max\": 12"));
        assertThat(lines()).containsExactly(
                "refused   bad.json  item[0].enableWhen[0].question: no question has linkId 'b'",
                "accepted  good.json",
                "accepted  noted.json  (notes: item[0]: type attachment cannot be answered here, and says so)",
                "refused   pain/questionnaire.json  scoring.json: max: the answers give 10; scoring.json: bands: the last one must end at 12");
    }

    @Test
    void no_file_stops_it() throws IOException {
        write("empty.json", "");
        write("xml.json", "<a/>");
        write("deep.json", "[".repeat(100_000));
        write("deep-object.json", "{\"item\":".repeat(5000));
        write("twice.json", "{\"resourceType\": \"Questionnaire\", \"resourceType\": \"Patient\"}");
        write("new\nline.json", "{}");
        write("shapes.json", "{\"resourceType\": \"Questionnaire\", \"item\": [{\"linkId\": 5, \"type\": [], \"item\": {}, \"answerOption\": [3], \"extension\": 7}]}");
        Files.write(folder.resolve("binary.json"), new byte[] {0, 1, (byte) 0xff, (byte) 0xfe});
        Files.createDirectories(folder.resolve("folder.json"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("self.json"), folder.resolve("self.json"));
        Files.createSymbolicLink(folder.resolve("nowhere.json"), folder.resolve("not-there"));
        try (var large = Files.newByteChannel(folder.resolve("large.json"), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE,
                java.nio.file.StandardOpenOption.SPARSE)) {
            large.position(2_000_000_000L).write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        List<String> lines = lines();
        assertThat(lines).hasSize(9).allMatch(line -> line.startsWith("refused   "));
        assertThat(lines).anyMatch(line -> line.startsWith("refused   new?line.json")).anyMatch(line -> line.contains("larger than 10 MB"));
    }

    /** What is wrong with a scoring is told too; what is accepted has been shown and scored. */
    @Test
    void a_folder_of_nasty_files_is_told_line_by_line() throws IOException {
        write("bom.json", "\uFEFF" + Forms.of(Forms.item("a", "string")));
        Files.write(folder.resolve("latin.json"), Forms.of(Forms.item("a", "string")).replace("Prøve", "Pr\u00f8ve").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("utf16.json"), Forms.of(Forms.item("a", "string")).getBytes(StandardCharsets.UTF_16));
        write("circle.json", Forms.of(Forms.item("a", "string", Forms.enable(Forms.when("b", "exists", "\"answerBoolean\": true"))),
                Forms.item("b", "string", Forms.enable(Forms.when("a", "exists", "\"answerBoolean\": true")))));
        write("many.json", Forms.of(java.util.stream.IntStream.range(0, 5000).mapToObj(i -> Forms.item("q" + i, "integer", Forms.numbers(0, 3))).toArray(String[]::new)));
        write("sleep/questionnaire.json", Forms.SLEEP);
        write("sleep/scoring.json", Forms.SLEEP_SCORING);
        write("broken/questionnaire.json", Forms.SLEEP);
        write("broken/scoring.json", Forms.SLEEP_SCORING.replace("\"reverse\": [\"2\"]", "\"reverse\": [\"7\"]"));
        write("cut/questionnaire.json", Forms.SLEEP);
        write("cut/scoring.json", "{\"version\": 1, \"short\": ");
        write("alone/scoring.json", Forms.SLEEP_SCORING);
        write("empty/questionnaire.json", Forms.SLEEP);
        write("empty/scoring.json", "");
        write("kind/questionnaire.json", Forms.SLEEP);
        write("kind/scoring.json", "\uFEFF" + Forms.SLEEP_SCORING.replace("\"mean\"", "\"median\""));
        write("hscl-5/texts.json", "{\"version\": \"1\"}");
        write("elsewhere/texts.json", "[]");
        Files.createDirectories(folder.resolve("dir.json/inner"));
        assertThat(lines()).containsExactly(
                "refused   alone/scoring.json  resourceType: must be Questionnaire",
                "accepted  bom.json",
                "refused   broken/questionnaire.json  scoring.json: subscales[0].reverse[0]: '7' is not among the items, so it is never turned",
                "refused   circle.json  item[0].enableWhen: asks in a circle: a → b → a",
                "refused   cut/questionnaire.json  scoring.json: line 1: Unexpected end-of-input within/between Object entries",
                "refused   elsewhere/texts.json  no form is called 'elsewhere'",
                "refused   empty/questionnaire.json  scoring.json: line 1: is empty",
                "refused   hscl-5/texts.json  texts.json: licence: missing; texts.json: permitted-by: missing; texts.json: on: missing; texts.json: texts: missing",
                "refused   kind/questionnaire.json  scoring.json: subscales[0].method: must be one of mean, none, single, sum",
                "refused   latin.json  the file: is not text in UTF-8",
                "accepted  many.json",
                "accepted  sleep/questionnaire.json",
                "refused   utf16.json  the file: is not text in UTF-8");
    }

    @Test
    void those_of_the_product_are_all_accepted() throws IOException {
        assertThat(run(Path.of("instruments"))).filteredOn(line -> line.contains("questionnaire.json")).hasSameSizeAs(Shipped.codes())
                .allMatch(line -> line.startsWith("accepted  "));
    }

    @Test
    void forms_that_have_been_damaged_at_random_stop_nothing() throws IOException {
        Random random = new Random(4);
        String form = Forms.everything();
        List<String> pieces = List.of("", "null", "[]", "{}", "\"\"", "-1", "1e400", "true", "\"group\"", "\"choice\"", "\"a\"", "\\u0000", "\"\uD800\"", ",", "}");
        for (int i = 0; i < 600; i++) {
            StringBuilder damaged = new StringBuilder(form);
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                int from = random.nextInt(damaged.length());
                boolean value = random.nextBoolean();
                int colon = value ? damaged.indexOf(": ", from) : -1;
                int start = colon < 0 ? from : colon + 2;
                int end = colon < 0 ? Math.min(damaged.length(), start + random.nextInt(8)) : endOfValue(damaged, start);
                damaged.replace(start, end, pieces.get(random.nextInt(pieces.size())));
            }
            write("f" + i + ".json", damaged.toString().replace("\uD800", "?"));
        }
        List<String> lines = lines();
        assertThat(lines).hasSize(600).allMatch(line -> line.matches("(accepted  |refused   )f.*")).noneMatch(line -> line.contains("cannot be read ("));
        assertThat(lines).anyMatch(line -> line.startsWith("accepted"));
    }

    @Test
    void all_of_the_material_made_by_others_gets_a_line_and_none_is_an_accident() throws IOException {
        List<String> lines = run(Material.folder());
        assertThat(lines).noneMatch(line -> line.contains("cannot be read ("));
        assertThat(lines.stream().filter(line -> line.startsWith("accepted"))).hasSizeGreaterThan(20);
    }

    private static int endOfValue(StringBuilder text, int start) {
        int end = start;
        while (end < text.length() && ",]}".indexOf(text.charAt(end)) < 0) end++;
        return end;
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> lines() throws IOException {
        return run(folder);
    }

    private static List<String> run(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CheckInstruments(folder, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
