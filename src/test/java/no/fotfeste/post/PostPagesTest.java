package no.fotfeste.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Incoming post in a real browser, and what is sent by something that is no browser. */
@FotfesteTest
class PostPagesTest {

    private static final byte[] SAME = Samples.pdf("Likt");

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Posts posts;
    @Autowired PersonPost personPost;
    @Autowired WebApplicationContext context;
    @Autowired Environment environment;

    private World.Place place;
    private World.Place.Member secretary;
    private World.Place.Member therapist;
    private World.Waiting anne;

    @BeforeEach
    void aPlace() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        secretary = place.member("Siri Moe", Role.HEALTH_SECRETARY);
        therapist = place.member("Ida Lie", Role.PHYSICIAN);
        anne = place.accepted("r1-8", "Anne Berge", therapist.caller());
    }

    @Test
    void the_secretary_takes_a_letter_in_and_places_it_and_the_physician_reads_it() {
        try (var siri = browsers.loggedIn(secretary); var ida = browsers.loggedIn(therapist)) {
            siri.follow("Post");
            siri.sees("Alt er plassert.");
            siri.look("post-inbox-empty");
            siri.follow("Registrer post");
            siri.fill("Navn på avsenderen", "Sykehuset Østfold");
            siri.fill("Melding", "Teksten som ikke skal bli borte");
            choose(siri, new FilePayload("epikrise.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}));
            siri.press("Registrer");
            siri.sees("epikrise.pdf: Denne slags filer tar vi ikke imot.", "Velg ett av svarene");
            assertThat(siri.page().getByLabel("Melding").last().inputValue()).isEqualTo("Teksten som ikke skal bli borte");
            siri.look("post-new-errors");
            siri.select("Hva det er", "Epikrise fra sykehus");
            siri.select("Hvem det er fra", "sykehus");
            choose(siri, pdf("epikrise Anne.pdf"), new FilePayload("side 2.png", "image/png", Samples.picture("png")));
            siri.press("Registrer");
            siri.sees("Posten er registrert. Finn hvem den gjelder.", "epikrise Anne.pdf", "side 2.png", "Teksten som ikke skal bli borte");
            siri.look("post-item");
            siri.fill("Navn eller fødselsnummer", "berge");
            siri.press("Søk");
            siri.follow("Anne Berge");
            siri.sees("Gjelder det Anne Berge");
            siri.look("post-place");
            siri.select("Hvem skal lese det?", "Ida Lie (physician)");
            siri.press("Plasser");
            siri.sees("Posten er plassert", "Alt er plassert.");
            ida.open("/");
            ida.follow("Les innkommende post – Anne Berge");
            ida.follow("Epikrise fra sykehus");
            ida.sees("Skal leses av Ida Lie", "Teksten som ikke skal bli borte");
            ida.look("post-one");
            ida.press("Lest og vurdert");
            ida.sees("Merket som lest og vurdert.", "Lest og vurdert av Ida Lie");
            ida.open("/");
            ida.seesNot("Les innkommende post");
        }
    }

    @Test
    void the_same_letter_once_more_is_told_of_and_laid_away_and_navs_demand_is_answered() {
        UUID first = registered("NAV Indre Østfold", Item.Kind.NAV_REQUEST, LocalDate.of(2026, 3, 20));
        registered("NAV Indre Østfold", Item.Kind.NAV_REQUEST, LocalDate.of(2026, 3, 20));
        personPost.place(secretary.caller(), anne.person(), first, UUID.randomUUID(), null, therapist.id());
        try (var siri = browsers.loggedIn(secretary); var ida = browsers.loggedIn(therapist)) {
            siri.open("/post");
            siri.sees("kommet før?");
            siri.look("post-inbox");
            siri.follow("Pålegg fra NAV om opplysninger");
            siri.sees("Ser ut til å være kommet før");
            siri.look("post-same");
            siri.press("Legg bort");
            siri.sees("Posten er lagt bort.", "Alt er plassert.");
            ida.open("/");
            ida.sees("Svar på forespørselen i posten – Anne Berge", "folketrygdloven § 21-4", "innen fre. 20. mars");
            ida.open("/personer/" + anne.person() + "/post");
            ida.look("post-person");
            ida.follow("Pålegg fra NAV om opplysninger");
            ida.fill("Hvordan det ble svart", "brev sendt fra journalen");
            ida.press("Lagre at det er svart");
            ida.sees("Svart man. 2. mars: brev sendt fra journalen");
            ida.unfold("Gjelder ikke denne personen");
            ida.press("Flytt bort herfra");
            ida.sees("Fyll ut dette feltet.");
            ida.fill("Hvorfor", "Gjaldt en med samme navn");
            ida.press("Flytt bort herfra");
            ida.sees("Posten er flyttet bort herfra.", "Grunn: Gjaldt en med samme navn");
            ida.look("post-moved");
        }
    }

    @Test
    void files_that_are_far_too_big_are_told_of_before_they_are_sent() {
        try (var siri = browsers.loggedIn(secretary)) {
            siri.open("/post/ny");
            siri.page().evaluate("document.querySelector('input[type=file]').dataset.most = '10'");
            siri.fill("Navn på avsenderen", "Legen");
            choose(siri, pdf("stor.pdf"));
            siri.sees("Filene er for store til å sendes.");
            siri.press("Registrer");
            assertThat(siri.address()).isEqualTo("/post/ny");
            assertThat(siri.page().getByLabel("Navn på avsenderen").inputValue()).isEqualTo("Legen");
        }
    }

    @Test
    void a_file_is_fetched_as_an_attachment_that_runs_nothing_under_a_name_that_says_nothing() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        UUID id = UUID.randomUUID();
        var sent = send(mvc, id, new MockMultipartFile("files", "../../Anne\r\n.pdf", "text/html", Samples.pdfWithScript(false)));
        assertThat(sent.getStatus()).isEqualTo(302);
        var file = posts.unplaced(secretary.caller(), id, "").files().getFirst();
        assertThat(file.name()).isEqualTo("Anne.pdf");
        var fetched = mvc.perform(get("/post/" + id + "/fil/" + file.id()).with(user(secretary.caller().account().toString()))).andReturn().getResponse();
        assertThat(fetched.getContentType()).isEqualTo("application/pdf");
        assertThat(fetched.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"post-1.pdf\"");
        assertThat(fetched.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(fetched.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(fetched.getHeader("Cache-Control")).contains("no-store");
        assertThat(mvc.perform(get("/post/" + id + "/fil/" + UUID.randomUUID()).with(user(secretary.caller().account().toString())))
                .andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void too_many_and_too_heavy_files_come_back_with_what_was_written() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var heavy = new MockMultipartFile("files", "a.txt", "text/plain", new byte[Upload.MOST_BYTES + 1]);
        var answer = send(mvc, UUID.randomUUID(), heavy);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("a.txt: Filen er større enn 10 MB", "Legekontoret");
        assertThat(send(mvc, UUID.randomUUID(), heavy, heavy, heavy).getContentAsString()).contains("større enn 25 MB til sammen");
        MockMultipartFile[] many = new MockMultipartFile[21];
        java.util.Arrays.fill(many, new MockMultipartFile("files", "a.txt", "text/plain", "a".getBytes()));
        assertThat(send(mvc, UUID.randomUUID(), many).getContentAsString()).contains("høyst 20 filer");
        assertThat(send(mvc, UUID.randomUUID(), new MockMultipartFile("files", "", "application/octet-stream", new byte[0])).getContentAsString())
                .as("a field left empty is no file").contains("Legg ved en fil");
        assertThat(posts.inbox(secretary.caller()).waiting()).isEmpty();
    }

    @Test
    void what_is_beyond_all_limits_is_answered_before_it_is_read_and_files_are_taken_nowhere_else() throws Exception {
        assertThat(raw("/post/ny", new byte[33 * 1024 * 1024])).isEqualTo(413);
        assertThat(raw("/personer/sok", new byte[100])).isEqualTo(415);
        assertThat(raw("/post/ny", new byte[100])).as("not whole, and nobody is logged in").isEqualTo(302);
    }

    private int raw(String path, byte[] body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
            return client.send(HttpRequest.newBuilder(uri).header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString()).statusCode();
        }
    }

    private MockHttpServletResponse send(MockMvc mvc, UUID key, MockMultipartFile... files) throws Exception {
        var request = multipart("/post/ny");
        for (MockMultipartFile file : files) request.file(file);
        return mvc.perform(request.with(user(secretary.caller().account().toString())).with(csrf()).param("_key", key.toString())
                .param("_form", "post.new").param("receivedOn", "02.03.2026").param("kind", "LETTER").param("senderKind", "GP")
                .param("sender", "Legekontoret")).andReturn().getResponse();
    }

    private UUID registered(String sender, Item.Kind kind, LocalDate replyBy) {
        UUID id = UUID.randomUUID();
        posts.register(secretary.caller(), id, new Item.New(LocalDate.of(2026, 3, 2), Item.Sender.NAV, sender, kind, "", false, replyBy),
                List.of(Upload.of("brev.pdf", SAME)));
        return id;
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", Samples.pdf("Brev"));
    }

    private static void choose(Visitor visitor, FilePayload... files) {
        visitor.page().locator("input[type=file]").setInputFiles(files);
    }
}
