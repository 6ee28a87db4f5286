package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Party;
import no.fotfeste.testing.FotfesteTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door to a party's page: what opens it, for how long, and what shuts it. */
@FotfesteTest
class PartyDoorTest extends PartyCase {

    @Autowired Persons persons;

    private @Nullable UUID doctor;

    @Test
    void a_yes_taken_back_shuts_the_door_at_the_next_request_stops_the_mail_and_leaves_one_of_ours_to_go_on() {
        UUID yes = shared.yes(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        shared.send(kari, anne.person(), employer);
        String token = shared.token(place.provider());
        Door door = door();
        String session = session(door);
        assertThat(knocks.stillOpen(token, session, now(), TODAY)).isTrue();
        UUID page = visits.show(door, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        var berit = place.member("Berit", Role.HEALTH_SECRETARY);
        episodes.addMember(kari, anne.person(), anne.referral().course(), UUID.randomUUID(), berit.id(), Case.Part.MEMBER);
        Caller secretary = berit.caller();
        consents.withdraw(secretary, anne.person(), yes, UUID.randomUUID(), "Vil ikke mer");
        assertThat(knocks.stillOpen(token, session, now(), TODAY)).isFalse();
        assertThatThrownBy(() -> visits.show(door, "t", session, now(), Opening.What.OPENED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.say(door, session, now(), UUID.randomUUID(), page, Message.Kind.AGREED, "")).isInstanceOf(NotFound.class);
        var mails = shared.outbox().of(place.provider());
        assertThat(mails).filteredOn(mail -> mail.body().contains("/delt/")).extracting(mail -> mail.state()).containsOnly("CANCELLED");
        assertThat(mails).filteredOn(mail -> mail.state().equals("WAITING")).singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("avsluttet").doesNotContain("Anne", "samtykke", "/delt/"));
        assertThat(waiting(Kinds.TAKE_OVER)).isEqualTo(1);
        assertThat(desk.one(kari, anne.person(), employer).takeOver()).isTrue();
        extracts.takenOver(kari, anne.person(), employer, UUID.randomUUID());
        assertThat(waiting(Kinds.TAKE_OVER)).isZero();
        assertThat(desk.one(kari, anne.person(), employer).takeOver()).isFalse();
        int before = shared.outbox().of(place.provider()).size();
        visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).hasSize(before);
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        assertThatThrownBy(() -> visits.show(door, "t", session, now(), Opening.What.OPENED)).as("a new yes opens no old link").isInstanceOf(NotFound.class);
    }

    @Test
    void a_yes_that_ends_takes_the_link_with_it() {
        consents.answered(kari, anne.person(), UUID.randomUUID(), new no.fotfeste.sharing.Answer.Said(Shared.EMPLOYER, true, "Arbeid", "Samarbeide",
                TODAY.plusDays(3), no.fotfeste.sharing.Answer.How.ORALLY, "", "Bare denne uka"));
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        shared.send(kari, anne.person(), employer);
        assertThat(desk.one(kari, anne.person(), employer).openUntil()).isEqualTo(TODAY.plusDays(3));
        Door door = door();
        world.today(TODAY.plusDays(4));
        visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).hasSize(1);
    }

    @Test
    void withdrawn_and_sent_at_once_it_went_before_or_never() throws Exception {
        for (int i = 0; i < 6; i++) {
            UUID yes = shared.yes(kari, anne.person(), Shared.EMPLOYER);
            shared.write(kari, anne.person(), employer, "Runde " + i, goalItem);
            UUID approved = shared.approve(kari, anne.person(), employer, employer);
            sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(), Shared.YES);
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Object>> both = List.of(
                        () -> { consents.withdraw(kari, anne.person(), yes, UUID.randomUUID(), ""); return "withdrawn"; },
                        () -> { sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()); return "sent"; });
                for (Future<Object> each : threads.invokeAll(both)) {
                    try {
                        each.get();
                    } catch (java.util.concurrent.ExecutionException refused) {
                        assertThat(refused.getCause()).isInstanceOf(Refused.class);
                    }
                }
            }
            assertThat(sql("select count(*) from extract.link where anchor_id = :id and revoked_at is null")).as("open links").isZero();
            assertThat(shared.outbox().of(place.provider())).filteredOn(mail -> mail.body().contains("/delt/") && mail.state().equals("WAITING")).isEmpty();
        }
    }

    @Test
    void a_code_has_ten_minutes_and_five_tries_and_a_link_that_is_guessed_at_dies() {
        sent();
        Door door = door();
        visits.askForCode(door, now());
        String code = shared.code(place.provider());
        String other = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) assertThat(visits.come(door, now(), other)).isEmpty();
        assertThat(visits.come(door, now(), code)).as("the right one, too late").isEmpty();
        visits.askForCode(door, now());
        String second = shared.code(place.provider());
        later(Duration.ofMinutes(10));
        assertThat(visits.come(door, now(), second)).as("after ten minutes").isEmpty();
        visits.askForCode(door, now());
        String third = shared.code(place.provider());
        assertThat(visits.come(door, now(), third)).isPresent();
        assertThat(visits.come(door, now(), third)).as("used").isEmpty();
        for (int round = 0; round < 4; round++) {
            later(Duration.ofHours(1));
            visits.askForCode(door, now());
            String wrong = shared.code(place.provider()).equals("000000") ? "000001" : "000000";
            for (int i = 0; i < 5; i++) visits.come(door, now(), wrong);
        }
        later(Duration.ofHours(1));
        int before = shared.outbox().of(place.provider()).size();
        visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).as("no more codes").hasSize(before);
    }

    @Test
    void no_more_than_five_codes_an_hour() {
        sent();
        Door door = door();
        for (int i = 0; i < 9; i++) visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).hasSize(1 + 5);
        later(Duration.ofHours(1));
        visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).hasSize(1 + 6);
    }

    @Test
    void half_an_hour_without_a_tap_and_the_code_is_needed_again() {
        sent();
        Door door = door();
        String session = session(door);
        later(Duration.ofMinutes(29));
        seen(door, session);
        later(Duration.ofMinutes(29));
        seen(door, session);
        later(Duration.ofMinutes(31));
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
    }

    @Test
    void one_partys_half_hour_and_pages_are_nobody_elses() {
        sent();
        Door mona = door();
        String session = session(mona);
        UUID page = visits.show(mona, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        Party nav = new Party(Party.Kind.NAV, "NAV Askim");
        UUID second = shared.party(kari, anne.person(), nav);
        shared.yes(kari, anne.person(), nav);
        later(Duration.ofSeconds(1));
        shared.write(member.caller(), anne.person(), second, "Til NAV og ingen andre");
        shared.send(member.caller(), anne.person(), second);
        Door ida = door();
        assertThat(ida.anchor()).isEqualTo(second);
        assertThatThrownBy(() -> seen(ida, session)).as("another's half hour").isInstanceOf(NotFound.class);
        later(Duration.ofSeconds(1));
        String own = session(ida);
        assertThat(seen(ida, own).message()).isEqualTo("Til NAV og ingen andre");
        assertThatThrownBy(() -> visits.say(ida, own, now(), UUID.randomUUID(), page, Message.Kind.AGREED, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.say(ida, own, now(), UUID.randomUUID(), UUID.randomUUID(), Message.Kind.COMMENT, "x")).isInstanceOf(NotFound.class);
        assertThat(visits.show(mona, "t", session, now(), Opening.What.OPENED).pages()).hasSize(1);
    }

    /** The wall itself: whatever a statement forgets, the party reads nothing else. */
    @Test
    void once_a_party_is_in_the_wall_shows_nothing_but_what_was_sent_to_it() {
        sent();
        UUID second = shared.party(kari, anne.person(), new Party(Party.Kind.NAV, "NAV Askim"));
        shared.write(kari, anne.person(), second, "Ikke sendt");
        shared.approve(kari, anne.person(), second, second);
        shared.write(kari, anne.person(), employer, "Ikke godkjent av personen", goalItem);
        shared.approve(kari, anne.person(), employer, employer);
        JdbcClient all = JdbcClient.create(owner);
        List<String> tables = all.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relrowsecurity order by 1""").query(String.class).list();
        Map<String, Long> seen = new java.util.TreeMap<>();
        transaction.executeWithoutResult(status -> {
            var entered = access.enter(Caller.system(place.provider(), now()), anne.person(), ExtractAction.LOOK_AT_LINK);
            access.asOutsider(entered, employer, "Mona Eng", "Solbakken", ExtractAction.PARTY_READS);
            for (String table : tables) {
                long rows = world.jdbc().sql("select count(*) from " + table).query(Long.class).single();
                if (rows > 0) seen.put(table, rows);
            }
        });
        assertThat(seen).containsOnly(Map.entry("extract.approved", 1L), Map.entry("extract.sending", 1L));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            var entered = access.enter(Caller.system(place.provider(), now()), anne.person(), ExtractAction.LOOK_AT_LINK);
            access.asOutsider(entered, employer, "Mona Eng", "Solbakken", ExtractAction.PARTY_READS);
            access.enter(Caller.system(place.provider(), now()), anne.person(), ExtractAction.LOOK_AT_LINK);
        })).as("nobody goes back").hasMessageContaining("a transaction enters once");
    }

    @Test
    void stopped_it_opens_nothing_and_can_begin_again_with_a_new_link() {
        sent();
        Door door = door();
        String session = session(door);
        extracts.stop(kari, anne.person(), employer, UUID.randomUUID(), "Ny jobb");
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
        assertThat(desk.one(kari, anne.person(), employer).status()).isEqualTo(Status.STOPPED);
        extracts.resume(kari, anne.person(), employer, UUID.randomUUID());
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
    }

    @Test
    void when_the_person_has_died_every_door_shuts_at_once_and_nothing_more_can_be_sent() {
        sent();
        String token = shared.token(place.provider());
        Door door = door();
        String session = session(door);
        assertThat(knocks.stillOpen(token, session, now(), TODAY)).isTrue();
        assertThatThrownBy(() -> persons.died(kari, anne.person(), UUID.randomUUID(), TODAY.plusDays(1))).isInstanceOf(Invalid.class);
        persons.died(kari, anne.person(), UUID.randomUUID(), TODAY);
        assertThat(knocks.stillOpen(token, session, now(), TODAY)).isFalse();
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
        assertThat(sql("select count(*) from extract.link where anchor_id = :id and revoked_at is null")).isZero();
        assertThat(shared.outbox().of(place.provider())).filteredOn(mail -> mail.state().equals("WAITING")).singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("avsluttet").doesNotContain("Anne", "død"));
        UUID again = shared.approve(kari, anne.person(), other(), other());
        sheets.answered(kari, anne.person(), other(), again, UUID.randomUUID(), Shared.YES);
        refused(() -> sheets.send(kari, anne.person(), other(), again, UUID.randomUUID()), "extract.no-basis");
    }

    @Test
    void a_death_that_came_from_somewhere_else_shuts_the_door_as_well() {
        sent();
        String token = shared.token(place.provider());
        Door door = door();
        String session = session(door);
        shared.outbox().died(place.provider(), anne.person(), TODAY);
        assertThat(knocks.stillOpen(token, session, now(), TODAY)).isFalse();
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
    }

    /** A GP, whom no yes is needed for. */
    private UUID other() {
        if (doctor == null) {
            doctor = shared.party(kari, anne.person(), new Party(Party.Kind.GP, "Fastlege"));
            shared.write(kari, anne.person(), doctor, "Her er planen", goalItem);
        }
        return doctor;
    }
}
