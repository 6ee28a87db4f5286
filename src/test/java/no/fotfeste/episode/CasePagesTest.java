package no.fotfeste.episode;

import java.time.LocalDate;
import no.fotfeste.access.Role;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The case in a browser: from accepted to ended. */
@FotfesteTest
class CasePagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;

    @Test
    void someone_starts_gets_a_job_specialist_tapers_and_ends() {
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        var kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        place.member("Vidar Moen", Role.JOB_SPECIALIST);
        var waiting = place.accepted("tvt", "Anne Berge", kari.caller());
        String address = "/personer/" + waiting.person();
        try (var browser = browsers.loggedIn(kari)) {
            browser.open(address);
            browser.sees("Anne Berge", "Venter på start", "Avtal vurderingsbesøk");
            browser.look("case-accepted");
            browser.follow("Start oppfølgingen");
            browser.press("Start");
            browser.sees("Velg en grunn til at det går videre likevel");
            browser.look("case-start-gate");
            browser.choose("hastet");
            browser.press("Start");
            browser.sees("Oppfølgingen er startet", "uke 1", "12 uker er vanlig");
            browser.look("case-line");
            browser.follow("Deling");
            browser.choose("Ja, vil ha jobbspesialist");
            browser.select("Hvilken jobbspesialist", "Vidar Moen (job-specialist)");
            browser.choose("muntlig");
            browser.fill("Ordene som ble brukt", "Ja, det vil jeg prøve");
            browser.press("Lagre svaret");
            browser.sees("Vidar Moen", "NAV", "ett år, fordi arbeid er mål");
            browser.look("case-sharing");
            browser.follow("Avslutning");
            browser.look("case-end");
        }
    }
}
