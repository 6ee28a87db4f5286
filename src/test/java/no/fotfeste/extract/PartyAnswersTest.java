package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Party;
import no.fotfeste.testing.FotfesteTest;
import org.junit.jupiter.api.Test;

/** What a party says, for which version, and who of ours may know of it. */
@FotfesteTest
class PartyAnswersTest extends PartyCase {

    @Test
    void agreeing_stands_on_the_line_on_the_day_of_whoever_sent_it_and_counts_once() {
        sent();
        Door door = door();
        String session = session(door);
        UUID page = visits.show(door, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        UUID key = UUID.randomUUID();
        visits.say(door, session, now(), key, page, Message.Kind.AGREED, "");
        assertThatThrownBy(() -> visits.say(door, session, now(), key, page, Message.Kind.AGREED, "")).isInstanceOf(Repeated.class);
        visits.say(door, session, now(), UUID.randomUUID(), page, Message.Kind.AGREED, "");
        ExtractDesk.One one = desk.one(kari, anne.person(), employer);
        assertThat(one.status()).isEqualTo(Status.AGREED);
        assertThat(one.messages()).singleElement().satisfies(message -> assertThat(message.approved()).isEqualTo(page));
        assertThat(line()).anySatisfy(line -> assertThat(line).startsWith(Kinds.PARTY_SAID).contains("Mona Eng, Solbakken barnehage er enig"));
        assertThat(waiting(Kinds.PARTY_TO_READ)).isEqualTo(1);
        extracts.read(kari, anne.person(), employer, UUID.randomUUID(), one.messages().getFirst().id());
        assertThat(waiting(Kinds.PARTY_TO_READ)).isZero();
    }

    @Test
    void whoever_agrees_to_an_old_version_is_told_and_what_they_agreed_to_stays_with_that_version() {
        sent();
        Door door = door();
        String session = session(door);
        UUID first = visits.show(door, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        visits.say(door, session, now(), UUID.randomUUID(), first, Message.Kind.AGREED, "");
        later(Duration.ofMinutes(1));
        kari = member.caller();
        shared.write(kari, anne.person(), employer, "Nå er det noe nytt", goalItem);
        shared.send(kari, anne.person(), employer);
        refused(() -> visits.say(door, session, now(), UUID.randomUUID(), first, Message.Kind.AGREED, ""), "extract.outdated");
        PartyVisits.Shown shown = visits.show(door, "t", session, now(), Opening.What.OPENED);
        assertThat(shown.pages().getFirst().number()).isEqualTo(2);
        assertThat(shown.standing(shown.pages().getFirst())).isNull();
        assertThat(shown.agreedBefore(shown.pages().getFirst())).isTrue();
        assertThat(desk.one(kari, anne.person(), employer).status()).isIn(Status.SENT, Status.OPENED);
    }

    @Test
    void whoever_nav_employs_learns_of_no_party_the_person_has_said_no_to() {
        var vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(kari, anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, vidar.id(), JobSpecialistAnswer.How.ORALLY, "Ja", TODAY));
        shared.no(kari, anne.person(), Shared.EMPLOYER);
        assertThat(desk.overview(kari, anne.person()).rows()).hasSize(1);
        assertThat(desk.overview(vidar.caller(), anne.person()).rows()).isEmpty();
        assertThat(desk.overview(vidar.caller(), anne.person()).candidates()).isEmpty();
        assertThatThrownBy(() -> desk.one(vidar.caller(), anne.person(), employer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> extracts.stop(vidar.caller(), anne.person(), employer, UUID.randomUUID(), "")).isInstanceOf(NotFound.class);
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        assertThat(desk.overview(vidar.caller(), anne.person()).rows()).hasSize(1);
    }

    @Test
    void what_a_gp_writes_is_read_by_clinicians_and_needs_no_yes_while_nobody_has_said_no() {
        Party gp = new Party(Party.Kind.GP, "Fastlege");
        UUID doctor = shared.party(kari, anne.person(), gp);
        shared.write(kari, anne.person(), doctor, "Her er planen", goalItem);
        shared.send(kari, anne.person(), doctor);
        Door door = door();
        String session = session(door);
        UUID page = visits.show(door, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        visits.say(door, session, now(), UUID.randomUUID(), page, Message.Kind.COMMENT, "Husk medisinen");
        var vidar = place.member("Ola", Role.VOCATIONAL_COUNSELLOR);
        episodes.addMember(kari, anne.person(), anne.referral().course(), UUID.randomUUID(), vidar.id(), Case.Part.MEMBER);
        assertThat(desk.one(kari, anne.person(), doctor).messages()).hasSize(1);
        assertThat(desk.one(vidar.caller(), anne.person(), doctor).messages()).isEmpty();
        shared.no(kari, anne.person(), gp);
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_a_party_said_on_the_phone_is_written_down_for_the_version_it_was_about() {
        sent();
        UUID page = desk.one(kari, anne.person(), employer).approved().getFirst().id();
        extracts.noted(kari, anne.person(), employer, UUID.randomUUID(), Message.Kind.AGREED, "Sagt på telefon", page);
        ExtractDesk.One one = desk.one(kari, anne.person(), employer);
        assertThat(one.status()).isEqualTo(Status.AGREED);
        assertThat(one.messages().getFirst().byStaff()).isTrue();
        assertThatThrownBy(() -> extracts.noted(kari, anne.person(), employer, UUID.randomUUID(), Message.Kind.AGREED, "", UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }
}
