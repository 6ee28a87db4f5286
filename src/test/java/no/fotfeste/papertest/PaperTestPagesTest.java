package no.fotfeste.papertest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The vocational counsellor writes down a reading test done on paper, with what it means, and corrects it. */
@FotfesteTest
class PaperTestPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;

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
}
