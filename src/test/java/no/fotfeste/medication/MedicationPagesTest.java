package no.fotfeste.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fotfeste.access.Role;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The overview of medicines in a real browser. */
@FotfesteTest
class MedicationPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;

    @Test
    void a_medicine_is_told_of_checked_reviewed_and_stopped_and_it_is_never_called_a_prescription() {
        world.today(LocalDate.of(2026, 3, 2));
        World.Place place = world.place();
        var physician = place.member("Ida Lie", Role.PHYSICIAN);
        var anne = place.accepted("r1-8", "Anne Berge", physician.caller());
        try (var ida = browsers.loggedIn(physician)) {
            ida.open("/personer/" + anne.person() + "/journal");
            ida.follow("Legemidler");
            ida.sees("Det er ikke resepter", "Ingen legemidler er skrevet inn", "Det er ikke satt noen dag for gjennomgang");
            ida.look("medication-empty");
            ida.unfold("Legg til legemiddel");
            ida.press("Legg til");
            ida.sees("Fyll ut dette feltet", "Velg ett av svarene");
            ida.look("medication-errors");
            ida.fill("Navn", "Tramadol (fra Sverige) 🌱");
            ida.fill("Styrke og mengde", "50 mg");
            ida.fill("Hvor ofte", "to om kvelden");
            ida.choose("ved behov");
            ida.fill("Hvorfor", "vondt i ryggen");
            ida.fill("Siden", "i vår");
            ida.fill("Fra hvem", "fastlegen");
            ida.choose("Smertestillende");
            ida.choose("Vanedannende");
            ida.press("Legg til");
            ida.sees("Legemidlet er lagt til.", "Tramadol (fra Sverige) 🌱", "50 mg, to om kvelden · ved behov", "smertestillende", "vanedannende");
            ida.unfold("Sett dag for gjennomgang");
            ida.fill("Gjennomgås innen", "06.03.2026");
            ida.press("Lagre dagen");
            ida.sees("Bør gjennomgås innen fre. 6. mars");
            ida.open("/");
            ida.sees("Gå gjennom legemidlene – Anne Berge");
            ida.follow("Gå gjennom legemidlene – Anne Berge");
            ida.unfold("Skriv inn det personen forteller");
            ida.select("Hva", "Alkohol");
            ida.choose("bruker nå");
            ida.fill("Med personens egne ord", "Et glass vin i helgene");
            ida.press("Lagre");
            ida.sees("Det er skrevet inn.", "«Et glass vin i helgene»");
            ida.unfold("Skriv inn en gjennomgang");
            ida.look("medication-reviewing");
            ida.fill("Konklusjon", "Trappes ned sammen med fastlegen.");
            ida.press("Lagre gjennomgangen");
            ida.sees("Gjennomgangen er lagret.", "Ida Lie, lege. Legemidler: 1.", "innen tir. 2. juni");
            ida.press("Sjekket alt med personen i dag");
            ida.look("medication");
            ida.follow("Tramadol (fra Sverige) 🌱");
            ida.look("medication-one");
            ida.fill("Hvorfor", "x");
            ida.under("Har sluttet").getByLabel("Hvorfor").fill("Ble trøtt av dem");
            ida.press("Lagre at personen har sluttet");
            ida.sees("Har sluttet med", "Ble trøtt av dem");
            ida.follow("Til utskrift");
            ida.sees("Anne Berge", "Det er ikke resepter", "Trappes ned sammen med fastlegen.");
            ida.look("medication-print");
            assertThat(ida.page().locator("main form").count()).isZero();
        }
    }
}
