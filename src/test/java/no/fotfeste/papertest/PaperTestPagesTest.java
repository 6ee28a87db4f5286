package no.fotfeste.papertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The vocational counsellor writes down a reading test done on paper, with what it means, and corrects it. */
@FotfesteTest
class PaperTestPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired PaperTests tests;
    @Autowired WebApplicationContext web;

    @Test
    void a_test_on_paper_is_signed_with_what_it_means_and_corrected_by_a_new_one() {
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        var coordinator = place.member("Kari Tveit", Role.COORDINATOR);
        var counsellor = place.member("Vera Lund", Role.VOCATIONAL_COUNSELLOR);
        var anne = place.accepted("r1-8", "Anne Berge", coordinator.caller());
        episodes.addMember(coordinator.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), counsellor.id(), Case.Part.MEMBER);
        try (var vera = browsers.loggedIn(counsellor)) {
            vera.open("/personer/" + anne.person());
            vera.follow("Andre tester");
            vera.sees("Ingen tester ennå.");
            vera.follow("Registrer en test");
            vera.fill("Resultat som tall", "trettito");
            vera.press("Signer og lagre");
            vera.sees("Velg ett av svarene.", "Skriv bare tallet", "Fyll ut dette feltet.");
            vera.look("paper-test-errors");
            vera.page().getByLabel("Hvilken test?").selectOption(new SelectOption().setLabel("Lesing og skriving"));
            vera.fill("Resultat som tall", "32,5");
            vera.fill("Hva er tallet regnet i?", "av 40 mulige");
            vera.fill("Hva betyr det?", "Anne leser greit, men trenger god tid på lange tekster. Æøå 🌱");
            vera.choose("Bare helsepersonell");
            vera.page().getByLabel("Skannet papir").setInputFiles(new FilePayload("test.pdf", "application/pdf",
                    "%PDF-1.4 /JavaScript %%EOF".getBytes(StandardCharsets.US_ASCII)));
            vera.press("Signer og lagre");
            vera.sees("Testen er signert og lagret.", "Anne leser greit", "32,5 av 40 mulige", "lukket");
            vera.look("paper-tests");
            vera.follow("Lesing og skriving");
            vera.sees("Hent vedlegg 1", "kan inneholde skript", "Signert av Vera Lund");
            vera.unfold("Rett denne");
            vera.fill("Hva var feil?", "Skrev av feil");
            vera.fill("Resultat som tall", "34");
            vera.press("Signer rettelsen");
            vera.sees("Rettelsen er signert og lagret.", "34 av 40 mulige", "Rettet fordi: Skrev av feil");
            vera.unfold("Slik sto det før");
            vera.sees("32,5 av 40 mulige");
            vera.look("paper-test");
        }
        try (var kari = browsers.loggedIn(coordinator)) {
            assertThat(kari.open("/personer/" + anne.person() + "/tester")).isEqualTo(200);
            kari.sees("Andre tester", "Klar for arbeid", "34 av 40 mulige");
            assertThat(kari.open("/personer/" + anne.person() + "/tester/" + UUID.randomUUID())).isEqualTo(404);
        }
    }

    @Test
    void what_nobody_ought_to_send_is_answered_in_words_and_nothing_is_signed() throws Exception {
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        var kari = place.member("Kari Tveit", Role.COORDINATOR);
        var anne = place.accepted("r1-8", "Anne Berge", kari.caller());
        var mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        String address = "/personer/" + anne.person() + "/tester/ny", long50k = "æ".repeat(50_000);
        Map<String, String> good = Map.of("kind", PaperTest.Kind.values()[0].name(), "on", "02.03.2026", "takenBy", "Kari",
                "meaning", "<p class=\"MsoNormal\"><o:p></o:p>Går fint</p>", "seenBy", PaperTest.SeenBy.values()[0].name());
        for (String field : List.of("kind", "on", "takenBy", "meaning", "seenBy", "own", "result", "number", "scale")) {
            for (String bad : List.of("", "<script>", long50k)) {
                boolean optional = List.of("own", "result", "number", "scale").contains(field);
                if (bad.isEmpty() && optional || bad.equals("<script>") && !List.of("kind", "on", "seenBy", "number").contains(field)) continue;
                assertThat(send(mvc, kari, address, UUID.randomUUID(), good, field, bad)).as(field + " " + bad.length()).isEqualTo(422);
            }
        }
        assertThat(send(mvc, kari, "/personer/" + anne.person() + "/tester/" + UUID.randomUUID() + "/rett", UUID.randomUUID(), good, "why", "Feil")).isEqualTo(404);
        assertThat(send(mvc, kari, "/personer/" + UUID.randomUUID() + "/tester/ny", UUID.randomUUID(), good, "own", "x")).isEqualTo(404);
        assertThat(tests.list(kari.caller(), anne.person()).standing()).isEmpty();
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) assertThat(send(mvc, kari, address, key, good, "result", "Gikk greit")).isEqualTo(302);
        assertThat(tests.list(kari.caller(), anne.person()).standing()).hasSize(1);
    }

    private static int send(MockMvc mvc, World.Place.Member by, String to, UUID key, Map<String, String> good, String field, String value) throws Exception {
        var form = post(to).with(csrf()).with(user(by.caller().account().toString())).param("_key", key.toString()).param("_form", "x").param(field, value);
        for (var each : good.entrySet()) if (!each.getKey().equals(field)) form = form.param(each.getKey(), each.getValue());
        return mvc.perform(form).andReturn().getResponse().getStatus();
    }
}
