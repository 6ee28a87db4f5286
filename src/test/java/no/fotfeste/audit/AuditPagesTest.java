package no.fotfeste.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fotfeste.access.Role;
import no.fotfeste.person.Persons;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The log of one person's record in a real browser. */
@FotfesteTest
class AuditPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Persons persons;

    @Test
    void the_team_sees_who_has_opened_the_record_who_tried_and_themselves_looking() {
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        var kari = place.member("Kari Tveit", Role.COORDINATOR);
        var vera = place.member("Vera Holm", Role.JOB_SPECIALIST);
        var anne = place.accepted("tvt", "Anne Berge", kari.caller());
        persons.search(kari.caller(), "Berge");
        String address = "/personer/" + anne.person() + "/innsyn";
        try (var visitor = browsers.loggedIn(vera)) {
            assertThat(visitor.open("/personer/" + anne.person() + "/journal")).isEqualTo(404);
            assertThat(visitor.open(address)).isEqualTo(404);
        }
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open("/personer/" + anne.person() + "/deling");
            visitor.follow("Se hvem som har åpnet saken");
            visitor.sees("Hvem har åpnet saken til Anne Berge", "Så i denne loggen", "Så på siden om deling", "Svarte på henvisningen",
                    "Registrerte en henvisning", "Vera Holm", "jobbspesialist – NAV", "Prøvde å åpne journalen",
                    "Prøvde å åpne denne loggen", "avvist", "sto på en liste", "koordinator – Prøvestedet");
            visitor.look("audit");
            assertThat(visitor.open(address + "?for=1")).isEqualTo(200);
            visitor.sees("Det er ingen eldre rader.");
            visitor.look("audit-empty");
            assertThat(visitor.open(address + "?for=alt")).isEqualTo(200);
            for (int i = 0; i < 101; i++) persons.get(kari.caller(), anne.person());
            visitor.open(address);
            visitor.follow("Vis eldre");
            visitor.sees("Registrerte en henvisning");
        }
    }
}
