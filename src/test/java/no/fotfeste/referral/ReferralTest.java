package no.fotfeste.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.referral.Referral.Choice;
import no.fotfeste.referral.Referral.Status;
import no.fotfeste.service.ServiceDefinition.Decision;
import no.fotfeste.service.ServiceDefinition.Outcome;
import org.junit.jupiter.api.Test;

/** The rules of a decision, without Spring and without a database. */
class ReferralTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final StaffId DOCTOR = StaffId.next();
    private static final Decision ACCEPT = new Decision("accept", "Ja", Outcome.ACCEPT, false, false);
    private static final Decision ACCEPT_WITH_DEADLINE = new Decision("accept", "Ja", Outcome.ACCEPT, false, true);
    private static final Decision REJECT = new Decision("reject", "Nei", Outcome.REJECT, true, false);
    private static final Decision POSTPONE = new Decision("postpone", "Ikke nå", Outcome.POSTPONE, true, false);

    private final Referral waiting = new Referral(new ReferralId(PersonId.next().value()), PersonId.next(), "gp",
            "Legekontoret", TODAY, null, new Status.Waiting());

    @Test
    void an_accepted_referral_says_when_and_by_whom() {
        assertThat(decide(waiting, ACCEPT, "", null, null).status()).isEqualTo(new Status.Accepted("accept", TODAY, DOCTOR));
    }

    @Test
    void a_decision_is_final() {
        Referral rejected = decide(waiting, REJECT, "Annet tilbud passer bedre", null, null);
        assertRefused("referral.already-decided", () -> decide(rejected, ACCEPT, "", null, null));
    }

    @Test
    void a_no_takes_a_reason() {
        assertRefused("referral.reason-needed", () -> decide(waiting, REJECT, " ", null, null));
    }

    @Test
    void not_now_is_not_no_and_has_a_day_to_look_again() {
        assertRefused("referral.revisit-needed", () -> decide(waiting, POSTPONE, "Under utredning", null, null));
        assertRefused("referral.revisit-needed", () -> decide(waiting, POSTPONE, "Under utredning", TODAY, null));
        Referral postponed = decide(waiting, POSTPONE, "Under utredning", TODAY.plusMonths(2), null);
        assertThat(postponed.open()).isTrue();
        assertThat(decide(postponed, ACCEPT, "", null, null).open()).isFalse();
    }

    @Test
    void a_right_to_care_comes_with_a_last_start_date() {
        assertRefused("referral.start-by-needed", () -> decide(waiting, ACCEPT_WITH_DEADLINE, "", null, null));
        assertRefused("referral.start-by-past", () -> decide(waiting, ACCEPT_WITH_DEADLINE, "", null, TODAY.minusDays(1)));
        assertThat(decide(waiting, ACCEPT_WITH_DEADLINE, "", null, TODAY.plusDays(90)).startBy()).isEqualTo(TODAY.plusDays(90));
    }

    @Test
    void a_deadline_set_elsewhere_stands_when_the_decision_sets_none() {
        Referral brought = new Referral(waiting.id(), waiting.person(), "assessed-elsewhere", "Sykehuset", TODAY,
                TODAY.plusDays(40), new Status.Waiting());
        assertThat(decide(brought, ACCEPT_WITH_DEADLINE, "", null, null).startBy()).isEqualTo(TODAY.plusDays(40));
    }

    private static Referral decide(Referral referral, Decision decision, String why, LocalDate revisit, LocalDate startBy) {
        return referral.decide(new Choice(decision, why, revisit, startBy), TODAY, DOCTOR);
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
