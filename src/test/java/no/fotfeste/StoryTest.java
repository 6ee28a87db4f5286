package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import no.fotfeste.access.Role;
import no.fotfeste.followup.Surveys;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tour of the system: one person in each service, and one without a work goal, from referral to the twelve-month result. */
@FotfesteTest
class StoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Surveys surveys;

    private World.Place place;

    @BeforeEach
    void aPlace() {
        world.today(FIRST);
        place = world.place();
    }

    @Test
    void tvt_someone_who_wants_to_work_is_referred_visited_helped_back_tapered_and_asked_twelve_months_later() {
        var kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        var vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        String person;
        try (var staff = browsers.loggedIn(kari)) {
            person = referAndAccept(staff, "tvt", "Anne", "Berge", "Pårørende", "Oppfølging fra teamet");
            homeVisit(staff, person, FIRST);
            start(staff, person);
            assess(staff, person, "3");
            goal(staff, person, "Jeg vil tilbake til barnehagen, men ikke bli helt tom hver ettermiddag.", true);
            staff.follow("Tilby jobbspesialist");
            staff.choose("Ja, vil ha jobbspesialist");
            staff.select("Hvilken jobbspesialist", "Vidar Moen (job-specialist)");
            staff.choose("muntlig");
            staff.fill("Ordene som ble brukt", "Ja, det vil jeg prøve");
            staff.press("Lagre svaret");
            staff.sees("ett år, fordi arbeid er mål");
        }
        move(7);
        try (var specialist = browsers.loggedIn(vidar)) {
            book(specialist, person, "Felles besøk med jobbspesialist", List.of("Vidar Moen", "Jon Vik"));
            held(specialist, "Vil prøve to timer om dagen");
            move(9);
            specialist.open(person);
            specialist.sees("Jobbspesialisten ringer");
            specialist.look("story-tvt-call-due");
            call(specialist, person, "Ringte som avtalt");
            specialist.open(person + "/arbeid");
            specialist.look("story-tvt-work");
            workSpell(specialist, person, "Sykmelding", "100", "12.10.2025");
            move(60);
            workSpell(specialist, person, "Vanlig jobb, hele stillingen", "100", null);
            specialist.open(person + "/avslutning");
            judge(specialist, "Situasjonen er stabil");
            judge(specialist, "Mestrer arbeidsoppgavene");
            specialist.press("Start nedtrapping");
            specialist.sees("Nedtrapping");
            specialist.look("story-tvt-taper");
        }
        try (var staff = browsers.loggedIn(kari)) {
            move(60);
            staff.open(person + "/journal");
            staff.press("Lag sluttrapport");
            staff.look("story-tvt-report");
            signDocument(staff);
            end(staff, person, "Avslutt");
        }
        yearAfter(kari, person, "tvt");
    }

    @Test
    void tvt_someone_past_working_age_without_a_work_goal_goes_the_whole_way_too() {
        var kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        try (var staff = browsers.loggedIn(kari)) {
            String person = referAndAccept(staff, "tvt", "Aud", "Lie", "Personen selv", "Oppfølging fra teamet");
            homeVisit(staff, person, FIRST);
            start(staff, person);
            assess(staff, person, "5");
            goal(staff, person, "Jeg vil gå på butikken selv.", false);
            staff.seesNot("Tilby jobbspesialist");
            move(80);
            staff.open(person);
            staff.sees("12 uker er vanlig");
            end(staff, person, "Avslutt");
            yearAfter(kari, person, "other");
        }
    }

    @Test
    void inpatient_someone_comes_to_stay_is_discharged_with_an_offer_and_asked_twelve_months_later() {
        var liv = place.member("Liv Norheim", Role.PHYSICIAN, Role.COORDINATOR);
        String person;
        try (var staff = browsers.loggedIn(liv)) {
            person = referAndAccept(staff, "r1-8", "Tor", "Hagen", "Lege", "Rett til helsehjelp");
            staff.open(person + "/opphold");
            staff.look("story-stay-empty");
            staff.fill("Innkomst, dag", "26.01.2026");
            staff.press("Lagre planen");
            staff.look("story-stay-planned");
            move(14);
            staff.open(person + "/opphold");
            staff.unfold("Personen er kommet");
            staff.press("Lagre innkomst");
            staff.sees("uke 1");
            staff.look("story-stay");
            assess(staff, person, "4");
            goal(staff, person, "Jeg vil tilbake på jobb uten å grue meg.", true);
            move(44);
            staff.open(person + "/avslutning");
            staff.choose("Takket ja");
            staff.press("Lagre");
            staff.sees("Takket ja");
            end(staff, person, "Skriv ut");
            staff.open(person + "/journal");
            staff.press("Lag epikrise");
            staff.look("story-summary");
            signDocument(staff);
        }
        yearAfter(liv, person, "r1-8");
    }

    private String referAndAccept(Visitor staff, String service, String given, String family, String door, String decision) {
        LocalDate born = LocalDate.of(service.equals("tvt") && given.equals("Aud") ? 1950 : 1985, 4, 3);
        staff.open("/henvisninger/ny/" + service);
        staff.fill("Fødselsnummer", World.SyntheticNumbers.next(born).digits());
        staff.fill("Fornavn", given);
        staff.fill("Etternavn", family);
        staff.fill("Fødselsdato", "03.04." + born.getYear());
        staff.fill("E-post", "noen@example.no");
        staff.fill("Telefon", "900 00 000");
        staff.fill("Adresse", "Storgata 1, 1850 Elvestad");
        staff.choose(door);
        if (door.equals("Pårørende")) staff.choose("Personen vet om henvisningen");
        staff.fill("Navn på den som henviser", "Den som henviste");
        staff.fill("Hvorfor henvises personen", "Trenger hjelp fra flere etter sykdom");
        staff.press("Registrer henvisningen");
        staff.follow(given + " " + family);
        staff.choose(decision);
        if (service.equals("r1-8")) staff.fill("Frist for start av helsehjelp", "01.04.2026");
        staff.press("Lagre svaret");
        staff.follow("Gå til saken");
        staff.look("story-" + service + "-accepted");
        return staff.address();
    }

    private void homeVisit(Visitor staff, String person, LocalDate on) {
        book(staff, person, "Vurderingsbesøk hjemme", List.of("Kari Tveit", "Jon Vik"));
        staff.seesNot("Færre enn avtalt");
        held(staff, "Gikk gjennom hverdagen");
    }

    private void book(Visitor staff, String person, String kind, List<String> who) {
        staff.open(person + "/kontakter/avtale");
        staff.choose(kind);
        staff.fill("Dag", typed(world.today()));
        staff.fill("Klokka", "08.15");
        staff.fill("Sted", "Hjemme hos personen");
        Locator boxes = staff.page().locator("input[name=staff]");
        for (int i = 0; i < boxes.count(); i++) boxes.nth(i).uncheck();
        who.forEach(staff::choose);
        staff.look("story-book");
        staff.press("Lagre avtalen");
        staff.sees("Avtalen er lagret.");
    }

    private void held(Visitor staff, String outcome) {
        staff.follow("Skriv hvordan det gikk");
        staff.choose("Gjennomført");
        staff.fill("Kort om hva dere ble enige om", outcome);
        staff.look("story-held");
        staff.press("Lagre");
        staff.sees("Lagret som gjennomført.");
    }

    private void start(Visitor staff, String person) {
        staff.open(person + "/start");
        staff.press("Start");
        staff.sees("Oppfølgingen er startet", "uke 1");
    }

    private void assess(Visitor staff, String person, String ability) {
        staff.open(person + "/kartlegging");
        staff.look("story-assess");
        staff.open(person + "/kartlegging/work-ability?tidspunkt=measure-arrival");
        staff.page().locator("[name='q-work-ability-ability'][value='" + ability + "']").check();
        staff.press("Lagre svarene");
        staff.sees("Svarene er lagret.");
    }

    private void goal(Visitor staff, String person, String words, boolean work) {
        staff.open(person + "/plan");
        staff.follow("Nytt mål");
        staff.fill("Målet, med personens egne ord", words);
        staff.choose(work ? "arbeid" : "lokalsamfunn");
        if (work) staff.choose("tilbake etter fravær");
        staff.press("Lagre målet");
        staff.sees("Målet er lagret.", words);
        staff.look("story-plan");
    }

    private void call(Visitor staff, String person, String what) {
        staff.open(person + "/kontakter/ny");
        staff.choose("Fikk kontakt");
        staff.fill("Kort om kontakten", what);
        staff.press("Lagre kontakten");
        staff.sees("Kontakten er lagret.");
    }

    private void workSpell(Visitor staff, String person, String kind, String percent, String from) {
        staff.open(person + "/arbeid");
        staff.select("Hva gjelder", kind);
        staff.page().getByLabel("Prosent", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).first().fill(percent);
        if (from != null) staff.page().getByLabel("Fra").first().fill(from);
        Locator ends = staff.page().locator("input[name=ends]");
        for (int i = 0; i < ends.count(); i++) ends.nth(i).check();
        staff.press("Registrer");
        staff.sees("Endringen er registrert.");
    }

    private void judge(Visitor staff, String what) {
        staff.unfold(what);
        Locator form = staff.page().locator("details").filter(new Locator.FilterOptions().setHasText(what)).first();
        form.locator("textarea").fill("Jevnt i to måneder");
        form.getByRole(AriaRole.BUTTON).click();
        staff.sees("Lagret.");
    }

    private void signDocument(Visitor staff) {
        staff.fill("Hva vi har gjort", "Besøk, samtaler og møter.");
        staff.fill("Hvordan det gikk", "Målet er nådd.");
        staff.fill("Hvem", "Fastlegen");
        staff.fill("Gjør hva", "følger opp videre");
        staff.fill("Innen", typed(world.today().plusDays(30)));
        staff.press("Lagre og les gjennom");
        staff.sees("Les gjennom før du signerer.");
        staff.look("story-document");
        staff.press("Signer");
        staff.sees("Dokumentet er signert.");
    }

    private void end(Visitor staff, String person, String button) {
        staff.open(person + "/avslutning");
        staff.press("Opplysningene stemmer");
        staff.fill("Kort om hvorfor", "Som planlagt");
        Locator gates = staff.page().locator("form").filter(new Locator.FilterOptions().setHas(staff.page().locator("input[name=why]")))
                .last().locator("fieldset");
        for (int i = 0; i < gates.count(); i++) gates.nth(i).getByText("ikke relevant her").click();
        staff.look("story-end");
        staff.page().getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(button).setExact(true)).last().click();
        staff.sees("Året etter");
    }

    /** After 6 and 12 months: a link by e-mail, answered on a phone without a login; then the result. */
    private void yearAfter(World.Place.Member member, String person, String name) {
        LocalDate ended = world.today();
        for (int months : new int[] {6, 12}) {
            world.today(ended.plusMonths(months));
            surveys.tick(place.provider());
            String link;
            try (var staff = browsers.loggedIn(member)) {
                staff.open("/utboks");
                staff.look("story-outbox");
                link = staff.page().locator("main a[href*='/svar/']").first().getAttribute("href");
                link = link.substring(link.indexOf("/svar/"));
            }
            try (var phone = browsers.visitor()) {
                phone.open(link);
                phone.look("story-answer");
                phone.choose("Jeg er i vanlig jobb, så mye som jeg skal");
                phone.fill("Hvor mange prosent jobber du?", "100");
                phone.press("Send svaret");
                phone.sees("Takk for svaret");
                phone.look("story-thanks");
            }
        }
        try (var staff = browsers.loggedIn(member)) {
            staff.open(person + "/etter");
            staff.sees("besvart");
            staff.look("story-after-" + name);
            staff.open("/resultater");
            staff.look("story-results-" + name);
        }
    }

    private void move(int days) {
        world.today(world.today().plusDays(days));
    }

    private static String typed(LocalDate day) {
        return no.fotfeste.ui.Show.typed(day);
    }
}
