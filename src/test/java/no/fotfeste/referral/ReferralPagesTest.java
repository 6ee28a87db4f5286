package no.fotfeste.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fotfeste.access.Role;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Referrals in a real browser. */
@FotfesteTest
class ReferralPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;

    private World.Place place;
    private World.Place.Member coordinator;

    @BeforeEach
    void aPlace() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        coordinator = place.member("Kari Tveit", Role.COORDINATOR);
    }

    @Test
    void a_referral_is_registered_stands_in_the_inbox_and_is_decided() {
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open("/henvisninger");
            kari.look("referral-inbox-empty");
            kari.follow("Registrer henvisning til TVT");
            kari.look("referral-new");
            kari.fill("Fødselsnummer", World.SyntheticNumbers.next(LocalDate.of(1984, 5, 6)).digits());
            kari.fill("Fornavn", "Åse-Ærlig 🌱");
            kari.fill("Etternavn", "Øygarden");
            kari.fill("Fødselsdato", "06.05.1984");
            kari.choose("Fastlege");
            kari.fill("Navn på den som henviser", "Storgata legekontor");
            kari.fill("Hvorfor henvises personen", "Slag i januar. Trenger hjelp fra flere.");
            kari.press("Registrer henvisningen");
            kari.sees("Henvisningen er registrert.", "Åse-Ærlig 🌱 Øygarden", "16. mars");
            kari.look("referral-inbox");
            kari.follow("Åse-Ærlig 🌱 Øygarden");
            kari.look("referral");
            kari.choose("Oppfølging fra teamet");
            kari.press("Lagre svaret");
            kari.sees("Svaret på henvisningen er lagret.", "Oppfølging fra teamet");
            kari.look("referral-decided");
        }
    }

    @Test
    void what_is_wrong_is_told_by_the_field_and_nothing_written_is_lost() {
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open("/henvisninger/ny/tvt");
            kari.fill("Fødselsnummer", "12345678910");
            kari.fill("Fødselsdato", "31.02.1984");
            kari.fill("Hvorfor henvises personen", "Teksten som ikke skal bli borte");
            kari.press("Registrer henvisningen");
            kari.sees("Nummeret stemmer ikke", "Datoen er ikke til å forstå", "Fyll ut dette feltet", "Velg ett av svarene");
            assertThat(kari.page().getByLabel("Hvorfor henvises personen").inputValue()).isEqualTo("Teksten som ikke skal bli borte");
            assertThat(kari.page().evaluate("document.activeElement.className")).isEqualTo("ds-error-summary");
            kari.look("referral-new-errors");
        }
    }

    @Test
    void two_who_write_the_same_assessment_lose_neither_text() {
        var waiting = place.referred("tvt", "Ola Nes", coordinator.caller());
        String address = "/personer/" + waiting.person() + "/henvisninger/" + waiting.referral();
        var therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        try (var kari = browsers.loggedIn(coordinator); var jon = browsers.loggedIn(therapist)) {
            kari.open(address);
            jon.open(address);
            kari.fill("Teamets vurdering", "Karis tekst");
            kari.press("Lagre vurderingen");
            jon.fill("Teamets vurdering", "Jons tekst");
            jon.press("Lagre vurderingen");
            jon.sees("Noen andre lagret en endring mens du skrev", "Karis tekst");
            assertThat(jon.page().getByLabel("Teamets vurdering").inputValue()).isEqualTo("Jons tekst");
            jon.look("referral-conflict");
            jon.fill("Teamets vurdering", "Karis tekst. Jons tekst");
            jon.press("Lagre vurderingen");
            kari.open(address);
            assertThat(kari.page().getByLabel("Teamets vurdering").inputValue()).isEqualTo("Karis tekst. Jons tekst");
        }
    }

    @Test
    void text_is_kept_while_it_is_written_and_is_there_after_the_browser_died() {
        var waiting = place.referred("tvt", "Ola Nes", coordinator.caller());
        String address = "/personer/" + waiting.person() + "/henvisninger/" + waiting.referral();
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open(address);
            kari.fill("Teamets vurdering", "Halvferdig");
            kari.page().getByText("Utkast lagret kl.").first().waitFor();
        }
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open(address);
            assertThat(kari.page().getByLabel("Teamets vurdering").inputValue()).isEqualTo("Halvferdig");
            kari.sees("har ikke sendt inn ennå");
        }
    }
}
