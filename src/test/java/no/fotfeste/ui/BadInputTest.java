package no.fotfeste.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import no.fotfeste.access.Role;
import no.fotfeste.referral.Referrals;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whatever is sent: a sentence in Norwegian, nothing of what went on inside, nothing lost, never a 500. */
@FotfesteTest
class BadInputTest {

    @Autowired World world;
    @Autowired Referrals referrals;
    @Autowired WebApplicationContext context;
    @Autowired Environment environment;

    private MockMvc mvc;
    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting waiting;

    @BeforeEach
    void someoneWaits() {
        world.today(LocalDate.of(2026, 3, 2));
        mvc = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean(CleanInput.class)).apply(springSecurity()).build();
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        waiting = place.referred("tvt", "Ola Nes", kari.caller());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "'; drop table person.person; --", "\"><img src=x onerror=alert(1)>",
        "{{7*7}} ${7*7} #{7*7}", "æøå ÆØÅ ñ 漢字 العربية", "👩‍👩‍👧‍👦 🇳🇴", "\u202Egnitrams", "a\u200Bb", "Z̷a̷l̷g̷o̷", "%00 %0d%0aSet-Cookie: x=1",
        "../../etc/passwd", "=cmd|' /C calc'!A0", "null", "NaN", "  spaces  inside  ", "line\nbreak", "\\u0000", "O’Connor"})
    void strange_text_is_kept_to_the_letter_and_shown_as_text(String text) throws Exception {
        var answer = save(text);
        assertThat(answer.getStatus()).isEqualTo(302);
        String kept = referrals.get(kari.caller(), waiting.person(), waiting.referral()).content().assessment();
        assertThat(kept).isEqualTo(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC).strip());
        String page = mvc.perform(get(address()).with(user(account()))).andReturn().getResponse().getContentAsString();
        assertThat(page).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void any_text_that_unicode_allows_is_kept_or_refused_and_never_breaks() throws Exception {
        for (String text : Arbitraries.strings().all().ofMaxLength(60).sampleStream().limit(300).toList()) {
            assertThat(save(text).getStatus()).as("%s", text.codePoints().boxed().toList()).isIn(302, 400, 409);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "half \uD83D pair", "\uDC00"})
    void what_no_keyboard_makes_is_a_bad_request(String text) throws Exception {
        assertThat(save(text).getStatus()).isEqualTo(400);
    }

    @Test
    void text_that_is_too_long_is_said_so_and_comes_back() throws Exception {
        String text = "lang tekst ".repeat(3000);
        var answer = save(text);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Teksten er for lang", "lang tekst lang tekst");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "0.0.0", "2026-13-01", "i morgen", "01.01.0001", "99999999999", "-1"})
    void a_day_that_is_none_is_said_so(String date) throws Exception {
        var answer = mvc.perform(post("/henvisninger/ny/tvt").with(user(account())).with(csrf())
                .param("_key", UUID.randomUUID().toString()).param("_form", "referral.new.tvt")
                .param("born", date).param("receivedOn", date)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Datoen er ikke til å forstå");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/personer/x", "/personer/%C3%A6", "/personer/00000000-0000-0000-0000-000000000000/plan", "/finnes-ikke",
        "/henvisninger/ny/finnes-ikke", "/personer/1;drop", "/assets/finnes-ikke.css", "/actuator", "/actuator/env", "/h2-console"})
    void an_address_that_leads_nowhere_is_a_kind_404(String address) throws Exception {
        var answer = mvc.perform(get(URI.create(address.replace(" ", "%20"))).with(user(account()))).andReturn().getResponse();
        assertThat(answer.getStatus()).isIn(404, 400);
        assertThat(answer.getContentAsString()).doesNotContain("Exception", "at no.fotfeste", "org.springframework", "select ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//personer", "/./personer", "/personer;a=b", "/%2e/personer", "/personer%2f", "/personer%00", "/personer/",
        "/PERSONER", "/personer.json", "/assets/../personer", "/svar/../personer", "/logg-inn/../personer", "/svar/%2e%2e/personer",
        "/assets/%2e%2e/personer", "/svar//..//personer"})
    void no_trick_with_the_path_opens_what_is_closed(String path) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder().GET(), path);
        assertThat(answer.statusCode()).as(path).isIn(302, 400, 404, 403);
        assertThat(answer.body()).doesNotContain("Mine personer", "Exception", "at org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "HEAD"})
    void no_other_method_opens_what_is_closed(String method) throws Exception {
        var answer = send(HttpRequest.newBuilder().method(method, HttpRequest.BodyPublishers.noBody())
                .header("X-HTTP-Method-Override", "GET").header("X-Original-URL", "/klar"), "/personer");
        assertThat(answer.statusCode()).isIn(302, 400, 403, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logg-inn", "/klar", "/finnes-ikke", "/personer", "/assets/fotfeste.css", "/%00"})
    void every_answer_carries_the_headers_that_keep_browsers_careful(String path) throws Exception {
        var headers = send(HttpRequest.newBuilder().GET(), path).headers();
        if (path.equals("/%00")) return;
        assertThat(headers.firstValue("Content-Security-Policy")).get().asString()
                .contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        if (!path.startsWith("/assets")) assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
    }

    @Test
    void a_field_nobody_asked_for_is_never_stored() throws Exception {
        mvc.perform(post(address() + "/vurdering").with(user(account())).with(csrf())
                .param("_key", UUID.randomUUID().toString()).param("_form", "x").param("_version", "1")
                .param("assessment", "Min tekst").param("status", "ACCEPTED").param("provider_id", UUID.randomUUID().toString())
                .param("person", UUID.randomUUID().toString()).param("decided_by", UUID.randomUUID().toString())).andReturn();
        assertThat(referrals.get(kari.caller(), waiting.person(), waiting.referral()).referral().open()).isTrue();
    }

    @Test
    void another_persons_child_id_under_this_persons_address_is_not_found() throws Exception {
        var other = place.referred("tvt", "Eli Lund", kari.caller());
        String crossed = "/personer/" + waiting.person() + "/henvisninger/" + other.referral();
        assertThat(mvc.perform(get(crossed).with(user(account()))).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(mvc.perform(post(crossed + "/vurdering").with(user(account())).with(csrf()).param("_key", UUID.randomUUID().toString())
                .param("_version", "1").param("assessment", "x")).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void two_tabs_with_two_people_save_each_on_their_own() throws Exception {
        var other = place.referred("tvt", "Eli Lund", kari.caller());
        mvc.perform(get(address()).with(user(account()))).andReturn();
        mvc.perform(get("/personer/" + other.person() + "/henvisninger/" + other.referral()).with(user(account()))).andReturn();
        save("Om Ola");
        assertThat(referrals.get(kari.caller(), waiting.person(), waiting.referral()).content().assessment()).isEqualTo("Om Ola");
        assertThat(referrals.get(kari.caller(), other.person(), other.referral()).content().assessment()).isEmpty();
    }

    private MockHttpServletResponse save(String text) throws Exception {
        int version = referrals.get(kari.caller(), waiting.person(), waiting.referral()).content().version();
        return mvc.perform(post(address() + "/vurdering").with(user(account())).with(csrf())
                .param("_key", UUID.randomUUID().toString()).param("_form", "referral.assess." + waiting.referral())
                .param("_version", String.valueOf(version)).param("assessment", text)).andReturn().getResponse();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
            return client.send(request.uri(uri).build(), BodyHandlers.ofString());
        }
    }

    private String address() {
        return "/personer/" + waiting.person() + "/henvisninger/" + waiting.referral();
    }

    private String account() {
        return kari.caller().account().toString();
    }
}
