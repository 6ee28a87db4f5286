package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.ladder.Brake;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.NewLadder;
import no.fotfeste.ladder.Rung;
import no.fotfeste.ladder.Steps;
import no.fotfeste.testing.FotfesteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What nobody ought to send to the party's forms, the person's own and the ladder's: a sentence, or it works; never half. */
@FotfesteTest
class BadFormsTest extends PartyCase {

    private static final String LONG = "æ".repeat(50_000);
    private static final String WORD = "<p class=\"MsoNormal\" style='mso-fareast-language:NO'><o:p>&nbsp;</o:p>Tekst fra Word</p>";

    @Autowired WebApplicationContext web;
    @Autowired Ladders ladders;

    private MockMvc mvc;
    private String page;
    private UUID ladder;

    @BeforeEach
    void aPageWithALadder() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        ladder = UUID.randomUUID();
        ladders.make(kari, anne.person(), ladder, new NewLadder("barnehageassistent", null, 80, member.id(),
                new Steps(List.of(new Rung(TODAY, 4, 40, "", null, "", ""))), Brake.USUAL));
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        sheets.write(kari, anne.person(), employer, employer, UUID.randomUUID(), 1, new Sheet.Wording("Hei", "", "", true), Set.of());
        page = shared.send(kari, anne.person(), employer).toString();
        world.today(TODAY.plusDays(4));
    }

    @Test
    void on_the_partys_page() throws Exception {
        String address = "/delt/" + shared.token(place.provider());
        for (String code : List.of("", LONG, WORD, "'; drop table", "١٢٣٤٥٦")) {
            assertThat(ask(form(post(address)).param("code", code)).getStatus()).as("code").isEqualTo(422);
        }
        ask(form(post(address + "/kode")));
        Cookie cookie = ask(form(post(address)).param("code", shared.code(place.provider()))).getCookie("delt");
        for (String step : List.of("kommentar", "forslag")) {
            assertThat(say(address, step, cookie, page, "").getStatus()).as(step).isEqualTo(422);
            assertThat(say(address, step, cookie, page, "   ").getStatus()).as(step).isEqualTo(422);
        }
        for (String step : List.of("fungerer-ikke", "kommentar", "forslag", "mote")) {
            MockHttpServletResponse answer = say(address, step, cookie, page, LONG);
            assertThat(answer.getStatus()).as(step).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Teksten er for lang", LONG);
        }
        for (String about : List.of("", "x", UUID.randomUUID().toString(), employer.toString(), LONG)) {
            assertThat(say(address, "enig", cookie, about, "").getStatus()).as(about).isBetween(404, 422);
            assertThat(friday(address, cookie, about, ladder.toString(), "2026-03-02").getStatus()).as(about).isBetween(404, 422);
            assertThat(friday(address, cookie, page, about, "2026-03-02").getStatus()).as(about).isBetween(404, 422);
        }
        for (String week : List.of("", "x", "31.02.2026", "2026-03-03", "2026-03-09", "1999-01-04", LONG)) {
            assertThat(friday(address, cookie, page, ladder.toString(), week).getStatus()).as(week).isIn(409, 422);
        }
        assertThat(ask(post(address + "/fredag").cookie(cookie).with(csrf()).param("page", page)).getStatus()).as("no key").isLessThan(500);
        assertThat(rows("extract.message")).isZero();
        assertThat(rows("ladder.friday")).isZero();
        assertThat(say(address, "kommentar", cookie, page, WORD).getStatus()).isEqualTo(302);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(ask(post(address + "/fredag").cookie(cookie).with(csrf()).param("_form", "x").param("_key", key).param("page", page)
                    .param("ladder", ladder.toString()).param("week", "2026-03-02").param("also", "ja")).getStatus()).isEqualTo(302);
        }
        assertThat(rows("extract.message")).isEqualTo(1);
        assertThat(rows("ladder.friday")).isEqualTo(1);
    }

    @Test
    void on_the_persons_own_pages() throws Exception {
        String visit = world.visit(place, anne.person(), false).toString();
        String friday = "/min/uka/" + ladder + "/fredag";
        for (String week : List.of("", "x", "2026-03-03", "2026-03-09", LONG)) {
            assertThat(own(visit, form(post(friday)).param("week", week))).as(week).isIn(409, 422);
        }
        assertThat(own(visit, form(post(friday)).param("week", "2026-03-02").param("sentence", LONG))).isEqualTo(422);
        assertThat(own(visit, form(post("/min/uka/" + UUID.randomUUID() + "/fredag")).param("week", "2026-03-02"))).isEqualTo(404);
        assertThat(own(visit, form(post("/min/uka/x/fredag")).param("week", "2026-03-02"))).isEqualTo(404);
        assertThat(own(visit, form(post("/min/uka/" + ladder + "/enig")).param("_version", "77"))).isEqualTo(404);
        assertThat(rows("ladder.friday") + rows("ladder.note") + rows("ladder.agreement")).isZero();
        assertThat(own(visit, form(post(friday)).param("week", "2026-03-02").param("sentence", WORD))).isEqualTo(302);
        assertThat(rows("ladder.note")).isEqualTo(1);
        for (String id : List.of(UUID.randomUUID().toString(), "x", anne.person().toString(), ladder.toString())) {
            assertThat(own(visit, form(post("/min/deling/svar/" + id)))).as(id).isEqualTo(404);
            assertThat(own(visit, form(post("/min/deling/" + id + "/stopp")))).as(id).isEqualTo(404);
            assertThat(own(visit, form(post("/min/deling/samtykke/" + id + "/stopp")))).as(id).isEqualTo(404);
        }
        assertThat(own(visit, post("/min/deling/" + employer + "/stopp").with(csrf()))).as("no key").isEqualTo(422);
        assertThat(own(visit, form(post("/min/deling/svar/" + page)))).as("said and sent: a new word counts").isEqualTo(302);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(own(visit, post("/min/deling/" + employer + "/stopp").with(csrf()).param("_form", "x").param("_key", key))).isEqualTo(302);
        }
        assertThat(rows("sharing.withdrawal")).isEqualTo(1);
        assertThat(own(visit, form(post("/min/deling/" + employer + "/stopp")))).as("stopped").isEqualTo(409);
    }

    @Test
    void on_the_ladders_forms_and_in_what_is_recorded_about_requests_and_death() throws Exception {
        String room = "/personer/" + anne.person() + "/plan/opptrapping";
        for (String start : List.of("", "x", "03.03.2026", LONG)) {
            assertThat(staff(form(post(room + "/ny")).param("job", "kokk").param("position", "100").param("weeks1", "2").param("percent1", "20")
                    .param("start", start).param("after", "2").param("then", "ONE_DOWN").param("follows", member.id().toString()))).as(start).isEqualTo(422);
        }
        assertThat(staff(form(post(room + "/ny")).param("job", WORD).param("position", "100").param("weeks1", "2").param("percent1", "20")
                .param("tasks1", WORD).param("start", "09.03.2026").param("after", "2").param("then", "ONE_DOWN").param("follows", anne.person().toString())))
                .as("followed by one who is not of ours").isEqualTo(422);
        assertThat(staff(form(post(room + "/" + UUID.randomUUID() + "/lest")))).isEqualTo(404);
        String request = "/personer/" + anne.person() + "/deling/krav";
        assertThat(staff(form(post(request)))).isEqualTo(422);
        assertThat(staff(form(post(request)).param("paragraph", LONG).param("on", "02.03.2026"))).isEqualTo(422);
        assertThat(staff(form(post(request)).param("paragraph", "§ 1").param("on", "02.04.2026"))).isEqualTo(422);
        assertThat(staff(form(post(request + "/" + UUID.randomUUID() + "/slutt")))).isEqualTo(404);
        assertThat(rows("sharing.request") + rows("sharing.request_end")).isZero();
        String died = "/personer/" + anne.person() + "/opplysninger/dod";
        for (String day : List.of("x", "31.02.2026", "02.04.2026", "01.01.1901", LONG)) {
            assertThat(staff(form(post(died)).param("diedOn", day))).as(day).isEqualTo(422);
        }
        assertThat(JdbcClient.create(owner).sql("select count(*) from person.person where person_id = :person and died_on is not null")
                .param("person", anne.person().value()).query(Long.class).single()).isZero();
        assertThat(rows("ladder.ladder")).isEqualTo(1);
    }

    private MockHttpServletResponse say(String address, String step, Cookie cookie, String about, String text) throws Exception {
        return ask(form(post(address + "/" + step)).cookie(cookie).param("_form", "extract.say." + step + "." + employer).param("page", about).param("text", text));
    }

    private MockHttpServletResponse friday(String address, Cookie cookie, String about, String ladder, String week) throws Exception {
        return ask(form(post(address + "/fredag")).cookie(cookie).param("page", about).param("ladder", ladder).param("week", week));
    }

    private int own(String visit, MockHttpServletRequestBuilder request) throws Exception {
        return ask(request.with(user(visit).authorities(new SimpleGrantedAuthority("PERSON")))).getStatus();
    }

    private int staff(MockHttpServletRequestBuilder request) throws Exception {
        return ask(request.with(user(member.caller().account().toString()))).getStatus();
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).param("_key", UUID.randomUUID().toString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private long rows(String table) {
        return JdbcClient.create(owner).sql("select count(*) from " + table + " where person_id = :person").param("person", anne.person().value())
                .query(Long.class).single();
    }
}
