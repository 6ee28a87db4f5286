package no.fotfeste.instrument;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.fotfeste.ui.Bare;
import no.fotfeste.ui.Form;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./fotfeste instruments check DIR}: tries every file below a folder, without a database, and prints a line for
 * each: accepted, accepted with notes, or refused with place and reason.
 */
public final class CheckInstruments {

    private static final int MOST_REASONS = 8;
    private static final int LONGEST_REASON = 300;
    private static final int TRIES = 25;
    private static final Pattern NAMES = Pattern.compile(" name=\"([^\"]+)\"");

    private final Path folder;
    private final PrintStream out;

    private final Bare bare = new Bare();

    CheckInstruments(Path folder, PrintStream out) throws IOException {
        this.folder = folder;
        this.out = out;
    }

    /** Ends with 0 when it ran, whatever it found; with 2 where there is no such folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length == 1 ? Path.of(arguments[0]) : Path.of("");
        if (arguments.length != 1 || !Files.isDirectory(folder)) {
            System.err.println(arguments.length == 1 ? "There is no such folder." : "Say which folder: ./fotfeste instruments check DIR");
            System.exit(2);
        }
        try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
            new CheckInstruments(folder, out).run();
        }
    }

    void run() throws IOException {
        for (Path file : files()) {
            String name = plain(folder.relativize(file).toString());
            // one file must not keep the rest from being tried
            try {
                out.println(line(name, file));
            } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError e) {
                out.println("refused   " + name + "  the file: cannot be read (" + e.getClass().getSimpleName() + ")");
            }
        }
    }

    /** Links are not followed into folders, so that none leads in a circle; what is no file is passed by. */
    private Set<Path> files() throws IOException {
        Set<Path> files = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean scoring = file.getFileName().toString().equals("scoring.json") && Files.exists(file.resolveSibling("questionnaire.json"));
                if (Files.isRegularFile(file) && !scoring) files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                out.println("refused   " + plain(folder.relativize(file).toString()) + "  the file: cannot be read");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException broken) {
                if (broken != null) visitFileFailed(directory, broken);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private String line(String name, Path file) throws IOException {
        try {
            Instrument read = file.getFileName().toString().equals(OwnTexts.FILE) ? worded(file) : read(file);
            List<String> wrong = tried(read);
            if (!wrong.isEmpty()) throw new InstrumentFile.Faulty(wrong);
            List<String> notes = read.form().notes();
            return "accepted  " + name + (notes.isEmpty() ? "" : "  (notes: " + told(notes) + ")");
        } catch (InstrumentFile.Faulty faulty) {
            return "refused   " + name + "  " + told(faulty.faults().stream().map(each -> each.replaceFirst("^questionnaire\\.json: ", "")).toList());
        }
    }

    private static Instrument read(Path file) {
        Path scoring = file.resolveSibling("scoring.json");
        boolean scored = file.getFileName().toString().equals("questionnaire.json") && Files.isRegularFile(scoring);
        return InstrumentFile.read(QuestionnaireSource.code(file), 1, QuestionnaireSource.text(file), scored ? QuestionnaireSource.scoring(scoring) : "");
    }

    /** The words of a form: of the one that lies beside them, or the shipped one that their folder is called after. */
    private static Instrument worded(Path file) throws IOException {
        Path in = file.toAbsolutePath().normalize().getParent();
        String code = in == null ? "" : String.valueOf(in.getFileName());
        Path beside = file.resolveSibling("questionnaire.json");
        boolean own = Files.isRegularFile(beside);
        String questions = own ? QuestionnaireSource.text(beside) : shipped(code, "questionnaire.json");
        String scoring = own ? QuestionnaireSource.scoring(file.resolveSibling("scoring.json")) : shipped(code, "scoring.json");
        OwnTexts.Worded worded = OwnTexts.put(code, questions, scoring, QuestionnaireSource.text(file));
        return InstrumentFile.read(code, 1, worded.questionnaire(), worded.scoring());
    }

    private static String shipped(String code, String file) throws IOException {
        try (var found = code.matches("[a-z0-9-]{1,40}") ? CheckInstruments.class.getResourceAsStream("/instruments/" + code + "/" + file) : null) {
            if (found == null) throw new InstrumentFile.Faulty(List.of("no form is called '" + code + "'"));
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is accepted can be shown, answered, scored and taken out: empty, as it begins, and with answers at random. */
    private List<String> tried(Instrument instrument) {
        List<String> wrong = new ArrayList<>();
        List<Answers> tries = new ArrayList<>(List.of(Answers.NONE, AnswerFields.initial(instrument)));
        Random random = new Random(instrument.items().size());
        for (int i = 0; i < TRIES; i++) tries.add(anything(instrument, random));
        for (Answers answers : tries) {
            Scoring.Score score = Scoring.score(instrument, answers);
            if (score.value() != null && score.band() == null) wrong.add("scoring.json: bands: " + score.value() + " has none");
            score.parts().stream().filter(part -> part.value() != null && part.band() == null)
                    .forEach(part -> wrong.add("scoring.json: subscales: " + part.key() + ": " + part.value() + " has no band"));
            ResponseFile.write(instrument, new Response(new UUID(0, 0), "", instrument.code(), 1, 1, java.time.LocalDate.EPOCH, answers,
                    score.value(), null, Response.By.STAFF, null, "", java.time.Instant.EPOCH));
        }
        for (Answers answers : tries.subList(0, 3)) {
            Form form = AnswerFields.form("check", 0, instrument, answers);
            String shown = bare.text("assessment/questions", Map.of("form", form, "instrument", instrument));
            Set<String> fields = NAMES.matcher(shown).results().map(name -> name.group(1)).collect(Collectors.toSet());
            for (Instrument.Item item : instrument.asked()) {
                if (!fields.contains(AnswerFields.field(instrument, item))) wrong.add("'" + item.id() + "' is not shown");
            }
            Steps.of(new Sheet(bare.page(), instrument, Answers.NONE), instrument, answers);
        }
        return wrong.stream().distinct().toList();
    }

    private static Answers anything(Instrument instrument, Random random) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (Instrument.Item item : instrument.asked()) {
            if (random.nextInt(10) == 0) continue;
            int most = Math.min(Math.max(item.most(), 0), 999_999);
            given.put(item.id(), List.of(!item.options().isEmpty() ? item.options().get(random.nextInt(item.options().size())).code()
                    : item.type() == Instrument.Type.NUMBER ? String.valueOf(random.nextInt(most + 1)) : ""));
        }
        return new Answers(given);
    }

    private static String told(List<String> all) {
        String first = String.join("; ", all.stream().limit(MOST_REASONS).map(CheckInstruments::plain).toList());
        return all.size() > MOST_REASONS ? first + "; and " + (all.size() - MOST_REASONS) + " more" : first;
    }

    /** On one line, whatever the file is called or says. */
    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E]", "?");
        int[] points = line.codePoints().toArray();
        int half = LONGEST_REASON / 2;
        return points.length <= LONGEST_REASON ? line
                : new String(points, 0, half) + " … " + new String(points, points.length - half, half);
    }
}
