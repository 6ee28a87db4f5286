package no.fotfeste.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.person.Persons;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.testing.World.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** My day and my people in a real browser. */
@FotfesteTest
class DeskPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Persons persons;
    @Autowired Appointments appointments;

    private World.Place place;
    private World.Place.Member coordinator;

    @BeforeEach
    void aPlace() {
        world.today(MONDAY);
        place = world.place();
        coordinator = place.member("Kari Tveit", Role.COORDINATOR);
    }

    @Test
    void the_first_page_after_login_says_what_waits_and_leads_to_it() {
        World.Place.Member nurse = place.member("Ina Moe", Role.NURSE);
        running("Eli Lund");
        place.referred("r1-8", "Tor Hagen", coordinator.caller());
        place.accepted("tvt", "Aud-Åse Berg-Ørnesen", coordinator.caller());
        world.today(MONDAY.plusDays(23));
        place.referred("tvt", "Ola Nes 🌱", nurse.caller());
        try (var kari = browsers.loggedIn(coordinator)) {
            assertThat(kari.address()).isEqualTo("/");
            kari.sees("Min dag", "onsdag 25. mars 2026", "Bør gjøres", "Svar på henvisningen – Ola Nes 🌱", "innen ons. 8. apr.",
                    "Vurderingsbesøk hjemme – Aud-Åse Berg-Ørnesen", "passert man. 16. mars", "mål", "bør",
                    "Ikke hørt fra på en stund (1)", "23 dager", "Eli Lund", "Ring 900 00 000", "Nytt siden sist");
            kari.look("desk-day");
            kari.follow("Skjermet visning");
            kari.sees("Skjermet visning: navn", "Person 1");
            kari.seesNot("Ola Nes", "Eli Lund", "Aud-Åse", "900 00 000");
            kari.look("desk-day-shielded");
            kari.follow("Vis navnene");
            kari.follow("Svar på henvisningen – Ola Nes 🌱");
            kari.sees("Svar på henvisningen");
            assertThat(kari.address()).contains("/henvisninger/");
        }
    }

    @Test
    void what_cannot_wait_stands_first_and_todays_visits_beside_it() {
        World.Place.Member nurse = place.member("Ina Moe", Role.NURSE);
        Waiting anne = running("Anne Berge");
        place.accepted("tvt", "Ola Nes", coordinator.caller());
        appointments.plan(coordinator.caller(), anne.person(), UUID.randomUUID(), new Booking("follow-up-visit", MONDAY,
                LocalTime.of(14, 30), 60, Appointment.Mode.VIDEO, "", "https://video.example.no/rom", "", "",
                List.of(coordinator.id(), nurse.id()), ""));
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open("/personer/" + anne.person() + "/kartlegging/phq-9");
            for (int item = 1; item <= 9; item++) kari.page().locator("fieldset[id$='-" + item + "'] input").nth(1).check();
            kari.press("Lagre svarene");
            kari.sees("Dette kan ikke vente");
            kari.open("/");
            kari.sees("Dette kan ikke vente", "I dag", "14.30–15.30", "Hjemmebesøk – Anne Berge", "med Ina Moe", "Bli med på video");
            kari.look("desk-day-urgent");
            kari.page().locator(".ds-alert a").first().click();
            assertThat(kari.address()).isEqualTo("/personer/" + anne.person() + "/kartlegging");
        }
    }

    @Test
    void someone_without_any_rows_is_told_what_comes_here() {
        try (var ina = browsers.loggedIn(place.member("Ina Moe", Role.PHYSIOTHERAPIST))) {
            ina.sees("Her er det ingenting ennå.", "Ingenting venter på deg akkurat nå.");
            ina.look("desk-day-empty");
            ina.follow("Mine personer");
            ina.sees("Ingen her ennå.");
            ina.look("desk-people-empty");
        }
    }

    @Test
    void an_administrator_gets_a_page_with_what_they_can_do_and_no_persons() {
        try (var ada = browsers.loggedIn(place.member("Ada Vik", Role.ADMINISTRATOR))) {
            ada.sees("Hei, Ada Vik", "Legg til ansatte");
            ada.seesNot("Mine personer");
            ada.look("desk-welcome");
            assertThat(ada.open("/personer")).isEqualTo(403);
            ada.sees("Du har ikke tilgang hit");
        }
        try (var leo = browsers.loggedIn(place.member("Leo Vik", Role.LEADER))) {
            leo.sees("Hei, Leo Vik", "uten navn");
        }
    }

    @Test
    void people_are_listed_filtered_and_found_by_name_or_by_number_which_never_stands_in_an_address() {
        Waiting eli = running("Eli Lund");
        place.referred("r1-8", "Tor Hagen", coordinator.caller());
        World.Place elsewhere = world.place();
        elsewhere.referred("tvt", "Per Kvam", elsewhere.staff(Role.COORDINATOR));
        String number = String.valueOf(persons.get(coordinator.caller(), eli.person()).number());
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.follow("Mine personer");
            kari.sees("Eli Lund", "Tor Hagen", "Oppfølging", "Henvist", "Svar på henvisningen");
            kari.seesNot("Per Kvam");
            kari.look("desk-people");
            kari.follow("Under oppfølging");
            kari.seesNot("Tor Hagen");
            kari.fill("Navn eller fødselsnummer", "hag");
            kari.press("Søk");
            kari.sees("Viser treff på «hag»", "Tor Hagen");
            kari.seesNot("Eli Lund");
            kari.look("desk-people-found");
            kari.fill("Navn eller fødselsnummer", "finnes ikke");
            kari.press("Søk");
            kari.sees("Fant ingen med det navnet");
            kari.fill("Navn eller fødselsnummer", World.SyntheticNumbers.next(LocalDate.of(1990, 1, 1)).digits());
            kari.press("Søk");
            kari.sees("Fant ingen med det nummeret");
            assertThat(kari.address()).isEqualTo("/personer/sok");
            kari.look("desk-people-nobody");
            kari.fill("Navn eller fødselsnummer", "12345678910");
            kari.press("Søk");
            kari.sees("Nummeret stemmer ikke");
            kari.fill("Navn eller fødselsnummer", number);
            kari.press("Søk");
            assertThat(kari.address()).isEqualTo("/personer/" + eli.person());
        }
    }

    @Test
    void anything_in_the_address_of_the_list_is_answered_kindly() {
        try (var kari = browsers.loggedIn(coordinator)) {
            assertThat(kari.open("/personer?sok=" + "%C3%A6%C3%B8%C3%A5%F0%9F%8C%B1".repeat(100) + "&side=x&vis=alt")).isEqualTo(200);
            assertThat(kari.open("/personer?side=99999999999&sok=%25%27%3B--")).isEqualTo(200);
            assertThat(kari.open("/personer?side=9")).isEqualTo(200);
            kari.sees("Det er ikke flere.");
            assertThat(kari.open("/?skjermet=%00")).isEqualTo(400);
        }
    }

    private Waiting running(String name) {
        Waiting waiting = place.accepted("tvt", name, coordinator.caller());
        episodes.start(coordinator.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(), world.today(),
                List.of(new Departure("home-visit", "hastet")));
        return waiting;
    }
}
