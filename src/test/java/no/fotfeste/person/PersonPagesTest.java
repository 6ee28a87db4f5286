package no.fotfeste.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fotfeste.access.Role;
import no.fotfeste.platform.PersonId;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contact details in a real browser. */
@FotfesteTest
class PersonPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;

    private World.Place place;
    private World.Place.Member coordinator;
    private String address;

    @BeforeEach
    void aPlace() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        coordinator = place.member("Kari Tveit", Role.COORDINATOR);
        address = "/personer/" + place.accepted("tvt", "Ola Nes", coordinator.caller()).person() + "/opplysninger";
    }

    @Test
    void contact_details_are_changed_and_what_is_wrong_is_told_by_the_field() {
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open(address);
            kari.sees("Ola Nes", "Videregående eller fagbrev", "barnehageassistent", "Til Ola Nes");
            kari.look("person-details");
            kari.fill("Telefon", "ring meg");
            kari.fill("E-post", "æøå");
            kari.press("Lagre opplysningene");
            kari.sees("Skriv telefonnummeret med siffer", "E-postadressen er ikke til å forstå");
            kari.look("person-details-errors");
            kari.fill("Telefon", "+47 900 11 222");
            kari.fill("E-post", "ola@example.no");
            kari.fill("Språk", "Tigrinja 🌱");
            kari.choose("Trenger tolk");
            kari.press("Lagre opplysningene");
            kari.sees("Opplysningene er lagret.");
            kari.open(address);
            assertThat(kari.page().getByLabel("Telefon").inputValue()).isEqualTo("+47 900 11 222");
            assertThat(kari.page().getByLabel("Trenger tolk").isChecked()).isTrue();
        }
    }

    @Test
    void of_two_who_change_at_once_the_second_is_shown_both() {
        try (var kari = browsers.loggedIn(coordinator); var ina = browsers.loggedIn(place.member("Ina Moe", Role.NURSE))) {
            kari.open(address);
            ina.open(address);
            kari.fill("Telefon", "411 11 111");
            kari.fill("E-post", "");
            kari.press("Lagre opplysningene");
            ina.fill("Telefon", "422 22 222");
            ina.press("Lagre opplysningene");
            ina.sees("Noen andre lagret en endring mens du skrev", "Telefon: 411 11 111", "E-post: (tomt)");
            ina.seesNot("Fastlege: Lege Dal");
            assertThat(ina.page().getByLabel("Telefon").inputValue()).isEqualTo("422 22 222");
            ina.look("person-details-conflict");
            ina.press("Lagre opplysningene");
            ina.sees("Opplysningene er lagret.");
        }
    }

    @Test
    void whoever_has_no_grant_is_told_the_same_as_of_someone_unknown() {
        try (var jon = browsers.loggedIn(place.member("Jon Vik", Role.JOB_SPECIALIST))) {
            assertThat(jon.open(address)).isEqualTo(404);
            String refused = jon.text();
            assertThat(jon.open("/personer/" + PersonId.next() + "/opplysninger")).isEqualTo(404);
            assertThat(jon.text()).isEqualTo(refused);
            assertThat(jon.open("/personer/noe-annet/opplysninger")).isEqualTo(404);
        }
    }
}
