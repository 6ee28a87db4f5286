package no.fotfeste.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.instrument.Answers;
import no.fotfeste.assessment.Assessments;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.audit.AuditLog;
import no.fotfeste.audit.Opening;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.meeting.Decision.Owner;
import no.fotfeste.meeting.Decision.SeenBy;
import no.fotfeste.meeting.Meeting.Room;
import no.fotfeste.plan.Measures;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.MeetingRules.Section;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.testing.World.Waiting;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The team's meeting on a real database: what writes the agenda, who sees it, what a decision does, what is signed. */
@FotfesteTest
class MeetingsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    @Autowired World world;
    @Autowired Meetings meetings;
    @Autowired CaseMeetings cases;
    @Autowired Cases lines;
    @Autowired Episodes episodes;
    @Autowired Measures measures;
    @Autowired Assessments assessments;
    @Autowired Instruments instruments;
    @Autowired AuditLog log;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private World.Place.Member kari;
    private World.Place.Member ina;
    private World.Place.Member jon;

    @BeforeEach
    void aPlace() {
        world.today(TUESDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        ina = place.member("Ina Moe", Role.PHYSIOTHERAPIST);
        jon = place.member("Jon Vik", Role.JOB_SPECIALIST);
    }

    @Test
    void the_agenda_writes_itself_and_says_why_each_case_is_on_it() {
        Waiting late = place.referred("tvt", "Ola Nes", kari.caller());
        world.today(TUESDAY.plusDays(21));
        place.referred("tvt", "Ny Nilsen", kari.caller());
        Waiting running = started("Eli Lund");
        assertThat(reasons(kari)).containsEntry("Ola Nes", List.of(Section.OVERDUE)).containsEntry("Ny Nilsen", List.of(Section.REFERRAL))
                .containsEntry("Eli Lund", List.of(Section.STARTED));
        assertThat(names(kari)).containsExactly("Ola Nes", "Ny Nilsen", "Eli Lund");
        cases.ask(ina.caller(), running.person(), UUID.randomUUID(), "Hva gjør vi med søvnen?", true);
        assertThat(names(kari)).as("what somebody asks about goes before a deadline that has passed").startsWith("Eli Lund");
        assertThat(board(kari).agenda().items().getFirst().reasons().getFirst().text()).contains("søvnen", "Ina Moe");
        assertThat(late.person()).isNotNull();
    }

    @Test
    void a_measurement_that_has_not_been_made_in_time_is_overdue_on_the_agenda() {
        started("Eli Lund");
        world.today(TUESDAY.plusDays(14));
        assertThat(reasons(kari).getOrDefault("Eli Lund", List.of())).doesNotContain(Section.OVERDUE);
        world.today(TUESDAY.plusDays(15));
        assertThat(reasons(kari).get("Eli Lund")).contains(Section.OVERDUE);
        assertThat(board(kari).agenda().items().getFirst().reasons()).extracting(reason -> reason.kind()).contains("measure-arrival");
    }

    @Test
    void an_answer_that_cannot_wait_is_first_and_what_is_new_is_there_until_it_has_been_discussed() {
        Waiting eli = started("Eli Lund");
        UUID first = meeting(kari);
        cases.discussed(kari.caller(), eli.person(), first, UUID.randomUUID());
        meetings.close(kari.caller(), first, UUID.randomUUID());
        world.today(TUESDAY.plusWeeks(1));
        assertThat(names(kari)).isEmpty();
        phq9(eli);
        assertThat(reasons(kari)).containsEntry("Eli Lund", List.of(Section.ALERT, Section.ANSWERS));
        UUID second = meeting(kari);
        cases.discussed(kari.caller(), eli.person(), second, UUID.randomUUID());
        assertThat(names(kari)).as("in the meeting that has taken it up").isEmpty();
        meetings.close(kari.caller(), second, UUID.randomUUID());
        assertThat(reasons(kari)).as("an alert stays until somebody has seen to it").containsEntry("Eli Lund", List.of(Section.ALERT));
    }

    @Test
    void a_case_nobody_has_discussed_for_as_long_as_the_file_says_comes_back() {
        Waiting eli = started("Eli Lund");
        measured(eli);
        UUID first = meeting(kari);
        cases.discussed(kari.caller(), eli.person(), first, UUID.randomUUID());
        world.today(TUESDAY.plusDays(20));
        assertThat(names(kari)).isEmpty();
        world.today(TUESDAY.plusDays(21));
        assertThat(reasons(kari)).containsEntry("Eli Lund", List.of(Section.SILENT));
        assertThat(board(kari).forgotten()).extracting(Meeting::id).containsExactly(first);
    }

    @Test
    void everyone_sees_only_what_their_own_grants_open_and_nobody_whom_the_person_has_said_no_to() {
        Waiting eli = started("Eli Lund");
        started("Per Kvam");
        consents(eli);
        world.block(kari.caller(), eli.person(), ina.id());
        assertThat(names(kari)).containsExactlyInAnyOrder("Eli Lund", "Per Kvam");
        assertThat(names(ina)).containsExactly("Per Kvam");
        assertThat(names(jon)).containsExactly("Eli Lund");
        World.Place elsewhere = world.place();
        assertThat(names(elsewhere.member("Fremmed", Role.COORDINATOR))).isEmpty();
        UUID meeting = meeting(kari);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> meetings.show(elsewhere.staff(Role.COORDINATOR), meeting, null));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.show(ina.caller(), eli.person(), meeting));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> meetings.board(place.staff(Role.RECEPTIONIST), "tvt"));
    }

    @Test
    void while_the_job_specialist_is_in_the_room_cases_without_consent_are_gone_for_everybody() {
        Waiting eli = started("Eli Lund");
        Waiting per = started("Per Kvam");
        consents(eli);
        UUID meeting = meeting(kari);
        cases.discussed(kari.caller(), per.person(), meeting, UUID.randomUUID());
        phq9(eli);
        meetings.room(ina.caller(), meeting, UUID.randomUUID(), Room.with(jon.id()));
        for (World.Place.Member member : List.of(kari, ina)) {
            Board board = (Board) meetings.show(member.caller(), meeting, "Per");
            assertThat(board.persons()).containsExactly(eli.person());
            assertThat(board.taken()).isEmpty();
            assertThat(board.found()).isEmpty();
            assertThat(board.agenda().taken()).as("not even how many").isZero();
            assertThat(board.agenda().items().getFirst().reasons()).extracting(Agenda.Reason::section).as("nothing of health")
                    .containsOnly(Section.STARTED);
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.show(member.caller(), per.person(), meeting));
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.show(member.caller(), PersonId.next(), meeting));
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.discussed(member.caller(), per.person(), meeting, UUID.randomUUID()));
            CaseMeetings.Shown shown = cases.show(member.caller(), eli.person(), meeting);
            assertThat(shown.shown().sees(Information.HEALTH)).isFalse();
            assertThat(shown.line()).extracting(Line::information).doesNotContain(Information.HEALTH);
        }
        assertThat(meetings.news(ina.caller(), meeting, 0)).as("what was done about the hidden case is no news").isZero();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> decide(kari, eli, meeting, "x", owner(kari), SeenBy.CLINICIANS));
        meetings.room(kari.caller(), meeting, UUID.randomUUID(), Room.TEAM);
        assertThat(((Board) meetings.show(kari.caller(), meeting, "Per")).persons()).contains(per.person(), eli.person());
        assertThat(cases.show(kari.caller(), eli.person(), meeting).shown().sees(Information.HEALTH)).isTrue();
    }

    @Test
    void a_no_to_the_job_specialist_counts_in_the_room_too_and_so_does_a_consent_taken_back() {
        Waiting eli = started("Eli Lund");
        Waiting per = started("Per Kvam");
        consents(eli);
        consents(per);
        UUID meeting = meeting(kari);
        meetings.room(kari.caller(), meeting, UUID.randomUUID(), Room.with(jon.id()));
        assertThat(((Board) meetings.show(kari.caller(), meeting, null)).persons()).containsExactlyInAnyOrder(eli.person(), per.person());
        world.block(kari.caller(), eli.person(), jon.id());
        episodes.answerJobSpecialist(kari.caller(), per.person(), per.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.WITHDRAWN, null, JobSpecialistAnswer.How.ORALLY, "Nei", world.today()));
        world.today(TUESDAY);
        assertThat(((Board) meetings.show(kari.caller(), meeting, null)).persons()).isEmpty();
    }

    @Test
    void a_guest_sees_only_the_cases_opened_for_that_guest_and_never_health() {
        Waiting eli = started("Eli Lund");
        started("Per Kvam");
        phq9(eli);
        UUID meeting = meeting(kari);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> cases.letGuestSee(kari.caller(), eli.person(), meeting, UUID.randomUUID(),
                CaseStore.GuestReason.CONSENT)).withMessage("meeting.no-guest");
        meetings.room(kari.caller(), meeting, UUID.randomUUID(), Room.guest("Gro Gjest, skolen"));
        assertThat(((Board) meetings.show(ina.caller(), meeting, null)).persons()).isEmpty();
        cases.letGuestSee(kari.caller(), eli.person(), meeting, UUID.randomUUID(), CaseStore.GuestReason.CONSENT);
        assertThat(((Board) meetings.show(ina.caller(), meeting, null)).persons()).containsExactly(eli.person());
        assertThat(cases.show(ina.caller(), eli.person(), meeting).shown().sees(Information.HEALTH)).isFalse();
        meetings.room(kari.caller(), meeting, UUID.randomUUID(), Room.guest("En Annen, skolen"));
        assertThat(((Board) meetings.show(ina.caller(), meeting, null)).persons()).as("opened for the first guest only").isEmpty();
    }

    @Test
    void a_decision_lands_in_the_plan_on_the_line_and_on_the_owners_day_and_is_done_once() {
        Waiting eli = started("Eli Lund");
        UUID meeting = meeting(kari);
        UUID key = UUID.randomUUID();
        Decision.Wish wish = new Decision.Wish("Prøve ny søvnplan", owner(ina), null, TUESDAY.plusWeeks(2), SeenBy.OWNER);
        cases.decide(kari.caller(), eli.person(), meeting, key, wish);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> cases.decide(kari.caller(), eli.person(), meeting, key, wish));
        List<Line> line = lines.line(kari.caller(), eli.person()).line();
        assertThat(line).filteredOn(entry -> entry.kind().equals(Kinds.MEETING_DECISION)).singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("søvnplan", "Ina Moe", "17. mars"))
                .satisfies(entry -> assertThat(entry.information()).isEqualTo(Information.HEALTH));
        assertThat(line).filteredOn(entry -> entry.kind().equals(Kinds.MEETING_TASK)).singleElement()
                .satisfies(task -> assertThat(task.staff()).isEqualTo(ina.id()))
                .satisfies(task -> assertThat(task.until()).isEqualTo(TUESDAY.plusWeeks(2)));
        assertThat(in(kari, eli, "select count(*) from plan.measure where id = '" + key + "' and staff_id is not null and class = 'health'")).isOne();
        measures.tick(ina.caller(), eli.person(), key, UUID.randomUUID(), true);
        assertThat(cases.history(kari.caller(), eli.person()).tasks()).as("ticked in the plan, off the day").isEmpty();
    }

    @Test
    void before_someone_is_taken_in_a_decision_stands_on_the_line_and_the_day_and_is_ticked_there() {
        Waiting ola = place.referred("tvt", "Ola Nes", kari.caller());
        UUID meeting = meeting(kari);
        decide(kari, ola, meeting, "Ringe fastlegen", owner(ina), SeenBy.FOLLOW_UP);
        CaseMeetings.History history = cases.history(kari.caller(), ola.person());
        assertThat(history.tasks()).hasSize(1);
        assertThat(history.decisions()).singleElement().matches(decision -> !decision.inPlan());
        cases.done(ina.caller(), ola.person(), UUID.randomUUID(), history.decisions().getFirst().id());
        assertThat(cases.history(kari.caller(), ola.person()).tasks()).isEmpty();
    }

    @Test
    void nobody_is_given_something_to_do_about_a_person_they_may_not_see() {
        Waiting eli = started("Eli Lund");
        UUID meeting = meeting(kari);
        assertThat(cases.show(kari.caller(), eli.person(), meeting).owners()).extracting(owner -> owner.name()).doesNotContain("Jon Vik");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> decide(kari, eli, meeting, "x", owner(jon), SeenBy.OWNER))
                .satisfies(wrong -> assertThat(wrong.errors()).containsEntry("who", "meeting.owner-has-no-access"));
        consents(eli);
        decide(kari, eli, meeting, "Møte verkstedet", owner(jon), SeenBy.OWNER);
        assertThat(cases.show(jon.caller(), eli.person(), meeting).decisions()).singleElement()
                .matches(decision -> decision.information() == Information.WORK);
    }

    @Test
    void two_who_decide_at_once_are_both_kept_and_each_sees_that_the_other_has() {
        Waiting eli = started("Eli Lund");
        UUID meeting = meeting(kari);
        int before = meetings.state(ina.caller(), meeting).version();
        decide(kari, eli, meeting, "Det ene", owner(kari), SeenBy.OWNER);
        decide(ina, eli, meeting, "Det andre", owner(ina), SeenBy.OWNER);
        cases.discussed(ina.caller(), eli.person(), meeting, UUID.randomUUID());
        assertThat(cases.show(kari.caller(), eli.person(), meeting).decisions()).extracting(Decision::text).containsExactly("Det andre", "Det ene");
        assertThat(meetings.news(ina.caller(), meeting, before)).isOne();
        assertThat(meetings.news(kari.caller(), meeting, before)).isOne();
        assertThat(lines.line(kari.caller(), eli.person()).line()).extracting(Line::kind).doesNotContain(Kinds.DISCUSSED);
        assertThat(((Board) meetings.show(kari.caller(), meeting, null)).discussed()).singleElement().matches(taken -> taken.decisions() == 2);
    }

    @Test
    void what_is_left_for_next_time_is_on_that_agenda() {
        Waiting eli = started("Eli Lund");
        UUID meeting = meeting(kari);
        cases.carry(kari.caller(), eli.person(), meeting, UUID.randomUUID());
        assertThat(names(kari)).isEmpty();
        meetings.close(kari.caller(), meeting, UUID.randomUUID());
        world.today(TUESDAY.plusWeeks(1));
        assertThat(reasons(kari).get("Eli Lund")).startsWith(Section.CARRIED);
        UUID second = meeting(kari);
        cases.discussed(kari.caller(), eli.person(), second, UUID.randomUUID());
        meetings.close(kari.caller(), second, UUID.randomUUID());
        assertThat(names(kari)).isEmpty();
    }

    @Test
    void a_meeting_closed_twice_is_closed_once_and_what_is_signed_stands() {
        Waiting eli = started("Eli Lund");
        UUID meeting = meeting(kari);
        decide(kari, eli, meeting, "Ringe", owner(kari), SeenBy.FOLLOW_UP);
        meetings.close(kari.caller(), meeting, UUID.randomUUID());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> meetings.close(ina.caller(), meeting, UUID.randomUUID()))
                .withMessage("meeting.already-closed");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> decide(ina, eli, meeting, "Sent", owner(ina), SeenBy.OWNER))
                .withMessage("meeting.closed");
        assertThat(meetings.minutes(ina.caller(), meeting).meeting().signed()).satisfies(signed ->
                assertThat(Objects.requireNonNull(signed).name()).isEqualTo("Kari Tveit"));
        for (String change : List.of("update meeting.meeting set name = 'x' where id = '" + meeting + "'",
                "update meeting.meeting set closed_at = null, closed_by = null, closed_name = null, closed_title = null where id = '" + meeting + "'",
                "update meeting.discussed set made_name = 'x' where meeting_id = '" + meeting + "'",
                "update meeting.present set name = 'Noen andre' where meeting_id = '" + meeting + "'")) {
            assertThatThrownBy(() -> change(kari, eli, change)).as(change).hasStackTraceContaining("signed minutes stand");
        }
        for (String change : List.of("update meeting.decision set text = 'x'", "delete from meeting.decision", "delete from meeting.meeting")) {
            assertThatThrownBy(() -> change(kari, eli, change)).as(change).hasStackTraceContaining("permission denied");
        }
        cases.add(kari.caller(), eli.person(), UUID.randomUUID(), meeting, "Det gjaldt tirsdagen.", false);
        assertThat(meetings.minutes(ina.caller(), meeting).cases().getFirst().additions()).singleElement()
                .satisfies(addition -> assertThat(addition.text()).contains("tirsdagen"));
    }

    @Test
    void the_minutes_show_each_reader_only_their_own_cases_and_classes() {
        Waiting eli = started("Eli Lund");
        Waiting per = started("Per Kvam");
        consents(eli);
        UUID meeting = meeting(kari);
        decide(kari, eli, meeting, "Helse", owner(ina), SeenBy.CLINICIANS);
        decide(kari, eli, meeting, "Arbeid", owner(jon), SeenBy.OWNER);
        decide(kari, per, meeting, "Hemmelig", owner(ina), SeenBy.FOLLOW_UP);
        meetings.close(kari.caller(), meeting, UUID.randomUUID());
        Minutes his = meetings.minutes(jon.caller(), meeting);
        assertThat(his.cases()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Eli Lund");
            assertThat(one.decisions()).extracting(Decision::text).containsExactly("Arbeid");
        });
        assertThat(meetings.minutes(ina.caller(), meeting).cases()).hasSize(2);
    }

    @Test
    void whoever_was_there_when_a_case_was_taken_up_stands_in_that_persons_log_and_in_no_others() {
        Waiting eli = started("Eli Lund");
        Waiting per = started("Per Kvam");
        consents(eli);
        UUID meeting = meeting(kari);
        meetings.present(kari.caller(), meeting, UUID.randomUUID(), Set.of(kari.id(), ina.id()), true);
        cases.discussed(kari.caller(), per.person(), meeting, UUID.randomUUID());
        meetings.room(kari.caller(), meeting, UUID.randomUUID(), Room.with(jon.id()));
        decide(kari, eli, meeting, "Møte verkstedet", owner(jon), SeenBy.OWNER);
        meetings.room(kari.caller(), meeting, UUID.randomUUID(), Room.TEAM);
        World.Place.Member ole = place.member("Ole Sen", Role.NURSE);
        meetings.present(kari.caller(), meeting, UUID.randomUUID(), Set.of(kari.id(), ina.id(), ole.id()), true);
        assertThat(tookPart(eli)).containsExactlyInAnyOrder("Kari Tveit", "Ina Moe", "Jon Vik", "Ole Sen");
        assertThat(tookPart(per)).containsExactlyInAnyOrder("Kari Tveit", "Ina Moe", "Ole Sen");
        assertThat(cases.history(kari.caller(), eli.person()).times().getFirst().present()).contains("Jon Vik, NAV", "Ole Sen");
        assertThat(log.openings(kari.caller(), eli.person(), null).rows()).filteredOn(row -> row.name().equals("Jon Vik"))
                .anySatisfy(row -> assertThat(row.employer()).isEqualTo("NAV"));
    }

    @Test
    void the_institutes_daily_round_is_the_same_surface_and_one_service_does_not_show_in_anothers() {
        place.referred("r1-8", "Tor Hagen", kari.caller());
        started("Eli Lund");
        Board round = meetings.board(kari.caller(), "r1-8").orElseThrow();
        assertThat(round.agenda().rules().name()).isEqualTo("Morgenmøte");
        assertThat(round.agenda().items()).extracting(Agenda.Item::name).containsExactly("Tor Hagen");
        assertThat(round.services()).hasSize(2);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> meetings.board(kari.caller(), "finnes-ikke"));
        meetings.start(kari.caller(), UUID.randomUUID(), "r1-8");
        UUID id = Objects.requireNonNull(meetings.board(kari.caller(), "r1-8").orElseThrow().meeting()).id();
        PersonId other = board(kari).agenda().items().getFirst().person();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cases.show(kari.caller(), other, id));
    }

    @Test
    void the_office_knows_when_and_who_and_nothing_else() {
        started("Eli Lund");
        Meetings.Coming coming = meetings.coming(place.staff(Role.HEALTH_SECRETARY));
        assertThat(coming.rows()).extracting(row -> row.rules().name()).containsExactly("Morgenmøte", "Teammøte");
        assertThat(coming.rows().getLast().names()).contains("Kari Tveit", "Ina Moe", "Jon Vik");
        assertThat(coming.toString()).doesNotContain("Eli Lund");
    }

    @Test
    void started_twice_it_is_one_meeting() {
        UUID one = meeting(kari);
        assertThat(meeting(ina)).isEqualTo(one);
        assertThat(((Board) meetings.show(kari.caller(), one, null)).present()).extracting(Present::name).containsExactly("Ina Moe", "Kari Tveit");
    }

    private Waiting started(String name) {
        return new Courses(world, episodes).started(place, "tvt", name);
    }

    private void consents(Waiting waiting) {
        episodes.answerJobSpecialist(kari.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, jon.id(), JobSpecialistAnswer.How.ORALLY, "Ja", world.today()));
    }

    /** Answers of which one cannot wait. */
    /** What the service measures at the start has been, so that it is not overdue. */
    private void measured(Waiting waiting) {
        transaction.executeWithoutResult(status -> {
            var entered = access.enter(kari.caller(), waiting.person(), MeetingAction.SHOW_CASE);
            var course = lines.get(entered).course();
            course.service().occasion("measure-arrival").orElseThrow().instruments().forEach(code -> assessments.record(entered, course,
                    "measure-arrival", instruments.get(code), Answers.NONE, false, UUID.randomUUID()));
        });
    }

    private void phq9(Waiting waiting) {
        transaction.executeWithoutResult(status -> {
            var entered = access.enter(kari.caller(), waiting.person(), MeetingAction.SHOW_CASE);
            assessments.record(entered, lines.get(entered).course(), Occasion.BETWEEN, instruments.get("phq-9"), Answers.of(Map.of(
                    "1", "2", "2", "3", "3", "1", "4", "1", "5", "1", "6", "1", "7", "1", "8", "1", "9", "1")), false, UUID.randomUUID());
        });
    }

    private UUID meeting(World.Place.Member chair) {
        meetings.start(chair.caller(), UUID.randomUUID(), "tvt");
        return Objects.requireNonNull(board(chair).meeting()).id();
    }

    private Board board(World.Place.Member member) {
        return meetings.board(member.caller(), "tvt").orElseThrow();
    }

    private List<String> names(World.Place.Member member) {
        return board(member).agenda().items().stream().map(Agenda.Item::name).toList();
    }

    private Map<String, List<Section>> reasons(World.Place.Member member) {
        Map<String, List<Section>> all = new HashMap<>();
        board(member).agenda().items().forEach(item -> all.put(item.name(), item.distinct().stream().map(Agenda.Reason::section).toList()));
        return all;
    }

    private void decide(World.Place.Member by, Waiting waiting, UUID meeting, String text, Owner owner, SeenBy seenBy) {
        cases.decide(by.caller(), waiting.person(), meeting, UUID.randomUUID(),
                new Decision.Wish(text, owner, null, world.today().plusWeeks(1), seenBy));
    }

    private static Owner owner(World.Place.Member member) {
        return new Owner(Owner.Kind.STAFF, member.id(), "");
    }

    private List<String> tookPart(Waiting waiting) {
        return log.openings(kari.caller(), waiting.person(), null).rows().stream()
                .filter(row -> row.action().equals("meeting.took-part")).map(Opening::name).toList();
    }

    private int in(World.Place.Member member, Waiting waiting, String count) {
        return Objects.requireNonNull(transaction.execute(status -> {
            access.enter(member.caller(), waiting.person(), MeetingAction.SHOW_CASE);
            return world.jdbc().sql(count).query(Integer.class).single();
        }));
    }

    private void change(World.Place.Member member, Waiting waiting, String sql) {
        transaction.executeWithoutResult(status -> {
            access.enter(member.caller(), waiting.person(), MeetingAction.SHOW_CASE);
            world.jdbc().sql(sql).update();
        });
    }
}
