package no.fotfeste.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.plan.OwnPlan;
import no.fotfeste.platform.Time;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The person's own openings stand in their log, and make nobody suspicious. */
@FotfesteTest
class OwnOpeningsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired AuditLog log;
    @Autowired LogFollowUp followUp;
    @Autowired OwnPlan plans;

    @Test
    void they_are_in_the_log_by_name_and_are_no_snooping() {
        world.today(TODAY);
        World.Place place = world.place();
        Caller kari = place.staff(Role.COORDINATOR);
        World.Waiting anne = place.accepted("tvt", "Anne Berg", kari);
        world.visit(place, anne.person(), false);
        for (int night = 0; night < 20; night++) {
            plans.show(Caller.person(place.provider(), anne.person(), "Anne Berg", false,
                    TODAY.plusDays(night + 1).atTime(3, 0).atZone(Time.OSLO).toInstant()));
        }
        world.today(TODAY.plusDays(21));
        LogFollowUp.Overview shown = followUp.show(place.staff(Role.LEADER));
        assertThat(shown.open().stream().map(each -> each.suspicion().name())).doesNotContain("Anne Berg");
        assertThat(log.openings(place.staff(Role.COORDINATOR), anne.person(), null).rows())
                .filteredOn(row -> row.name().equals("Anne Berg") && row.action().equals("plan.own-show")).hasSize(20)
                .allSatisfy(row -> assertThat(row.roles()).containsExactly("person"));
    }
}
