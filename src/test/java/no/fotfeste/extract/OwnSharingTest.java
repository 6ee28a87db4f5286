package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.audit.OwnOpenings;
import no.fotfeste.episode.Episodes;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.ladder.Brake;
import no.fotfeste.ladder.Friday.Answer;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.NewLadder;
import no.fotfeste.ladder.OwnWeeks;
import no.fotfeste.ladder.Rung;
import no.fotfeste.ladder.Steps;
import no.fotfeste.myway.AtTheTable;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Party;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person decides from their own page: a yes and a no to a text, a stop, Friday's taps, and who has been there. */
@FotfesteTest
class OwnSharingTest extends PartyCase {

    @Autowired OwnSharing own;
    @Autowired OwnWeeks weeks;
    @Autowired OwnOpenings openings;
    @Autowired Ladders ladders;
    @Autowired Episodes courses;
    @Autowired Browsers browsers;

    private Caller self;

    @BeforeEach
    void thePersonIsIn() {
        world.visit(place, anne.person(), false);
        self = Caller.person(place.provider(), anne.person(), "Anne Berge", false, kari.now());
    }

    private UUID text() {
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        return shared.approve(kari, anne.person(), employer, employer);
    }

    @Test
    void a_yes_from_the_person_is_a_yes_to_that_text_and_to_the_party_and_one_of_ours_sends_it() {
        UUID text = text();
        assertThat(own.overview(self).asks()).isTrue();
        UUID key = UUID.randomUUID();
        own.answer(self, key, text, true);
        assertThatThrownBy(() -> own.answer(self, key, text, true)).isInstanceOf(Repeated.class);
        assertThat(own.overview(self).asks()).isFalse();
        assertThat(own.one(self, employer).basis()).isEqualTo(Basis.CONSENT);
        assertThat(waiting(Kinds.EXTRACT_TO_RENEW)).isEqualTo(1);
        sheets.send(kari, anne.person(), employer, text, UUID.randomUUID());
        assertThat(waiting(Kinds.EXTRACT_TO_RENEW)).isZero();
        assertThat(own.one(self, employer).sent()).singleElement().satisfies(shown -> assertThat(shown.page().content().message()).isEqualTo("Hei Mona"));
    }

    @Test
    void a_no_keeps_it_here_and_an_outdated_text_or_somebody_elses_is_not_answered() {
        UUID first = text();
        later(java.time.Duration.ofSeconds(1));
        kari = member.caller();
        shared.write(kari, anne.person(), employer, "Noe nytt", goalItem);
        UUID second = shared.approve(kari, anne.person(), employer, employer);
        refused(() -> own.answer(self, UUID.randomUUID(), first, true), "extract.newer-is-there");
        own.answer(self, UUID.randomUUID(), second, false);
        refused(() -> sheets.send(kari, anne.person(), employer, second, UUID.randomUUID()), "extract.person-has-not-approved");
        World.Waiting ola = new Courses(world, courses).started(place, "tvt", "Ola Nes");
        UUID other = shared.party(kari, ola.person(), Shared.EMPLOYER);
        shared.write(kari, ola.person(), other, "Til Ola");
        UUID his = shared.approve(kari, ola.person(), other, other);
        assertThatThrownBy(() -> own.answer(self, UUID.randomUUID(), his, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.one(self, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.stop(self, UUID.randomUUID(), other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.overview(kari)).as("staff have no page of their own").isInstanceOf(Denied.class);
    }

    @Test
    void a_gp_is_stopped_with_an_objection_and_what_the_law_gives_nav_cannot_be_stopped_here() {
        UUID doctor = shared.party(kari, anne.person(), new Party(Party.Kind.GP, "Fastlege"));
        assertThat(own.one(self, doctor).basis()).isEqualTo(Basis.DUTY_MAY_OBJECT);
        own.stop(self, UUID.randomUUID(), doctor);
        assertThat(own.one(self, doctor).refused()).isTrue();
        refused(() -> own.stop(self, UUID.randomUUID(), doctor), "extract.own.nothing-to-stop");
        Party party = new Party(Party.Kind.NAV, "NAV Askim");
        UUID nav = shared.party(kari, anne.person(), party);
        consents.requested(kari, anne.person(), UUID.randomUUID(), party, "folketrygdloven § 21-4", TODAY);
        refused(() -> own.stop(self, UUID.randomUUID(), nav), "extract.own.law");
    }

    @Test
    void the_persons_friday_counts_as_theirs_and_the_sentence_reaches_whoever_follows_up_and_nobody_outside() {
        UUID ladder = ladder();
        world.today(TODAY.plusDays(4));
        self = Caller.person(place.provider(), anne.person(), "Anne Berge", true, now());
        world.visit(place, anne.person(), true);
        assertThat(weeks.weeks(self)).singleElement().satisfies(week -> assertThat(week.mine().week()).isEqualTo(TODAY));
        UUID key = UUID.randomUUID();
        weeks.answer(self, key, ladder, TODAY, Answer.TOO_MUCH, "Sov dårlig hele uka");
        assertThatThrownBy(() -> weeks.answer(self, key, ladder, TODAY, Answer.WELL, "")).isInstanceOf(Repeated.class);
        weeks.answer(self, UUID.randomUUID(), ladder, TODAY, Answer.WELL, "");
        assertThat(rows("select giver || ' ' || answer || ' ' || made_name from ladder.friday where person_id = :person order by seq"))
                .containsExactly("PERSON TOO_MUCH Anne Berge", "PERSON WELL Anne Berge");
        assertThat(rows("select class || ' ' || text from ladder.note where person_id = :person")).containsExactly("plan Sov dårlig hele uka");
        assertThat(waiting(Kinds.LADDER_SAID)).isEqualTo(1);
        assertThat(rows("select text from timeline.entry where person_id = :person")).noneMatch(text -> text.contains("Sov dårlig"));
        assertThatThrownBy(() -> weeks.answer(self, UUID.randomUUID(), ladder, TODAY.plusWeeks(1), Answer.WELL, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> weeks.answer(self, UUID.randomUUID(), UUID.randomUUID(), TODAY, Answer.WELL, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void who_of_ours_has_opened_the_record_stands_once_each_and_the_person_is_not_among_them() {
        own.overview(self);
        assertThat(openings.lately(self)).singleElement().satisfies(who -> {
            assertThat(who.name()).isEqualTo("Kari Tveit");
            assertThat(who.times()).isGreaterThan(1);
        });
    }

    @Test
    void on_a_phone_the_person_approves_sees_what_the_employer_says_and_stops_it_and_the_employers_page_shuts_within_a_second() {
        ladder();
        sheets.write(kari, anne.person(), employer, employer, UUID.randomUUID(), 1,
                new Sheet.Wording("Hei Mona. Takk for praten.", "", "Ikke alene på avdelingen.", true), java.util.Set.of(goalItem));
        UUID text = shared.approve(kari, anne.person(), employer, employer);
        try (var person = browsers.visitor(); var phone = browsers.visitor()) {
            person.page().setViewportSize(360, 800);
            phone.page().setViewportSize(360, 800);
            AtTheTable.comeIn(person, context, kari, anne.person());
            person.follow("Hvem ser hva");
            person.sees("Kan Mona Eng, Solbakken barnehage få dette?", "Takk for praten", "Kari Tveit");
            person.look("own-sharing-asked");
            person.page().setViewportSize(360, 800);
            person.press("Ja, de kan få dette");
            person.sees("Takk. Nå kan vi sende det.", "Du har sagt ja til at de får vite noe");
            sheets.send(kari, anne.person(), employer, text, UUID.randomUUID());
            employerComesIn(phone);
            phone.press("Jeg er enig");
            phone.sees("Takk. Vi har notert at du er enig.");
            person.open("/min/deling");
            person.follow("Se hva de ser");
            person.sees("Slik ser Mona Eng", "Enig", "åpnet siden", "kan ikke kalles tilbake", "Denne uka: 40 %");
            person.look("own-sharing-party");
            person.page().setViewportSize(360, 800);
            person.unfold("Stopp");
            person.press("Ja, stopp");
            long began = System.nanoTime();
            phone.sees("Her trengs en kode");
            assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds until it shut").isLessThan(3_000);
            phone.seesNot("Anne", "Takk for praten");
            person.sees("Stoppet. De får ikke mer fra oss.", "Den virker ikke lenger.");
            week(person);
        }
        try (var staff = browsers.loggedIn(member)) {
            staff.open("/");
            staff.sees("Ta over det som var avtalt", "Anne Berge: for mye");
        }
    }

    private void week(Visitor person) {
        world.today(TODAY.plusDays(4));
        AtTheTable.comeIn(person, context, member.caller(), anne.person());
        person.follow("Uka mi");
        person.sees("Denne uka: 40 %, mandag og onsdag.", "Hvordan gikk uke 10?");
        person.fill("Vil du si noe mer?", "Det ble for bråkete");
        person.look("own-week");
        person.page().setViewportSize(360, 800);
        person.press("For mye");
        person.sees("Takk. Svaret er sendt.", "Du svarte: for mye.");
    }

    private void employerComesIn(Visitor phone) {
        phone.open("/delt/" + shared.token(place.provider()));
        phone.press("Send meg en kode");
        phone.sees("er koden på vei");
        phone.fill("Kode fra SMS", shared.code(place.provider()));
        phone.press("Åpne siden");
        phone.sees("Felles plan for Anne Berge");
    }

    private UUID ladder() {
        UUID ladder = UUID.randomUUID();
        ladders.make(kari, anne.person(), ladder, new NewLadder("barnehageassistent", null, 80, member.id(), new Steps(java.util.List.of(
                new Rung(TODAY, 2, 40, "mandag og onsdag", null, "Lesekroken og måltidet", ""),
                new Rung(TODAY.plusWeeks(2), 2, 60, "", null, "", ""))), Brake.USUAL));
        return ladder;
    }

    private java.util.List<String> rows(String sql) {
        return JdbcClient.create(owner).sql(sql).param("person", anne.person().value()).query(String.class).list();
    }
}
