package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fotfeste.testing.BrowserElsewhere;
import no.fotfeste.testing.SpecialistSteps;
import no.fotfeste.testing.Visitor;
import no.fotfeste.ui.Show;

/**
 * A job specialist's week with the people of the demo, from joint visit to final report, through pages alone; the same person
 * is then seen by a clinician, and by the employer, who has only their part.
 */
final class DemoWalk {

    private static final String PASSWORD = "fotfeste-demo";
    private static final String EMPLOYER = "Elvestad barnehage";
    private static final String EMAIL = "grete.vik@example.no";
    private static final String PHONE = "900 00 555";
    /** What clinicians have written in the demo about everybody who is followed up. */
    private static final String SECRET = "Sover dårlig, blir fort sliten";
    private static final Pattern TALKS = Pattern.compile("Hvilke møter \\(([0-9]+)\\)");
    private static final Pattern CODE = Pattern.compile("Koden din er ([0-9]{6})");

    private final String origin;
    private final LocalDate first;
    private String person = "";
    private String name = "";
    private String goal = "";

    /** @param origin where the demo is; @param first its date, a Monday */
    DemoWalk(String origin, LocalDate first) {
        this.origin = origin;
        this.first = first;
    }

    void walk() {
        try (var browser = new BrowserElsewhere(origin); var specialist = browser.visitor(); var clinician = browser.visitor(); var phone = browser.visitor()) {
            specialist.logIn("vidar", PASSWORD);
            choose(specialist);
            works(specialist);
            clinician.logIn("kari", PASSWORD);
            seesTheWork(clinician);
            shares(clinician);
            employersPart(clinician, phone);
        }
    }

    /** The first of the caseload whose joint visit is what comes. */
    private void choose(Visitor specialist) {
        specialist.open("/uka");
        specialist.unfold("Hvem det er");
        List<?> cases = (List<?>) specialist.page().locator("table a[href^='/personer/']").evaluateAll("all => all.map(each => each.getAttribute('href'))");
        assertThat(cases).as("caseload").isNotEmpty();
        for (Object each : cases) {
            person = each.toString();
            specialist.open(person);
            String line = specialist.text();
            if (!line.replaceAll("(?s)Har skjedd.*", "").contains("Felles besøk med jobbspesialist")) continue;
            name = specialist.page().locator("h1").first().innerText().replaceAll("(?s),.*", "").strip();
            goal = line.replaceAll("(?s).*«([^»]+)»\\s*– hovedmålet.*", "$1");
            specialist.seesNot(SECRET, "PHQ-9");
            return;
        }
        throw new AssertionError("nobody of the caseload has a joint visit ahead");
    }

    private void works(Visitor specialist) {
        SpecialistSteps steps = new SpecialistSteps(specialist, person);
        steps.visit("Felles besøk med jobbspesialist", first, List.of("Vidar Moen", "Jon Vik"), "Vil prøve to timer om dagen");
        int talks = talks(specialist);
        specialist.open("/arbeidsgivere");
        specialist.follow(EMPLOYER);
        steps.met("Kan ta imot en i mars");
        assertThat(talks(specialist)).isEqualTo(talks + 1);
        move(specialist, first.plusDays(9));
        talks = talks(specialist);
        specialist.sees("Ring etter felles besøk (1)", name);
        steps.contact("Ringte som avtalt");
        steps.visit("Arbeidsplassbesøk", first.plusDays(9), List.of("Vidar Moen"), "Styreren viser rundt. To timer, tre dager i uka");
        steps.jobStart("Barnehageassistent", EMPLOYER);
        assertThat(talks(specialist)).isEqualTo(talks + 1);
        specialist.seesNot("Ring etter felles besøk", SECRET);
        LocalDate later = first.plusDays(72);
        move(specialist, later);
        steps.contact("Det går bra på jobb");
        steps.taper();
        steps.report(later, SECRET);
    }

    private static int talks(Visitor specialist) {
        specialist.open("/uka");
        return Integer.parseInt(first(TALKS, specialist.text()));
    }

    private static void move(Visitor staff, LocalDate date) {
        staff.open("/demo");
        staff.fill("Eller til en bestemt dag", Show.typed(date));
        staff.press("Flytt datoen");
        staff.sees("Datoen er flyttet.");
    }

    /** What is done about work stands in the shared line, with who did it and where they are from. */
    private void seesTheWork(Visitor clinician) {
        clinician.open(person);
        clinician.sees(name, "Felles besøk med jobbspesialist", "Vil prøve to timer om dagen", "Ringte som avtalt", "Arbeidsplassbesøk", "Styreren viser rundt",
                "Barnehageassistent", "Det går bra på jobb", "Vidar Moen, NAV", SECRET, "PHQ-9");
        clinician.open(person + "/journal");
        clinician.sees("Sluttrapport");
    }

    private void shares(Visitor clinician) {
        clinician.open(person + "/forankring");
        clinician.unfold("Legg til en part");
        clinician.select("Hva de er", "Arbeidsgiver");
        clinician.fill("Navn på stedet", EMPLOYER);
        clinician.fill("Hvem der", "Grete Vik");
        clinician.fill("E-post", EMAIL);
        clinician.fill("Mobil", PHONE);
        clinician.press("Legg til");
        clinician.sees("Parten er lagt til.");
        clinician.choose("Ja");
        clinician.press("Lagre det personen sa");
        clinician.sees("Svaret er lagret.");
        clinician.press("Jeg har snakket med dem på");
        clinician.sees("Nummeret er bekreftet.");
        clinician.follow("Utdrag av planen");
        clinician.choose(goal);
        clinician.fill("Noen ord til dem", "Hei Grete. Takk for praten på onsdag.");
        clinician.press("Lagre og se siden");
        clinician.sees("Lagret. Slik vil de se det.");
        clinician.press("Jeg godkjenner teksten");
        clinician.sees("Nå er det personens tur");
        clinician.choose("Ja");
        clinician.press("Lagre svaret");
        clinician.sees("Svaret er lagret.");
        clinician.press("Send versjon 1");
        clinician.sees("Lenka er sendt.");
    }

    private void employersPart(Visitor clinician, Visitor phone) {
        phone.page().setViewportSize(360, 800);
        phone.open(message(clinician, EMAIL).locator("a[href^='/delt/']").getAttribute("href"));
        phone.seesNot(name, EMPLOYER);
        phone.press("Send meg en kode");
        phone.sees("er koden på vei");
        phone.fill("Kode fra SMS", first(CODE, message(clinician, "Koden din er").textContent()));
        phone.press("Åpne siden");
        phone.sees("Felles plan for " + name, "Takk for praten på onsdag", goal);
        phone.seesNot("Sover dårlig", "sove bedre", "PHQ-9", "Arbeidsevne", "Vil prøve to timer", "Ringte som avtalt", "viser rundt",
                "Kan ta imot en i mars", "Snakket om uka som gikk");
        phone.open(person);
        phone.seesNot(name);
    }

    /** The newest in the demo's outbox with these words, or to that address. */
    private static Locator message(Visitor clinician, String words) {
        clinician.open("/utboks");
        return clinician.page().locator("details").filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
