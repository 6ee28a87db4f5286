package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.access.Action;
import no.fotfeste.access.Role;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** docs/access.md is what the code says. A change is written to target/access.md; copy it over and read it. */
@FotfesteTest
class AccessDocTest {

    @Autowired World world;

    @Test
    void the_table_of_who_may_do_what_is_true() throws IOException {
        String now = document();
        Files.writeString(Path.of("target/access.md"), now);
        Path kept = Path.of("docs/access.md");
        assertThat(Files.exists(kept) ? Files.readString(kept) : "").isEqualTo(now);
    }

    @Test
    void what_a_role_can_open_at_most_is_the_same_for_every_member_of_a_set() {
        assertThat(classes(Role.JOB_SPECIALIST)).isEqualTo("identity, plan, practical, work");
        assertThat(classes(Role.LEADER)).isEmpty();
        assertThat(classes(Role.ADMINISTRATOR)).isEmpty();
    }

    private String document() {
        StringBuilder text = new StringBuilder("# Who may do what\n\nMade by `AccessDocTest` from the code; not written by hand.\n\n"
                + "## What a role can open at most, where something has opened the person for them\n\n| role | classes |\n|---|---|\n");
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) text.append("| ").append(role.code()).append(" | ").append(classes(role)).append(" |\n");
        }
        text.append("\n## Actions\n\n| action | reaches | needs | roles |\n|---|---|---|---|\n");
        for (Action action : actions()) {
            text.append("| ").append(action.code()).append(" | ").append(action.scope().name().toLowerCase()).append(" | ")
                    .append(action.needs().column()).append(" | ")
                    .append(Stream.of(Role.values()).filter(action.roles()::contains).map(Role::code).collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
        return text.toString();
    }

    private String classes(Role role) {
        List<String> all = world.jdbc().sql("select class from access.role_class where role = :role order by class")
                .param("role", role.name()).query(String.class).list();
        return String.join(", ", all);
    }

    private static List<Action> actions() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("no.fotfeste").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Action.class)).map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants())).map(Action.class::cast)
                .sorted(Comparator.comparing(Action::code)).toList();
    }
}
