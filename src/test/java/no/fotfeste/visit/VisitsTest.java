package no.fotfeste.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
import no.fotfeste.contact.NewContact.Channel;
import no.fotfeste.contact.NewContact.Party;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import no.fotfeste.visit.Also.Where;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One entry lands everywhere at once, once, and is read by those who may read the words. */
@FotfesteTest
class VisitsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Visits visits;
    @Autowired VisitDesk desk;
    @Autowired Appointments appointments;
    @Autowired Contacts contacts;
    @Autowired Notes notes;
    @Autowired Measures measures;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired no.fotfeste.access.Access access;
    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;

    @BeforeEach
    void someoneFollowedUp() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
        episodes.start(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), MONDAY,
                List.of(new Departure("home-visit", "hastet")));
    }

    @Test
    void one_entry_is_the_visit_the_note_the_measure_and_the_question_for_the_meeting() {
        AppointmentId id = appointment();
        UUID key = UUID.randomUUID();
        visits.held(kari.caller(), anne.person(), id, key, 1, held("Sover dårlig. Vil prøve fast leggetid."),
                new Also(Where.HEALTH, true, new Also.NewMeasure("Fast leggetid", Measure.Doer.SELF, MONDAY.plusDays(14)), "Trengs legen?"));

        Note note = notes.get(kari.caller(), anne.person(), key).note();
        assertThat(note.signed()).isTrue();
        assertThat(note.information()).isEqualTo(Information.HEALTH);
        assertThat(note.on()).isEqualTo(MONDAY);
        assertThat(note.text()).isEqualTo("Hjemmebesøk kl. 10.00–11.00. Fra oss: Kari Tveit.\n\nSover dårlig. Vil prøve fast leggetid.");
        assertThat(line(kari)).filteredOn(entry -> entry.kind().equals("follow-up-visit")).singleElement()
                .satisfies(entry -> assertThat(entry.contact()).isTrue()).satisfies(entry -> assertThat(entry.text()).isEmpty());
        assertThat(line(kari)).filteredOn(entry -> entry.kind().equals(Kinds.FOR_MEETING)).singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("Trengs legen?"))
                .satisfies(entry -> assertThat(entry.information()).isEqualTo(Information.HEALTH));
        assertThat(desk.going(kari.caller(), anne.person(), id).made()).extracting(Made::what)
                .containsExactlyInAnyOrder(Made.What.NOTE, Made.What.MEASURE, Made.What.QUESTION);
        measures.tick(kari.caller(), anne.person(), key, UUID.randomUUID(), true);
    }

    @Test
    void what_stands_in_the_record_is_seen_by_nobody_who_may_not_open_it() {
        var vidar = specialist();
        AppointmentId id = appointment();
        visits.held(kari.caller(), anne.person(), id, UUID.randomUUID(), 1, held("Om helsa"),
                new Also(Where.HEALTH, true, new Also.NewMeasure("Om helsa", Measure.Doer.SELF, null), "Om helsa"));
        assertThat(line(vidar)).extracting(Line::kind).contains("follow-up-visit").doesNotContain(Kinds.NOTE, Kinds.FOR_MEETING);
        assertThat(line(vidar)).extracting(Line::text).noneMatch(text -> text.contains("Om helsa"));
        assertThat(desk.going(vidar.caller(), anne.person(), id).made()).isEmpty();
        assertThat(desk.going(vidar.caller(), anne.person(), id).appointment().outcome()).isEmpty();
    }

    @Test
    void the_call_outside_its_window_takes_a_reason_that_is_counted_and_inside_it_none() {
        var vidar = specialist();
        waitForTheCall(vidar);
        world.today(MONDAY.plusDays(6));
        assertThat(VisitForms.asksWhyNow(desk.logging(vidar.caller(), anne.person()), world.today())).isTrue();
        world.today(MONDAY.plusDays(7));
        assertThat(VisitForms.asksWhyNow(desk.logging(vidar.caller(), anne.person()), world.today())).isFalse();
        assertThat(VisitForms.asksWhyNow(desk.logging(kari.caller(), anne.person()), world.today().minusDays(2))).as("not theirs to make").isFalse();
        world.today(MONDAY.plusDays(15));
        assertThat(VisitForms.asksWhyNow(desk.logging(vidar.caller(), anne.person()), world.today())).isTrue();
        NewContact call = new NewContact(NewContact.Channel.PHONE, NewContact.Party.PERSON, "", NewContact.Direction.OUT, true, true, "", "Ringte",
                "", world.today(), null, null);
        visits.contact(vidar.caller(), anne.person(), UUID.randomUUID(), call, new Also(Where.LOG, false, null, "", false, "hastet"));
        assertThat(line(kari)).filteredOn(entry -> entry.kind().equals(Kinds.DEPARTURE)).extracting(Line::text).contains("hastet");
        long before = departures();
        visits.contact(vidar.caller(), anne.person(), UUID.randomUUID(), call, Also.NOTHING);
        assertThat(departures()).as("the next call is no call that was waited for").isEqualTo(before);
    }

    private long departures() {
        return line(kari).stream().filter(entry -> entry.kind().equals(Kinds.DEPARTURE)).count();
    }

    private void waitForTheCall(World.Place.Member vidar) {
        var jon = place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        UUID key = UUID.randomUUID();
        appointments.plan(kari.caller(), anne.person(), key, new Booking("joint-visit", MONDAY, LocalTime.of(12, 0), 60, Appointment.Mode.PHYSICAL,
                "Hjemme", "", "", "", List.of(vidar.id(), jon.id()), ""));
        visits.held(kari.caller(), anne.person(), new AppointmentId(key), UUID.randomUUID(), 1,
                new Held(List.of(vidar.id(), jon.id()), true, "Snakket sammen", "", ""), Also.NOTHING);
    }

    @Test
    void the_same_key_again_makes_nothing_more() {
        UUID key = UUID.randomUUID();
        visits.contact(kari.caller(), anne.person(), key, call("Ringte"), new Also(Where.WORK, false, null, "Hva nå?"));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> visits.contact(kari.caller(), anne.person(), key, call("Ringte"),
                new Also(Where.WORK, false, null, "Hva nå?")));
        assertThat(line(kari)).filteredOn(entry -> entry.kind().equals(Kinds.CONTACT)).hasSize(1);
        assertThat(line(kari)).filteredOn(entry -> entry.kind().equals(Kinds.FOR_MEETING)).hasSize(1);
        assertThat(desk.logged(kari.caller(), anne.person(), key).made()).extracting(Made::what)
                .containsExactlyInAnyOrder(Made.What.DRAFT, Made.What.QUESTION);
    }

    @Test
    void where_one_part_is_refused_nothing_is_kept_and_the_key_can_be_used_again() {
        var rut = place.member("Rut Lie", Role.RECEPTIONIST);
        episodes.addMember(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), rut.id(), Case.Part.MEMBER);
        UUID key = UUID.randomUUID();
        for (Also not : List.of(new Also(Where.HEALTH, true, null, ""), new Also(Where.WORK, true, null, ""),
                new Also(Where.LOG, false, new Also.NewMeasure("Noe", Measure.Doer.SELF, null), ""))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> visits.contact(rut.caller(), anne.person(), key, call("Ringte"), not));
        }
        assertThat(line(kari)).extracting(Line::kind).doesNotContain(Kinds.CONTACT, Kinds.NOTE);
        visits.contact(rut.caller(), anne.person(), key, call("Ringte"), new Also(Where.LOG, false, null, "Kan noen ringe tilbake?"));
        assertThat(line(kari)).extracting(Line::kind).contains(Kinds.CONTACT, Kinds.FOR_MEETING);
    }

    @Test
    void that_the_person_was_reached_is_enough_and_counts_as_having_been_in_touch() {
        visits.contact(kari.caller(), anne.person(), UUID.randomUUID(), call(""), Also.NOTHING);
        assertThat(line(kari)).filteredOn(Line::contact).singleElement().satisfies(entry -> assertThat(entry.text()).isEqualTo("Telefon"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> visits.contact(kari.caller(), anne.person(), UUID.randomUUID(),
                contact(Party.NAV, ""), Also.NOTHING)).satisfies(wrong -> assertThat(wrong.errors()).containsKey("summary"));
    }

    @Test
    void not_met_is_told_once_and_what_was_waited_for_is_waited_for_still() {
        AppointmentId id = appointment();
        visits.missed(kari.caller(), anne.person(), id, UUID.randomUUID(), 0, "Ikke hjemme", Also.NOTHING);
        assertThat(desk.going(kari.caller(), anne.person(), id).appointment().state()).isEqualTo(Appointment.State.NO_SHOW);
        assertThat(line(kari)).filteredOn(Line::contact).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> visits.held(kari.caller(), anne.person(), id, UUID.randomUUID(), 0,
                held("Likevel"), Also.NOTHING)).extracting(Refused::key).isEqualTo("contact.already-settled");
    }

    @Test
    void a_phone_whose_clock_is_ahead_is_told_and_nothing_is_kept() {
        NewContact tomorrow = new NewContact(Channel.PHONE, Party.PERSON, "", NewContact.Direction.OUT, true, false, "", "Ringte", "",
                MONDAY.plusDays(1), null, null);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> visits.contact(kari.caller(), anne.person(), UUID.randomUUID(), tomorrow,
                Also.NOTHING)).satisfies(wrong -> assertThat(wrong.errors()).containsEntry("on", "contact.in-future"));
        assertThat(line(kari)).extracting(Line::kind).doesNotContain(Kinds.CONTACT);
    }

    @Test
    void someone_elses_appointment_or_one_that_has_been_closed_to_the_caller_is_nobodys() {
        AppointmentId id = appointment();
        var eli = place.accepted("tvt", "Eli Lund", kari.caller());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                visits.held(kari.caller(), eli.person(), id, UUID.randomUUID(), 0, held("x"), Also.NOTHING));
        var ina = place.member("Ina Moe", Role.NURSE);
        world.block(kari.caller(), anne.person(), ina.id());
        assertThatExceptionOfType(Denied.class).isThrownBy(() ->
                visits.held(ina.caller(), anne.person(), id, UUID.randomUUID(), 0, held("x"), Also.NOTHING));
    }

    @Test
    void a_contact_is_corrected_by_addition_and_one_that_never_was_counts_no_more() {
        UUID id = UUID.randomUUID();
        visits.contact(kari.caller(), anne.person(), id, call("Ringte om møtet tirsdag"), Also.NOTHING);
        contacts.correct(kari.caller(), anne.person(), id, UUID.randomUUID(), "Feil dag", "Møtet er onsdag", false);
        var corrected = desk.logged(kari.caller(), anne.person(), id).contact();
        assertThat(corrected.what().summary()).isEqualTo("Ringte om møtet tirsdag");
        assertThat(corrected.corrections()).singleElement().satisfies(one -> assertThat(one.text()).isEqualTo("Møtet er onsdag"));
        assertThat(lastContact()).isEqualTo(MONDAY);

        contacts.correct(kari.caller(), anne.person(), id, UUID.randomUUID(), "Det var en annen Anne", "", true);
        assertThat(desk.logged(kari.caller(), anne.person(), id).contact().withdrawn()).isTrue();
        assertThat(line(kari)).filteredOn(entry -> entry.kind().equals(Kinds.CONTACT_WITHDRAWN)).hasSize(1);
        assertThat(lastContact()).isNull();
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                contacts.correct(kari.caller(), anne.person(), id, UUID.randomUUID(), "Igjen", "", true));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() ->
                contacts.correct(kari.caller(), anne.person(), id, UUID.randomUUID(), "", "Uten grunn", false));
    }

    @Test
    void what_a_withdrawn_contact_settled_is_waited_for_again() {
        episodes.startTaper(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), MONDAY,
                List.of(new Departure(Kinds.JUDGED_STABLE, "hastet"), new Departure(Kinds.JUDGED_MASTERING, "hastet")));
        List<LocalDate> before = expected(Kinds.TAPER_CONTACT);
        UUID id = UUID.randomUUID();
        visits.contact(kari.caller(), anne.person(), id, call("Ringte"), Also.NOTHING);
        assertThat(expected(Kinds.TAPER_CONTACT)).isNotEqualTo(before);
        contacts.correct(kari.caller(), anne.person(), id, UUID.randomUUID(), "Feil person", "", true);
        assertThat(expected(Kinds.TAPER_CONTACT)).containsAll(before);
    }

    private AppointmentId appointment() {
        return appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), new Booking("follow-up-visit", MONDAY, LocalTime.of(10, 0),
                60, Appointment.Mode.PHYSICAL, "Storgata 1", "", "", "", List.of(kari.id()), ""));
    }

    private Held held(String outcome) {
        return new Held(List.of(kari.id()), true, outcome, "", "");
    }

    private static NewContact call(String summary) {
        return contact(Party.PERSON, summary);
    }

    private static NewContact contact(Party with, String summary) {
        return new NewContact(Channel.PHONE, with, "", NewContact.Direction.OUT, true, false, "", summary, "", MONDAY, null, null);
    }

    private World.Place.Member specialist() {
        var vidar = place.member("Vidar Lund", Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new no.fotfeste.episode.JobSpecialistAnswer(no.fotfeste.episode.JobSpecialistAnswer.Answer.ACCEPTED, vidar.id(),
                        no.fotfeste.episode.JobSpecialistAnswer.How.ORALLY, "Ja", MONDAY));
        return vidar;
    }

    private List<Line> line(World.Place.Member who) {
        return cases.line(who.caller(), anne.person()).line();
    }

    private List<LocalDate> expected(String kind) {
        return line(kari).stream().filter(entry -> entry.open() && entry.kind().equals(kind)).map(Line::on).sorted().toList();
    }

    private @org.jspecify.annotations.Nullable LocalDate lastContact() {
        return transaction.execute(status -> {
            access.enter(kari.caller(), anne.person(), VisitAction.SHOW);
            return world.jdbc().sql("select on_date from timeline.last_contacts(array[:course]::uuid[])")
                    .param("course", anne.referral().course().value()).query((row, n) -> row.getObject(1, LocalDate.class)).list().getFirst();
        });
    }
}
