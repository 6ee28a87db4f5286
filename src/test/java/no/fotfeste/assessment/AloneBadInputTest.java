package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What nobody's browser sends by a personal link, and somebody does all the same. */
@FotfesteTest
class AloneBadInputTest {

    private static final String FIELD = "q-psfs-activity-1";

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Invitations invitations;
    @Autowired WebApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private MockMvc mvc;
    private String link;

    @BeforeEach
    void aLink() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        var therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        var anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        invitations.send(therapist.caller(), anne.person(), UUID.randomUUID(), "measure-arrival", Set.of("psfs", "pain"), false);
        link = new OutboxLooks(owner).of(place.provider()).getFirst().body().replaceAll("(?s).*(/svar/skjema/[A-Za-z0-9_-]{43}).*", "$1");
    }

    @Test
    void a_place_that_is_not_there_is_a_link_that_opens_nothing() throws Exception {
        for (String part : List.of("/99", "/0", "/æøå", "/99/trinn", "/-1")) {
            assertThat(ask(get(link + part)).getStatus()).as(part).isEqualTo(404);
            assertThat(ask(with(post(link + part))).getStatus()).as(part).isIn(404, 405);
        }
        assertThat(ask(get(link + "/1/trinn").param("steg", "999999").param("sprak", "<script>")).getStatus()).isEqualTo(200);
        assertThat(ask(with(post(link + "/1/trinn")).param("steg", "tull")).getStatus()).isLessThan(500);
        assertThat(ask(with(post(link + "/1/utkast")).param("steg", "4711")).getStatus()).isEqualTo(204);
    }

    @Test
    void what_is_too_long_pasted_or_unknown_is_said_and_nothing_is_lost_or_stored() throws Exception {
        String text = "Æ🌱".repeat(70_000);
        MockHttpServletResponse long1 = ask(with(post(link + "/2").param("_form", "assessment.alone.2")).param(FIELD, text));
        assertThat(long1.getStatus()).isEqualTo(422);
        assertThat(long1.getContentAsString()).contains("Teksten er for lang");
        assertThat(ask(with(post(link + "/2/utkast")).param(FIELD, text + text)).getStatus()).isEqualTo(422);
        MockHttpServletResponse word = ask(with(post(link + "/2/utkast")).param(FIELD, "<o:p>\u00a0Gå tur</o:p>").param("q-psfs-ukjent", "x").param("utgave-psfs", "9-9"));
        assertThat(word.getStatus()).isEqualTo(204);
        String shown = ask(get(link + "/2")).getContentAsString();
        assertThat(shown).contains("&lt;o:p&gt;").contains("Gå tur").doesNotContain("<o:p>");
        assertThat(ask(with(post(link + "/1").param("_form", "assessment.alone.1")).param("q-pain-pain", "11")).getStatus()).isEqualTo(422);
        assertThat(ask(with(post(link + "/1").param("_form", "assessment.alone.1"))).getContentAsString()).contains("Du har ikke svart på noe ennå");
        assertThat(ask(post(link + "/1").param("q-pain-pain", "3")).getStatus()).as("without the form's key").isEqualTo(200);
        assertThat(ask(get(link)).getContentAsString()).as("nothing is sent").doesNotContain(">sendt<");
    }

    @Test
    void the_second_tap_on_the_last_button_gets_what_the_first_did() throws Exception {
        List<String> keys = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        for (int part : new int[] {1, 2}) {
            String field = part == 1 ? "q-pain-pain" : FIELD;
            for (int tap = 0; tap < 2; tap++) {
                var answer = ask(post(link + "/" + part).param("_form", "assessment.alone." + part).param("_key", keys.get(part - 1))
                        .param(field, part == 1 ? "3" : "Gå tur").param("q-psfs-rating-1", "4"));
                assertThat(answer.getRedirectedUrl()).as("part %d, tap %d", part, tap).isEqualTo(part == 1 ? link + "?ok=assessment.done.part-sent" : "/svar/skjema/takk");
            }
        }
        assertThat(ask(with(post(link + "/2").param("_form", "assessment.alone.2")).param(FIELD, "En annen gang")).getStatus()).as("all is sent").isEqualTo(404);
    }

    private MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder form) {
        return form.param("_form", "x").param("_key", UUID.randomUUID().toString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
