package no.fotfeste.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import no.fotfeste.testing.World.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The team's meeting on several screens at once, in real browsers. */
@FotfesteTest
class MeetingPagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final List<String> TWENTY = List.of("Aud Berg", "Bo Dahl", "Cato Lie", "Dina Ruud", "Eli Lund", "Finn Moen", "Grete Vold",
            "Hans Eik", "Ida Skog", "Jens Holm", "Kaja Nygård", "Lars Tveten", "Mari Sol", "Nils Bakke", "Oda Strand", "Per Kvam",
            "Roy Hagen", "Siv Øyen", "Tor Ås", "Unni Ærlig");

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired CaseMeetings cases;

    private World.Place place;
    private World.Place.Member kari;
    private World.Place.Member ina;
    private World.Place.Member jon;

    @BeforeEach
    void aPlace() {
        world.today(TUESDAY);
        place = world.place("tvt");
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        ina = place.member("Ina Moe", Role.PHYSIOTHERAPIST);
        jon = place.member("Jon Vik", Role.JOB_SPECIALIST);
    }

    @Test
    void a_meeting_of_twenty_cases_on_three_screens_one_of_them_navs() {
        List<Waiting> all = new ArrayList<>();
        for (String name : TWENTY) all.add(new Courses(world, episodes).started(place, "tvt", name));
        for (int i = 0; i < 3; i++) consents(all.get(i));
        cases.ask(ina.caller(), all.get(7).person(), UUID.randomUUID(), "Skal vi be om ny MR av ryggen?", true);
        try (Visitor karis = browsers.loggedIn(kari); Visitor inas = browsers.loggedIn(ina); Visitor jons = browsers.loggedIn(jon)) {
            String meeting = begin(karis);
            inas.follow("Teammøte");
            inas.sees("Skjermen vises for teamet", "0 drøftet, 20 venter", "Hans Eik");

            karis.follow("Neste sak");
            karis.sees("Hans Eik", "Skal vi be om ny MR av ryggen?", "Ingen beslutninger fra møter ennå.");
            karis.fill("Hva gjør vi", "Be fastlegen om henvisning til MR");
            karis.select("Hvem", "Ina Moe (physiotherapist)");
            karis.choose("2 uker");
            karis.press("Lagre beslutningen");
            karis.sees("Beslutningen er lagret", "Be fastlegen om henvisning til MR", "Ina Moe, innen tir. 17. mars", "bare helsepersonell");
            karis.look("meeting-case");
            inas.sees("1 ny siden sist");
            inas.follow("Oppdater");
            inas.sees("1 drøftet, 19 venter", "1 beslutning");
            inas.open("/");
            inas.sees("Oppgave fra møtet – Hans Eik");

            jons.open("/motet");
            jons.sees("0 drøftet, 3 venter", "Aud Berg");
            jons.seesNot("Hans Eik", "Unni Ærlig");
            theSpecialistComes(karis, inas, jons, meeting, all);
            discussTheRest(karis, meeting);
            close(karis, inas, jons, meeting, all);
        }
    }

    @Test
    void a_meeting_begins_with_an_empty_list_and_one_nobody_closed_is_offered_to_be_closed() {
        try (Visitor karis = browsers.loggedIn(kari)) {
            karis.open("/motet");
            karis.sees("Ingen saker venter", "Det første møtet er ikke holdt ennå");
            karis.press("Start teammøte");
            world.today(TUESDAY.plusWeeks(1));
            karis.open("/motet");
            karis.sees("Møtet tir. 3. mars ble ikke avsluttet");
            karis.follow("Åpne og avslutt");
            karis.press("Avslutt og signer");
            karis.sees("Møtet er avsluttet og referatet signert.", "Signert");
        }
        try (Visitor berit = browsers.loggedIn(place.member("Berit Vik", Role.RECEPTIONIST))) {
            berit.follow("Teammøte");
            berit.sees("Når teamene møtes", "Kari Tveit");
            berit.look("meeting-coming");
            assertThat(berit.open("/motet/tjeneste/tvt")).isEqualTo(403);
        }
        try (Visitor lise = browsers.loggedIn(place.member("Lise Vik", Role.LEADER))) {
            assertThat(lise.open("/motet")).isEqualTo(403);
        }
    }

    private String begin(Visitor karis) {
        karis.follow("Teammøte");
        karis.sees("tirsdag 3. mars 2026", "plass til omtrent 15 saker", "Hans Eik", "Tas opp", "neste gang?");
        karis.press("Start teammøte");
        karis.sees("Skjermen vises for teamet", "0 drøftet, 20 venter");
        karis.unfold("Kryss av dem som er her");
        karis.choose("Ina Moe");
        karis.press("Lagre hvem som er her");
        karis.sees("Lagret hvem som er her.");
        karis.look("meeting-agenda");
        karis.follow("Skriv ut");
        karis.sees("Saksliste", "Unni Ærlig");
        String meeting = String.valueOf(karis.address()).replace("/utskrift", "");
        karis.follow("Til møtet");
        return meeting;
    }

    /** On every screen of the meeting, everything but the three who have said yes is gone. */
    private void theSpecialistComes(Visitor karis, Visitor inas, Visitor jons, String meeting, List<Waiting> all) {
        String hidden = "/personer/" + all.get(7).person() + meeting;
        inas.open(hidden);
        inas.sees("Be fastlegen om henvisning til MR");
        karis.open(meeting);
        karis.press("Jon Vik (job-specialist, NAV) er i rommet");
        karis.sees("I rommet: Jon Vik, NAV", "0 drøftet, 3 venter", "Aud Berg", "Bo Dahl", "Cato Lie");
        karis.seesNot("Hans Eik", "Unni Ærlig", "1 drøftet", "20 saker");
        karis.look("meeting-shared");
        inas.page().waitForURL("**" + meeting, new Page.WaitForURLOptions().setTimeout(15_000));
        inas.sees("I rommet: Jon Vik, NAV");
        inas.seesNot("Hans Eik", "Unni Ærlig");
        assertThat(karis.open(hidden)).isEqualTo(404);
        assertThat(karis.open(meeting + "/utskrift")).isEqualTo(200);
        karis.seesNot("Hans Eik", "Unni Ærlig");
        assertThat(karis.open(meeting + "?sok=Hans")).isEqualTo(200);
        karis.sees("Fant ingen med det navnet");
        jons.open(meeting);
        jons.follow("Aud Berg");
        jons.fill("Hva gjør vi", "Møte på verkstedet sammen med Aud");
        jons.select("Hvem", "Jon Vik (job-specialist, NAV)");
        jons.choose("4 uker");
        jons.press("Lagre og neste sak");
        jons.sees("Bo Dahl");
        karis.open("/personer/" + all.getFirst().person() + meeting);
        karis.sees("Møte på verkstedet sammen med Aud", "arbeid: alle som følger opp", "Jon Vik, NAV, innen tir. 31. mars");
        karis.seesNot("Bare helsepersonell");
        karis.open(meeting);
        karis.press("Jon Vik, NAV har gått. Vis alle saker");
        karis.sees("2 drøftet, 18 venter", "Hans Eik", "Unni Ærlig");
    }

    private void discussTheRest(Visitor karis, String meeting) {
        karis.follow("Neste sak");
        karis.press("Ta saken neste gang");
        for (int left = 17; left > 2; left--) {
            karis.press("Ingen beslutning – drøftet");
            karis.page().waitForLoadState();
        }
        karis.open(meeting);
        karis.sees("17 drøftet, 2 venter", "Neste gang");
    }

    private void close(Visitor karis, Visitor inas, Visitor jons, String meeting, List<Waiting> all) {
        // her screen has not heard yet that it is over when she presses
        inas.page().route("**/nytt*", com.microsoft.playwright.Route::abort);
        inas.open(meeting);
        karis.press("Avslutt og signer");
        karis.sees("Møtet er avsluttet og referatet signert.", "Signert tir. 3. mars 09.00 av Kari Tveit", "Jon Vik", "NAV",
                "Be fastlegen om henvisning til MR – Ina Moe, innen tir. 17. mars", "Til neste gang");
        karis.look("meeting-minutes");
        inas.press("Avslutt og signer");
        inas.sees("Møtet er alt avsluttet kl. 09.00 av Kari Tveit.");
        jons.open(meeting);
        jons.sees("Møte på verkstedet sammen med Aud");
        jons.seesNot("MR", "Hans Eik", "Unni Ærlig");
        APIResponse pdf = karis.page().request().get(karis.page().url().replaceAll("\\?.*", "") + "/referat.pdf");
        PdfCheck.accessible(pdf.body());
        assertThat(PdfCheck.text(pdf.body())).contains("Be fastlegen om henvisning til MR").contains("Kari Tveit");
        assertThat(PdfCheck.beside(pdf.body())).doesNotContain("Hans Eik");
        karis.open("/personer/" + all.get(7).person() + "/motet");
        karis.sees("Be fastlegen om henvisning til MR", "Til stede: Ina Moe; Kari Tveit", "gjenstår", "Rett eller legg til noe");
        karis.look("meeting-history");
        karis.open("/personer/" + all.getFirst().person() + "/innsyn");
        karis.sees("Var til stede da saken ble drøftet på møtet", "Jon Vik");
    }

    private void consents(Waiting waiting) {
        episodes.answerJobSpecialist(kari.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, jon.id(), JobSpecialistAnswer.How.ORALLY, "Ja", world.today()));
    }
}
