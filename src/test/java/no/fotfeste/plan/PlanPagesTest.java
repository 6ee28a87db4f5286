package no.fotfeste.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.plan.Goal.Aim;
import no.fotfeste.plan.Goal.Domain;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan in a real browser. */
@FotfesteTest
class PlanPagesTest {

    private static final String OWN_WORDS = "Jeg vil tilbake til barnehagen, men ikke til å bli helt tom hver ettermiddag.";

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Plans plans;
    @Autowired Measures measures;
    @Autowired Episodes episodes;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting waiting;
    private String address;

    @BeforeEach
    void aPersonTakenIn() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        kari = place.member("Kari Tveit", Role.OCCUPATIONAL_THERAPIST);
        waiting = place.accepted("tvt", "Anne Berge", place.staff(Role.COORDINATOR));
        address = "/personer/" + waiting.person() + "/plan";
    }

    @Test
    void a_therapist_writes_the_persons_goal_fills_all_four_lanes_ticks_one_and_undoes() {
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address);
            visitor.look("plan-empty");
            visitor.follow("Nytt mål");
            visitor.look("plan-goal-new");
            visitor.fill("Målet, med personens egne ord", OWN_WORDS);
            visitor.choose("arbeid");
            visitor.choose("tilbake etter fravær");
            visitor.press("Lagre målet");
            sees(visitor, "Målet er lagret.", OWN_WORDS, "hovedmål", "Tilby jobbspesialist", "Er det noe som bør gjøres her");
            visitor.look("plan-work-goal");
            addMeasure(visitor, "Meg", "Gå 20 minutter hver dag 🌱", "personen selv", "alle som følger opp");
            addMeasure(visitor, "Arbeidsplassen", "Møte styrer om oppgavene", "noen andre", "alle som følger opp");
            addMeasure(visitor, "NAV", "Avklare arbeidsavklaringspenger", "noen andre", "alle som følger opp");
            addMeasure(visitor, "Rundt meg", "Snakke med søster om henting", "personen, med hjelp", "bare helsepersonell");
            visitor.press("Kryss av: Gå 20 minutter");
            sees(visitor, "Tiltaket er gjort.", "gjort man. 2. mars");
            visitor.look("plan");
            assertThat(pages(visitor)).isLessThanOrEqualTo(2);
            visitor.press("Angre: Gå 20 minutter");
            sees(visitor, "Angret. Tiltaket er åpent igjen.");
            visitor.seesNot("gjort man. 2. mars");
            visitor.open(address);
            visitor.look("plan-undone");
            assertThat((int) visitor.page().evaluate("Math.round(document.querySelector('.lanes').getBoundingClientRect().bottom)")).isLessThan(1000);
            visitor.open("/personer/" + waiting.person());
            sees(visitor, "«" + OWN_WORDS + "»", "hovedmålet, med egne ord", "Arbeid er et mål", "Tilbud om jobbspesialist");
        }
    }

    @Test
    void two_therapists_who_write_the_same_goal_lose_neither_text() {
        UUID goal = workGoal(OWN_WORDS);
        var other = place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        try (var first = browsers.loggedIn(kari); var second = browsers.loggedIn(other)) {
            first.open(address + "/mal/" + goal);
            second.open(address + "/mal/" + goal);
            first.fill("Målet, med personens egne ord", "Karis ord");
            first.press("Lagre målet");
            second.fill("Målet, med personens egne ord", "Jons ord");
            second.press("Lagre målet");
            sees(second, "Noen andre lagret en endring mens du skrev", "Karis ord");
            assertThat(second.page().getByLabel("Målet, med personens egne ord").inputValue()).isEqualTo("Jons ord");
            second.look("plan-goal-conflict");
            second.fill("Målet, med personens egne ord", "Karis ord. Jons ord");
            second.press("Lagre målet");
            sees(second, "Karis ord. Jons ord");
        }
    }

    @Test
    void the_offer_leads_to_where_the_answer_is_written_and_is_gone_when_there_is_one() {
        workGoal(OWN_WORDS);
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address);
            visitor.follow("Tilby jobbspesialist");
            assertThat(visitor.address()).isEqualTo("/personer/" + waiting.person() + "/deling");
            consent(place.member("Per Lie", Role.JOB_SPECIALIST));
            visitor.open(address);
            visitor.seesNot("Tilby jobbspesialist");
        }
    }

    @Test
    void a_job_specialist_with_consent_sees_the_plan_and_nothing_of_health() {
        UUID goal = workGoal(OWN_WORDS);
        plans.addGoal(kari.caller(), waiting.person(), UUID.randomUUID(),
                new Goal.Wish("KANARI sove om natta", "KANARI søvn", Domain.MENTAL_HEALTH, null, false, false));
        measure(Arena.PERSON, "KANARI psykolog", true, goal);
        UUID visible = measure(Arena.WORKPLACE, "Møte styrer", false, goal);
        UUID hidden = measure(Arena.PERSON, "KANARI kosthold", true, null);
        plans.talked(kari.caller(), waiting.person(), UUID.randomUUID(), world.today(), "KANARI samtale", "KANARI notat", true);
        var per = place.member("Per Lie", Role.JOB_SPECIALIST);
        try (var specialist = browsers.loggedIn(per)) {
            assertThat(specialist.open(address)).isEqualTo(404);
            consent(per);
            for (String page : new String[] {"", "/versjoner", "/mal/" + goal, "/tiltak/" + visible, "/samtale", "/mal/ny"}) {
                assertThat(specialist.open(address + page)).as(page).isEqualTo(200);
                assertThat(specialist.page().content()).as(page).doesNotContain("KANARI");
            }
            specialist.open("/personer/" + waiting.person());
            assertThat(specialist.page().content()).doesNotContain("KANARI");
            specialist.open(address);
            sees(specialist, OWN_WORDS, "Møte styrer");
            specialist.look("plan-job-specialist");
            assertThat(specialist.open(address + "/tiltak/" + hidden)).isEqualTo(404);
            specialist.open(address);
            specialist.unfold("Legg til: NAV");
            specialist.page().locator("section[aria-labelledby=arena-NAV] textarea").fill("Ringe veilederen");
            lane(specialist, "NAV").getByText("personen selv", exact()).click();
            lane(specialist, "NAV").getByText("Legg til", exact()).click();
            sees(specialist, "Tiltaket er lagret.", "Ringe veilederen");
        }
    }

    @Test
    void what_is_wrong_is_told_by_the_field_and_nothing_written_is_lost() {
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address + "/mal/ny");
            visitor.choose("arbeid");
            visitor.fill("Slik sier vi det i fagspråk", "Teksten som ikke skal bli borte");
            visitor.press("Lagre målet");
            sees(visitor, "Fyll ut dette feltet", "Velg om det gjelder å komme tilbake");
            assertThat(visitor.page().getByLabel("Slik sier vi det i fagspråk").inputValue()).isEqualTo("Teksten som ikke skal bli borte");
            visitor.look("plan-goal-errors");
            visitor.fill("Målet, med personens egne ord", "æ".repeat(1001));
            visitor.press("Lagre målet");
            sees(visitor, "Teksten er for lang");
            visitor.open(address);
            visitor.unfold("Legg til: Arbeidsplassen");
            lane(visitor, "Arbeidsplassen").getByText("en ansatt", exact()).click();
            lane(visitor, "Arbeidsplassen").getByLabel("Innen").fill("31.02.2026");
            lane(visitor, "Arbeidsplassen").getByText("Legg til", exact()).click();
            sees(visitor, "Velg hvilken ansatt som gjør det", "Datoen er ikke til å forstå", "Fyll ut dette feltet");
            visitor.look("plan-measure-errors");
            for (String wrong : new String[] {"/mal/feil", "/mal/" + UUID.randomUUID(), "/tiltak/" + UUID.randomUUID(), "/tiltak/1"}) {
                assertThat(visitor.open(address + wrong)).as(wrong).isEqualTo(404);
            }
            assertThat(visitor.open(address + "/versjoner?dato=31.02.2026")).isEqualTo(422);
            sees(visitor, "Datoen er ikke til å forstå");
            assertThat(visitor.open(address + "/versjoner?dato=%F0%9F%8C%B1")).isEqualTo(422);
        }
    }

    @Test
    void a_goal_with_open_measures_is_dropped_only_after_a_question_and_is_brought_back() {
        UUID goal = workGoal(OWN_WORDS);
        measure(Arena.WORKPLACE, "Møte styrer", false, goal);
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address + "/mal/" + goal);
            visitor.choose("tatt bort");
            visitor.fill("Hvorfor", "Vil noe annet nå");
            save(visitor);
            sees(visitor, "Målet har åpne tiltak. Velg hva som skal skje med dem.");
            visitor.look("plan-goal-asks");
            visitor.choose("De tas også bort");
            save(visitor);
            sees(visitor, "Tatt bort (2)");
            visitor.unfold("Tatt bort (2)");
            sees(visitor, "Vil noe annet nå");
            visitor.look("plan-dropped");
            visitor.follow(OWN_WORDS);
            visitor.look("plan-goal-dropped");
            visitor.press("Hent tilbake");
            visitor.unfold("Tatt bort (1)");
            visitor.follow("Møte styrer");
            visitor.press("Hent tilbake");
            sees(visitor, "Hentet tilbake.", OWN_WORDS, "Møte styrer");
            visitor.seesNot("Tatt bort (");
        }
    }

    @Test
    void the_plan_is_talked_about_agreed_and_shown_as_it_stood_on_another_day() {
        UUID goal = workGoal("Jeg vil prøve å jobbe igjen");
        UUID id = measure(Arena.WORKPLACE, "Møte styrer", false, goal);
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address + "/samtale");
            visitor.look("plan-talk");
            visitor.fill("Det personen sa", "Jeg savner ungene i barnehagen");
            visitor.press("Lagre samtalen");
            visitor.unfold("Målsamtaler (1)");
            sees(visitor, "Samtalen er lagret.", "Jeg savner ungene i barnehagen");
            visitor.follow("Avtal planen");
            visitor.choose("på telefon eller video");
            visitor.fill("Personens kommentar", "Fint at det ikke går for fort");
            visitor.look("plan-agree");
            visitor.press("Personen er enig i planen");
            sees(visitor, "Planen er avtalt.", "Avtalt man. 2. mars, utgave 1.");
        }
        world.today(LocalDate.of(2026, 3, 12));
        plans.changeGoal(kari.caller(), waiting.person(), goal, UUID.randomUUID(), 1,
                new Goal.Wish(OWN_WORDS, "", Domain.WORK, Aim.RETURN, true, false));
        measures.tick(kari.caller(), waiting.person(), id, UUID.randomUUID(), true);
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address);
            sees(visitor, "utgave 1. Endret siden da.");
            visitor.follow("Se hvordan planen var før");
            visitor.fill("Dato", "02.03.2026");
            visitor.press("Vis planen");
            sees(visitor, "Planen slik den var man. 2. mars", "Jeg vil prøve å jobbe igjen", "Målet fikk nye ord", "Tiltaket er gjort",
                    "Fint at det ikke går for fort");
            visitor.look("plan-versions");
            visitor.follow("Utgave 1");
            sees(visitor, "Planen slik den ble avtalt, utgave 1", "Jeg vil prøve å jobbe igjen", "Endret etter avtalen");
            assertThat(visitor.open(address + "/versjoner/2")).isEqualTo(404);
            assertThat(visitor.open(address + "/versjoner/x")).isEqualTo(404);
            visitor.open(address + "/versjoner?dato=01.01.2026");
            sees(visitor, "Det var ingen plan denne dagen.");
        }
    }

    @Test
    void nothing_needed_in_an_arena_is_an_answer_and_a_measure_has_a_page_of_its_own() {
        UUID goal = workGoal(OWN_WORDS);
        UUID id = measure(Arena.WORKPLACE, "Møte styrer", false, goal);
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address);
            lane(visitor, "NAV").getByText("Ikke aktuelt", exact()).click();
            sees(visitor, "Svaret er lagret.", "Ikke aktuelt, svart man. 2. mars.");
            lane(visitor, "NAV").getByText("Det er aktuelt likevel", exact()).click();
            visitor.seesNot("Ikke aktuelt, svart");
            visitor.follow("Møte styrer");
            assertThat(visitor.address()).endsWith("/tiltak/" + id);
            visitor.look("plan-measure");
            visitor.fill("Hva skal gjøres", "Møte styrer og tillitsvalgt");
            visitor.press("Lagre tiltaket");
            sees(visitor, "Tiltaket er lagret.", "Møte styrer og tillitsvalgt");
        }
    }

    private void addMeasure(Visitor visitor, String arena, String text, String doer, String seenBy) {
        visitor.unfold("Legg til: " + arena);
        var lane = lane(visitor, arena);
        lane.locator("textarea").fill(text);
        lane.getByText(doer, exact()).click();
        lane.getByLabel("Hvem andre").fill("søster Eva");
        lane.getByLabel("Innen").fill("16.03.2026");
        lane.getByText(seenBy, exact()).click();
        lane.getByText("Legg til", exact()).click();
        sees(visitor, "Tiltaket er lagret.", text);
    }

    private static Locator lane(Visitor visitor, String name) {
        return visitor.page().locator("main section section").filter(new Locator.FilterOptions()
                .setHas(visitor.page().locator("h3").filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^" + name + "$")))));
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** Waits for the page that comes, and for what unfolds. */
    private static void sees(Visitor visitor, String... words) {
        for (String word : words) visitor.page().waitForCondition(() -> visitor.text().contains(word));
    }

    private static void save(Visitor visitor) {
        visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre").setExact(true)).click();
    }

    private static int pages(Visitor visitor) {
        String pdf = new String(visitor.page().pdf(new Page.PdfOptions().setFormat("A4")
                .setPath(Path.of("target/screenshots/plan.pdf"))), StandardCharsets.ISO_8859_1);
        return (int) Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf).results().count();
    }

    private UUID workGoal(String words) {
        return plans.addGoal(kari.caller(), waiting.person(), UUID.randomUUID(),
                new Goal.Wish(words, "", Domain.WORK, Aim.RETURN, true, false));
    }

    private UUID measure(Arena arena, String text, boolean closed, UUID goal) {
        return measures.add(kari.caller(), waiting.person(), UUID.randomUUID(),
                new Measure.Wish(arena, goal, text, Doer.staff(kari.id()), null, closed));
    }

    private void consent(World.Place.Member specialist) {
        episodes.answerJobSpecialist(kari.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(),
                        JobSpecialistAnswer.How.ORALLY, "Ja", world.today()));
    }
}
