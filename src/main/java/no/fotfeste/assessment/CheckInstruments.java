package no.fotfeste.assessment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * {@code ./fotfeste instruments check DIR}: tries every file below a folder, without a database, and prints a line for
 * each: accepted, accepted with notes, or refused with place and reason.
 */
public final class CheckInstruments {

    private static final int MOST_REASONS = 8;
    private static final int LONGEST_REASON = 300;

    private final Path folder;
    private final PrintStream out;

    CheckInstruments(Path folder, PrintStream out) {
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
            } catch (RuntimeException | StackOverflowError e) {
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
        });
        return files;
    }

    private static String line(String name, Path file) {
        Path scoring = file.resolveSibling("scoring.json");
        boolean scored = file.getFileName().toString().equals("questionnaire.json") && Files.isRegularFile(scoring);
        try {
            Instrument read = InstrumentFile.read(QuestionnaireSource.code(file), 1, QuestionnaireSource.text(file),
                    scored ? QuestionnaireSource.text(scoring) : "");
            tried(read);
            List<String> notes = read.form().notes();
            return "accepted  " + name + (notes.isEmpty() ? "" : "  (notes: " + told(notes) + ")");
        } catch (InstrumentFile.Faulty faulty) {
            return "refused   " + name + "  " + told(faulty.faults().stream().map(each -> each.replaceFirst("^questionnaire\\.json: ", "")).toList());
        }
    }

    /** What is accepted can be answered, scored and taken out: with nothing answered, and with what it says to begin with. */
    private static void tried(Instrument instrument) {
        for (Answers answers : List.of(Answers.NONE, AnswerFields.initial(instrument))) {
            Scoring.Score score = Scoring.score(instrument, answers);
            ResponseFile.write(instrument, new Response(new UUID(0, 0), "", instrument.code(), 1, 1, java.time.LocalDate.EPOCH, answers,
                    score.value(), null, Response.By.STAFF, null, "", java.time.Instant.EPOCH));
        }
        AnswerFields.form("check", 0, instrument, new Answers(Map.of()));
    }

    private static String told(List<String> all) {
        String first = String.join("; ", all.stream().limit(MOST_REASONS).map(CheckInstruments::plain).toList());
        return all.size() > MOST_REASONS ? first + "; and " + (all.size() - MOST_REASONS) + " more" : first;
    }

    /** On one line, whatever the file is called or says. */
    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E]", "?");
        return line.length() > LONGEST_REASON ? line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST_REASON / 2, line.codePointCount(0, line.length())))) + " …" : line;
    }
}
