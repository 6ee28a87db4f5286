package no.fotfeste.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form in which somebody writes more than a line keeps what is written while it is written; HardKillTest shows that it does. */
class KeptFormsTest {

    private static final Path SOURCES = Path.of("src/main/java/no/fotfeste");
    private static final Pattern PART = Pattern.compile("@template\\.([a-z]+)\\.([A-Za-z]+)\\(");

    /** Forms that need not, each with its reason: template and the address it is sent to. None today. */
    private static final Map<String, String> NEED_NOT = Map.of();

    /** What is folded away with something begun in it stands open, or nobody finds it again. */
    private static final Pattern FOLDED = Pattern.compile("open = !([a-z]+)\\.errors\\(\\)\\.isEmpty\\(\\)(?! \\|\\| [a-z]+\\.draftAt)");

    @Test
    void every_form_with_room_for_more_than_a_line_is_kept_while_it_is_written() throws IOException {
        Map<String, String> templates = templates();
        List<String> lost = new ArrayList<>();
        int kept = 0;
        for (var each : templates.entrySet()) {
            for (String form : calls(each.getValue(), "@template.ui.form(")) {
                if (!hasArea(form, templates, new HashSet<>())) continue;
                String head = form.substring(0, form.indexOf("content ="));
                if (head.contains("keep = true") || head.contains("kept = ")) kept++;
                else lost.add(each.getKey() + ": " + head);
            }
        }
        lost.removeIf(form -> NEED_NOT.keySet().stream().anyMatch(form::startsWith));
        assertThat(lost).as("forms with an area and without keep = true, or kept = on a page without a login").isEmpty();
        assertThat(kept).as("forms found").isGreaterThan(50);
    }

    @Test
    void what_was_begun_does_not_lie_in_a_fold_that_is_shut() throws IOException {
        List<String> shut = new ArrayList<>();
        for (var each : templates().entrySet()) {
            for (String fold : calls(each.getValue(), "@template.ui.more(")) {
                Matcher condition = FOLDED.matcher(fold);
                if (condition.find() && fold.contains("form = " + condition.group(1) + ",") && (fold.contains("keep = true") || fold.contains("kept = "))) shut.add(each.getKey() + ": " + condition.group());
            }
        }
        assertThat(shut).as("say open = form.begun()").isEmpty();
    }

    private static boolean hasArea(String text, Map<String, String> templates, Set<String> seen) {
        if (text.contains("@template.ui.area(")) return true;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String name = part.group(1) + "/" + part.group(2) + ".jte";
            if (!part.group(1).equals("ui") && seen.add(name) && templates.containsKey(name) && hasArea(templates.get(name), templates, seen)) return true;
        }
        return false;
    }

    /** Each call with all between its parentheses. */
    private static List<String> calls(String text, String begins) {
        List<String> calls = new ArrayList<>();
        for (int from = text.indexOf(begins); from >= 0; from = text.indexOf(begins, from + 1)) {
            int at = from + begins.length();
            for (int depth = 1; depth > 0 && at < text.length(); at++) {
                if (text.charAt(at) == '(') depth++;
                else if (text.charAt(at) == ')') depth--;
            }
            calls.add(text.substring(from, at));
        }
        return calls;
    }

    private static Map<String, String> templates() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jte")).toList()) all.put(SOURCES.relativize(file).toString(), Files.readString(file));
        }
        return all;
    }
}
