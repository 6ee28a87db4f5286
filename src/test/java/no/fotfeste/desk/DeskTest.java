package no.fotfeste.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.instrument.Answers;
import no.fotfeste.assessment.Assessments;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.episode.Phase;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NationalId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.testing.World.Waiting;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists on a real database: whose, when, and behind the wall. */
@FotfesteTest
class DeskTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Desk desk;
    @Autowired Episodes episodes;
    @Autowired Persons persons;
    @Autowired Timeline timeline;
    @Autowired Appointments appointments;
    @Autowired Assessments assessments;
    @Autowired Instruments instruments;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private World.Place.Member coordinator;

    @BeforeEach
    void aPlace() {
        world.today(MONDAY);
        place = world.place();
        coordinator = place.member("Kari Tveit", Role.COORDINATOR);
    }

    @Test
    void my_day_is_empty_for_someone_with_no_rows_at_all() {
        assertThat(desk.day(place.staff(Role.NURSE)).empty()).isTrue();
        assertThat(people(place.staff(Role.NURSE), "").rows()).isEmpty();
    }

    @Test
    void what_is_due_shows_a_week_before_its_window_begins_and_what_is_overdue_stands_first() {
        Waiting ola = place.accepted("tvt", "Ola Nes", coordinator.caller());
        world.today(MONDAY.plusDays(20));
        place.referred("tvt", "Mari Sol", coordinator.caller());
        assertThat(desk.day(coordinator.caller()).due()).extracting(Due::name, Due::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ola Nes", "home-visit"),
                        org.assertj.core.groups.Tuple.tuple("Mari Sol", "referral-decided"));
        assertThat(desk.day(coordinator.caller()).due().getFirst().overdue(world.today())).isTrue();
        assertThat(desk.day(coordinator.caller()).due().getFirst().person()).isEqualTo(ola.person());
    }

    @Test
    void the_call_after_the_joint_visit_is_the_job_specialists_and_shows_before_day_seven() {
        World.Place.Member jon = place.member("Jon Vik", Role.JOB_SPECIALIST);
        Waiting ola = running("tvt", "Ola Nes");
        assertThat(desk.day(jon.caller()).empty()).as("before the person's consent").isTrue();
        assertThat(people(jon.caller(), "").rows()).isEmpty();
        consent(ola, jon);
        happened(ola, Happened.of("joint-visit", MONDAY, null, "").touching());
        assertThat(desk.day(jon.caller()).due()).extracting(Due::kind).contains("job-specialist-call");
        assertThat(desk.day(coordinator.caller()).due()).extracting(Due::kind).doesNotContain("job-specialist-call");
        world.today(MONDAY.plusDays(15));
        assertThat(desk.day(jon.caller()).due()).filteredOn(due -> due.kind().equals("job-specialist-call"))
                .singleElement().satisfies(due -> assertThat(due.overdue(world.today())).isTrue());
    }

    @Test
    void a_survey_that_is_sent_by_itself_is_nobodys_until_it_is_late() {
        Waiting ola = running("tvt", "Ola Nes");
        end(ola);
        world.today(MONDAY.plusMonths(7));
        assertThat(desk.day(coordinator.caller()).due()).extracting(Due::kind).doesNotContain("survey-6");
        world.today(MONDAY.plusMonths(8).plusDays(1));
        assertThat(desk.day(coordinator.caller()).due()).extracting(Due::kind).contains("survey-6").doesNotContain("survey-12");
    }

    @Test
    void an_occasion_is_the_task_of_those_who_may_open_its_forms_and_leads_to_them() {
        World.Place.Member jon = place.member("Jon Vik", Role.JOB_SPECIALIST);
        Waiting ola = running("tvt", "Ola Nes");
        consent(ola, jon);
        assertThat(desk.day(coordinator.caller()).due()).filteredOn(due -> due.kind().equals("measure-arrival")).singleElement()
                .satisfies(due -> assertThat(due.address()).isEqualTo("/personer/" + ola.person() + "/kartlegging"));
        assertThat(desk.day(jon.caller()).due()).extracting(Due::kind).doesNotContain("measure-arrival");
        world.today(MONDAY.plusDays(15));
        assertThat(desk.day(coordinator.caller()).due()).filteredOn(due -> due.kind().equals("measure-arrival")).singleElement()
                .satisfies(due -> assertThat(due.overdue(world.today())).isTrue());
    }

    @Test
    void whoever_has_not_been_heard_from_for_the_services_measure_is_shown_until_there_is_a_contact() {
        Waiting ola = running("tvt", "Ola Nes");
        running("r1-8", "Tor Dal");
        world.today(MONDAY.plusDays(22));
        assertThat(desk.day(coordinator.caller()).quiet()).singleElement()
                .satisfies(quiet -> assertThat(quiet.name()).isEqualTo("Ola Nes"))
                .satisfies(quiet -> assertThat(quiet.days(world.today())).isEqualTo(22))
                .satisfies(quiet -> assertThat(quiet.phone()).isEqualTo("900 00 000"));
        happened(ola, Happened.of(Kinds.CONTACT, world.today(), null, "").touching());
        assertThat(desk.day(coordinator.caller()).quiet()).isEmpty();
    }

    @Test
    void a_contact_that_the_caller_may_not_read_of_counts_all_the_same() {
        Waiting ola = running("r1-8", "Ola Nes");
        world.today(MONDAY.plusWeeks(9));
        Caller receptionist = place.staff(Role.RECEPTIONIST);
        assertThat(desk.day(receptionist).quiet()).hasSize(1);
        happened(ola, Happened.of(Kinds.WORK_STATUS, world.today(), null, "Gradert 40 %").touching());
        assertThat(desk.day(receptionist).quiet()).isEmpty();
        assertThat(desk.day(receptionist).recent()).extracting(Recent::kind).doesNotContain(Kinds.WORK_STATUS);
    }

    @Test
    void what_is_tapered_off_or_ended_is_not_quiet() {
        end(running("tvt", "Ola Nes"));
        world.today(MONDAY.plusDays(40));
        assertThat(desk.day(coordinator.caller()).quiet()).isEmpty();
    }

    @Test
    void new_is_what_others_have_written_of_what_the_caller_may_read() {
        Waiting ola = running("tvt", "Ola Nes");
        assertThat(desk.day(coordinator.caller()).recent()).as("their own doing").isEmpty();
        World.Place.Member nurse = place.member("Ina Moe", Role.NURSE);
        assertThat(desk.day(nurse.caller()).recent()).extracting(Recent::kind).contains(Kinds.STARTED, Kinds.REFERRAL_RECEIVED);
        World.Place.Member jon = place.member("Jon Vik", Role.JOB_SPECIALIST);
        consent(ola, jon);
        happened(ola, Happened.of(Kinds.NOTE, MONDAY, null, "Om helsa"));
        assertThat(desk.day(jon.caller()).recent()).extracting(Recent::kind).contains(Kinds.STARTED).doesNotContain(Kinds.NOTE);
        world.today(MONDAY.plusDays(8));
        assertThat(desk.day(nurse.caller()).recent()).isEmpty();
    }

    @Test
    void an_answer_that_cannot_wait_stands_first_for_those_who_may_read_of_health_until_it_is_seen_to() {
        World.Place.Member jon = place.member("Jon Vik", Role.JOB_SPECIALIST);
        Waiting ola = running("tvt", "Ola Nes");
        consent(ola, jon);
        transaction.executeWithoutResult(status -> {
            var entered = access.enter(coordinator.caller(), ola.person(), TestAction.LOOK);
            assessments.record(entered, timeline.course(entered, ola.referral().course()), "measure-arrival",
                    instruments.get("phq-9"), Answers.of(Map.of("1", "2", "2", "3", "3", "1", "4", "1", "5", "1", "6", "1",
                            "7", "1", "8", "1", "9", "1")), true, UUID.randomUUID());
        });
        assertThat(desk.day(coordinator.caller()).urgent()).extracting(Day.Urgent::name).containsExactly("Ola Nes");
        assertThat(desk.day(place.staff(Role.NURSE)).urgent()).hasSize(1);
        assertThat(desk.day(jon.caller()).urgent()).isEmpty();
        assertThat(desk.day(place.staff(Role.RECEPTIONIST)).urgent()).isEmpty();
        assertThat(desk.day(world.place().staff(Role.COORDINATOR)).urgent()).isEmpty();
    }

    @Test
    void today_shows_my_own_visits_in_order_and_with_whom() {
        World.Place.Member ina = place.member("Ina Moe", Role.NURSE);
        Waiting ola = place.accepted("tvt", "Ola Nes", coordinator.caller());
        Waiting mari = place.accepted("tvt", "Mari Sol", coordinator.caller());
        plan(ola, MONDAY, 11, coordinator, ina);
        plan(mari, MONDAY, 9, coordinator, ina);
        plan(mari, MONDAY.plusDays(1), 9, coordinator, ina);
        assertThat(desk.day(coordinator.caller()).visits()).extracting(Visit::name).containsExactly("Mari Sol", "Ola Nes");
        assertThat(desk.day(ina.caller()).visits().getFirst().with()).isEqualTo("Kari Tveit");
        assertThat(desk.day(place.staff(Role.NURSE)).visits()).as("not theirs").isEmpty();
    }

    @Test
    void what_came_since_the_last_look_is_new_and_a_look_right_after_is_the_same_look() {
        World.Place.Member ina = place.member("Ina Moe", Role.NURSE);
        Waiting ola = running("tvt", "Ola Nes");
        assertThat(desk.day(ina.caller()).fresh()).as("never looked before").isZero();
        world.today(MONDAY.plusDays(1));
        assertThat(desk.day(ina.caller()).fresh()).isZero();
        world.today(MONDAY.plusDays(2));
        happened(ola, Happened.of(Kinds.CONTACT, world.today(), null, "Ringte").touching());
        assertThat(desk.day(ina.caller()).fresh()).isEqualTo(1);
        assertThat(desk.day(ina.caller()).fresh()).as("still marked").isEqualTo(1);
        assertThat(desk.day(coordinator.caller()).fresh()).as("their own doing").isZero();
        world.today(MONDAY.plusDays(30));
        assertThat(desk.day(ina.caller()).recent()).extracting(Recent::kind).as("back after a month away").isEmpty();
        assertThat(desk.day(ina.caller()).fresh()).isZero();
    }

    @Test
    void whoever_has_been_away_longer_than_a_week_sees_all_that_came_meanwhile() {
        World.Place.Member ina = place.member("Ina Moe", Role.NURSE);
        Waiting ola = running("tvt", "Ola Nes");
        desk.day(ina.caller());
        world.today(MONDAY.plusDays(3));
        happened(ola, Happened.of(Kinds.CONTACT, world.today(), null, "Ringte").touching());
        world.today(MONDAY.plusDays(20));
        assertThat(desk.day(ina.caller()).recent()).extracting(Recent::text).contains("Ringte");
        assertThat(desk.day(ina.caller()).fresh()).as("looked at again").isEqualTo(1);
    }

    @Test
    void the_reception_sees_everyone_who_comes_today_and_the_map_is_asked_for_nothing_but_the_address() {
        World.Place.Member rut = place.member("Rut Lie", Role.RECEPTIONIST);
        Waiting tor = running("r1-8", "Tor Dal");
        Waiting ola = place.accepted("tvt", "Ola Nes", coordinator.caller());
        appointments.plan(coordinator.caller(), tor.person(), UUID.randomUUID(), new Booking("admission-talk", MONDAY, LocalTime.of(9, 0), 60,
                Appointment.Mode.PHYSICAL, "Møterom 2", "", "", "", List.of(coordinator.id()), ""));
        appointments.plan(coordinator.caller(), ola.person(), UUID.randomUUID(), new Booking("home-visit", MONDAY, LocalTime.of(10, 45), 60,
                Appointment.Mode.PHYSICAL, "Hjemme", "", "", "", List.of(coordinator.id()), "sykdom i teamet"));
        assertThat(desk.day(rut.caller()).visits()).extracting(Visit::name).contains("Tor Dal");
        Day day = desk.day(coordinator.caller());
        assertThat(day.visits()).extracting(day::gap).containsExactly(-1L, 45L);
        assertThat(day.visits().getLast().where()).isEqualTo("Storgata 1, 1800 Askim");
        assertThat(day.visits().getLast().map()).isEqualTo("https://www.openstreetmap.org/search?query=Storgata+1%2C+1800+Askim");
    }

    @Test
    void another_provider_and_one_whose_grant_has_ended_see_nothing() {
        Waiting ola = running("tvt", "Ola Nes");
        World.Place.Member tor = place.member("Tor Vik", Role.PHYSICIAN);
        episodes.addMember(coordinator.caller(), ola.person(), ola.referral().course(), UUID.randomUUID(), tor.id(), Case.Part.MEMBER);
        assertThat(people(tor.caller(), "").rows()).hasSize(1);
        episodes.removeMember(coordinator.caller(), ola.person(), ola.referral().course(), UUID.randomUUID(), tor.id());
        assertThat(people(tor.caller(), "").rows()).isEmpty();
        assertThat(desk.day(tor.caller()).empty()).isTrue();
        Caller stranger = world.place().staff(Role.COORDINATOR);
        assertThat(desk.day(stranger).empty()).isTrue();
        assertThat(people(stranger, "Ola").rows()).isEmpty();
        assertThat(desk.find(stranger, number(ola))).isEmpty();
        assertThat(desk.find(tor.caller(), number(ola))).isEmpty();
        assertThat(desk.find(coordinator.caller(), number(ola))).contains(ola.person());
    }

    @Test
    void people_are_found_by_the_beginnings_of_their_names_and_listed_with_phase_next_and_last_contact() {
        Waiting ola = running("tvt", "Ola-Åge Nes");
        happened(ola, Happened.of(Kinds.CONTACT, MONDAY, null, "").touching());
        place.referred("r1-8", "Åse Øygard", coordinator.caller());
        assertThat(people(coordinator.caller(), "").rows()).extracting(People.Row::name).containsExactly("Ola-Åge Nes", "Åse Øygard");
        assertThat(people(coordinator.caller(), "åg").rows()).singleElement()
                .satisfies(row -> assertThat(row.course().phase(MONDAY)).isEqualTo(Phase.ACTIVE))
                .satisfies(row -> assertThat(row.lastContact()).isEqualTo(MONDAY))
                .satisfies(row -> assertThat(row.next()).isNotNull());
        assertThat(people(coordinator.caller(), "å ø").rows()).extracting(People.Row::name).containsExactly("Åse Øygard");
        assertThat(people(coordinator.caller(), "100 % '; drop table").rows()).isEmpty();
        assertThat(people(coordinator.caller(), "se").rows()).as("only beginnings").isEmpty();
    }

    @Test
    void filters_tell_those_being_followed_up_from_those_in_the_year_after() {
        running("tvt", "Aud Berg");
        end(running("tvt", "Eli Lund"));
        place.referred("tvt", "Mari Sol", coordinator.caller());
        assertThat(filtered(People.Filter.ALL)).containsExactly("Aud Berg", "Eli Lund", "Mari Sol");
        assertThat(filtered(People.Filter.ACTIVE)).containsExactly("Aud Berg");
        assertThat(filtered(People.Filter.AFTER)).containsExactly("Eli Lund");
        world.today(MONDAY.plusMonths(15));
        assertThat(filtered(People.Filter.AFTER)).isEmpty();
    }

    @Test
    void a_page_holds_fifty_and_a_person_with_two_courses_is_one_row() {
        for (int i = 0; i < 51; i++) place.referred("tvt", "Navn%02d Rad".formatted(i), coordinator.caller());
        People first = people(coordinator.caller(), "");
        assertThat(first.rows()).hasSize(50);
        assertThat(first.more()).isTrue();
        People second = desk.people(coordinator.caller(), first.question().at(2));
        assertThat(second.rows()).extracting(People.Row::name).containsExactly("Navn50 Rad");
        assertThat(second.more()).isFalse();
    }

    @Test
    void whoever_was_listed_finds_it_in_their_log() {
        Waiting ola = running("tvt", "Ola Nes");
        people(coordinator.caller(), "");
        List<String> actions = transaction.execute(status -> {
            access.enter(coordinator.caller(), ola.person(), TestAction.LOOK);
            return world.jdbc().sql("select action from access.log where outcome = 'LISTED'").query(String.class).list();
        });
        assertThat(actions).contains("desk.people");
    }

    @Test
    void an_administrator_and_a_leader_have_no_people() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.LEADER)) {
            Caller caller = place.staff(role);
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> people(caller, ""));
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> desk.day(caller));
        }
    }

    private enum TestAction implements no.fotfeste.access.Action {
        LOOK;

        @Override
        public String code() {
            return "test.look";
        }

        @Override
        public Information needs() {
            return Information.IDENTITY;
        }

        @Override
        public java.util.Set<Role> roles() {
            return Role.STAFF;
        }
    }

    private People people(Caller caller, String name) {
        return desk.people(caller, new People.Question(name, People.Filter.ALL, 1));
    }

    private List<String> filtered(People.Filter filter) {
        return desk.people(coordinator.caller(), new People.Question("", filter, 1)).rows().stream().map(People.Row::name).toList();
    }

    private NationalId number(Waiting waiting) {
        return NationalId.find(String.valueOf(persons.get(coordinator.caller(), waiting.person()).number())).orElseThrow();
    }

    private Waiting running(String service, String name) {
        Waiting waiting = place.accepted(service, name, coordinator.caller());
        episodes.start(coordinator.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(), world.today(),
                List.of(new Departure("home-visit", "hastet")));
        return waiting;
    }

    private void plan(Waiting waiting, LocalDate on, int hour, World.Place.Member... staff) {
        appointments.plan(coordinator.caller(), waiting.person(), UUID.randomUUID(), new Booking("home-visit", on,
                LocalTime.of(hour, 0), 60, Appointment.Mode.PHYSICAL, "Storgata 1", "", "", "",
                Stream.of(staff).map(World.Place.Member::id).toList(), ""));
    }

    private void end(Waiting waiting) {
        episodes.end(coordinator.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(), world.today(),
                "Ferdig", List.of(new Departure("contact-details-checked", "annet")));
    }

    private void consent(Waiting waiting, World.Place.Member specialist) {
        episodes.answerJobSpecialist(coordinator.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, new StaffId(specialist.id().value()),
                        JobSpecialistAnswer.How.ORALLY, "Ja, det vil jeg", world.today()));
    }

    private void happened(Waiting waiting, Happened entry) {
        transaction.executeWithoutResult(status -> {
            var entered = access.enter(coordinator.caller(), waiting.person(), TestAction.LOOK);
            timeline.happened(entered, timeline.course(entered, waiting.referral().course()), entry);
        });
    }
}
