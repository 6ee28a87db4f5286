package no.fotfeste.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.journal.Documents;
import no.fotfeste.plan.Goal.Aim;
import no.fotfeste.plan.Goal.Domain;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.plan.Measure.Effort;
import no.fotfeste.plan.Measure.Kind;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The content of the plan, as it is met on the screen. */
@FotfesteTest
class PlanContentPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String WORD = "<p class=MsoNormal><b>Gå</b> en <o:p></o:p>tur</p>";

    /** A tone instead of a microphone: the machine that tests has none. */
    private static final String MICROPHONE = """
            navigator.mediaDevices.enumerateDevices = async () => [{kind: "audioinput"}];
            navigator.mediaDevices.getUserMedia = async () => {
                const context = new AudioContext(), tone = context.createOscillator(), out = context.createMediaStreamDestination();
                tone.connect(out);
                tone.start();
                return out.stream;
            };""";

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Plans plans;
    @Autowired Measures measures;
    @Autowired HomeTasks homeTasks;
    @Autowired Milestones milestones;
    @Autowired Episodes episodes;
    @Autowired Documents documents;

    private World.Place.Member kari;
    private World.Waiting waiting;
    private String address;

    @BeforeEach
    void aPersonTakenIn() {
        world.today(MONDAY);
        var place = world.place();
        kari = place.member("Kari Tveit", Role.OCCUPATIONAL_THERAPIST);
        var mona = place.member("Mona Dahl", Role.COORDINATOR);
        waiting = place.accepted("tvt", "Anne Berge", mona.caller());
        episodes.start(mona.caller(), waiting.person(), waiting.referral().course(), key(), MONDAY, List.of(new Departure("home-visit", "hastet")));
        episodes.addMember(mona.caller(), waiting.person(), waiting.referral().course(), key(), mona.id(), Case.Part.COORDINATOR);
        address = "/personer/" + waiting.person() + "/plan";
    }

    @Test
    void a_goal_gets_steps_a_scale_and_a_look_at_it_and_the_plan_says_so_in_plain_words() {
        UUID goal = goal("Jeg vil tilbake til barnehagen", Domain.WORK, true);
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address + "/mal/" + goal);
            visitor.unfold("Nytt steg");
            visitor.fill("Steget", "æ".repeat(50_000));
            visitor.press("Legg til steget");
            visitor.sees("Teksten er for lang");
            visitor.fill("Steget", WORD);
            visitor.press("Legg til steget");
            visitor.sees("Lim inn teksten på nytt som ren tekst");
            assertThat(visitor.page().getByLabel("Steget").first().inputValue()).isEqualTo(WORD);
            visitor.fill("Steget", "To timer i barnehagen 🌱 <b>");
            visitor.press("Legg til steget");
            visitor.sees("Steget er lagret.", "To timer i barnehagen 🌱 <b>");
            visitor.press("Nådd");
            visitor.sees("nådd man. 2. mars");
            visitor.follow("Lag en egen skala");
            visitor.press("Lagre skalaen");
            visitor.sees("Fyll ut dette feltet");
            for (int level = -2; level <= 2; level++) visitor.page().locator("input[name=level" + level + "]").fill("Trinn " + level + " med egne ord");
            visitor.choose("−1");
            visitor.look("plan-scale");
            visitor.press("Lagre skalaen");
            visitor.sees("Skalaen er lagret.", "Nå: −1 «Trinn -1 med egne ord»");
            visitor.unfold("Ny gjennomgang");
            visitor.fill("Hvordan går det, i én setning", "To dager i uka går bra nå");
            visitor.choose("+1 Trinn 1");
            visitor.press("Lagre gjennomgangen");
            visitor.sees("Gjennomgangen er lagret.", "To dager i uka går bra nå");
            visitor.look("plan-goal-progress");
            visitor.open(address);
            visitor.sees("Steg nådd: 1 av 1.", "Gjennomgått", "To dager i uka går bra nå", "Skala: +1.", "T = 60,0 (1 av 1 mål har skala)", "Kiresuk og Sherman 1968");
        }
    }

    @Test
    void a_suggestion_is_chosen_read_and_changed_and_asks_why_where_practice_is_departed_from() {
        goal("Jeg vil tilbake til barnehagen", Domain.WORK, true);
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open("/tiltaksbank");
            visitor.unfold("Kognitiv eller metakognitiv terapi");
            visitor.sees("lege", "41,4 av 100", "doi 10.3233/WOR-203208");
            visitor.unfold("Yrkesveiledning og interessetest");
            visitor.sees("ingen kilde lagt inn");
            visitor.look("plan-catalogue");
            visitor.open(address);
            visitor.follow("Forslag til tiltak");
            visitor.unfold("Besøk på arbeidsplassen");
            visitor.sees("PMC8506308", "Ingenting skjer her ennå.");
            visitor.look("plan-suggestions");
            visitor.unfold("Kognitiv eller metakognitiv terapi");
            visitor.page().locator("a[href*=kognitiv-terapi]").click();
            assertThat(visitor.page().getByLabel("Hva skal gjøres").inputValue()).isEqualTo("Samtaler med lege, kognitiv terapi");
            visitor.look("plan-measure-new");
            visitor.page().locator("label:has(input[value=STAFF])").first().click();
            visitor.select("Hvilken ansatt", "Kari Tveit (occupational-therapist)");
            visitor.press("Legg til");
            visitor.sees("Tiltaksbanken sier at andre bør gjøre dette", "Hvorfor likevel");
            visitor.look("plan-measure-reason");
            visitor.choose("ikke relevant her");
            visitor.press("Legg til");
            visitor.sees("Tiltaket er lagret.", "Samtaler med lege, kognitiv terapi");
        }
    }

    @Test
    void a_home_task_is_told_about_and_the_plan_with_all_of_it_is_one_screen_and_two_pages_of_paper() {
        UUID goal = goal("Jeg vil tilbake til barnehagen", Domain.WORK, true);
        goal("Jeg vil sove bedre", Domain.PHYSICAL_HEALTH, false);
        UUID walk = add(Arena.PERSON, goal, "Gå tur", Doer.SELF, new Effort(Kind.HOME_TASK, "hver dag", "20 minutter", "", "", "gaa-tur"));
        add(Arena.PERSON, goal, "Løfte og bære", Doer.SELF, new Effort(Kind.TRAINING, "tre ganger i uka", "3 sett med 10", "5 kilo", "et kilo mer hver uke", ""));
        add(Arena.NAV, goal, "Møte med NAV", Doer.party("NAV Askim"), Effort.NONE);
        milestones.add(kari.caller(), waiting.person(), goal, key(), "To timer i barnehagen", MONDAY.plusWeeks(4));
        milestones.review(kari.caller(), waiting.person(), goal, key(), MONDAY, "Gleder seg, og er redd for å bli tom", null);
        homeTasks.report(kari.caller(), waiting.person(), walk, key(), new SelfReport.Said(MONDAY, SelfReport.Done.PARTLY, 4, "Regn"));
        episodes.answerJobSpecialist(kari.caller(), waiting.person(), waiting.referral().course(), key(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.DECLINED, null, JobSpecialistAnswer.How.ORALLY, "Ikke nå", MONDAY));
        world.today(MONDAY.plusWeeks(5).plusDays(2));
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address + "/tiltak/" + walk);
            visitor.sees("delvis gjort, 4 av 10");
            visitor.unfold("Meld hvordan det gikk");
            visitor.fill("Hvordan det gikk, 0 til 10", "11");
            visitor.page().locator("form[action$=meldt] button").click();
            visitor.sees("Velg");
            visitor.page().locator("form[action$=meldt] label:has-text('gjort')").first().click();
            visitor.fill("Hvordan det gikk, 0 til 10", "8");
            visitor.fill("Med egne ord", "Kom helt til butikken");
            visitor.page().locator("form[action$=meldt] button").click();
            visitor.sees("Lagret hvordan det gikk.", "gjort, 8 av 10", "Kom helt til butikken");
            visitor.look("plan-home-task");
            visitor.open(address);
            visitor.sees("hver dag, 20 minutter", "gjort, 8 av 10", "Neste steg: To timer i barnehagen", "Individuell plan: ikke tilbudt ennå");
            visitor.look("plan-content");
            assertThat((int) visitor.page().evaluate("Math.round(document.querySelector('.lanes').getBoundingClientRect().bottom)"))
                    .as("two goals, three measures with all there is to say about them").isLessThan(1030);
            assertThat(pages(visitor)).isLessThanOrEqualTo(2);
            visitor.follow("Innsatsen uke for uke");
            visitor.sees("Arbeidsplassen: ingenting har skjedd siden man. 2. mars", "Rundt meg: ingenting har skjedd");
            visitor.look("plan-effort");
            visitor.open(address + "/versjoner/sammenlign?fra=01.03.2026&til=08.04.2026");
            visitor.sees("Nytt (", "«Jeg vil sove bedre»", "To timer i barnehagen");
            visitor.look("plan-compare");
            assertThat(visitor.open(address + "/versjoner/sammenlign?fra=%F0%9F%8C%B1&til=x")).isEqualTo(200);
            visitor.open(address);
            visitor.page().locator("a[href$='/individuell']").click();
            visitor.look("plan-individual");
            visitor.page().locator("form:has(input[value=ACCEPTED]) button").click();
            visitor.sees("Svaret er lagret.", "Individuell plan: takket ja", "Koordinator: Mona Dahl.");
        }
    }

    @Test
    void the_persons_own_plan_for_work_is_a_pdf_for_everybody() throws Exception {
        UUID goal = goal("Jeg vil tilbake til barnehagen", Domain.WORK, true);
        add(Arena.PERSON, goal, "Gå tur", Doer.SELF, new Effort(Kind.HOME_TASK, "hver dag", "20 minutter", "", "", ""));
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address);
            visitor.follow("Min plan for å delta i arbeid");
            UUID id = key();
            documents.compose(kari.caller(), waiting.person(), id, "min-plan");
            visitor.open("/personer/" + waiting.person() + "/journal/dokument/" + id);
            visitor.sees("Min plan for å delta i arbeid", "Gå tur (hver dag, 20 minutter)");
            byte[] pdf = visitor.page().request().get(visitor.page().url() + "/pdf").body();
            PdfCheck.accessible(pdf);
        }
    }

    @Test
    void a_goal_is_said_in_the_persons_own_voice_heard_and_taken_away_and_is_not_offered_without_a_microphone() {
        UUID goal = goal("Jeg vil tilbake til barnehagen", Domain.WORK, true);
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address + "/mal/" + goal);
            visitor.sees("Steg på veien");
            visitor.seesNot("Si målet med egen stemme");
            visitor.page().addInitScript(MICROPHONE);
            visitor.open(address + "/mal/" + goal);
            visitor.sees("Si målet med egen stemme");
            visitor.unfold("Si målet med egen stemme");
            visitor.press("Start opptaket");
            visitor.page().waitForTimeout(1200);
            visitor.press("Stopp");
            visitor.sees("Ikke lagret ennå.");
            visitor.choose("Nei, bare de som følger opp");
            visitor.press("Lagre opptaket");
            visitor.sees("Opptaket er lagret.", "Bare de som følger opp, hører det.");
            visitor.look("plan-voice");
            String heard = visitor.page().locator("a[download]").first().getAttribute("href");
            var answer = visitor.page().request().get(visitor.page().url().replaceAll("/personer/.*", "") + heard);
            assertThat(answer.headers()).containsEntry("content-type", "audio/webm").containsEntry("x-content-type-options", "nosniff");
            assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
            visitor.page().locator("[data-play]").first().click();
            visitor.sees("Stopp");
            visitor.open(address);
            visitor.sees("sek.)");
            visitor.look("plan-with-voice");
            visitor.open(address + "/mal/" + goal);
            visitor.press("Slett opptaket");
            visitor.sees("Opptaket er slettet.", "slik personen ville");
            assertThat(visitor.open(heard)).isEqualTo(404);
        }
    }

    private UUID goal(String words, Domain domain, boolean main) {
        return plans.addGoal(kari.caller(), waiting.person(), key(),
                new Goal.Wish(words, "", domain, domain.work() ? Aim.RETURN : null, main, false));
    }

    private UUID add(Arena arena, UUID goal, String text, Doer doer, Effort effort) {
        return measures.add(kari.caller(), waiting.person(), key(), new Measure.Wish(arena, goal, text, doer, MONDAY.plusWeeks(8), false, effort));
    }

    private static int pages(Visitor visitor) {
        String pdf = new String(visitor.page().pdf(new Page.PdfOptions().setFormat("A4")
                .setPath(Path.of("target/screenshots/plan-content.pdf"))), StandardCharsets.ISO_8859_1);
        return (int) Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf).results().count();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
