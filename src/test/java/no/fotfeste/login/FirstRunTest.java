package no.fotfeste.login;

import static org.assertj.core.api.Assertions.assertThat;

import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The first run needs a database where nobody is: the one test with a context and a cluster of its own. */
@FotfesteTest
@TestPropertySource(properties = "fotfeste.home=target/test-data/${fork:1}/first-run")
@DirtiesContext
class FirstRunTest {

    @Autowired Browsers browsers;
    @Autowired Setup setup;

    @Test
    void whoever_has_the_code_from_the_log_founds_the_provider_once_and_logs_in() {
        String address = "/oppsett?kode=" + setup.code();
        try (var ada = browsers.visitor()) {
            assertThat(ada.open("/oppsett")).isEqualTo(404);
            assertThat(ada.open("/oppsett?kode=feil")).isEqualTo(404);
            assertThat(ada.open(address)).isEqualTo(200);
            ada.look("setup");
            ada.fill("Navn på virksomheten", "Åsgård rehabilitering");
            ada.fill("Organisasjonsnummer", "123456789");
            ada.fill("Første passord", "for kort");
            ada.press("Opprett virksomheten");
            ada.sees("Organisasjonsnummeret stemmer ikke", "Velg minst én tjeneste.", "Fyll ut dette feltet.");
            assertThat(ada.page().content()).doesNotContain("for kort");
            ada.look("setup-errors");
            ada.fill("Organisasjonsnummer", "974 760 673");
            ada.fill("Slik tar en person kontakt", "Ring oss på 69 00 00 00");
            ada.choose("Tverrfaglig vurderingsteam");
            ada.page().getByLabel("Navn", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(false)).nth(1).fill("Ada Vik");
            ada.fill("Tittel", "Daglig leder");
            ada.fill("Brukernavn", "ada.vik");
            ada.fill("Første passord", "hage lykt fjell bok");
            ada.press("Opprett virksomheten");
            ada.sees("Virksomheten er opprettet.");
            ada.look("setup-done");
            ada.fill("Brukernavn", "Ada.Vik");
            ada.fill("Passord", "hage lykt fjell bok");
            ada.press("Logg inn");
            ada.sees("Hei, Ada Vik", "Ansatte");
            ada.follow("Tjenester");
            ada.sees("Slutt å ta inn til TVT", "Ta R1.8 i bruk");
            assertThat(ada.open(address)).as("used once").isEqualTo(404);
        }
    }
}
