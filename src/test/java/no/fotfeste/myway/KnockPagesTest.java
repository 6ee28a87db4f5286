package no.fotfeste.myway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.platform.Token;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** From outside no link and no code can be told from another, but the one right pair. */
@FotfesteTest
class KnockPagesTest {

    @Autowired World world;
    @Autowired OwnDoors doors;
    @Autowired WebApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private MockMvc mvc;
    private World.Place place;
    private Caller kari;
    private World.Waiting anne;
    private String right;
    private String dead;

    @BeforeEach
    void aLinkThatStandsAndOneThatIsShut() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        kari = place.staff(Role.COORDINATOR);
        anne = place.accepted("tvt", "Anne Berg", kari);
        send(true);
        dead = link(List.of());
        send(false);
        right = link(List.of(dead));
    }

    @Test
    void right_wrong_and_dead_links_and_all_wrong_codes_look_alike() throws Exception {
        Map<String, String> seen = new TreeMap<>();
        for (String token : List.of(right, dead, Token.fresh(), "noe", "x".repeat(3000), "<script>")) {
            String address = "/min/inn/" + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8);
            MockHttpServletResponse knock = mvc.perform(get(java.net.URI.create(address))).andReturn().getResponse();
            MockHttpServletResponse asked = mvc.perform(post(java.net.URI.create(address + "/kode")).with(csrf()).param("_key", UUID.randomUUID().toString())
                    .param("_form", "myway.ask")).andReturn().getResponse();
            MockHttpServletResponse tried = mvc.perform(post(java.net.URI.create(address)).with(csrf()).param("_key", "11111111-1111-4111-8111-111111111111")
                    .param("_form", "myway.code").param("code", "000000")).andReturn().getResponse();
            seen.put(token.length() > 60 ? "long" : token, knock.getStatus() + same(knock.getContentAsString(), token) + asked.getStatus()
                    + String.valueOf(asked.getRedirectedUrl()).replaceFirst("inn/[^?]+", "inn/X") + tried.getStatus() + same(tried.getContentAsString(), token));
        }
        assertThat(seen.values().stream().distinct()).hasSize(1);
        assertThat(seen.values().iterator().next()).doesNotContain("Anne", "Berg", "Prøvestedet", "script>alert").contains("422");
    }

    @Test
    void to_open_the_page_changes_nothing_and_only_the_right_code_opens_it() throws Exception {
        String before = rows();
        for (int n = 0; n < 3; n++) mvc.perform(get("/min/inn/" + right));
        mvc.perform(get("/min/inn"));
        assertThat(rows()).isEqualTo(before);
        mvc.perform(post("/min/inn/" + right + "/kode").with(csrf()).param("_key", UUID.randomUUID().toString()).param("_form", "myway.ask"));
        String code = outbox("Koden din er ([0-9]{6})").getFirst();
        MockHttpServletResponse in = mvc.perform(post("/min/inn/" + right).with(csrf()).param("_key", UUID.randomUUID().toString())
                .param("_form", "myway.code").param("code", code)).andReturn().getResponse();
        assertThat(in.getRedirectedUrl()).isEqualTo("/min");
        assertThat(mvc.perform(get("/min")).andReturn().getResponse().getRedirectedUrl()).as("without the session, as when forwarded").endsWith("/min/inn");
    }

    @Test
    void whatever_is_typed_as_a_code_at_the_table_is_a_wrong_code() throws Exception {
        for (String code : List.of("", "x".repeat(200_000), "ÆØÅ-🌱🌱", "' or 1=1 --", "AAAA-AAAA")) {
            MockHttpServletResponse answer = mvc.perform(post("/min/inn").with(csrf()).param("_key", UUID.randomUUID().toString())
                    .param("_form", "myway.table").param("code", code)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(code.length() > 20 ? "long" : code).isEqualTo(422);
        }
        assertThat(mvc.perform(post("/min/inn").with(csrf()).param("code", "AAAA-AAAA")).andReturn().getResponse().getStatus()).as("without a key").isEqualTo(422);
        assertThat(mvc.perform(post("/min/inn").param("code", "AAAA-AAAA")).andReturn().getResponse().getRedirectedUrl()).as("a page left open").isEqualTo("/min/inn?stengt");
    }

    private void send(boolean heard) {
        doors.send(kari, anne.person(), UUID.randomUUID(), new OwnDoors.Wanted("anne@example.no", "911 22 333", heard));
    }

    private String link(List<String> not) {
        return outbox("/min/inn/([A-Za-z0-9_-]{43})").stream().filter(each -> !not.contains(each)).findFirst().orElseThrow();
    }

    private List<String> outbox(String pattern) {
        return new OutboxLooks(owner).of(place.provider()).stream().map(mail -> Pattern.compile(pattern).matcher(mail.body()))
                .filter(Matcher::find).map(found -> found.group(1)).toList();
    }

    private String rows() {
        return JdbcClient.create(owner).sql("""
                select (select count(*) from access.log where provider_id = :provider) || ' '
                    || (select string_agg(l::text, '|' order by l.id) from myway.link l where provider_id = :provider)""")
                .param("provider", place.provider().value()).query(String.class).single();
    }

    private static String same(String page, String token) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("name=\"_key\" value=\"[^\"]*\"", "")
                .replace(Token.looksLikeOne(token) ? token : "ukjent", "TOKEN");
    }
}
