package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Party;
import no.fotfeste.testing.FotfesteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** NAV asks under a paragraph: from the request to the page and until it shuts. The person is told, not asked. */
@FotfesteTest
class StatutoryTest extends PartyCase {

    private static final Party NAV = new Party(Party.Kind.NAV, "NAV Askim");

    private UUID nav;
    private UUID approved;

    @BeforeEach
    void aTextThatStaffHaveApproved() {
        nav = shared.party(kari, anne.person(), NAV);
        shared.write(kari, anne.person(), nav, "Svar på spørsmålene deres", goalItem);
        approved = shared.approve(kari, anne.person(), nav, nav);
    }

    private UUID asked() {
        UUID request = UUID.randomUUID();
        consents.requested(kari, anne.person(), request, NAV, "folketrygdloven § 21-4", TODAY.minusDays(2));
        return request;
    }

    private void send() {
        sheets.send(kari, anne.person(), nav, approved, UUID.randomUUID());
    }

    @Test
    void without_a_request_the_person_decides_and_with_one_it_goes_and_the_person_is_to_be_told() {
        refused(this::send, "extract.person-has-not-approved");
        asked();
        send();
        assertThat(desk.one(kari, anne.person(), nav).statutory()).isTrue();
        assertThat(waiting(Kinds.TELL_PERSON)).isEqualTo(1);
        assertThat(desk.one(kari, anne.person(), nav).tell()).isTrue();
        assertThat(org.springframework.jdbc.core.simple.JdbcClient.create(owner).sql("select basis from sharing.disclosure where person_id = :person")
                .param("person", anne.person().value()).query(String.class).list()).containsExactly("STATUTORY_REQUEST");
        Door door = door();
        assertThat(seen(door, session(door)).message()).isEqualTo("Svar på spørsmålene deres");
        extracts.told(kari, anne.person(), nav, UUID.randomUUID());
        assertThat(waiting(Kinds.TELL_PERSON)).isZero();
        assertThat(desk.one(kari, anne.person(), nav).tell()).isFalse();
    }

    @Test
    void a_no_from_the_person_does_not_stand_in_the_way_of_the_law_but_the_request_is_for_nav_alone() {
        asked();
        shared.no(kari, anne.person(), NAV);
        send();
        Door door = door();
        assertThat(seen(door, session(door)).message()).isEqualTo("Svar på spørsmålene deres");
        shared.write(kari, anne.person(), employer, "Til arbeidsgiver");
        UUID other = shared.approve(kari, anne.person(), employer, employer);
        refused(() -> sheets.send(kari, anne.person(), employer, other, UUID.randomUUID()), "extract.person-has-not-approved");
    }

    @Test
    void answered_or_taken_back_or_after_thirty_days_it_is_shut() {
        UUID request = asked();
        send();
        String token = shared.token(place.provider());
        Door door = door();
        String session = session(door);
        consents.requestEnded(kari, anne.person(), request, UUID.randomUUID(), true);
        assertThat(knocks.stillOpen(token, session, now(), TODAY)).isFalse();
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
        refused(this::send, "extract.person-has-not-approved");
        assertThatThrownBy(() -> consents.requestEnded(kari, anne.person(), request, UUID.randomUUID(), true)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> consents.requestEnded(kari, anne.person(), UUID.randomUUID(), UUID.randomUUID(), true)).isInstanceOf(NotFound.class);
        asked();
        later(java.time.Duration.ofSeconds(1));
        sheets.send(member.caller(), anne.person(), nav, approved, UUID.randomUUID());
        Door second = door();
        world.today(TODAY.plusDays(Link.DAYS + 1));
        int before = shared.outbox().of(place.provider()).size();
        visits.askForCode(second, now());
        assertThat(shared.outbox().of(place.provider())).as("no code after thirty days").hasSize(before);
    }
}
