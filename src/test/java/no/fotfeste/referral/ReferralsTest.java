package no.fotfeste.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.person.NewPerson;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.ServiceDefinition.Decision;
import no.fotfeste.service.ServiceDefinition.Outcome;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Referrals on a real database: the door, the wall, the clock, and two at once. */
@FotfesteTest
class ReferralsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Decision ACCEPT = new Decision("accept", "", Outcome.ACCEPT, false, false);

    @Autowired World world;
    @Autowired Referrals referrals;

    private World.Place place;
    private Caller coordinator;

    @BeforeEach
    void aPlace() {
        world.today(MONDAY);
        place = world.place();
        coordinator = place.staff(Role.COORDINATOR);
    }

    @Test
    void the_clock_of_the_law_runs_ten_working_days_from_the_day_of_receipt() {
        var waiting = place.referred("r1-8", "Ola Nes", place.staff(Role.PHYSICIAN));
        assertThat(referrals.inbox(place.staff(Role.PHYSICIAN)).rows()).singleElement()
                .satisfies(row -> assertThat(row.answerBy()).isEqualTo(LocalDate.of(2026, 3, 16)))
                .satisfies(row -> assertThat(row.limit()).hasToString("LAW"))
                .satisfies(row -> assertThat(row.id()).isEqualTo(waiting.referral()));
    }

    @Test
    void the_municipal_team_has_a_target_and_no_deadline_by_law() {
        place.referred("tvt", "Ola Nes", coordinator);
        assertThat(referrals.inbox(coordinator).rows()).singleElement()
                .satisfies(row -> assertThat(row.limit()).hasToString("TARGET"));
    }

    @Test
    void the_same_request_twice_is_one_referral() {
        UUID key = UUID.randomUUID();
        NewPerson person = World.person("Mari Sol");
        receive(key, person);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> receive(key, person));
        assertThat(referrals.inbox(coordinator).rows()).hasSize(1);
    }

    @Test
    void twenty_at_once_with_one_key_are_one_referral() throws Exception {
        UUID key = UUID.randomUUID();
        NewPerson person = World.person("Mari Sol");
        List<Callable<Boolean>> all = IntStream.range(0, 20).<Callable<Boolean>>mapToObj(i -> () -> {
            try {
                receive(key, person);
                return true;
            } catch (Repeated repeated) {
                return false;
            }
        }).toList();
        assertThat(atOnce(all)).filteredOn(done -> done).hasSize(1);
        assertThat(referrals.inbox(coordinator).rows()).hasSize(1);
    }

    @Test
    void a_second_referral_of_the_same_number_is_the_same_person() {
        NewPerson person = World.person("Mari Sol");
        receive(UUID.randomUUID(), person);
        receive(UUID.randomUUID(), person);
        assertThat(referrals.inbox(coordinator).rows()).hasSize(2)
                .extracting(Inbox.Row::person).containsOnly(referrals.inbox(coordinator).rows().getFirst().person());
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_refused() throws Exception {
        var waiting = place.referred("tvt", "Ola Nes", coordinator);
        Callable<String> decide = () -> {
            try {
                referrals.decide(coordinator, waiting.person(), waiting.referral(), UUID.randomUUID(),
                        new Referral.Choice(ACCEPT, "", null, null));
                return "decided";
            } catch (Refused refused) {
                return refused.key();
            }
        };
        assertThat(atOnce(List.of(decide, decide))).containsExactlyInAnyOrder("decided", "referral.already-decided");
    }

    @Test
    void whoever_saves_an_assessment_second_is_told_and_gets_both_texts() {
        var waiting = place.referred("tvt", "Ola Nes", coordinator);
        referrals.assess(coordinator, waiting.person(), waiting.referral(), UUID.randomUUID(), 1, "Den første teksten");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> referrals.assess(coordinator, waiting.person(),
                        waiting.referral(), UUID.randomUUID(), 1, "Den andre teksten"))
                .satisfies(conflict -> assertThat(conflict.theirs()).containsEntry("assessment", "Den første teksten"));
    }

    @Test
    void a_job_specialist_without_consent_cannot_tell_that_the_person_is_known() {
        var waiting = place.accepted("tvt", "Ola Nes", coordinator);
        Caller specialist = place.staff(Role.JOB_SPECIALIST);
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> referrals.get(specialist, waiting.person(), waiting.referral()));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> referrals.get(specialist, no.fotfeste.platform.PersonId.next(), waiting.referral()));
    }

    @Test
    void another_provider_finds_nothing_here() {
        var waiting = place.referred("tvt", "Ola Nes", coordinator);
        Caller stranger = world.place().staff(Role.COORDINATOR);
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> referrals.get(stranger, waiting.person(), waiting.referral()));
        assertThat(referrals.inbox(stranger).rows()).isEmpty();
    }

    @Test
    void the_secretary_sees_that_someone_waits_and_not_what_it_says() {
        Caller secretary = place.staff(Role.HEALTH_SECRETARY);
        var waiting = place.referred("r1-8", "Ola Nes", secretary);
        assertThat(referrals.get(secretary, waiting.person(), waiting.referral()).content()).isNull();
        assertThat(referrals.get(place.staff(Role.PHYSICIAN), waiting.person(), waiting.referral()).content()).isNotNull();
    }

    @Test
    void without_the_door_the_application_sees_no_rows() {
        place.referred("tvt", "Ola Nes", coordinator);
        assertThat(world.jdbc().sql("select count(*) from referral.referral").query(Long.class).single()).isZero();
    }

    private void receive(UUID key, NewPerson person) {
        referrals.receive(coordinator, key, person, new NewReferral("tvt", "gp", "Legekontoret", MONDAY, null, false,
                "Sammensatte plager", "", "", ""));
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = threads.invokeAll(all);
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
