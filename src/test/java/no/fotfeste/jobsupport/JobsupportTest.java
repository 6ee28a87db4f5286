package no.fotfeste.jobsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.contact.Contacts;
import no.fotfeste.contact.Held;
import no.fotfeste.contact.NewContact;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.episode.JobSpecialistAnswer.Answer;
import no.fotfeste.jobsupport.Scale.Computed;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Plans;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import no.fotfeste.work.Employer;
import no.fotfeste.work.Employers;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.WorkState;
import no.fotfeste.work.WorkStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The specialist's week, the offer to everyone, and fidelity, read from the record as it was written. */
@FotfesteTest
class JobsupportTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Weeks weeks;
    @Autowired Fidelities fidelities;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired Appointments appointments;
    @Autowired Contacts contacts;
    @Autowired Employers employers;
    @Autowired WorkStatuses work;
    @Autowired Plans plans;
    @Autowired Notes notes;

    private World.Place place;
    private World.Place.Member kari;
    private World.Place.Member jon;
    private World.Place.Member vidar;
    private World.Waiting anne;

    @BeforeEach
    void someoneWithAJobSpecialist() {
        world.today(START);
        place = world.place("tvt");
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        jon = place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
    }

    @Test
    void the_week_counts_cases_meetings_and_time_outside_and_says_whom_to_call() {
        yes(anne);
        visit("joint-visit", List.of(vidar, jon), 60);
        world.today(START.plusDays(9));
        UUID kindergarten = employer("Ørje barnehage", "barnehage");
        employers.logContact(vidar.caller(), kindergarten, UUID.randomUUID(),
                new Employer.Contact(world.today(), Employer.Channel.VISIT, true, 30, "Så på avdelingen", "Vidar Moen"));
        employers.logContact(vidar.caller(), kindergarten, UUID.randomUUID(),
                new Employer.Contact(world.today(), Employer.Channel.PHONE, false, 10, "Ringte", "Vidar Moen"));
        contact(vidar, NewContact.Channel.MEETING, NewContact.Party.EMPLOYER);
        Week week = week(vidar, vidar);
        assertThat(week.caseload()).isEqualTo(1);
        assertThat(week.limit()).isEqualTo(20);
        assertThat(week.bars()).hasSize(8).extracting(Week.Bar::talks).containsExactly(0, 0, 0, 0, 0, 0, 0, 2);
        assertThat(week.community().some()).as("the visit home, and the visit to the employer").isEqualTo(60 + 30);
        assertThat(week.community().whole()).as("and a call, and a meeting that nobody wrote the length of").isEqualTo(60 + 30 + 10 + 60);
        assertThat(week.assumed()).isEqualTo(1);
        assertThat(week.calls()).extracting(Week.Case::name).containsExactly("Anne Berge");
        assertThat(week.withoutNext()).isEmpty();
        contact(vidar, NewContact.Channel.PHONE, NewContact.Party.PERSON);
        assertThat(week(vidar, vidar).calls()).isEmpty();
        world.today(START.plusWeeks(6));
        assertThat(week(vidar, vidar).quiet()).extracting(Week.Case::name).containsExactly("Anne Berge");
        assertThat(week(kari, vidar).quiet()).hasSize(1);
    }

    @Test
    void a_week_is_ones_own_or_the_coordinators_to_see_and_half_a_position_has_half_the_cases() {
        yes(anne);
        var sara = place.member("Sara Lie", Role.JOB_SPECIALIST);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> weeks.numbers(sara.caller(), vidar.id()));
        assertThat(weeks.whose(sara.caller())).extracting(Facts.Worker::name).containsExactly("Sara Lie");
        assertThat(weeks.whose(kari.caller())).hasSize(2);
        assertThat(weeks.cases(sara.caller(), vidar.id())).as("whom she may not know").isEmpty();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> weeks.cases(jon.caller(), vidar.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> weeks.numbers(kari.caller(), jon.id()));
        var other = world.place().member("Fremmed", Role.COORDINATOR);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> weeks.numbers(other.caller(), vidar.id()));
        assertThat(Week.limit(100)).isEqualTo(20);
        assertThat(Week.limit(50)).isEqualTo(10);
        assertThat(Week.limit(75)).isEqualTo(15);
        assertThat(Week.limit(33)).isEqualTo(6);
    }

    @Test
    void everyone_who_wants_to_work_is_to_be_offered_by_name_to_the_coordinator_and_as_a_number_to_the_specialist() {
        assertThat(weeks.offered(vidar.caller())).isEqualTo(new Offers.Count(0, 0, 0));
        wantsWork(anne);
        var per = new Courses(world, episodes).started(place, "tvt", "Per Kvam");
        wantsWork(per);
        assertThat(weeks.offers(kari.caller()).missing()).extracting(Offers.Row::name).containsExactlyInAnyOrder("Anne Berge", "Per Kvam");
        assertThat(weeks.offered(vidar.caller())).isEqualTo(new Offers.Count(2, 0, 0));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> weeks.offers(vidar.caller()));
        answer(per, Answer.DECLINED, "Vil klare det selv");
        yes(anne);
        Offers offers = weeks.offers(kari.caller());
        assertThat(offers.missing()).isEmpty();
        assertThat(offers.answered()).extracting(Offers.Row::words).contains("Vil klare det selv");
        assertThat(weeks.offered(vidar.caller())).isEqualTo(new Offers.Count(2, 2, 1));
    }

    @Test
    void after_a_yes_taken_back_the_coordinator_has_the_next_steps_and_the_door_is_shut() {
        yes(anne);
        UUID note = UUID.randomUUID();
        notes.write(vidar.caller(), anne.person(), note, Information.WORK,
                new Note.Writing(Note.Kind.WORKPLACE, START, null, "Arbeidsgiver vil prøve"), true);
        UUID kindergarten = employer("Ørje barnehage", "barnehage");
        employers.logContact(vidar.caller(), kindergarten, UUID.randomUUID(),
                new Employer.Contact(START, Employer.Channel.VISIT, "Så på avdelingen", "Vidar Moen"));
        assertThat(open()).contains("joint-visit");
        world.today(START.plusDays(1));
        answer(anne, Answer.WITHDRAWN, "Vil ikke mer");
        assertThat(open()).as("what only she could do").doesNotContain("joint-visit").contains("contact");
        assertThat(cases.line(kari.caller(), anne.person()).line()).filteredOn(line -> line.open() && line.kind().equals("contact"))
                .allSatisfy(line -> assertThat(line.who()).isEqualTo("coordinator"));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.line(vidar.caller(), anne.person()));
        assertThat(weeks.cases(vidar.caller(), vidar.id())).isEmpty();
        assertThat(week(vidar, vidar).caseload()).isZero();
        assertThat(cases.line(kari.caller(), anne.person()).line()).extracting(Line::text).anyMatch(text -> text.contains("Arbeidsgiver vil prøve"));
        assertThat(employers.get(vidar.caller(), kindergarten).contacts()).as("her own log of employers").hasSize(1);
        assertThat(week(vidar, vidar).numbers().talks()).hasSize(1);
        contact(kari, NewContact.Channel.PHONE, NewContact.Party.PERSON);
        assertThat(open()).doesNotContain("contact");
    }

    @Test
    void what_was_the_specialists_in_the_taper_is_the_coordinators_when_the_specialist_leaves() {
        yes(anne);
        episodes.startTaper(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), START,
                List.of(new no.fotfeste.episode.Departure("judged-stable", "annet"), new no.fotfeste.episode.Departure("judged-mastering", "annet")));
        long before = open().stream().filter("taper-contact"::equals).count();
        episodes.removeMember(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), vidar.id());
        assertThat(open().stream().filter("taper-contact"::equals).count()).isEqualTo(before).isPositive();
        assertThat(cases.line(kari.caller(), anne.person()).line()).filteredOn(line -> line.open() && line.kind().equals("taper-contact"))
                .allSatisfy(line -> assertThat(line.who()).isEqualTo("coordinator"));
    }

    @Test
    void fidelity_is_read_from_the_record_with_names_only_for_those_who_may_know_and_is_kept_as_it_was() {
        wantsWork(anne);
        yes(anne);
        visit("joint-visit", List.of(vidar, jon), 60);
        world.today(START.plusDays(20));
        contact(vidar, NewContact.Channel.MEETING, NewContact.Party.EMPLOYER);
        UUID kindergarten = employer("Ørje barnehage", "barnehage");
        work.add(vidar.caller(), anne.person(), UUID.randomUUID(), new NewSpell(WorkState.ORDINARY_PART, START.plusDays(15), null, 40,
                kindergarten, no.fotfeste.work.Spell.Source.STAFF, "", Set.of()));
        var leif = place.member("Leif Bø", Role.LEADER);
        LocalDate today = world.today();
        Fidelities.Picture picture = fidelities.picture(leif.caller(), START.minusDays(30), today);
        Map<Computed, Figure> figures = picture.figures();
        assertThat(figures.get(Computed.CASELOAD).some()).isEqualTo(1);
        assertThat(figures.get(Computed.OFFERED).anchor()).isEqualTo(5);
        assertThat(figures.get(Computed.RAPID).value()).isEqualTo(20.0);
        assertThat(figures.get(Computed.TALKS).some()).isEqualTo(1);
        assertThat(figures.get(Computed.ORDINARY)).satisfies(figure -> assertThat(figure.some()).isEqualTo(1));
        assertThat(figures.get(Computed.TRADES).whole()).isEqualTo(1);
        assertThat(figures.get(Computed.FOLLOW_ALONG).whole()).as("before, after; one week is not over").isEqualTo(2);
        assertThat(figures.get(Computed.INTEGRATION).some()).isEqualTo(1);
        assertThat(picture.behind()).contains(anne.person());
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> fidelities.names(leif.caller(), picture.behind()));
        assertThat(fidelities.names(kari.caller(), picture.behind())).containsValue("Anne Berge");
        var sara = place.member("Sara Lie", Role.JOB_SPECIALIST);
        assertThat(fidelities.names(sara.caller(), picture.behind())).isEmpty();
        UUID review = fidelities.review(leif.caller(), UUID.randomUUID(), START, today, Map.of(2, new Review.Given(4, 0, "Litt annet")), "Første gang");
        work.add(vidar.caller(), anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.AAP, START, 60));
        Review kept = fidelities.get(kari.caller(), review);
        assertThat(kept.total()).isNull();
        assertThat(kept.entries()).hasSize(25);
        assertThat(kept.entries().get(1).anchor()).isEqualTo(4);
        assertThat(kept.entries().get(0).value()).as("one case on two positions").isEqualTo(0.5);
        assertThat(fidelities.picture(kari.caller(), START, today).reviews()).extracting(Review::id).containsExactly(review);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> fidelities.review(vidar.caller(), UUID.randomUUID(), START, today, Map.of(), ""));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> fidelities.picture(kari.caller(), today, START));
        var other = world.place().member("Fremmed", Role.COORDINATOR);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> fidelities.get(other.caller(), review));
    }

    private Week week(World.Place.Member reader, World.Place.Member whose) {
        Weeks.Numbers numbers = weeks.numbers(reader.caller(), whose.id());
        Facts.Worker worker = numbers.workers().stream().filter(each -> each.id().equals(whose.id())).findFirst().orElseThrow();
        return new Week(worker, numbers.workers(), world.today(), numbers.facts(), weeks.cases(reader.caller(), whose.id()), numbers.offers(), false);
    }

    private List<String> open() {
        return cases.line(kari.caller(), anne.person()).line().stream().filter(Line::open).map(Line::kind).toList();
    }

    private void yes(World.Waiting who) {
        episodes.answerJobSpecialist(kari.caller(), who.person(), who.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(Answer.ACCEPTED, vidar.id(), JobSpecialistAnswer.How.ORALLY, "Ja, gjerne", world.today()));
    }

    private void answer(World.Waiting who, Answer answer, String words) {
        episodes.answerJobSpecialist(kari.caller(), who.person(), who.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(answer, null, JobSpecialistAnswer.How.ORALLY, words, world.today()));
    }

    private void wantsWork(World.Waiting who) {
        plans.addGoal(kari.caller(), who.person(), UUID.randomUUID(),
                new Goal.Wish("Jeg vil tilbake i jobb", "", Goal.Domain.WORK, Goal.Aim.RETURN, true, false), Set.of());
    }

    private void visit(String kind, List<World.Place.Member> staff, int minutes) {
        UUID key = UUID.randomUUID();
        var ids = staff.stream().map(World.Place.Member::id).toList();
        appointments.plan(kari.caller(), anne.person(), key, new Booking(kind, world.today(), LocalTime.of(9, 0), minutes,
                Appointment.Mode.PHYSICAL, "Hjemme", "", "", "", ids, "annet"));
        appointments.hold(kari.caller(), anne.person(), new AppointmentId(key), UUID.randomUUID(), 1, new Held(ids, true, "Snakket sammen", "", "annet"));
    }

    private void contact(World.Place.Member by, NewContact.Channel channel, NewContact.Party with) {
        contacts.log(by.caller(), anne.person(), UUID.randomUUID(), new NewContact(channel, with, with == NewContact.Party.PERSON ? "" : "Ørje barnehage",
                NewContact.Direction.OUT, true, true, "", "Snakket om veien videre", "", world.today(), null, null));
    }

    private UUID employer(String name, String sector) {
        return employers.add(kari.caller(), UUID.randomUUID(), new Employer.Details(name, null, sector, "", "", true));
    }
}
