package no.fotfeste.ladder;

import static no.fotfeste.ladder.StepsTest.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.ladder.Friday.Answer;
import no.fotfeste.ladder.Friday.Giver;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.World;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.WorkState;
import no.fotfeste.work.WorkStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The ladder in a real browser, on paper, and with what nobody ought to send. */
@FotfesteTest
class LadderPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Ladders ladders;
    @Autowired Fridays fridays;
    @Autowired LadderDesk desk;
    @Autowired WorkStatuses work;
    @Autowired WebApplicationContext context;

    private World.Place.Member kari;
    private World.Place.Member vera;
    private World.Waiting anne;
    private String address;

    @BeforeEach
    void aPersonWithAJobSpecialist() {
        world.today(LocalDate.of(2026, 2, 25));
        World.Place place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        vera = place.member("Vera Lund", Role.JOB_SPECIALIST);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, vera.id(), JobSpecialistAnswer.How.ORALLY, "Ja", world.today()));
        address = "/personer/" + anne.person() + "/plan/opptrapping";
    }

    @Test
    void a_ladder_is_made_agreed_answered_for_and_braked() {
        work.add(kari.caller(), anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.SICK_LEAVE, LocalDate.of(2026, 1, 5), 60));
        try (var page = browsers.loggedIn(vera)) {
            page.open("/personer/" + anne.person() + "/plan");
            page.follow("Opptrapping i jobb");
            page.sees("Det er ingen trapp ennå.");
            page.follow("Lag en trapp");
            page.look("ladder-choose");
            page.follow("Jevne trinn");
            page.fill("Hvilken jobb?", "barnehageassistent, Elvestad barnehage");
            page.fill("Stillingen i prosent", "80");
            page.unfold("Dager, timer, oppgaver og tilrettelegging");
            page.fill("Timer i uka", "7,5");
            page.fill("Oppgaver", "Lesekroken og måltidet");
            page.fill("Tilrettelegging", "Pause på eget rom etter lunsj");
            page.fill("Første mandag", "03.03.2026");
            page.press("Lagre trappa");
            page.sees("Trappa må begynne på en mandag.");
            page.look("ladder-edit-error");
            page.fill("Første mandag", "02.03.2026");
            page.press("Lagre trappa");
            page.sees("Trappa er lagret.", "Begynner man. 2. mars med 20 %, 7,5 timer i uka", "sykmeldingen er 60 %");
            for (String party : List.of("Personen", "Arbeidsgiver")) {
                page.unfold("Skriv ned en avtale");
                page.under("Skriv ned en avtale").getByLabel(party, new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true)).check();
                page.press("Lagre avtalen om utgave 1");
                page.sees("Avtalen er lagret.");
            }
            world.today(week(12).plusDays(4));
            page.open(address);
            page.sees("Trinn 2 av 5: 40 %", "Hvordan gikk uke 11?");
            page.press("Gikk bra");
            page.sees("Svaret er lagret.", "Hvordan gikk uke 12?");
            page.press("For mye");
            page.sees("Svaret er: For mye.");
            world.today(week(13).plusDays(4));
            page.open(address);
            page.press("For mye");
            page.sees("Fra man. 30. mars går trappa ett trinn ned", "Utgave 2: etter avtalt brems", "Gjaldt utgave 1 med bremsen");
        }
    }

    @Test
    void a_ladder_under_way_shows_how_it_goes_what_was_and_where_it_is_on_my_day() {
        UUID ladder = aLadderUnderWay();
        try (var page = browsers.loggedIn(kari)) {
            page.open(address);
            page.sees("Trinn 3 av 7", "Trappa slutter nå 4 uker senere", "For mye, sist i uke 13");
            page.look("ladder");
            page.follow("Endre trappa");
            page.press("Lagre ny utgave");
            page.sees("Fyll ut dette feltet.");
            page.look("ladder-change");
            page.fill("Hvorfor endres trappa?", "Sover dårlig");
            page.press("Lagre ny utgave");
            page.sees("Ny utgave er lagret.", "Avtalen er for en eldre utgave", "Hvorfor (bare helsepersonell): Sover dårlig");
            page.open(address + "/" + ladder + "/versjoner?dato=25.02.2026");
            page.sees("utgave 1", "Uker som er endret siden", "endret");
            page.look("ladder-then");
        }
        try (var page = browsers.loggedIn(vera)) {
            page.open("/");
            page.sees("Fredagssvar", "Anne Berge: for mye");
            page.look("ladder-day");
            page.open(address);
            page.seesNot("Sover dårlig");
        }
    }

    @Test
    void on_paper_it_is_one_page_that_can_be_read_aloud_and_says_no_more_than_may_leave() throws Exception {
        UUID ladder = aLadderUnderWay();
        ladders.change(kari.caller(), anne.person(), ladder, UUID.randomUUID(), 2, new Change(desk.one(kari.caller(), anne.person(), ladder)
                .ladder().now().steps(), Brake.USUAL, vera.id(), "Migreneord", true));
        MockHttpServletResponse response = mvc().perform(get(address + "/" + ladder + "/trapp.pdf").with(user(kari.caller().account().toString())))
                .andReturn().getResponse();
        byte[] pdf = response.getContentAsByteArray();
        PdfCheck.accessible(pdf);
        String text = PdfCheck.text(pdf);
        assertThat(text).contains("Anne Berge", "barnehageassistent", "Lesekroken", "ett trinn ned neste mandag", "1 / 1")
                .doesNotContain("Migreneord").doesNotContain("for mye igjen");
        assertThat(response.getHeader("Content-Disposition")).contains("opptrapping.pdf").doesNotContain("Anne");
        assertThat(PdfCheck.beside(pdf)).doesNotContain("Anne");
    }

    @Test
    void what_nobody_ought_to_send_is_answered_in_words() throws Exception {
        UUID ladder = aLadderUnderWay();
        String one = address + "/" + ladder;
        String long200k = "æ😀".repeat(100_000);
        for (String weeks : List.of("", "-1", "0", "105", "2,5", "uendelig", long200k)) {
            assertThat(send(address + "/ny", "job", "kokk", "start", "02.03.2026", "weeks1", weeks, "percent1", "50")).isEqualTo(422);
        }
        assertThat(send(address + "/ny", "job", long200k, "tasks1", "<p class=MsoNormal>" + long200k, "weeks1", "2", "percent1", "20")).isEqualTo(422);
        assertThat(send(one + "/fredag", "week", "02.03.2026", "giver", "NAV")).isEqualTo(422);
        assertThat(send(one + "/fredag", "week", "03.03.2026")).isEqualTo(422);
        assertThat(send(one + "/fredag", "week", "02.03.2026", "note", long200k)).isEqualTo(422);
        assertThat(send(one + "/faktisk", "week", "1.1.0001", "percent", "101")).isEqualTo(422);
        assertThat(send(one + "/avtale", "party", "NAV", "_version", "1")).isEqualTo(422);
        assertThat(send(one + "/avtale", "party", "PERSON", "how", "ORALLY", "on", "20.03.2026", "_version", "77")).isEqualTo(404);
        assertThat(send(one + "/endre", "_version", "1")).isEqualTo(422);
        assertThat(send(one + "/brems/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(send(one + "/versjoner", "dato", "<script>")).isEqualTo(422);
        for (String day : List.of("", "31.02.2026", "%00", "x".repeat(2000))) {
            assertThat(mvc().perform(get(one + "/versjoner").param("dato", day).with(user(kari.caller().account().toString())))
                    .andReturn().getResponse().getStatus()).isEqualTo(200);
        }
        assertThat(desk.one(kari.caller(), anne.person(), ladder).ladder().versions()).hasSize(2);
    }

    /** Two weeks were too much, so it went one rung down; the person has been asked each week but one. */
    private UUID aLadderUnderWay() {
        work.add(kari.caller(), anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.SICK_LEAVE, LocalDate.of(2026, 1, 5), 60));
        UUID ladder = UUID.randomUUID();
        List<Rung> rungs = Template.EVEN.from(week(10)).rungs().stream().map(rung -> new Rung(rung.start(), rung.weeks(), rung.percent(),
                rung.percent() < 60 ? "mandag og onsdag" : "", null, "Lesekroken og måltidet", rung.percent() < 60 ? "Pause etter lunsj" : "")).toList();
        ladders.make(kari.caller(), anne.person(), ladder, new NewLadder("barnehageassistent", null, 80, vera.id(), new Steps(rungs), Brake.USUAL));
        for (Agreement.Party party : Agreement.Party.values()) {
            ladders.agree(vera.caller(), anne.person(), ladder, UUID.randomUUID(), new Agreement(1, party, Agreement.How.ORALLY,
                    party == Agreement.Party.EMPLOYER ? "Grete Vik, styrer" : "", world.today(), ""));
        }
        world.today(week(10));
        work.add(kari.caller(), anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.ORDINARY_PART, week(10), 16));
        world.today(week(13).plusDays(4));
        fridays.answer(vera.caller(), anne.person(), ladder, UUID.randomUUID(), Friday.of(week(10), Giver.PERSON, Answer.WELL));
        fridays.answer(kari.caller(), anne.person(), ladder, UUID.randomUUID(), new Friday(week(12), Giver.PERSON, Answer.TOO_MUCH, "for mye igjen"));
        fridays.answer(vera.caller(), anne.person(), ladder, UUID.randomUUID(), Friday.of(week(13), Giver.PERSON, Answer.TOO_MUCH));
        world.today(week(14).plusDays(1));
        return ladder;
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private int send(String to, String... fields) throws Exception {
        var form = post(to).with(csrf()).with(user(kari.caller().account().toString())).param("_key", UUID.randomUUID().toString()).param("_form", "x");
        for (int i = 0; i < fields.length; i += 2) form = form.param(fields[i], fields[i + 1]);
        return mvc().perform(form).andReturn().getResponse().getStatus();
    }
}
