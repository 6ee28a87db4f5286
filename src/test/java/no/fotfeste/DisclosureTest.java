package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * The access log shows every disclosure: whatever address shows anything of a person, to whoever may see it, leaves a
 * row that names the person and who it was. The addresses are those of {@code routes.txt}.
 */
@FotfesteTest
class DisclosureTest {

    private static final String NAME = "Lysegodt";

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Notes notes;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    @Autowired WebApplicationContext context;

    private MockMvc mvc;
    private World.Place.Member kari;
    private World.Waiting anne;
    private final Map<String, String> children = new HashMap<>();

    @BeforeEach
    void aCase() throws Exception {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        // every role that opens records, in one: so that each address is reached on a case of her own
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.NURSE, Role.HEALTH_SECRETARY, Role.PHYSICIAN, Role.VOCATIONAL_COUNSELLOR);
        anne = new Courses(world, episodes).started(place, "r1-8", "Anne " + NAME);
        episodes.addMember(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), kari.id(), Case.Part.COORDINATOR);
        UUID note = UUID.randomUUID();
        notes.write(kari.caller(), anne.person(), note, Information.HEALTH,
                new Note.Writing(Note.Kind.TALK, world.today(), null, "Samtale"), true);
        children.put("note", note.toString());
        children.put("referral", anne.referral().toString());
        children.put("course", anne.referral().course().toString());
        children.put("instrument", "pain");
        children.put("document", document());
    }

    @Test
    void every_page_about_a_person_leaves_a_row_that_names_them() throws Exception {
        List<String> wrong = new ArrayList<>();
        int shown = 0;
        for (String pattern : patterns()) {
            if (!pattern.contains("{person}")) continue;
            Answer answer = ask(get(address(pattern)));
            // what is not there shows nobody anything, and its row went with the transaction
            boolean nothing = answer.status() == 404 && !answer.names();
            if (!nothing && !answer.logged()) wrong.add(pattern + " answered " + answer.status() + " and left no row");
            if (answer.status() == 200) shown++;
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).as("pages that were really shown").isGreaterThan(15);
    }

    @Test
    void every_list_that_shows_the_name_stands_in_the_persons_own_log() throws Exception {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> named = new TreeSet<>();
        for (String pattern : patterns()) {
            if (pattern.contains("{")) continue;
            Answer answer = ask(get(pattern));
            if (answer.names()) named.add(pattern);
            if (answer.names() && !answer.logged()) wrong.add(pattern + " shows the name and left no row");
        }
        assertThat(wrong).isEmpty();
        assertThat(named).contains("/personer", "/team/overlevering", "/team/fravar", "/");
    }

    @Test
    void a_search_hit_by_name_or_number_print_and_download_are_disclosures_too() throws Exception {
        Answer hit = ask(get("/personer").param("sok", NAME.toLowerCase()));
        assertThat(hit.names()).isTrue();
        assertThat(hit.logged()).isTrue();
        assertThat(ask(get("/personer").param("sok", "finnesikke")).logged()).as("nobody found, nobody shown").isFalse();
        String number = transaction.execute(status -> {
            access.enter(kari.caller(), anne.person(), Look.LOOK);
            return world.jdbc().sql("select number from person.person where person_id = :person").param("person", anne.person().value())
                    .query(String.class).single();
        });
        assertThat(ask(post("/personer/sok").with(csrf()).param("_key", UUID.randomUUID().toString()).param("_form", "desk.search")
                .param("text", number)).logged()).as("a number that hits").isTrue();
        for (String part : List.of("/utskrift", "/tekst", "/pdf")) {
            Answer answer = ask(get("/personer/" + anne.person() + "/journal/dokument/" + children.get("document") + part));
            assertThat(answer.status()).as(part).isEqualTo(200);
            assertThat(answer.logged()).as(part).isTrue();
        }
    }

    @Test
    void asked_for_by_head_or_again_it_is_logged_again() throws Exception {
        String address = "/personer/" + anne.person();
        assertThat(ask(get(address)).logged()).isTrue();
        assertThat(ask(get(address)).logged()).isTrue();
        assertThat(ask(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head(address)).logged()).isTrue();
    }

    private record Answer(int status, boolean names, boolean logged) {}

    /** Asks as Kari, and looks whether the person's log has grown by a row of hers. */
    private Answer ask(MockHttpServletRequestBuilder request) throws Exception {
        long before = newest();
        MockHttpServletResponse response = mvc.perform(request.with(user(kari.caller().account().toString()))).andReturn().getResponse();
        return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8).contains(NAME), rows(before) > 0);
    }

    private long newest() {
        return log("select coalesce(max(id), 0) from access.log where :before >= 0 and actor_id = :actor", 0);
    }

    private long rows(long before) {
        return log("select count(*) from access.log where id > :before and actor_id = :actor", before);
    }

    /** As the system, which the log keeps apart. */
    private long log(String sql, long before) {
        Long answer = transaction.execute(status -> {
            access.enter(no.fotfeste.access.Caller.system(kari.caller().provider(), kari.caller().now()), anne.person(), Look.LOOK);
            return world.jdbc().sql(sql).param("before", before).param("actor", kari.id().value()).query(Long.class).single();
        });
        return answer == null ? 0 : answer;
    }

    private String document() throws Exception {
        String to = mvc.perform(post("/personer/" + anne.person() + "/brev/ny").with(csrf())
                .param("mal", "epikrise").param("_key", UUID.randomUUID().toString()).param("_form", "x")
                .with(user(kari.caller().account().toString()))).andReturn().getResponse().getRedirectedUrl();
        assertThat(to).as("a document begun").isNotNull();
        return to.replaceAll(".*/dokument/([0-9a-f-]{36}).*", "$1");
    }

    private String address(String pattern) {
        String address = pattern.replace("{person}", anne.person().toString());
        for (var child : children.entrySet()) address = address.replace("{" + child.getKey() + "}", child.getValue());
        return address.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static List<String> patterns() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(line -> line.startsWith("GET ") && !line.endsWith(": open") && !line.endsWith(": skip"))
                .map(line -> line.substring(4, line.lastIndexOf(": "))).toList();
    }

    private enum Look implements Action {
        LOOK;

        @Override
        public String code() {
            return "test.look";
        }

        @Override
        public Information needs() {
            return Information.IDENTITY;
        }

        @Override
        public java.util.Set<Role> roles() {
            return java.util.EnumSet.allOf(Role.class);
        }
    }
}
