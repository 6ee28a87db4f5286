package no.fotfeste.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.fotfeste.access.Access;
import no.fotfeste.access.Action;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Answer.How;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Yes, no and no more, on a real database. */
@FotfesteTest
class ConsentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Party NURSERY = new Party(Party.Kind.EMPLOYER, "Solbakken barnehage");
    private static final Party GP = new Party(Party.Kind.GP, "Lege Dal");
    private static final Party NAV = new Party(Party.Kind.NAV, "NAV");

    @Autowired World world;
    @Autowired Consents consents;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private Caller kari;
    private World.Waiting anne;

    @BeforeEach
    void aPerson() {
        world.today(TODAY);
        place = world.place();
        kari = place.staff(Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", kari);
    }

    @Test
    void without_an_answer_nothing_leaves_but_what_duty_sends() {
        assertThat(may(Basis.CONSENT, NURSERY)).isEqualTo(Verdict.Outcome.NO_BASIS);
        assertThat(may(Basis.DUTY_MAY_OBJECT, GP)).isEqualTo(Verdict.Outcome.MAY);
        assertThat(may(Basis.STATUTORY_REQUEST, NAV)).isEqualTo(Verdict.Outcome.NO_BASIS);
    }

    @Test
    void a_yes_opens_for_the_one_it_names_until_its_last_day() {
        answer(yes(NURSERY, TODAY.plusDays(10)));
        assertThat(may(Basis.CONSENT, new Party(Party.Kind.EMPLOYER, " solbakken  BARNEHAGE "))).isEqualTo(Verdict.Outcome.MAY);
        assertThat(may(Basis.CONSENT, new Party(Party.Kind.EMPLOYER, "Granlia barnehage"))).isEqualTo(Verdict.Outcome.NO_BASIS);
        assertThat(may(Basis.CONSENT, new Party(Party.Kind.SCHOOL, "Solbakken barnehage"))).isEqualTo(Verdict.Outcome.NO_BASIS);
        world.today(TODAY.plusDays(10));
        assertThat(may(Basis.CONSENT, NURSERY)).isEqualTo(Verdict.Outcome.MAY);
        world.today(TODAY.plusDays(11));
        assertThat(may(Basis.CONSENT, NURSERY)).isEqualTo(Verdict.Outcome.NO_BASIS);
    }

    @Test
    void the_newest_answer_counts_and_the_older_ones_stay() {
        answer(yes(NURSERY, null));
        answer(no(NURSERY));
        assertThat(may(Basis.CONSENT, NURSERY)).isEqualTo(Verdict.Outcome.OBJECTED);
        answer(yes(NURSERY, null));
        assertThat(may(Basis.CONSENT, NURSERY)).isEqualTo(Verdict.Outcome.MAY);
        var shown = consents.overview(now(kari), anne.person());
        assertThat(shown.answers()).hasSize(3);
        assertThat(shown.now(TODAY, true)).hasSize(1);
        assertThat(shown.before(TODAY)).hasSize(2);
    }

    @Test
    void a_withdrawn_yes_opens_for_nothing_and_does_not_bring_an_older_one_back() {
        answer(yes(NURSERY, null));
        UUID second = answer(yes(NURSERY, null));
        consents.withdraw(kari, anne.person(), second, UUID.randomUUID(), "Vil ikke mer");
        assertThat(may(Basis.CONSENT, NURSERY)).isEqualTo(Verdict.Outcome.NO_BASIS);
        assertRefused("sharing.withdrawn-already", () -> consents.withdraw(kari, anne.person(), second, UUID.randomUUID(), ""));
        assertThat(consents.overview(kari, anne.person()).answers()).filteredOn(each -> each.id().equals(second)).singleElement()
                .satisfies(each -> assertThat(each.withdrawn()).isEqualTo(new Answer.Withdrawal(TODAY, "Vil ikke mer", kari.name())));
    }

    @Test
    void the_person_can_object_to_what_is_sent_by_duty_and_lift_it_again() {
        UUID no = answer(no(GP));
        assertThat(may(Basis.DUTY_MAY_OBJECT, new Party(Party.Kind.GP, "Fastlegen min"))).isEqualTo(Verdict.Outcome.OBJECTED);
        consents.withdraw(kari, anne.person(), no, UUID.randomUUID(), "");
        assertThat(may(Basis.DUTY_MAY_OBJECT, GP)).isEqualTo(Verdict.Outcome.MAY);
    }

    @Test
    void nav_is_answered_when_it_names_a_paragraph_and_no_employer_can() {
        within(entered -> {
            consents.requested(entered, UUID.randomUUID(), NAV, "folketrygdloven § 21-4", TODAY.minusDays(3));
            return null;
        });
        Verdict asked = within(entered -> consents.mayLeave(entered, Basis.STATUTORY_REQUEST, NAV));
        assertThat(asked.words()).isEqualTo("folketrygdloven § 21-4");
        assertRefused("sharing.no-such-basis", () -> within(entered -> {
            consents.requested(entered, UUID.randomUUID(), NURSERY, "§ 1", TODAY);
            return null;
        }));
        assertThat(may(Basis.STATUTORY_REQUEST, NURSERY)).isEqualTo(Verdict.Outcome.NO_BASIS);
        assertThat(may(Basis.DUTY_MAY_OBJECT, NURSERY)).isEqualTo(Verdict.Outcome.NO_BASIS);
    }

    @Test
    void what_left_says_on_which_basis_and_leaves_once() {
        UUID yes = answer(yes(NURSERY, null));
        UUID letter = UUID.randomUUID();
        left(letter, NURSERY, Basis.CONSENT);
        List<Disclosure> sent = within(entered -> consents.sent(entered, letter));
        assertThat(sent).singleElement().satisfies(left -> {
            assertThat(left.because()).isEqualTo(yes);
            assertThat(left.on()).isEqualTo(TODAY);
            assertThat(left.by()).isEqualTo(kari.name());
        });
        assertRefused("sharing.sent-already", () -> left(letter, NURSERY, Basis.CONSENT));
        consents.withdraw(kari, anne.person(), yes, UUID.randomUUID(), "");
        assertRefused("sharing.no-basis", () -> left(UUID.randomUUID(), NURSERY, Basis.CONSENT));
        assertThat(consents.overview(kari, anne.person()).sent()).hasSize(1);
    }

    @Test
    void an_answer_that_lacks_what_it_must_have_is_refused() {
        assertRefused("sharing.yes-to-what", () -> answer(new Answer.Said(NURSERY, true, " ", "", null, How.ORALLY, "", "Ja")));
        assertRefused("sharing.until-past", () -> answer(yes(NURSERY, TODAY.minusDays(1))));
        assertRefused("sharing.through-needed",
                () -> answer(new Answer.Said(NURSERY, false, "", "", null, How.THROUGH_INTERPRETER, "", "Nei")));
        assertThat(consents.overview(kari, anne.person()).answers()).isEmpty();
    }

    @Test
    void whoever_works_for_nav_does_not_see_who_was_refused() {
        Caller specialist = place.staff(Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(kari, anne.person(), anne.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.staff(), JobSpecialistAnswer.How.ORALLY, "Ja", TODAY));
        answer(yes(NURSERY, null));
        UUID no = answer(no(NAV));
        assertThat(consents.overview(specialist, anne.person()).answers()).singleElement().satisfies(each -> assertThat(each.yes()).isTrue());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> consents.withdraw(specialist, anne.person(), no, UUID.randomUUID(), ""));
        assertThat(cases.line(specialist, anne.person()).line()).filteredOn(line -> line.kind().equals(Kinds.CONSENT))
                .hasSize(2).allSatisfy(line -> assertThat(line.text()).isEmpty());
    }

    @Test
    void the_office_that_sends_letters_sees_the_register_and_the_reception_does_not() {
        answer(no(NURSERY));
        Caller secretary = place.staff(Role.HEALTH_SECRETARY);
        Caller reception = place.staff(Role.RECEPTIONIST);
        for (Caller each : List.of(secretary, reception)) {
            episodes.addMember(kari, anne.person(), anne.referral().course(), UUID.randomUUID(), each.staff(), no.fotfeste.episode.Case.Part.MEMBER);
        }
        assertThat(consents.overview(secretary, anne.person()).answers()).hasSize(1);
        assertThat(consents.overview(reception, anne.person()).answers()).isEmpty();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> consents.answered(reception, anne.person(), UUID.randomUUID(), no(NAV)));
    }

    @Test
    void an_answer_is_recorded_once_is_never_overwritten_and_is_not_found_under_another_person() {
        UUID key = answer(yes(NURSERY, null));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> consents.answered(kari, anne.person(), key, no(NURSERY)));
        var ola = place.accepted("tvt", "Ola Nes", kari);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> consents.withdraw(kari, ola.person(), key, UUID.randomUUID(), ""));
        assertThat(consents.overview(kari, ola.person()).answers()).isEmpty();
        assertThatThrownBy(() -> within(entered -> world.jdbc().sql("update sharing.answer set yes = false where id = :id")
                .param("id", key).update())).isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
        Caller stranger = world.place().staff(Role.COORDINATOR);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> consents.overview(stranger, anne.person()));
    }

    private UUID answer(Answer.Said said) {
        UUID key = UUID.randomUUID();
        consents.answered(kari, anne.person(), key, said);
        return key;
    }

    private void left(UUID letter, Party party, Basis basis) {
        within(entered -> {
            consents.left(entered, UUID.randomUUID(), "Brev", letter, party, basis, TODAY, Disclosure.Way.LETTER);
            return null;
        });
    }

    private Verdict.Outcome may(Basis basis, Party party) {
        return within(entered -> consents.mayLeave(entered, basis, party)).outcome();
    }

    private <T> T within(Function<Entered, T> act) {
        return transaction.execute(status -> act.apply(access.enter(now(kari), anne.person(), Inside.ACT)));
    }

    /** The same caller at the clock's time. */
    private Caller now(Caller caller) {
        return new Caller(caller.provider(), caller.account(), caller.staff(), caller.name(), caller.employer(), caller.roles(),
                caller.active(), world.today().atTime(9, 0).atZone(no.fotfeste.platform.Time.OSLO).toInstant());
    }

    private static Answer.Said yes(Party party, @org.jspecify.annotations.Nullable LocalDate until) {
        return new Answer.Said(party, true, "Arbeid", "Samarbeide", until, How.ORALLY, "", "Ja, det går fint");
    }

    private static Answer.Said no(Party party) {
        return new Answer.Said(party, false, "", "", null, How.ORALLY, "", "Nei, ikke dem");
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }

    private enum Inside implements Action {
        ACT;

        @Override
        public String code() {
            return "test.act";
        }

        @Override
        public Information needs() {
            return Information.PRACTICAL;
        }

        @Override
        public Set<Role> roles() {
            return Role.TEAM;
        }
    }
}
