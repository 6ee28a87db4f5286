package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes and documents in a real browser. */
@FotfesteTest
class JournalPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Notes notes;
    @Autowired Episodes episodes;

    private World.Place place;
    private World.Place.Member therapist;
    private World.Waiting anne;

    @BeforeEach
    void aStartedCase() {
        world.today(TODAY);
        place = world.place();
        therapist = place.member("Kari Tveit", Role.OCCUPATIONAL_THERAPIST);
        anne = started("tvt", "Anne Berge", therapist);
    }

    @Test
    void a_note_is_written_kept_while_it_is_written_signed_and_corrected_by_addition() {
        String journal = "/personer/" + anne.person() + "/journal";
        try (var kari = browsers.loggedIn(therapist)) {
            kari.open(journal);
            kari.look("journal-empty");
            kari.select("Hva slags notat", "Samtale");
            kari.fill("Notatet", "Halvferdig om søvn");
            kari.page().getByText("Utkast lagret kl.").first().waitFor();
        }
        try (var kari = browsers.loggedIn(therapist)) {
            kari.open(journal);
            kari.sees("har ikke sendt inn ennå");
            assertThat(kari.page().getByLabel("Notatet").inputValue()).isEqualTo("Halvferdig om søvn");
            kari.fill("Klokka", "10.30");
            kari.fill("Notatet", "Sover dårlig på høyre side.\n\nAvtalte å måle igjen om to uker.");
            kari.press("Lagre utkast");
            kari.sees("Utkastet er lagret.", "utkast", "ikke signert");
            kari.look("journal-draft");
            kari.page().locator("article").getByRole(com.microsoft.playwright.options.AriaRole.LINK).first().click();
            kari.look("journal-draft-edit");
            kari.press("Signer");
            kari.sees("Notatet er signert.", "Kari Tveit, ergoterapeut, Prøvestedet", "man. 2. mars 10.30", "skrevet og signert man. 2. mars 09.00");
            kari.unfold("Rett ved å legge til");
            kari.press("Signer rettelsen");
            kari.sees("Fyll ut dette feltet.");
            kari.look("journal-correct-errors");
            kari.fill("Hvorfor det rettes", "Feil side");
            kari.fill("Notatet", "Sover dårlig på venstre side.");
            kari.press("Signer rettelsen");
            kari.sees("Rettelsen er lagt til.", "Sover dårlig på høyre side.", "Grunn: Feil side", "Sover dårlig på venstre side.");
            kari.look("journal-note-corrected");
            kari.open(journal);
            kari.sees("rettet, se under");
            kari.look("journal");
            kari.open("/personer/" + anne.person());
            kari.sees("Notat", "Sover dårlig på høyre side. Avtalte å måle");
        }
    }

    @Test
    void a_signed_note_cannot_be_changed_from_a_page_that_was_left_open() {
        UUID id = write(therapist, anne, Information.HEALTH, "Slik var det", false);
        try (var kari = browsers.loggedIn(therapist)) {
            kari.open("/personer/" + anne.person() + "/journal/notat/" + id);
            notes.sign(therapist.caller(), anne.person(), id, UUID.randomUUID(), 1);
            kari.fill("Notatet", "Slik ville jeg ha det");
            kari.press("Lagre utkast");
            kari.sees("Dette er signert og kan ikke endres.", "Slik var det", "Slik ville jeg ha det");
            kari.look("journal-already-signed");
            kari.open("/personer/" + anne.person() + "/journal/notat/" + id);
            kari.sees("Slik var det");
            kari.seesNot("Lagre utkast");
        }
    }

    @Test
    void two_tabs_on_one_draft_lose_neither_text() {
        UUID id = write(therapist, anne, Information.HEALTH, "Fra først av", false);
        String address = "/personer/" + anne.person() + "/journal/notat/" + id;
        try (var one = browsers.loggedIn(therapist); var two = browsers.loggedIn(therapist)) {
            one.open(address);
            two.open(address);
            one.fill("Notatet", "Fra den ene");
            one.press("Lagre utkast");
            two.fill("Notatet", "Fra den andre");
            two.press("Signer");
            two.sees("Noen andre lagret en endring mens du skrev", "Fra den ene");
            assertThat(two.page().getByLabel("Notatet").inputValue()).isEqualTo("Fra den andre");
            two.look("journal-conflict");
        }
    }

    @Test
    void what_is_written_and_not_saved_is_shown_before_anything_is_signed() {
        UUID id = write(therapist, anne, Information.HEALTH, "Lagret tekst", false);
        try (var kari = browsers.loggedIn(therapist)) {
            kari.open("/personer/" + anne.person() + "/journal/notat/" + id);
            kari.fill("Notatet", "Lagret tekst, og mer");
            kari.page().getByText("Utkast lagret kl.").first().waitFor();
            kari.open("/personer/" + anne.person() + "/journal");
            kari.page().locator("article button").first().click();
            kari.sees("har ikke sendt inn ennå");
            kari.press("Signer");
            kari.sees("Notatet er signert.", "Lagret tekst, og mer");
        }
    }

    @Test
    void what_cannot_be_stored_is_told_and_what_looks_like_code_is_text() {
        String journal = "/personer/" + anne.person() + "/journal";
        try (var kari = browsers.loggedIn(therapist)) {
            kari.open(journal);
            kari.select("Hva slags notat", "Annet");
            kari.fill("Klokka", "kvart over ti");
            kari.fill("Dag det hendte", "03.03.2026");
            kari.fill("Notatet", "æ".repeat(200_000));
            kari.press("Signer");
            kari.sees("Teksten er for lang.", "Klokkeslettet er ikke til å forstå.", "Datoen er fram i tid.");
            assertThat(kari.page().getByLabel("Notatet").inputValue()).hasSize(200_000);
            kari.fill("Klokka", "");
            kari.fill("Dag det hendte", "02.03.2026");
            kari.fill("Notatet", "<script>alert(1)</script><b>Æøå 🌱</b> {{7*7}} ${x}");
            kari.look("journal-errors");
            kari.press("Signer");
            kari.sees("Notatet er signert.", "<script>alert(1)</script><b>Æøå 🌱</b> {{7*7}} ${x}");
            kari.open(journal + "?side=-1");
            kari.sees("<script>");
            UUID other = write(therapist, started("tvt", "Ola Nes", therapist), Information.HEALTH, "Olas", true);
            for (String path : List.of("/notat/" + other, "/notat/ikke-en-id", "/dokument/" + UUID.randomUUID() + "/tekst")) {
                assertThat(kari.open(journal + path)).as(path).isEqualTo(404);
            }
            kari.seesNot("Olas");
        }
    }

    @Test
    void the_job_specialist_has_work_notes_and_the_journal_is_not_there() {
        var vera = specialist("Vera Holm");
        write(therapist, anne, Information.HEALTH, "Bare for helse", true);
        try (var visitor = browsers.loggedIn(vera)) {
            assertThat(visitor.open("/personer/" + anne.person() + "/journal")).isEqualTo(404);
            visitor.open("/personer/" + anne.person() + "/arbeidsnotater");
            visitor.seesNot("Bare for helse");
            visitor.look("journal-work-empty");
            visitor.select("Hva slags notat", "Arbeidsplassen");
            visitor.fill("Notatet", "Lederen vil prøve to timer.");
            visitor.press("Signer");
            visitor.sees("Notatet er signert.", "Vera Holm, jobbspesialist, NAV");
            visitor.look("journal-work");
        }
    }

    @Test
    void a_students_note_is_countersigned() {
        var student = place.member("Siri Student", Role.STUDENT);
        episodes.addMember(therapist.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), student.id(), Case.Part.MEMBER);
        write(student, anne, Information.HEALTH, "Øvde på trapp", true);
        try (var siri = browsers.loggedIn(student); var kari = browsers.loggedIn(therapist)) {
            siri.open("/personer/" + anne.person() + "/journal");
            siri.sees("venter på medunderskrift");
            siri.seesNot("Skriv under sammen med studenten");
            kari.open("/personer/" + anne.person() + "/journal");
            kari.look("journal-countersign");
            kari.press("Skriv under sammen med studenten");
            kari.sees("Notatet er medunderskrevet.", "Medunderskrevet av Kari Tveit, ergoterapeut");
            kari.seesNot("venter på medunderskrift");
        }
    }

    @Test
    void a_note_on_the_wrong_person_is_moved_to_the_right_one_and_a_decision_deletes_another() {
        var ola = started("tvt", "Ola Nes", therapist);
        UUID id = write(therapist, anne, Information.HEALTH, "Klatret i trappa uten stokk.", true);
        UUID other = write(therapist, anne, Information.HEALTH, "Noe som skal bort.", true);
        write(place.member("Nina Lie", Role.NURSE), ola, Information.HEALTH, "Sov godt i natt.", true);
        String address = "/personer/" + anne.person() + "/journal/notat/" + id;
        var boss = place.member("Mona Dal", Role.COORDINATOR);
        try (var kari = browsers.loggedIn(therapist); var mona = browsers.loggedIn(boss)) {
            kari.open(address);
            kari.look("journal-signed");
            kari.follow("Ført på feil person");
            kari.sees("Hvem hører notatet til?", "Ola Nes", "født");
            kari.look("journal-wrong-choose");
            kari.follow("Ola Nes");
            kari.sees("Nå", "Etterpå", "Hos Anne Berge", "Hos Ola Nes");
            kari.fill("Hvorfor flyttes det", "Det var Ola");
            kari.press("Flytt til Ola Nes");
            kari.sees("Grunnen nevner den andre personen.");
            kari.look("journal-wrong-confirm");
            kari.fill("Hvorfor flyttes det", "Feil fane åpen");
            kari.press("Flytt til Ola Nes");
            kari.sees("Notatet er flyttet.", "Ført på feil person, flyttet", "Feil fane åpen");
            kari.seesNot("Klatret", "Ola Nes");
            kari.look("journal-wrong-stub");
            kari.open("/personer/" + anne.person());
            kari.sees("Notat ført på feil person, flyttet");
            kari.seesNot("Klatret", "Ola");
            kari.open("/personer/" + ola.person() + "/journal");
            kari.sees("Klatret i trappa uten stokk.", "Først ført på feil person. Ført her", "Siste fra hver", "Fra sykepleier");
            kari.seesNot("Anne");
            kari.look("journal-wrong-arrived");
            kari.open("/personer/" + ola.person());
            kari.sees("Notat flyttet hit, var ført på feil person", "Klatret i trappa");

            mona.open("/personer/" + anne.person() + "/journal/notat/" + other);
            mona.follow("Slett etter vedtak");
            mona.press("Slett teksten for godt");
            mona.sees("Fyll ut dette feltet.");
            mona.look("journal-delete");
            mona.fill("Hvem har vedtatt det", "Statsforvalteren");
            mona.fill("Dato for vedtaket", "01.03.2026");
            mona.fill("Grunn", "Krenkende");
            mona.press("Slett teksten for godt");
            mona.sees("Notatet er slettet etter vedtak.", "Slettet etter vedtak søn. 1. mars av Statsforvalteren. Grunn: Krenkende.");
            mona.seesNot("Noe som skal bort");
        }
    }

    @Test
    void headings_and_own_phrases_are_put_in_with_one_tap_and_a_note_is_found_and_carried_over() {
        String journal = "/personer/" + anne.person() + "/journal";
        var administrator = place.member("Else Adm", Role.ADMINISTRATOR);
        try (var else1 = browsers.loggedIn(administrator); var kari = browsers.loggedIn(therapist)) {
            else1.open("/ansatte");
            else1.choose("Hovedjournalen er i et annet system");
            else1.press("Lagre");
            else1.look("staff-main-record");
            assertThat(else1.page().getByLabel("Hovedjournalen er i et annet system").isChecked()).isTrue();
            kari.open("/journal/fraser");
            kari.fill("Ny frase", "Samtykker til at teamet snakker sammen.");
            kari.press("Legg til");
            kari.sees("Frasen er lagt til.");
            kari.look("journal-phrases");
            kari.open(journal);
            kari.fill("Notatet", "Kom gående.");
            kari.press("Ergoterapi");
            assertThat(kari.page().getByLabel("Notatet").inputValue()).startsWith("Kom gående.\n\nAktuelt: \nHverdag og aktivitet: ");
            kari.press("Samtykker til at teamet");
            assertThat(kari.page().getByLabel("Notatet").inputValue()).startsWith("Kom gående.\n\nAktuelt: ").endsWith("Samtykker til at teamet snakker sammen.");
            kari.look("journal-templates");
            kari.page().getByText("Utkast lagret kl.").first().waitFor();
            kari.open("/journal");
            kari.sees("Skrevet, ikke sendt");
            kari.look("journal-across");
            kari.open(journal);
            kari.sees("har ikke sendt inn ennå");
            assertThat(kari.page().getByLabel("Notatet").inputValue()).startsWith("Kom gående.");
            kari.select("Hva slags notat", "Samtale");
            kari.press("Signer");
            kari.sees("Notatet er signert.", "ikke overført");
            kari.fill("Ord i denne journalen", "hverdagen");
            kari.press("Søk");
            kari.sees("Notater med disse ordene: 1", "Hverdag og aktivitet");
            kari.look("journal-found");
            assertThat(kari.address()).doesNotContain("hverdag");
            kari.page().locator("article a").first().click();
            kari.follow("Overfør");
            assertThat(kari.page().getByLabel("Notatet som tekst").inputValue()).startsWith("Samtale\nGjelder Anne Berge");
            kari.look("journal-carry");
            kari.press("Merk som overført");
            kari.sees("overført ✓", "av Kari Tveit");
            kari.open("/journal");
            kari.sees("Ikke overført ennå (0)", "Alt er overført.");
        }
    }

    @Test
    void a_discharge_summary_is_drafted_written_signed_printed_fetched_and_sent() {
        var physician = place.member("Ada Lie", Role.PHYSICIAN);
        var ola = started("r1-8", "Ola Nes", physician);
        try (var ada = browsers.loggedIn(physician)) {
            ada.open("/personer/" + ola.person() + "/journal");
            ada.press("Lag epikrise");
            ada.sees("Vi har fylt ut det som står i saken");
            assertThat(ada.page().getByLabel("Om forløpet").inputValue()).contains("Navn: Ola Nes", "Startet: 02.03.2026");
            ada.look("journal-summary-edit");
            ada.fill("Hva vi har gjort", "Gruppe, trening og samtaler.\n<b>ikke fet</b>");
            ada.fill("Hvordan det gikk", "Sover bedre. 🌱");
            ada.fill("Hvem", "Fastlegen");
            ada.press("Lagre og les gjennom");
            ada.sees("Skriv hva som skal gjøres.", "Skriv en dato det skal være gjort innen.");
            ada.look("journal-summary-errors");
            ada.fill("Gjør hva", "følger opp søvn");
            ada.fill("Innen", "15.04.2026");
            ada.press("Lagre og les gjennom");
            ada.sees("Les gjennom før du signerer.", "Fastlegen: følger opp søvn – innen 15.04.2026", "<b>ikke fet</b>", "Utkast, ikke signert");
            ada.look("journal-summary-draft");
            ada.press("Signer");
            ada.sees("Dokumentet er signert.", "Signert av Ada Lie, lege, Prøvestedet");
            ada.press("Merk som sendt");
            ada.sees("Merket som sendt.", "merket av Ada Lie");
            ada.look("journal-summary-signed");
            String address = String.valueOf(ada.address()).replaceAll("\\?.*", "");
            ada.open(address + "/utskrift");
            ada.sees("Epikrise", "Sover bedre. 🌱", "følger opp søvn");
            ada.look("journal-summary-print");
            ada.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            ada.seesNot("Tilbake", "Fotfeste", "Bruk Skriv ut");
            ada.page().screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setFullPage(true)
                    .setPath(java.nio.file.Path.of("target/screenshots/journal-summary-on-paper.png")));
            fetchedAsText(ada, address);
            ada.open(address + "/rediger");
            ada.seesNot("Lagre og les gjennom");
        }
    }

    @Test
    void the_job_specialist_writes_the_final_report_from_the_work_notes() {
        var vera = specialist("Vera Holm");
        try (var visitor = browsers.loggedIn(vera)) {
            visitor.open("/personer/" + anne.person() + "/arbeidsnotater");
            visitor.press("Lag sluttrapport");
            visitor.fill("Hvordan det gikk", "Er tilbake i barnehagen.");
            visitor.page().getByText("Utkast lagret kl.").first().waitFor();
            visitor.open(String.valueOf(visitor.address()).replace("/rediger", ""));
            visitor.sees("Det kommer ikke med når du signerer nå.", "Velg hvorfor det går videre likevel");
            visitor.look("journal-report-unsaved");
            visitor.press("Signer");
            visitor.sees("Skriv hvem som gjør hva videre, eller velg en grunn");
            visitor.follow("Skriv i utkastet");
            assertThat(visitor.page().getByLabel("Hvordan det gikk").inputValue()).isEqualTo("Er tilbake i barnehagen.");
            visitor.press("Lagre og les gjennom");
            visitor.choose("ikke relevant her");
            visitor.press("Signer");
            visitor.sees("Dokumentet er signert.", "Signert av Vera Holm, jobbspesialist, NAV", "Er tilbake i barnehagen.");
            visitor.look("journal-report-signed");
            visitor.open("/personer/" + anne.person());
            visitor.sees("Sluttrapport", "Avvik fra god praksis");
        }
    }

    private static void fetchedAsText(Visitor visitor, String address) {
        var answer = visitor.page().request().get(visitor.page().url().replaceAll("/personer.*", "") + address + "/tekst");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "text/plain;charset=UTF-8")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-disposition", "attachment; filename=\"dokument.txt\"");
        assertThat(answer.text()).startsWith("EPIKRISE").contains("Sover bedre. 🌱", "Fastlegen: følger opp søvn – innen 15.04.2026");
    }

    private World.Place.Member specialist(String name) {
        var specialist = place.member(name, Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(therapist.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja takk", TODAY));
        return specialist;
    }

    private World.Waiting started(String service, String name, World.Place.Member by) {
        var waiting = place.accepted(service, name, by.caller());
        episodes.start(by.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(), TODAY,
                List.of(new Departure("home-visit", "hastet")));
        return waiting;
    }

    private UUID write(World.Place.Member by, World.Waiting who, Information information, String text, boolean sign) {
        UUID id = UUID.randomUUID();
        notes.write(by.caller(), who.person(), id, information, new Note.Writing(Note.Kind.TALK, TODAY, null, text), sign);
        return id;
    }
}
