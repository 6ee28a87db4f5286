package no.fotfeste.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Time;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Service files in a folder: taken into use, refused with the places and reasons, never changed once in use. */
@FotfesteTest
class ServicesTest {

    @Autowired World world;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Time time;
    @Autowired Catalogue catalogue;
    @TempDir Path folder;

    private Services services;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        world.today(LocalDate.of(2026, 3, 2));
        services = new Services(jdbc, transaction, time, folder);
        services.afterPropertiesSet();
    }

    @Test
    void a_third_service_dropped_in_the_folder_is_in_use_and_still_there_after_a_restart() throws IOException {
        drop("tredje.yaml", third("tredje-a", 1));
        assertThat(services.current("tredje-a", time.today()).doors()).hasSize(5);
        assertThat(services.faults()).isEmpty();
        Services restarted = new Services(jdbc, transaction, time, folder.resolve("gone"));
        restarted.afterPropertiesSet();
        assertThat(restarted.get("tredje-a", 1)).isEqualTo(services.get("tredje-a", 1));
    }

    @Test
    void a_faulty_file_is_refused_with_every_place_and_reason_and_the_rest_go_on() throws IOException {
        drop("a-gal.yaml", third("tredje-b", 1)
                .replace("to: 21 days", "to: 21 dager")
                .replace("who: job-specialist, once: true", "who: job-spesialist, once: true")
                .replace("needs: judged-stable", "needs: is-stable"));
        drop("b-ikke-yaml.yaml", "code: [");
        drop("c-ukjent.yaml", third("tredje-b", 1) + "\nfarge: blå\n");
        drop("d-tom.yaml", "");
        Files.write(folder.resolve("e-latin.yaml"), new byte[] {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xF8});
        drop("f-god.yaml", third("tredje-c", 1));
        assertThat(services.faults().get("a-gal.yaml"))
                .anySatisfy(fault -> assertThat(fault).startsWith("steps[5].to:").contains("21 dager"))
                .anySatisfy(fault -> assertThat(fault).startsWith("steps[8].who:").contains("job-spesialist"))
                .anySatisfy(fault -> assertThat(fault).startsWith("gates[1].needs:").contains("is-stable"))
                .hasSize(3);
        assertThat(services.faults().get("c-ukjent.yaml")).singleElement().asString().contains("farge");
        assertThat(services.faults()).containsOnlyKeys("a-gal.yaml", "b-ikke-yaml.yaml", "c-ukjent.yaml", "d-tom.yaml", "e-latin.yaml");
        assertThat(services.current("tredje-c", time.today()).version()).isEqualTo(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> services.current("tredje-b", time.today()));
    }

    @Test
    void a_file_with_holes_is_told_where_they_are() throws IOException {
        drop("hull.yaml", third("tredje-d", 1)
                .replace("  - {code: gp, name: Fastlege}", "  -\n  - {code: gp}\n  - {code: gp, name: To}")
                .replace("place: workplace", "place: kontoret")
                .replace("length: 12 weeks, ", "")
                .replace("measure: goals", "measure: glede")
                .replace("end: {kind: ended,", "end: {"));
        assertThat(services.faults().get("hull.yaml")).containsExactlyInAnyOrder("doors[0]: empty", "doors[1].name: missing",
                "doors[2]: 'gp' stands twice", "visits[2].place: one of home, workplace, institute, meeting",
                "durations[1].length: missing", "end.kind: missing", "results.groups[1].measure: one of work, goals");
    }

    @Test
    void a_corrected_or_removed_file_is_no_fault_any_more() throws IOException {
        drop("rettes.yaml", "code: [");
        drop("fjernes.yaml", "code: [");
        assertThat(services.faults()).hasSize(2);
        drop("rettes.yaml", third("tredje-e", 1));
        Files.delete(folder.resolve("fjernes.yaml"));
        services.lookInFolder();
        assertThat(services.faults()).isEmpty();
    }

    @Test
    void a_version_in_use_never_changes_and_a_new_one_counts_from_its_day() throws IOException {
        drop("versjon.yaml", third("tredje-f", 1));
        drop("versjon.yaml", third("tredje-f", 1).replace("12 weeks", "6 weeks"));
        assertThat(services.faults().get("versjon.yaml")).singleElement().asString().contains("give the changed file a new version");
        drop("versjon.yaml", third("tredje-f", 2).replace("12 weeks", "6 weeks").replace("valid-from: 2020-01-01", "valid-from: 2026-06-01"));
        assertThat(services.faults()).isEmpty();
        assertThat(services.current("tredje-f", LocalDate.of(2026, 5, 31)).version()).isEqualTo(1);
        assertThat(services.current("tredje-f", LocalDate.of(2026, 6, 1)).version()).isEqualTo(2);
        assertThat(services.newest(List.of("tredje-f"))).singleElement().satisfies(s -> assertThat(s.version()).isEqualTo(2));
    }

    @Test
    void an_administrator_takes_a_service_into_use_and_others_may_only_look() {
        World.Place place = world.place("tvt");
        Caller ada = place.staff(Role.ADMINISTRATOR);
        catalogue.use(ada, UUID.randomUUID(), "r1-8", true);
        assertThat(used(place)).containsExactlyInAnyOrder("tvt", "r1-8");
        catalogue.use(ada, UUID.randomUUID(), "r1-8", true);
        catalogue.use(ada, UUID.randomUUID(), "tvt", false);
        assertThat(used(place)).containsExactly("r1-8");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> catalogue.use(ada, UUID.randomUUID(), "finnes-ikke", true));
        Caller kari = place.staff(Role.COORDINATOR);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> catalogue.use(kari, UUID.randomUUID(), "tvt", true));
        assertThat(catalogue.all(kari).versions()).isNotEmpty();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> catalogue.all(place.staff(Role.RECEPTIONIST)));
    }

    private Set<String> used(World.Place place) {
        return catalogue.all(place.staff(Role.LEADER)).used();
    }

    private void drop(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name), yaml);
        services.lookInFolder();
    }

    /** The municipal service under another name. */
    private static String third(String code, int version) {
        return ServiceFiles.text("tvt").replace("code: tvt", "code: " + code).replace("version: 1", "version: " + version);
    }
}
