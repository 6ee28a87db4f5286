package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Disclosure;
import no.fotfeste.sharing.Party;
import no.fotfeste.sharing.Verdict;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** To whom a letter goes, and on which basis. */
@FotfesteTest
class SendingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Party EMPLOYER = new Party(Party.Kind.EMPLOYER, "Solbakken barnehage");

    @Autowired World world;
    @Autowired Documents documents;
    @Autowired Sending sending;
    @Autowired Consents consents;
    @Autowired Cases cases;
    @Autowired Episodes episodes;

    private World.Place place;
    private Caller physician;
    private World.Waiting ola;

    @BeforeEach
    void aStay() {
        world.today(TODAY);
        place = world.place();
        physician = place.staff(Role.PHYSICIAN);
        ola = place.accepted("r1-8", "Ola Nes", physician);
        episodes.start(physician, ola.person(), ola.referral().course(), UUID.randomUUID(), TODAY, List.of());
    }

    @Test
    void the_summary_has_two_timers_one_until_it_is_written_and_one_until_it_is_sent() {
        episodes.end(physician, ola.person(), ola.referral().course(), UUID.randomUUID(), TODAY, "Som planlagt", List.of(
                new Departure("follow-up-offer", "hastet"), new Departure("contact-details-checked", "hastet")));
        assertThat(open(Kinds.DISCHARGE_SUMMARY)).extracting(Line::until).containsExactly(TODAY.plusDays(1));
        assertThat(open(Kinds.DISCHARGE_SUMMARY_SENT)).extracting(Line::until).containsExactly(TODAY.plusDays(7));
        UUID id = signed("epikrise");
        assertThat(open(Kinds.DISCHARGE_SUMMARY)).isEmpty();
        assertThat(open(Kinds.DISCHARGE_SUMMARY_SENT)).hasSize(1);
        sent(physician, id, recipient(id, Party.Kind.GP));
        sent(physician, id, recipient(id, Party.Kind.REFERRER));
        assertThat(open(Kinds.DISCHARGE_SUMMARY_SENT)).isEmpty();
        assertThat(cases.line(physician, ola.person()).line()).filteredOn(line -> line.kind().equals(Kinds.DISCHARGE_SUMMARY_SENT)
                && line.state() == Line.State.HAPPENED).hasSize(1);
    }

    @Test
    void it_is_marked_as_sent_once_signed_and_once_by_the_secretary_who_sees_the_envelope() {
        UUID id = compose("epikrise");
        UUID gp = recipient(id, Party.Kind.GP);
        assertRefused("journal.not-signed", () -> sent(physician, id, gp));
        documents.sign(physician, ola.person(), id, UUID.randomUUID(), 1, "hastet");
        Caller secretary = place.staff(Role.HEALTH_SECRETARY);
        sent(secretary, id, gp);
        assertRefused("sharing.sent-already", () -> sent(physician, id, gp));
        assertRefused("journal.already-sent", () -> sending.remove(physician, ola.person(), id, gp, UUID.randomUUID()));
        assertThat(documents.get(secretary, ola.person(), id).recipients()).filteredOn(each -> each.id().equals(gp)).singleElement()
                .satisfies(each -> assertThat(each.sent()).isNotNull().satisfies(left -> {
                    assertThat(left.by()).isEqualTo(secretary.name());
                    assertThat(left.way()).isEqualTo(Disclosure.Way.ELECTRONICALLY);
                    assertThat(left.basis()).isEqualTo(Basis.DUTY_MAY_OBJECT);
                }));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> sent(physician, id, UUID.randomUUID()));
    }

    @Test
    void one_tap_says_that_the_person_does_not_want_it_sent_there() {
        UUID id = signed("epikrise");
        UUID gp = recipient(id, Party.Kind.GP);
        sending.answered(physician, ola.person(), id, gp, UUID.randomUUID(), false, Answer.How.ORALLY, "", "Ønsker ikke det");
        assertRefused("sharing.objected", () -> sent(physician, id, gp));
        assertRefused("journal.may-not-send", () -> documents.paper(physician, ola.person(), id, gp));
        assertThat(documents.paper(physician, ola.person(), id, recipient(id, Party.Kind.REFERRER)).to()).isEqualTo(new Party(Party.Kind.REFERRER, "Legekontoret"));
        UUID later = compose("til-fastlege");
        assertThat(documents.get(physician, ola.person(), later).recipients()).extracting(each -> each.verdict().outcome())
                .containsExactly(Verdict.Outcome.OBJECTED);
    }

    @Test
    void where_nobody_is_to_have_the_summary_nobody_waits_for_it_to_be_sent() {
        episodes.end(physician, ola.person(), ola.referral().course(), UUID.randomUUID(), TODAY, "Som planlagt", List.of(
                new Departure("follow-up-offer", "hastet"), new Departure("contact-details-checked", "hastet")));
        UUID id = signed("epikrise");
        sending.answered(physician, ola.person(), id, recipient(id, Party.Kind.GP), UUID.randomUUID(), false, Answer.How.ORALLY, "", "Nei");
        assertThat(open(Kinds.DISCHARGE_SUMMARY_SENT)).hasSize(1);
        sending.remove(physician, ola.person(), id, recipient(id, Party.Kind.REFERRER), UUID.randomUUID());
        assertThat(open(Kinds.DISCHARGE_SUMMARY_SENT)).isEmpty();
    }

    @Test
    void a_recipient_without_a_basis_gets_nothing_and_a_consent_withdrawn_after_the_draft_blocks() {
        UUID id = signed("brev");
        UUID key = UUID.randomUUID();
        sending.add(physician, ola.person(), id, key, EMPLOYER, Basis.CONSENT);
        assertRefused("sharing.no-basis", () -> sent(physician, id, key));
        UUID yes = UUID.randomUUID();
        sending.answered(physician, ola.person(), id, key, yes, true, Answer.How.ORALLY, "", "Ja");
        assertThat(documents.get(physician, ola.person(), id).recipients().getFirst().verdict().because()).isEqualTo(yes);
        consents.withdraw(physician, ola.person(), yes, UUID.randomUUID(), "Nei likevel");
        assertRefused("sharing.no-basis", () -> sent(physician, id, key));
        assertThat(documents.get(physician, ola.person(), id).recipients().getFirst().sent()).isNull();
    }

    @Test
    void employers_and_nav_are_given_nothing_of_the_class_health_whatever_was_agreed() {
        consents.answered(physician, ola.person(), UUID.randomUUID(), new Answer.Said(EMPLOYER, true, "Alt", "Alt", null, Answer.How.ORALLY, "", "Alt"));
        UUID health = compose("epikrise");
        assertRefused("journal.no-health-there", () -> add(health, EMPLOYER, Basis.CONSENT));
        assertRefused("journal.no-health-there", () -> add(health, new Party(Party.Kind.NAV, "NAV"), Basis.STATUTORY_REQUEST));
        assertRefused("journal.basis-does-not-fit", () -> add(compose("svar-nav"), EMPLOYER, Basis.STATUTORY_REQUEST));
        add(health, new Party(Party.Kind.NEXT_SERVICE, "Kommunens ergoterapeut"), Basis.DUTY_MAY_OBJECT);
        assertRefused("journal.recipient-twice",
                () -> add(health, new Party(Party.Kind.NEXT_SERVICE, "kommunens ergoterapeut"), Basis.DUTY_MAY_OBJECT));
    }

    @Test
    void nav_gets_its_answer_when_the_paragraph_is_written_down() {
        UUID id = signed("svar-nav");
        UUID nav = recipient(id, Party.Kind.NAV);
        assertRefused("sharing.no-basis", () -> sent(physician, id, nav));
        sending.requested(physician, ola.person(), id, nav, UUID.randomUUID(), "folketrygdloven § 21-4", TODAY.minusDays(4));
        sent(physician, id, nav);
        assertThat(documents.get(physician, ola.person(), id).recipients().getFirst().sent()).isNotNull()
                .satisfies(left -> assertThat(left.because()).isNotNull());
    }

    @Test
    void what_is_replaced_is_not_sent_any_more() {
        UUID id = signed("brev");
        UUID key = UUID.randomUUID();
        sending.add(physician, ola.person(), id, key, new Party(Party.Kind.SELF, "Ola Nes"), Basis.DUTY_MAY_OBJECT);
        UUID next = UUID.randomUUID();
        documents.replace(physician, ola.person(), id, next);
        documents.sign(physician, ola.person(), next, UUID.randomUUID(), 1, "");
        assertRefused("journal.is-replaced", () -> sent(physician, id, key));
        sent(physician, next, recipient(next, Party.Kind.SELF));
    }

    private UUID compose(String code) {
        UUID id = UUID.randomUUID();
        documents.compose(physician, ola.person(), id, code);
        return id;
    }

    private UUID signed(String code) {
        UUID id = compose(code);
        documents.sign(physician, ola.person(), id, UUID.randomUUID(), 1, "hastet");
        return id;
    }

    private void add(UUID id, Party party, Basis basis) {
        sending.add(physician, ola.person(), id, UUID.randomUUID(), party, basis);
    }

    private void sent(Caller by, UUID id, UUID recipient) {
        sending.sent(by, ola.person(), id, recipient, UUID.randomUUID(), TODAY, Disclosure.Way.ELECTRONICALLY);
    }

    private UUID recipient(UUID id, Party.Kind kind) {
        return documents.get(physician, ola.person(), id).recipients().stream().filter(each -> each.party().kind() == kind)
                .findFirst().orElseThrow().id();
    }

    private List<Line> open(String kind) {
        return cases.line(physician, ola.person()).line().stream().filter(line -> line.kind().equals(kind) && line.open()).toList();
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
