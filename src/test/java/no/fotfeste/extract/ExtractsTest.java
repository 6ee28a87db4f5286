package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Booking;
import no.fotfeste.contact.Held;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.plan.Goal;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.sharing.Party;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;

/** What stands on a party's page: chosen, approved to the letter by both, and nothing else. */
@FotfesteTest
class ExtractsTest extends PartyCase {

    @Test
    void nothing_is_for_anybody_until_it_is_ticked_for_them() {
        UUID measure = shared.measure(kari, anne.person(), "Møte lederen", false);
        assertThat(desk.draft(kari, anne.person(), employer, employer).page().content().saysSomething()).isFalse();
        shared.write(kari, anne.person(), employer, "", new Item(Item.Kind.MEASURE, measure));
        Content content = desk.draft(kari, anne.person(), employer, employer).page().content();
        assertThat(content.tasks()).extracting(Content.Task::what).containsExactly("Møte lederen");
        assertThat(content.goals()).isEmpty();
        UUID nav = shared.party(kari, anne.person(), new Party(Party.Kind.NAV, "NAV Askim"));
        assertThat(desk.draft(kari, anne.person(), nav, nav).page().content().saysSomething()).as("another party").isFalse();
    }

    @Test
    void what_is_closed_to_all_but_clinicians_is_not_even_offered_whoever_the_party_is() {
        UUID health = shared.goal(kari, anne.person(), "Jeg vil sove", Goal.Domain.MENTAL_HEALTH);
        UUID closed = shared.measure(kari, anne.person(), "Samtale om angst", true);
        for (Party party : List.of(Shared.EMPLOYER, new Party(Party.Kind.GP, "Fastlege"), new Party(Party.Kind.NEXT_OF_KIN, "Per"))) {
            UUID id = party.equals(Shared.EMPLOYER) ? employer : shared.party(kari, anne.person(), party);
            Composer.Offer offer = desk.draft(kari, anne.person(), id, id).offer();
            assertThat(offer.goals().values()).containsExactly("Jeg vil tilbake til barnehagen");
            assertThat(offer.measures()).isEmpty();
            assertThatThrownBy(() -> shared.write(kari, anne.person(), id, "", new Item(Item.Kind.GOAL, health))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> shared.write(kari, anne.person(), id, "", new Item(Item.Kind.MEASURE, closed))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void nothing_goes_before_staff_and_person_have_approved_it_and_somebody_has_heard_them_on_the_number() {
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        UUID approved = shared.approve(kari, anne.person(), employer, employer);
        refused(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()), "extract.person-has-not-approved");
        sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(), Shared.YES);
        refused(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()), "extract.no-basis");
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        extracts.reach(kari, anne.person(), employer, UUID.randomUUID(), 1, new Anchor.Reach("Mona Eng", Shared.EMAIL, "999 88 777"));
        refused(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()), "extract.number-not-confirmed");
        assertThat(shared.outbox().of(place.provider())).isEmpty();
        extracts.heard(kari, anne.person(), employer, UUID.randomUUID(), "99988777");
        sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID());
        assertThat(shared.outbox().of(place.provider())).hasSize(1);
    }

    @Test
    void a_no_from_the_person_keeps_the_text_here_and_one_taken_for_another_is_not_approved() {
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        UUID approved = shared.approve(kari, anne.person(), employer, employer);
        sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(),
                new Approved.Said(false, no.fotfeste.sharing.Answer.How.THROUGH_INTERPRETER, "Tolk 12", "Ikke det om målet", TODAY, ""));
        assertThat(desk.one(kari, anne.person(), employer).status()).isEqualTo(Status.REFUSED);
        refused(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()), "extract.person-has-not-approved");
        String onScreen = Sheets.mark(desk.draft(kari, anne.person(), employer, employer).page().content());
        shared.write(kari, anne.person(), employer, "Noe annet", goalItem);
        refused(() -> sheets.approve(kari, anne.person(), employer, employer, UUID.randomUUID(), onScreen), "extract.changed-meanwhile");
    }

    @Test
    void two_who_write_at_once_are_told_and_nothing_is_lost() {
        shared.write(kari, anne.person(), employer, "Den første", goalItem);
        assertThatThrownBy(() -> sheets.write(kari, anne.person(), employer, employer, UUID.randomUUID(), 1,
                new Sheet.Wording("Den andre", "", "", false), java.util.Set.of()))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.theirs()).containsEntry("message", "Den første"));
    }

    @Test
    void a_party_sees_what_was_approved_whatever_becomes_of_the_plan() {
        sent();
        Door door = door();
        String session = session(door);
        assertThat(desk.overview(kari, anne.person()).rows()).extracting(ExtractDesk.Row::status).containsExactly(Status.SENT);
        Content before = seen(door, session);
        assertThat(before.goals()).containsExactly("Jeg vil tilbake til barnehagen");
        context.getBean(no.fotfeste.plan.Plans.class).changeGoal(kari, anne.person(), goal, UUID.randomUUID(), 1,
                new Goal.Wish("Jeg vil noe helt annet", "", Goal.Domain.WORK, Goal.Aim.ENTER, false, false));
        assertThat(seen(door, session)).isEqualTo(before);
        ExtractDesk.Row row = desk.overview(kari, anne.person()).rows().getFirst();
        assertThat(row.changed()).isTrue();
        assertThat(row.status()).isEqualTo(Status.OPENED);
    }

    @Test
    void after_a_visit_there_is_one_page_of_what_was_agreed_and_it_goes_the_same_way() {
        UUID visit = UUID.randomUUID();
        appointments.plan(kari, anne.person(), visit, new Booking("workplace-visit", TODAY, LocalTime.of(8, 0), 30, Appointment.Mode.PHYSICAL,
                "Hos arbeidsgiver", "", "", "", List.of(member.id()), "annet"));
        appointments.hold(kari, anne.person(), new AppointmentId(visit), UUID.randomUUID(), 1, new Held(List.of(member.id()), true, "Referat som blir her", "", "annet"));
        actions.add(kari, anne.person(), new AppointmentId(visit), UUID.randomUUID(), "person", "Ringe styreren", TODAY.plusDays(3));
        sent();
        assertThat(desk.one(kari, anne.person(), employer).held().values()).singleElement().asString().contains("2. mars 2026");
        UUID sheet = sheets.agreement(kari, anne.person(), employer, UUID.randomUUID(), visit);
        assertThatThrownBy(() -> sheets.agreement(kari, anne.person(), employer, UUID.randomUUID(), visit)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sheets.agreement(kari, anne.person(), employer, UUID.randomUUID(), UUID.randomUUID())).isInstanceOf(NotFound.class);
        sheets.write(kari, anne.person(), employer, sheet, UUID.randomUUID(), 1, new Sheet.Wording("To timer om dagen fra mandag.", "", "", false),
                desk.draft(kari, anne.person(), employer, sheet).page().sheet().shown());
        UUID approved = shared.approve(kari, anne.person(), employer, sheet);
        sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(), Shared.YES);
        later(Duration.ofSeconds(1));
        sheets.send(member.caller(), anne.person(), employer, approved, UUID.randomUUID());
        Door door = door();
        List<Approved> pages = visits.show(door, "t", session(door), now(), Opening.What.OPENED).pages();
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst().content().about()).isEmpty();
        assertThat(pages.getLast().content().about()).contains("2. mars 2026");
        assertThat(pages.getLast().content().tasks()).extracting(Content.Task::what).containsExactly("Ringe styreren");
        assertThat(pages.toString()).doesNotContain("Referat som blir her");
        assertThat(desk.one(kari, anne.person(), employer).status()).as("the plan is as it was").isEqualTo(Status.OPENED);
    }

    @Test
    void every_sending_is_written_down_as_something_that_has_left_and_every_opening_names_who() {
        sent();
        assertThat(sql("select count(*) from sharing.disclosure d join extract.anchor a on a.person_id = d.person_id where a.id = :id"
                + " and d.what = 'Utdrag av planen, versjon 1' and d.basis = 'CONSENT' and d.way = 'ELECTRONICALLY'")).isEqualTo(1);
        Door door = door();
        String session = session(door);
        seen(door, session);
        seen(door, session);
        visits.show(door, "t", session, now(), Opening.What.DOWNLOADED);
        assertThat(desk.one(kari, anne.person(), employer).openings()).extracting(Opening::what)
                .containsExactlyInAnyOrder(Opening.What.OPENED, Opening.What.DOWNLOADED);
        assertThat(sql("select count(*) from access.log where actor_id = :id and roles = '{OUTSIDER}' and actor_name = 'Mona Eng, Solbakken barnehage'"))
                .isEqualTo(3);
    }

    @Test
    void a_child_of_another_case_is_not_there() {
        World.Waiting ola = new Courses(world, episodes).started(place, "tvt", "Ola Nes");
        UUID other = shared.party(kari, ola.person(), Shared.EMPLOYER);
        assertThatThrownBy(() -> desk.one(kari, anne.person(), other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.draft(kari, anne.person(), employer, other)).isInstanceOf(NotFound.class);
        shared.write(kari, ola.person(), other, "Til Ola");
        UUID approved = shared.approve(kari, ola.person(), other, other);
        assertThatThrownBy(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(), Shared.YES)).isInstanceOf(NotFound.class);
    }
}
