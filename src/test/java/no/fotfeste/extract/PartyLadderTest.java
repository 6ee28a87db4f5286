package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.ladder.Brake;
import no.fotfeste.ladder.Change;
import no.fotfeste.ladder.Friday.Answer;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.NewLadder;
import no.fotfeste.ladder.Rung;
import no.fotfeste.ladder.Steps;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.Time;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Party;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way back to work on the employer's page: the version they saw, their Fridays, and what they are never told. */
@FotfesteTest
class PartyLadderTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Ladders ladders;
    @Autowired Extracts extracts;
    @Autowired ExtractDesk desk;
    @Autowired Sheets sheets;
    @Autowired PartyVisits visits;
    @Autowired Knocks knocks;
    @Autowired Time time;
    @Autowired ApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;
    private Shared shared;
    private UUID ladder;

    @BeforeEach
    void aLadder() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        shared = new Shared(context, owner);
        ladder = UUID.randomUUID();
        ladders.make(kari.caller(), anne.person(), ladder, new NewLadder("barnehageassistent", null, 80, kari.id(), steps(40), Brake.USUAL));
    }

    private static Steps steps(int first) {
        return new Steps(List.of(new Rung(MONDAY, 2, first, "mandag og onsdag", null, "Lesekroken", ""),
                new Rung(MONDAY.plusWeeks(2), 2, 60, "", null, "", "")));
    }

    private UUID sent(Party party) {
        UUID id = shared.party(kari.caller(), anne.person(), party);
        shared.yes(kari.caller(), anne.person(), party);
        send(id);
        return id;
    }

    private void send(UUID party) {
        Sheet draft = desk.draft(kari.caller(), anne.person(), party, party).page().sheet();
        sheets.write(kari.caller(), anne.person(), party, party, UUID.randomUUID(), draft.version(), new Sheet.Wording("Hei", "", "", true), draft.shown());
        shared.send(kari.caller(), anne.person(), party);
    }

    private Door door() {
        return knocks.find(shared.token(place.provider())).orElseThrow();
    }

    private String session(Door door) {
        visits.askForCode(door, now());
        return visits.come(door, now(), shared.code(place.provider())).orElseThrow();
    }

    private Instant now() {
        return time.instant();
    }

    private PartyVisits.Shown shown(Door door, String session) {
        return visits.show(door, "t", session, now(), Opening.What.OPENED);
    }

    private static WayNow way(PartyVisits.Shown shown) {
        return shown.ladders().get(shown.pages().getFirst().id()).getFirst();
    }

    private void friday(Door door, String session, UUID page, LocalDate week, Answer answer) {
        visits.friday(door, session, now(), UUID.randomUUID(), page, ladder, week, answer);
    }

    @Test
    void what_they_see_is_the_step_of_the_day_the_next_one_and_the_brake_of_the_version_that_was_approved() {
        sent(Shared.EMPLOYER);
        Door door = door();
        Content.Way way = shown(door, session(door)).pages().getFirst().content().ways().getFirst();
        assertThat(way.at(FRIDAY).orElseThrow().amount()).isEqualTo("40 %, mandag og onsdag");
        assertThat(way.at(MONDAY.plusWeeks(2)).orElseThrow().percent()).isEqualTo(60);
        assertThat(way.after(FRIDAY).orElseThrow().start()).isEqualTo(MONDAY.plusWeeks(2));
        assertThat(way.at(MONDAY.plusWeeks(4))).isEmpty();
        assertThat(way.notes()).containsExactly("Stillingen er 80 % av full stilling. Prosentene er deler av den.",
                "Når 2 uker på rad er for mye, går trappa ett trinn ned neste mandag. Det trengs ikke noe møte.");
    }

    @Test
    void their_yes_is_to_the_version_they_saw_once_and_a_newer_one_is_told_without_the_reason() {
        UUID employer = sent(Shared.EMPLOYER);
        Door door = door();
        String session = session(door);
        UUID page = shown(door, session).pages().getFirst().id();
        visits.say(door, session, now(), UUID.randomUUID(), page, Message.Kind.AGREED, "");
        visits.say(door, session, now(), UUID.randomUUID(), page, Message.Kind.AGREED, "");
        assertThat(agreements()).containsExactly("1 EMPLOYER BY_LINK Mona Eng, Solbakken barnehage");
        ladders.change(kari.caller(), anne.person(), ladder, UUID.randomUUID(), 1, new Change(steps(20), Brake.USUAL, kari.id(), "Migreneord", true));
        PartyVisits.Shown after = shown(door, session);
        assertThat(way(after).changed()).isTrue();
        assertThat(way(after).way().at(FRIDAY).orElseThrow().percent()).as("the letter stands").isEqualTo(40);
        assertThat(after.toString()).doesNotContain("Migreneord", "percent=20");
        assertThat(waiting()).containsExactly("Mona Eng, Solbakken barnehage skal få den nye trappa");
        time.use(Clock.fixed(now().plus(Duration.ofSeconds(1)), Time.OSLO));
        send(employer);
        assertThat(waiting()).isEmpty();
        PartyVisits.Shown renewed = shown(door, session);
        assertThat(way(renewed).changed()).isFalse();
        assertThat(way(renewed).agreedToOlder()).isEqualTo(1);
        assertThatThrownBy(() -> visits.say(door, session, now(), UUID.randomUUID(), page, Message.Kind.AGREED, "")).isInstanceOf(Refused.class);
        visits.say(door, session, now(), UUID.randomUUID(), renewed.pages().getFirst().id(), Message.Kind.AGREED, "");
        assertThat(agreements()).hasSize(2).last().asString().startsWith("2 EMPLOYER");
        assertThat(way(shown(door, session)).agreedToOlder()).isZero();
    }

    @Test
    void on_friday_the_same_tap_twice_is_once_and_the_other_one_counts_instead() {
        sent(Shared.EMPLOYER);
        Door door = door();
        String session = session(door);
        assertThat(way(shown(door, session)).week()).as("nothing to ask on a Monday").isNull();
        world.today(FRIDAY);
        Door then = door();
        String later = session(then);
        PartyVisits.Shown shown = shown(then, later);
        assertThat(way(shown).week()).isEqualTo(MONDAY);
        UUID page = shown.pages().getFirst().id();
        UUID key = UUID.randomUUID();
        visits.friday(then, later, now(), key, page, ladder, MONDAY, Answer.WELL);
        assertThatThrownBy(() -> visits.friday(then, later, now(), key, page, ladder, MONDAY, Answer.WELL)).isInstanceOf(Repeated.class);
        friday(then, later, page, MONDAY, Answer.WELL);
        assertThat(fridays()).containsExactly("EMPLOYER WELL Mona Eng, Solbakken barnehage");
        friday(then, later, page, MONDAY, Answer.TOO_MUCH);
        assertThat(fridays()).hasSize(2).last().asString().startsWith("EMPLOYER TOO_MUCH");
        assertThat(way(shown(then, later)).said()).isEqualTo(Answer.TOO_MUCH);
        assertThatThrownBy(() -> friday(then, later, page, MONDAY.plusWeeks(1), Answer.WELL)).as("a week to come").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> visits.friday(then, later, now(), UUID.randomUUID(), page, UUID.randomUUID(), MONDAY, Answer.WELL))
                .as("another ladder").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> friday(then, later, UUID.randomUUID(), MONDAY, Answer.WELL)).as("another page").isInstanceOf(NotFound.class);
        assertThat(fridays()).hasSize(2);
    }

    @Test
    void nobody_but_the_employer_is_asked_and_one_who_was_not_shown_the_ladder_answers_for_none() {
        UUID nav = sent(new Party(Party.Kind.NAV, "NAV Askim"));
        Door door = door();
        String session = session(door);
        world.today(FRIDAY);
        String later = session(door());
        PartyVisits.Shown shown = shown(door, later);
        assertThat(way(shown).week()).isNull();
        assertThatThrownBy(() -> friday(door, later, shown.pages().getFirst().id(), MONDAY, Answer.WELL)).isInstanceOf(NotFound.class);
        visits.say(door, later, now(), UUID.randomUUID(), shown.pages().getFirst().id(), Message.Kind.AGREED, "");
        assertThat(agreements()).as("to agree to the page is not to agree to the ladder for the employer").isEmpty();
        assertThat(desk.one(kari.caller(), anne.person(), nav).status()).isEqualTo(Status.AGREED);
        UUID employer = shared.party(kari.caller(), anne.person(), Shared.EMPLOYER);
        shared.yes(kari.caller(), anne.person(), Shared.EMPLOYER);
        shared.write(kari.caller(), anne.person(), employer, "Uten trapp");
        time.use(Clock.fixed(now().plus(Duration.ofSeconds(1)), Time.OSLO));
        shared.send(kari.caller(), anne.person(), employer);
        Door mona = door();
        time.use(Clock.fixed(now().plus(Duration.ofSeconds(1)), Time.OSLO));
        String hers = session(mona);
        UUID page = shown(mona, hers).pages().getFirst().id();
        assertThatThrownBy(() -> friday(mona, hers, page, MONDAY, Answer.TOO_MUCH)).isInstanceOf(NotFound.class);
        assertThat(fridays()).isEmpty();
    }

    @Test
    void an_employer_is_not_offered_the_way_back_to_another_job() {
        UUID employer = shared.party(kari.caller(), anne.person(), Shared.EMPLOYER);
        var elsewhere = new LadderLines.Offered("Elvestad barnehage", new Content.Way(UUID.randomUUID(), 1, List.of(), List.of("der")));
        var here = new LadderLines.Offered("solbakken  Barnehage", new Content.Way(ladder, 1, List.of(), List.of("her")));
        assertThat(LadderLines.of(List.of(elsewhere, here), Shared.EMPLOYER)).containsExactly(here.way());
        assertThat(LadderLines.of(List.of(elsewhere, here), new Party(Party.Kind.NAV, "NAV"))).hasSize(2);
        assertThat(desk.draft(kari.caller(), anne.person(), employer, employer).offer().ways(Shared.EMPLOYER)).hasSize(1);
    }

    private List<String> agreements() {
        return sql("select version || ' ' || party || ' ' || how || ' ' || said_by from ladder.agreement where person_id = :person order by seq");
    }

    private List<String> fridays() {
        return sql("select giver || ' ' || answer || ' ' || made_name from ladder.friday where person_id = :person order by seq");
    }

    private List<String> waiting() {
        return sql("select text from timeline.entry where person_id = :person and kind = '" + Kinds.EXTRACT_TO_RENEW + "' and state = 'EXPECTED'");
    }

    private List<String> sql(String sql) {
        return JdbcClient.create(owner).sql(sql).param("person", anne.person().value()).query(String.class).list();
    }
}
