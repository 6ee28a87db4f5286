package no.fotfeste.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.platform.Time;
import no.fotfeste.referral.NewReferral;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@FotfesteTest
class DemoAnchoringTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Time time;
    @Autowired DemoHouse houses;
    @Autowired DemoActs acts;
    @Autowired DemoAnchoring anchoring;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    @Test
    void an_employer_and_a_counsellor_have_a_link_in_the_outbox() {
        world.today(TODAY);
        DemoHouse.House house = houses.municipality(time.instant());
        var kari = house.of(Role.COORDINATOR).on(TODAY);
        var who = acts.refer(kari, World.person("Anne Berge"), new NewReferral("tvt", "gp", "Legesenteret", TODAY, null, true,
                "Sammensatte plager", "", "L84", ""));
        acts.decide(kari, who, "tvt", "accept", "", null, null);
        anchoring.sends(house, who, TODAY);
        assertThat(new OutboxLooks(owner).of(house.provider())).hasSize(2)
                .allSatisfy(mail -> assertThat(mail.body()).contains("/delt/").doesNotContain("Anne", "Elvestad"));
    }
}
