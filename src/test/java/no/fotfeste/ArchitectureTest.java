package no.fotfeste;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.fotfeste.platform.UseCase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The rules of ARCHITECTURE.md that a machine can check. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/no/fotfeste");
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("no.fotfeste");

    @Test
    void modules_use_only_whom_they_declare_and_never_in_a_circle() {
        ApplicationModules.of(Fotfeste.class).verify();
    }

    @Test
    void sql_is_written_in_stores_and_in_the_ground_modules() {
        noClasses().that().areAnnotatedWith(Controller.class).and().resideOutsideOfPackage("..login..")
                .should().dependOnClassesThat().areAssignableTo(JdbcClient.class)
                .because("pages ask use cases, stores ask the database").check(CLASSES);
    }

    @Test
    void pages_are_nobodys_business() {
        classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(CLASSES);
    }

    @Test
    void nobody_reads_the_machines_clock() {
        noClasses().that().doNotHaveFullyQualifiedName("no.fotfeste.platform.Time")
                .and().resideOutsideOfPackage("..login..")
                .should().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .because("time comes from the caller or from Time").check(CLASSES);
    }

    @Test
    void use_cases_are_not_read_only_since_every_read_is_logged() {
        assertThat(CLASSES.stream().filter(c -> c.isAnnotatedWith(UseCase.class))
                .filter(c -> c.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class)
                        && m.getAnnotationOfType(Transactional.class).readOnly()))).isEmpty();
    }

    @Test
    void a_file_is_short() throws IOException {
        assertThat(sources(".java").filter(file -> lines(file).size() > 300)).isEmpty();
    }

    @Test
    void module_templates_know_no_css_class_and_no_form_but_the_form_part() {
        assertThat(sources(".jte").filter(file -> !file.startsWith(SOURCES.resolve("ui")))
                .filter(file -> lines(file).stream().anyMatch(line -> line.contains("class=\"") || line.contains("<form") || line.contains(" style=\""))))
                .isEmpty();
    }

    @Test
    void templates_hold_no_words_of_their_own() throws IOException {
        assertThat(sources(".jte").flatMap(file -> lines(file).stream()
                .filter(line -> line.replaceAll("\\$\\{[^}]*}", "").matches(".*>[^<@]*\\p{L}{3,}[^<@]*<.*"))
                .map(line -> file.getFileName() + ": " + line.strip()))).isEmpty();
    }

    @Test
    void keys_of_words_begin_with_the_name_of_their_module() throws IOException {
        assertThat(sources("messages.properties").flatMap(file -> lines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(line -> {
                    String module = file.getParent().getFileName().toString();
                    return !line.startsWith(module + ".") && !(module.equals("ui") && line.startsWith("role."));
                }))).isEmpty();
    }

    private static Stream<Path> sources(String ending) {
        try {
            return Files.walk(SOURCES).filter(file -> file.toString().endsWith(ending));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
