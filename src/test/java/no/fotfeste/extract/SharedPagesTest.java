package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.platform.Token;
import no.fotfeste.sharing.Consents;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A party's page as somebody meets it who has the wrong link, somebody else's, or none. */
@FotfesteTest
class SharedPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Consents consents;
    @Autowired Extracts extracts;
    @Autowired ApplicationContext context;
    @Autowired WebApplicationContext web;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private MockMvc mvc;
    private Shared shared;

    @BeforeEach
    void aBrowser() {
        world.today(TODAY);
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        shared = new Shared(context, owner);
    }

    /** @param yes what it rests on */
    private record Sent(World.Place place, Caller kari, World.Waiting person, UUID party, UUID yes, String token) {}

    private Sent sent(String name) {
        var place = world.place();
        Caller kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST).caller();
        World.Waiting person = new Courses(world, episodes).started(place, "tvt", name);
        UUID party = shared.party(kari, person.person(), Shared.EMPLOYER);
        UUID yes = shared.yes(kari, person.person(), Shared.EMPLOYER);
        shared.write(kari, person.person(), party, "Hei Mona");
        shared.send(kari, person.person(), party);
        return new Sent(place, kari, person, party, yes, shared.token(place.provider()));
    }

    private Cookie comeIn(Sent sent) throws Exception {
        ask(form(post("/delt/" + sent.token() + "/kode")));
        Cookie cookie = ask(form(post("/delt/" + sent.token())).param("code", shared.code(sent.place().provider()))).getCookie("delt");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/delt/" + sent.token());
        return cookie;
    }

    @Test
    void a_link_that_is_good_guessed_expired_revoked_or_somebody_elses_shows_one_and_the_same() throws Exception {
        Sent good = sent("Anne Berge");
        Sent withdrawn = sent("Ola Nes");
        consents.withdraw(withdrawn.kari(), withdrawn.person().person(), withdrawn.yes(), UUID.randomUUID(), "");
        Sent stopped = sent("Eli Lund");
        extracts.stop(stopped.kari(), stopped.person().person(), stopped.party(), UUID.randomUUID(), "");
        world.today(TODAY.minusDays(40));
        Sent expired = sent("Tor Dal");
        world.today(TODAY);
        List<String> answers = new ArrayList<>();
        for (String token : List.of(good.token(), withdrawn.token(), stopped.token(), expired.token(), Token.fresh())) {
            StringBuilder all = new StringBuilder();
            for (String part : List.of("", "/utskrift", "/side.pdf", "/apen")) all.append(plain(ask(get("/delt/" + token + part)), token));
            all.append(plain(ask(form(post("/delt/" + token + "/kode"))), token));
            all.append(plain(ask(form(post("/delt/" + token)).param("code", "1234567")), token));
            for (String step : List.of("enig", "fungerer-ikke", "kommentar", "forslag", "mote")) {
                all.append(plain(ask(form(post("/delt/" + token + "/" + step)).param("page", UUID.randomUUID().toString()).param("text", "Hei")), token));
            }
            answers.add(all.toString());
        }
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.getFirst()).contains("Her trengs en kode").doesNotContain("Anne", "Berge", "Solbakken", "Kari", "Prøvestedet");
    }

    @Test
    void the_right_and_the_wrong_take_as_long() throws Exception {
        Sent good = sent("Anne Berge");
        comeIn(good);
        for (String token : List.of(good.token(), Token.fresh())) {
            long began = System.nanoTime();
            ask(form(post("/delt/" + token + "/kode")));
            assertThat((System.nanoTime() - began) / 1_000_000).isGreaterThanOrEqualTo(249);
        }
    }

    @Test
    void a_half_hour_opens_its_own_page_and_nobody_elses_at_any_provider() throws Exception {
        Sent anne = sent("Anne Berge");
        Cookie cookie = comeIn(anne);
        assertThat(body(ask(get("/delt/" + anne.token()).cookie(cookie)))).contains("Felles plan for Anne Berge", "Hei Mona");
        Sent elsewhere = sent("Ola Nes");
        assertThat(body(ask(get("/delt/" + elsewhere.token()).cookie(cookie)))).contains("Her trengs en kode").doesNotContain("Ola");
        assertThat(body(ask(get("/delt/" + anne.token()).cookie(new Cookie("delt", anne.token()))))).contains("Her trengs en kode");
        assertThat(ask(get("/personer").cookie(new Cookie("SESSION", cookie.getValue()))).getStatus()).as("it logs nobody in").isEqualTo(302);
    }

    @Test
    void tapped_twice_it_is_said_once_and_a_page_that_was_made_up_is_nothing() throws Exception {
        Sent anne = sent("Anne Berge");
        Cookie cookie = comeIn(anne);
        String page = body(ask(get("/delt/" + anne.token()).cookie(cookie))).replaceAll("(?s).*name=\"page\" value=\"([0-9a-f-]{36})\".*", "$1");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var answer = ask(post("/delt/" + anne.token() + "/kommentar").cookie(cookie).param("_form", "x").param("_key", key)
                    .param("page", page).param("text", "Bare én gang"));
            assertThat(answer.getStatus()).isEqualTo(302);
        }
        assertThat(context.getBean(ExtractDesk.class).one(anne.kari(), anne.person().person(), anne.party()).messages()).hasSize(1);
        for (String made : List.of(UUID.randomUUID().toString(), "", "'; drop table", anne.party().toString())) {
            var answer = ask(form(post("/delt/" + anne.token() + "/enig").cookie(cookie)).param("page", made));
            assertThat(answer.getStatus()).as(made).isBetween(200, 422);
        }
        var noKey = ask(post("/delt/" + anne.token() + "/enig").cookie(cookie).param("page", page));
        assertThat(noKey.getStatus()).isEqualTo(200);
        assertThat(ask(post("/delt/" + anne.token() + "/enig").param("page", page)).getStatus()).as("and without the half hour").isEqualTo(404);
        assertThat(context.getBean(ExtractDesk.class).one(anne.kari(), anne.person().person(), anne.party()).status()).isEqualTo(Status.OPENED);
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.param("_form", "extract.code").param("_key", UUID.randomUUID().toString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** All of the answer but what is new in every answer. */
    private static String plain(MockHttpServletResponse answer, String token) throws Exception {
        String all = answer.getStatus() + " " + answer.getHeaderNames().stream().sorted().map(name -> name + ": " + answer.getHeaders(name)).toList()
                + "\n" + body(answer) + "\n";
        return all.replace(token, "TOKEN").replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF").replaceAll("Content-Length: \\[[0-9]+]", "");
    }
}
