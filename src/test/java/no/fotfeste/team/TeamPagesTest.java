package no.fotfeste.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordinator gives out, one hands over, another takes it, and somebody stands in: in a browser. */
@FotfesteTest
class TeamPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;

    @Test
    void a_case_is_given_out_handed_over_taken_and_looked_after_in_the_holiday() {
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place("tvt");
        var kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        var nina = place.member("Nina Dal", Role.NURSE);
        var olav = place.member("Olav Ness", Role.SPORTS_EDUCATOR);
        var anne = place.accepted("tvt", "Anne Berge", kari.caller());
        place.accepted("tvt", "Ola Nes", kari.caller());
        episodes.addMember(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), nina.id(), Case.Part.MEMBER);
        try (var coordinator = browsers.loggedIn(kari); var nurse = browsers.loggedIn(nina); var educator = browsers.loggedIn(olav)) {
            coordinator.sees("Saker ingen har ansvaret for: 2");
            coordinator.follow("Teamet");
            coordinator.sees("Ingen har ansvaret (2)", "Anne Berge", "Noen følger opp, men ingen har ansvaret.");
            coordinator.unfold("Grense for Nina Dal");
            coordinator.under("Grense for Nina Dal").getByLabel("Høyst så mange saker").fill("1");
            coordinator.under("Grense for Nina Dal").getByText("Lagre grensen").click();
            coordinator.sees("Grensen er lagret.", "ansvar for 0 av 1");
            coordinator.unfold("Gi til en annen");
            coordinator.select("Hvem skal ha ansvaret", "Nina Dal (0 av 1)");
            coordinator.press("Gi saken");
            coordinator.sees("Saken er gitt.", "ansvar for 1 av 1");
            coordinator.unfold("Gi til en annen");
            coordinator.select("Hvem skal ha ansvaret", "Nina Dal (1 av 1)");
            coordinator.press("Gi saken");
            coordinator.sees("Velg en grunn, eller velg en annen.");
            coordinator.look("team-board-full");
            coordinator.choose("sykdom i teamet");
            coordinator.press("Gi saken");
            coordinator.sees("Alle saker har noen som har ansvaret.", "ansvar for 2 av 1");

            nurse.open("/team/overlevering");
            nurse.press("Spør");
            nurse.sees("Velg minst én sak.");
            nurse.choose("Anne Berge – TVT");
            nurse.select("Hvem skal spørres", "Olav Ness (sports-educator)");
            nurse.fill("Hva er viktigst nå", "Ring henne tirsdag, hun venter på svar fra jobben.");
            nurse.press("Spør");
            nurse.sees("Du har saken til svaret kommer.", "venter på svar");
            nurse.look("team-handover");

            educator.open("/");
            educator.sees("Noen vil gi deg saker (1)", "Anne Berge", "Ring henne tirsdag");
            educator.look("team-day-asked");
            educator.open("/?skjermet=1");
            educator.seesNot("Anne Berge", "Ring henne tirsdag");
            educator.open("/");
            educator.press("Ta over");
            educator.sees("Du har tatt over saken.", "Saken er overtatt", "Nina Dal → Olav Ness");

            educator.open("/team/fravar");
            educator.select("Vikar", "Nina Dal (nurse)");
            educator.fill("Siste dag borte", "01.03.2026");
            educator.press("Sett vikar");
            educator.sees("Siste dag kan ikke være før første.");
            educator.fill("Siste dag borte", "08.03.2026");
            educator.press("Sett vikar");
            educator.sees("Vikaren er satt.", "Nina Dal er vikar for Olav Ness", "alle sakene");
            educator.look("team-stand-in");
            nurse.open("/");
            nurse.sees("Du er vikar for Olav Ness");

            coordinator.open("/team/vakt");
            coordinator.select("mandag 2. mars 2026", "Nina Dal (nurse)");
            coordinator.press("Lagre uka");
            coordinator.sees("Uka er lagret.");
            coordinator.look("team-roster");
            nurse.open("/");
            nurse.sees("Du har vakt i dag: TVT.");
            educator.open("/team/vakt");
            educator.sees("Nina Dal", "ingen, koordinatoren har det");
            educator.follow("Teamet");
            assertThat(educator.address()).isEqualTo("/team/fravar");
        }
    }

    @Test
    void the_leader_sees_numbers_and_no_names() {
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place("tvt");
        var kari = place.member("Kari Tveit", Role.COORDINATOR);
        place.accepted("tvt", "Anne Berge", kari.caller());
        try (var leader = browsers.loggedIn(place.member("Leif Bø", Role.LEADER))) {
            leader.follow("Teamet");
            leader.sees("Kari Tveit", "ansvar for 0");
            leader.seesNot("Anne Berge");
            assertThat(leader.open("/team/overlevering")).isEqualTo(403);
        }
    }
}
