package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters in a real browser, from the file to the PDF. */
@FotfesteTest
class LetterPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Documents documents;
    @Autowired Episodes episodes;

    private World.Place place;
    private World.Place.Member physician;
    private World.Waiting ola;

    @BeforeEach
    void aStay() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        physician = place.member("Ada Lie", Role.PHYSICIAN);
        ola = place.accepted("r1-8", "Ola Nes", physician.caller());
        episodes.start(physician.caller(), ola.person(), ola.referral().course(), UUID.randomUUID(), world.today(), List.of());
    }

    @Test
    void nav_is_answered_from_a_template_signed_given_its_basis_sent_and_fetched_as_a_pdf_that_can_be_read_aloud() {
        try (var ada = browsers.loggedIn(physician)) {
            ada.open("/personer/" + ola.person() + "/brev/ny?mal=svar-nav");
            ada.look("letter-new");
            ada.press("Lag svar til NAV");
            assertThat(ada.page().getByLabel("Innledning").inputValue()).contains("Gjelder: Ola Nes", "Dere har bedt om opplysninger");
            ada.fill("Arbeid og tilrettelegging", "Ola prøver to timer om dagen. 🌱 <b>ikke fet</b>");
            ada.look("letter-edit");
            ada.press("Lagre og les gjennom");
            ada.sees("mangler grunnlag", "<b>ikke fet</b>");
            ada.look("letter-draft");
            ada.press("Signer");
            ada.sees("Dokumentet er signert.");
            ada.unfold("Skriv inn kravet");
            ada.press("Lagre kravet");
            ada.sees("Fyll ut dette feltet.");
            ada.look("letter-request");
            ada.fill("Hvilken paragraf viser de til", "folketrygdloven § 21-4");
            ada.fill("Datoen på kravet", "26.02.2026");
            ada.press("Lagre kravet");
            ada.sees("Kravet er skrevet inn.", "folketrygdloven § 21-4");
            String address = String.valueOf(ada.address()).replaceAll("\\?.*", "");
            String to = String.valueOf(ada.page().getByText("Last ned PDF med mottakeren på").getAttribute("href"));
            byte[] pdf = fetched(ada, to);
            PdfCheck.accessible(pdf);
            PdfCheck.accessible(fetched(ada, address + "/pdf"));
            assertThat(PdfCheck.text(pdf)).contains("Svar til NAV", "Til: NAV", "Ola prøver to timer om dagen.", "Signert av Ada Lie, Prøvestedet")
                    .doesNotContain("lege", "PHQ", "Fødselsnummer", "L02");
            assertThat(PdfCheck.beside(pdf)).contains("Svar til NAV").doesNotContain("Ola", "Nes", "Ada");
            ada.press("Merk som sendt");
            ada.sees("Merket som sendt.");
            ada.open("/personer/" + ola.person() + "/deling");
            ada.sees("Hva som er sendt", "Svar til NAV – til NAV", "krav etter loven · brev i posten · merket av Ada Lie");
        }
    }

    @Test
    void nobody_signs_what_has_changed_since_they_read_it_and_both_texts_are_shown() {
        UUID id = UUID.randomUUID();
        documents.compose(physician.caller(), ola.person(), id, "brev-helse");
        try (var ada = browsers.loggedIn(physician)) {
            ada.open("/personer/" + ola.person() + "/journal/dokument/" + id);
            documents.save(physician.caller(), ola.person(), id, UUID.randomUUID(), 1, new Document.Writing(List.of("Ny tekst"), List.of()));
            ada.press("Signer");
            ada.sees("Det ble lagret en endring etter at du åpnet siden.", "Ny tekst", "Dette leste du", "Gjelder: Ola Nes");
            ada.look("letter-changed");
            ada.press("Signer");
            ada.sees("Dokumentet er signert.");
            ada.press("Lag ny versjon");
            ada.fill("Innledning", "Rettet tekst");
            ada.press("Lagre og les gjennom");
            ada.press("Signer");
            ada.sees("Rettet tekst");
            ada.follow("Brevet som dette erstatter");
            ada.sees("Erstattet av en ny versjon.", "Ny tekst");
        }
    }

    @Test
    void the_secretary_marks_the_summary_as_sent_without_its_content_and_writes_the_letter_that_calls_somebody_in() {
        var secretary = place.member("Siv Moe", Role.HEALTH_SECRETARY);
        UUID id = UUID.randomUUID();
        documents.compose(physician.caller(), ola.person(), id, "epikrise");
        documents.save(physician.caller(), ola.person(), id, UUID.randomUUID(), 1, new Document.Writing(List.of("", "Hemmelig behandling", ""), List.of()));
        documents.sign(physician.caller(), ola.person(), id, UUID.randomUUID(), 2, "hastet");
        try (var siv = browsers.loggedIn(secretary)) {
            siv.open("/personer/" + ola.person() + "/deling");
            siv.follow("Brev og dokumenter");
            siv.look("letters-secretary");
            siv.follow("Epikrise");
            siv.sees("Innholdet er lukket for deg", "Legekontoret (henviser)");
            siv.seesNot("Hemmelig behandling", "Last ned PDF");
            siv.press("Ønsker ikke at Fastlege Lege Dal får den");
            siv.sees("personen har sagt nei");
            siv.select("Hvordan", "elektronisk");
            siv.press("Merk som sendt");
            siv.sees("Merket som sendt.", "merket av Siv Moe");
            siv.look("letter-envelope");
            assertThat(siv.open("/personer/" + ola.person() + "/journal/dokument/" + id + "/pdf")).isEqualTo(404);
            siv.open("/personer/" + ola.person() + "/brev/ny");
            siv.seesNot("Lag epikrise");
            siv.press("Lag innkallingsbrev");
            siv.press("Lagre og les gjennom");
            siv.press("Signer");
            siv.sees("Dokumentet er signert.", "Signert av Siv Moe, helsesekretær", "Ola Nes (personen selv)");
        }
    }

    private static byte[] fetched(Visitor visitor, String address) {
        var answer = visitor.page().request().get(visitor.page().url().replaceAll("/personer.*", "") + address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf")
                .containsEntry("content-disposition", "attachment; filename=\"dokument.pdf\"");
        return answer.body();
    }
}
