package no.fotfeste.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.followup.Survey.State;
import no.fotfeste.followup.Survey.Why;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.person.NewPerson;
import no.fotfeste.person.Person.ContactDetails;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.Time;
import no.fotfeste.referral.NewReferral;
import no.fotfeste.referral.Referral;
import no.fotfeste.referral.ReferralId;
import no.fotfeste.referral.Referrals;
import no.fotfeste.service.ServiceDefinition.Decision;
import no.fotfeste.service.ServiceDefinition.Outcome;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.work.WorkState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The year after on a real database: asked once, reminded twice, answered once. */
@FotfesteTest
class SurveysTest {

    /** T2: 31 August and six months is the last of February. */
    private static final LocalDate ENDED = LocalDate.of(2026, 8, 31);
    private static final LocalDate SIX = LocalDate.of(2027, 2, 28);
    private static final LocalDate TWELVE = LocalDate.of(2027, 8, 31);
    private static final WorkAnswer HALF_JOB = new WorkAnswer(Set.of(WorkState.ORDINARY_PART, WorkState.AAP), 50, "");

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;
    @Autowired Surveys surveys;
    @Autowired SurveyTasks tasks;
    @Autowired FollowUps followUps;
    @Autowired Answering answering;
    @Autowired Links links;
    @Autowired Cases cases;
    @Autowired Persons persons;
    @Autowired Referrals referrals;
    @Autowired Time time;

    private Courses courses;
    private OutboxLooks outbox;
    private World.Place place;
    private World.Place.Member coordinator;
    private World.Waiting mari;

    @BeforeEach
    void aCourseThatHasEnded() {
        world.today(ENDED.minusMonths(3));
        courses = new Courses(world, episodes);
        outbox = new OutboxLooks(owner);
        place = world.place();
        coordinator = place.member("Kari Tveit", Role.COORDINATOR);
        mari = courses.ended(place, "tvt", "Mari Sol", ENDED.minusMonths(3), ENDED);
    }

    @Test
    void everyone_is_asked_at_six_and_twelve_months_from_the_end_in_both_services() {
        var anne = courses.ended(place, "r1-8", "Anne Dal", ENDED.minusMonths(2), ENDED);
        tickOn(SIX.minusDays(1));
        assertThat(six(mari).survey()).isNull();
        tickOn(SIX);
        assertThat(six(mari).survey()).isNotNull().satisfies(s -> assertThat(s.sentOn()).isEqualTo(SIX));
        assertThat(after(caller(Role.PHYSICIAN), anne).occasions().getFirst().survey()).isNotNull();
        tickOn(TWELVE);
        assertThat(twelve(mari).survey()).isNotNull().satisfies(s -> assertThat(s.sentOn()).isEqualTo(TWELVE));
        assertThat(outbox.of(place.provider())).hasSize(4);
    }

    @Test
    void however_often_and_by_however_many_the_job_runs_a_person_is_asked_once() throws Exception {
        world.today(SIX);
        Callable<Boolean> tick = () -> {
            surveys.tick(place.provider());
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done = threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> tick).toList());
            assertThat(done).allMatch(Future::resultNow);
        }
        surveys.tick(place.provider());
        assertThat(outbox.of(place.provider())).hasSize(1);
    }

    @Test
    void two_reminders_and_then_the_window_closes() {
        tickOn(SIX);
        tickOn(SIX.plusDays(7));
        tickOn(SIX.plusDays(8));
        tickOn(SIX.plusDays(21));
        tickOn(SIX.plusDays(40));
        assertThat(outbox.of(place.provider())).hasSize(3);
        assertThat(outbox.of(place.provider())).filteredOn(m -> m.subject().startsWith("Påminnelse")).hasSize(2);
        LocalDate late = ENDED.plusMonths(8).plusDays(1);
        tickOn(late);
        assertThat(six(mari)).satisfies(o -> {
            assertThat(o.survey()).isNotNull().satisfies(s -> assertThat(s.state()).isEqualTo(State.CLOSED));
            assertThat(o.expected()).isNull();
        });
        assertThat(tasks.find(place.system())).isEmpty();
    }

    @Test
    void every_link_that_was_sent_opens_the_same_questions_until_they_are_answered() {
        tickOn(SIX);
        tickOn(SIX.plusDays(7));
        List<String> tokens = tokens();
        assertThat(tokens).hasSize(2).allSatisfy(token -> assertThat(link(token).open(time.instant())).isTrue());
        answer(tokens.getFirst(), UUID.randomUUID(), HALF_JOB);
        assertThat(tokens).allSatisfy(token -> assertThat(link(token).open(time.instant())).isFalse());
    }

    @Test
    void an_answer_is_taken_once_and_a_double_click_is_the_same_answer() {
        tickOn(SIX);
        String token = tokens().getFirst();
        UUID key = UUID.randomUUID();
        answer(token, key, HALF_JOB);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> answer(token, key, HALF_JOB));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> answer(token, UUID.randomUUID(), HALF_JOB));
        assertThat(six(mari).given()).isNotNull().satisfies(given -> {
            assertThat(given.answer().primary()).isEqualTo(WorkState.ORDINARY_PART);
            assertThat(given.answer().percent()).isEqualTo(50);
            assertThat(given.byPerson()).isTrue();
            assertThat(given.readOn()).isNull();
        });
    }

    @Test
    void of_two_who_answer_at_once_one_is_taken() throws Exception {
        tickOn(SIX);
        String token = tokens().getFirst();
        Callable<Boolean> send = () -> {
            try {
                answer(token, UUID.randomUUID(), HALF_JOB);
                return true;
            } catch (NotFound over) {
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done = threads.invokeAll(List.of(send, send, send, send));
            assertThat(done.stream().map(Future::resultNow)).containsOnlyOnce(true);
        }
    }

    @Test
    void what_came_by_link_waits_on_the_line_until_the_team_has_read_it() {
        tickOn(SIX);
        answer(tokens().getFirst(), UUID.randomUUID(), HALF_JOB);
        assertThat(cases.line(kari(), mari.person()).line()).anyMatch(line -> line.open() && line.kind().equals("survey-answered"));
        followUps.read(kari(), mari.person(), UUID.randomUUID(), "survey-6");
        assertThat(cases.line(kari(), mari.person()).line()).noneMatch(line -> line.open() && line.kind().equals("survey-answered"));
        assertThat(six(mari).given()).isNotNull().satisfies(given -> assertThat(given.readOn()).isEqualTo(SIX));
    }

    @Test
    void a_new_link_kills_the_old_one() {
        tickOn(SIX);
        String old = tokens().getFirst();
        followUps.send(kari(), mari.person(), UUID.randomUUID(), "survey-6");
        assertThat(links.find(old)).isEmpty();
        assertThat(tokens().stream().filter(token -> links.find(token).isPresent())).hasSize(1);
    }

    @Test
    void without_an_address_somebody_rings_and_writes_down_the_answer() {
        world.today(ENDED);
        email("");
        tickOn(SIX);
        assertThat(six(mari).survey()).isNotNull().satisfies(s -> {
            assertThat(s.byHand()).isTrue();
            assertThat(s.sentOn()).isNull();
        });
        assertThat(outbox.of(place.provider())).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> followUps.send(kari(), mari.person(), UUID.randomUUID(), "survey-6"));
        followUps.register(kari(), mari.person(), UUID.randomUUID(), "survey-6", Reply.of(HALF_JOB));
        assertThat(six(mari).given()).isNotNull().satisfies(given -> {
            assertThat(given.byPerson()).isFalse();
            assertThat(given.by()).isEqualTo("Kari Tveit");
        });
        assertThat(after(kari(), mari).shown().has("survey-6")).isTrue();
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                followUps.register(kari(), mari.person(), UUID.randomUUID(), "survey-6", Reply.of(HALF_JOB)));
    }

    @Test
    void a_message_that_never_arrived_becomes_a_task_to_ring() {
        tickOn(SIX);
        outbox.failAll(place.provider());
        tickOn(SIX.plusDays(1));
        assertThat(six(mari).survey()).isNotNull().satisfies(s -> assertThat(s.byHand()).isTrue());
        assertThat(tasks.find(place.system())).isEmpty();
    }

    @Test
    void whoever_does_not_want_to_be_asked_is_not_and_their_link_dies() {
        tickOn(SIX);
        String token = tokens().getFirst();
        followUps.object(kari(), mari.person(), UUID.randomUUID(), true);
        assertThat(link(token).open(time.instant())).isFalse();
        tickOn(TWELVE);
        assertThat(twelve(mari).survey()).isNotNull().satisfies(s -> assertThat(s.why()).isEqualTo(Why.OBJECTED));
        assertThat(outbox.of(place.provider())).hasSize(1);
    }

    @Test
    void the_dead_are_not_written_to() {
        outbox.died(place.provider(), mari.person(), ENDED.plusMonths(1));
        tickOn(SIX);
        assertThat(six(mari).survey()).isNotNull().satisfies(s -> assertThat(s.why()).isEqualTo(Why.DIED));
        assertThat(outbox.of(place.provider())).isEmpty();
    }

    @Test
    void whoever_comes_back_to_the_service_is_asked_after_the_last_end_only() {
        NewPerson ola = World.person("Ola Nes");
        world.today(ENDED.minusMonths(2));
        var first = again(ola);
        world.today(ENDED);
        courses.end(place, first);
        world.today(ENDED.plusMonths(2));
        var second = again(ola);
        tickOn(SIX);
        assertThat(link(tokens().getFirst()).course()).as("only Mari's").isEqualTo(mari.referral().course());
        world.today(SIX.plusDays(1));
        courses.end(place, second);
        tickOn(SIX.plusDays(1).plusMonths(6));
        assertThat(outbox.of(place.provider()).stream().map(mail -> link(mail.token())))
                .filteredOn(link -> link.person().equals(second.person()))
                .extracting(Link::course).containsExactly(second.referral().course());
    }

    private World.Waiting again(NewPerson person) {
        UUID key = UUID.randomUUID();
        Caller system = place.system();
        referrals.receive(system, key, person, new NewReferral("tvt", "gp", "Legekontoret", world.today(), null, true, "Slag", "", "", ""));
        ReferralId id = new ReferralId(key);
        PersonId who = referrals.personOf(system, id);
        referrals.decide(system, who, id, UUID.randomUUID(), new Referral.Choice(
                new Decision("accept", "", Outcome.ACCEPT, false, false), "", null, null));
        episodes.start(system, who, id.course(), UUID.randomUUID(), world.today(), List.of(new Departure("home-visit", "annet")));
        return new World.Waiting(who, id);
    }

    @Test
    void nobody_is_asked_half_a_year_ahead() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> followUps.send(kari(), mari.person(), UUID.randomUUID(), "survey-6"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("followup.too-early"));
        world.today(SIX.minusDays(10));
        followUps.send(kari(), mari.person(), UUID.randomUUID(), "survey-6");
        tickOn(SIX);
        assertThat(outbox.of(place.provider())).filteredOn(m -> !m.subject().startsWith("Påminnelse")).hasSize(1);
    }

    @Test
    void a_secretary_sees_that_it_was_answered_and_not_what() {
        var anne = courses.ended(place, "r1-8", "Anne Dal", ENDED.minusMonths(2), ENDED);
        tickOn(SIX);
        tokens().forEach(token -> answer(token, UUID.randomUUID(), HALF_JOB));
        var shown = after(caller(Role.HEALTH_SECRETARY), anne).occasions().getFirst();
        assertThat(shown.survey()).isNotNull().satisfies(s -> assertThat(s.state()).isEqualTo(State.ANSWERED));
        assertThat(shown.given()).isNull();
    }

    @Test
    void a_secretary_sends_a_new_link_and_writes_down_a_contact() {
        var anne = courses.ended(place, "r1-8", "Anne Dal", ENDED.minusMonths(2), ENDED);
        tickOn(SIX);
        Caller secretary = caller(Role.HEALTH_SECRETARY);
        followUps.send(secretary, anne.person(), UUID.randomUUID(), "survey-6");
        followUps.contact(secretary, anne.person(), UUID.randomUUID(), SIX, "Ringte, går bra", SIX.plusMonths(1));
        assertThat(after(secretary, anne).contacts()).hasSize(2);
    }

    @Test
    void another_provider_finds_no_year_after_here() {
        Caller stranger = world.place().staff(Role.COORDINATOR);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> followUps.show(stranger, mari.person()));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> followUps.send(stranger, mari.person(), UUID.randomUUID(), "survey-6"));
    }

    @Test
    void an_occasion_that_the_service_does_not_have_is_not_found() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> followUps.send(kari(), mari.person(), UUID.randomUUID(), "survey-99"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> followUps.send(kari(), mari.person(), UUID.randomUUID(), "measure-end"));
    }

    private void tickOn(LocalDate day) {
        world.today(day);
        surveys.tick(place.provider());
    }

    private List<String> tokens() {
        return outbox.of(place.provider()).stream().map(OutboxLooks.Mail::token).collect(Collectors.toList());
    }

    private Link link(String token) {
        return links.find(token).orElseThrow();
    }

    private void answer(String token, UUID key, WorkAnswer answer) {
        answering.answer(place.system(), link(token), key, Reply.of(answer));
    }

    private void email(String email) {
        var now = persons.get(kari(), mari.person());
        var c = now.contact();
        persons.changeContact(kari(), mari.person(), UUID.randomUUID(), now.version(), new ContactDetails(c.phone(), email,
                c.address(), c.language(), c.interpreter(), c.gp(), c.nextOfKin()));
    }

    private Caller kari() {
        return coordinator.caller();
    }

    private Caller caller(Role role) {
        return place.staff(role);
    }

    private After after(Caller caller, World.Waiting of) {
        return followUps.show(caller, of.person());
    }

    private After.Occasion six(World.Waiting of) {
        return after(kari(), of).occasions().get(0);
    }

    private After.Occasion twelve(World.Waiting of) {
        return after(kari(), of).occasions().get(1);
    }
}
