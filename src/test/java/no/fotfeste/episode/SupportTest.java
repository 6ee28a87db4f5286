package no.fotfeste.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.contact.NewContact;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Refused;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import no.fotfeste.visit.Also;
import no.fotfeste.visit.Visits;
import no.fotfeste.work.Job;
import no.fotfeste.work.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Support after the job has begun: a rhythm that falls, a taper after two judgements, and closer again where there is trouble (B35, B36). */
@FotfesteTest
class SupportTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired Jobs jobs;
    @Autowired Visits visits;

    private World.Waiting anne;
    private World.Place.Member member;
    private Caller kari;
    private EpisodeId course;

    @BeforeEach
    void aCase() {
        world.today(MONDAY.minusDays(60));
        World.Place place = world.place();
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        world.today(MONDAY);
        member = place.member("Kari Tveit", Role.COORDINATOR);
        kari = member.caller();
        course = anne.referral().course();
    }

    @Test
    void after_the_job_has_begun_contacts_are_waited_for_less_and_less_often_until_the_taper_takes_over() {
        jobs.start(kari, anne.person(), job(), false);
        assertThat(days(Kinds.IN_WORK_CONTACT)).containsExactly(7L, 21L, 49L, 91L);
        visits.contact(kari, anne.person(), UUID.randomUUID(), call(), Also.NOTHING);
        assertThat(days(Kinds.IN_WORK_CONTACT)).as("the call settled the first").containsExactly(21L, 49L, 91L);
        taper();
        assertThat(days(Kinds.IN_WORK_CONTACT)).isEmpty();
        assertThat(days(Kinds.TAPER_CONTACT)).containsExactly(14L, 42L, 84L);
    }

    @Test
    void the_taper_asks_for_both_judgements() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> episodes.startTaper(kari, anne.person(), course, UUID.randomUUID(), MONDAY, List.of()));
        judge(Kinds.JUDGED_STABLE);
        assertThatExceptionOfType(Refused.class).as("stable is not enough").isThrownBy(() ->
                episodes.startTaper(kari, anne.person(), course, UUID.randomUUID(), MONDAY, List.of()));
        judge(Kinds.JUDGED_MASTERING);
        episodes.startTaper(kari, anne.person(), course, UUID.randomUUID(), MONDAY, List.of());
        assertThat(days(Kinds.TAPER_CONTACT)).hasSize(3);
    }

    @Test
    void trouble_told_of_at_a_contact_makes_the_support_close_again() {
        taper();
        world.today(MONDAY.plusDays(30));
        kari = again();
        visits.contact(kari, anne.person(), UUID.randomUUID(), call(), trouble());
        assertThat(happened(Kinds.SUPPORT_TROUBLE)).hasSize(1);
        assertThat(days(Kinds.TAPER_CONTACT)).as("begun anew from today").containsExactly(33L, 44L, 72L, 114L);
    }

    @Test
    void before_the_taper_it_is_the_contacts_at_work_that_grow_closer_and_without_a_job_nothing_changes() {
        visits.contact(kari, anne.person(), UUID.randomUUID(), call(), trouble());
        assertThat(happened(Kinds.SUPPORT_TROUBLE)).as("no job, no support to make closer").isEmpty();
        jobs.start(kari, anne.person(), job(), false);
        world.today(MONDAY.plusDays(30));
        kari = again();
        visits.contact(kari, anne.person(), UUID.randomUUID(), call(), trouble());
        assertThat(days(Kinds.IN_WORK_CONTACT)).containsExactly(33L, 44L, 72L, 114L);
        assertThat(days(Kinds.TAPER_CONTACT)).isEmpty();
    }

    private static Also trouble() {
        return new Also(Also.Where.LOG, false, null, "", true);
    }

    private Caller again() {
        return member.caller();
    }

    private void taper() {
        judge(Kinds.JUDGED_STABLE);
        judge(Kinds.JUDGED_MASTERING);
        episodes.startTaper(kari, anne.person(), course, UUID.randomUUID(), MONDAY, List.of());
    }

    private void judge(String kind) {
        episodes.judge(kari, anne.person(), course, UUID.randomUUID(), kind, "Jevnt i to måneder", MONDAY);
    }

    private static Job job() {
        return new Job(UUID.randomUUID(), "Butikkmedarbeider", null, "Ørje handel", 40, MONDAY, 8, null, null, "", 1);
    }

    private NewContact call() {
        return new NewContact(NewContact.Channel.PHONE, NewContact.Party.PERSON, "", NewContact.Direction.OUT, true, false, "", "Ringte", "",
                world.today(), null, null);
    }

    /** Last days of what is waited for, counted from the Monday. */
    private List<Long> days(String kind) {
        return cases.line(kari, anne.person()).line().stream().filter(line -> line.open() && line.kind().equals(kind)).map(Line::until)
                .map(until -> java.time.temporal.ChronoUnit.DAYS.between(MONDAY, java.util.Objects.requireNonNull(until))).sorted().toList();
    }

    private List<Line> happened(String kind) {
        return cases.line(kari, anne.person()).line().stream().filter(line -> line.state() == Line.State.HAPPENED && line.kind().equals(kind)).toList();
    }
}
