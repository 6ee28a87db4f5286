package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.journal.Documents;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** No address changes a signed text, whatever is sent to it. The two that take a text away, and leave a stub, are named. */
@FotfesteTest
class SignedStandsTest {

    private static final List<String> TAKE_AWAY = List.of("/notat/{note}/slett", "/notat/{note}/feil-person");
    private static final String OTHER = "Noe helt annet";

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Notes notes;
    @Autowired Documents documents;
    @Autowired WebApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private MockMvc mvc;
    private World.Place.Member kari;
    private World.Waiting anne;

    @BeforeEach
    void aCase() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.NURSE, Role.HEALTH_SECRETARY, Role.PHYSICIAN, Role.VOCATIONAL_COUNSELLOR);
        anne = new Courses(world, episodes).started(place, "r1-8", "Anne Berge");
        episodes.addMember(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), kari.id(), Case.Part.COORDINATOR);
    }

    @Test
    void no_address_changes_what_is_signed() throws Exception {
        UUID note = note(true);
        UUID letter = UUID.randomUUID();
        documents.compose(kari.caller(), anne.person(), letter, "epikrise");
        documents.sign(kari.caller(), anne.person(), letter, UUID.randomUUID(), 1, "annet");
        String before = signed(note, letter);
        int tried = 0;
        for (String pattern : posts()) {
            if (TAKE_AWAY.stream().anyMatch(pattern::endsWith)) continue;
            for (int version = 0; version < 3; version++) {
                send(pattern.replace("{note}", note.toString()).replace("{document}", letter.toString()), note, version);
                tried++;
            }
            assertThat(signed(note, letter)).as("after POST %s", pattern).isEqualTo(before);
        }
        assertThat(tried).as("addresses tried, three times each").isGreaterThan(200);
    }

    @Test
    void a_draft_is_changed_by_the_same_words() throws Exception {
        UUID draft = note(false);
        send("/personer/{person}/journal/notat/" + draft, draft, 1);
        assertThat(signed(draft, draft)).contains(OTHER);
    }

    private UUID note(boolean sign) {
        UUID id = UUID.randomUUID();
        notes.write(kari.caller(), anne.person(), id, Information.HEALTH,
                new Note.Writing(Note.Kind.TALK, world.today(), null, "Slik var det"), sign);
        return id;
    }

    private void send(String pattern, UUID child, int version) throws Exception {
        String address = pattern.replace("{person}", anne.person().toString()).replaceAll("\\{[^}]+}", child.toString());
        var form = post(address).with(csrf()).with(user(kari.caller().account().toString()))
                .param("_key", UUID.randomUUID().toString()).param("_form", "x").param("_version", String.valueOf(version))
                .param("kind", "TALK").param("on", "02.03.2026").param("mal", "epikrise").param("recipient", "Fastlegen");
        for (String field : List.of("text", "words", "why", "name", "reason", "summary", "facts", "done", "went")) {
            form = form.param(field, OTHER);
        }
        int status = mvc.perform(form).andReturn().getResponse().getStatus();
        assertThat(status).as("POST %s", pattern).isLessThan(500);
    }

    /** As the database has it, past every wall. */
    private String signed(UUID note, UUID letter) {
        JdbcClient sql = JdbcClient.create(owner);
        return String.join("\n", sql.sql("""
                select n::text from journal.note n where id = :note
                union all select d::text from journal.document d where id = :letter
                union all select c::text from journal.content c where document_id = :letter
                order by 1""").param("note", note).param("letter", letter).query(String.class).list());
    }

    private static List<String> posts() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(line -> line.startsWith("POST /personer/{person}") && !line.endsWith(": open") && !line.endsWith(": skip"))
                .map(line -> line.substring(5, line.lastIndexOf(": "))).toList();
    }
}
