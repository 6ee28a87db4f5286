package no.fotfeste.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import no.fotfeste.work.Job;
import no.fotfeste.work.Jobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A Friday that was too much makes the support at work close again, as trouble told of at a contact does (B36). */
@FotfesteTest
class CloserAfterFridayTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired Jobs jobs;
    @Autowired Ladders ladders;
    @Autowired Fridays fridays;

    @Test
    void too_much_makes_it_close_again_and_well_does_not() {
        world.today(MONDAY.minusDays(30));
        World.Place place = world.place();
        World.Waiting anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        World.Place.Member kari = place.member("Kari Tveit", Role.COORDINATOR);
        world.today(MONDAY);
        UUID ladder = UUID.randomUUID();
        ladders.make(kari.caller(), anne.person(), ladder,
                new NewLadder("butikkmedarbeider", null, 100, kari.id(), Template.EVEN.from(MONDAY.with(DayOfWeek.MONDAY)), Brake.USUAL));
        jobs.start(kari.caller(), anne.person(), new Job(UUID.randomUUID(), "Butikkmedarbeider", null, "Ørje handel", 40, MONDAY, 8, null, null, "", 1), false);
        world.today(MONDAY.plusDays(4));
        fridays.answer(kari.caller(), anne.person(), ladder, UUID.randomUUID(), new Friday(MONDAY, Friday.Giver.PERSON, Friday.Answer.WELL, ""));
        assertThat(until(kari.caller(), anne)).first().isEqualTo(MONDAY.plusDays(7));
        world.today(MONDAY.plusDays(11));
        fridays.answer(kari.caller(), anne.person(), ladder, UUID.randomUUID(), new Friday(MONDAY.plusDays(7), Friday.Giver.PERSON, Friday.Answer.TOO_MUCH, ""));
        assertThat(until(kari.caller(), anne)).as("from that day").containsExactly(MONDAY.plusDays(14), MONDAY.plusDays(25), MONDAY.plusDays(53), MONDAY.plusDays(95));
    }

    private List<LocalDate> until(Caller caller, World.Waiting anne) {
        return cases.line(caller, anne.person()).line().stream().filter(line -> line.open() && line.kind().equals(Kinds.IN_WORK_CONTACT))
                .map(Line::until).sorted().toList();
    }
}
