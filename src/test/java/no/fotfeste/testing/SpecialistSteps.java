package no.fotfeste.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import no.fotfeste.ui.Show;

/** What a job specialist does on the pages of one person, as she does it. */
public final class SpecialistSteps {

    private final Visitor staff;
    private final String person;

    /** @param person the address of the person's pages */
    public SpecialistSteps(Visitor staff, String person) {
        this.staff = staff;
        this.person = person;
    }

    /** Planned, and held. */
    public void visit(String kind, LocalDate day, List<String> who, String outcome) {
        staff.open(person + "/kontakter/avtale");
        staff.choose(kind);
        staff.fill("Dag", Show.typed(day));
        staff.fill("Klokka", "07.15");
        staff.fill("Sted", "Storgata 1");
        Locator boxes = staff.page().locator("input[name=staff]");
        for (int i = 0; i < boxes.count(); i++) boxes.nth(i).uncheck();
        who.forEach(staff::choose);
        staff.press("Lagre avtalen");
        staff.sees("Avtalen er lagret.");
        staff.page().locator("li").filter(new Locator.FilterOptions().setHasText(kind)).getByText("Skriv hvordan det gikk").first().click();
        staff.choose("Gjennomført");
        staff.fill("Kort om hva dere ble enige om", outcome);
        staff.press("Lagre");
        staff.sees("Lagret som gjennomført.");
    }

    /** Face to face, on the page of the employer that stands open. */
    public void met(String about) {
        staff.select("Hvordan", "Besøk");
        staff.fill("Hva handlet det om", about);
        staff.press("Logg kontakten");
        staff.sees("Kontakten er logget.", "ansikt til ansikt");
    }

    public void contact(String what) {
        staff.open(person + "/kontakter/ny");
        staff.seesNot("bør komme dag 7 til 14");
        staff.choose("Fikk kontakt");
        staff.fill("Kort om kontakten", what);
        staff.press("Lagre kontakten");
        staff.sees("Kontakten er lagret.");
    }

    public void jobStart(String title, String employer) {
        staff.open(person + "/arbeid/jobb");
        staff.unfold("Har begynt i jobb");
        Locator form = staff.page().locator("details").filter(new Locator.FilterOptions().setHasText("Lagre jobbstarten")).first();
        form.getByLabel("Hva slags jobb").fill(title);
        form.getByLabel("Arbeidsgiver").first().selectOption(new SelectOption().setLabel(employer));
        form.getByLabel("Stilling i prosent").fill("20");
        form.getByLabel("Timer gjort med lønn til nå").fill("4");
        staff.press("Lagre jobbstarten");
        staff.sees("regnes som jobbstart");
    }

    /** Both judgements, and the taper that follows from them. */
    public void taper() {
        staff.open(person + "/avslutning");
        for (String what : List.of("Situasjonen er stabil", "Mestrer arbeidsoppgavene")) {
            staff.unfold(what);
            Locator form = staff.page().locator("details").filter(new Locator.FilterOptions().setHasText(what)).first();
            form.locator("textarea").fill("Jevnt i to måneder");
            form.getByRole(AriaRole.BUTTON).click();
            staff.sees("Lagret.");
        }
        staff.press("Start nedtrapping");
        staff.sees("Nedtrappingen er i gang.");
    }

    /** @param secret what only clinicians may see */
    public void report(LocalDate today, String secret) {
        staff.open(person + "/arbeidsnotater");
        staff.press("Lag sluttrapport");
        staff.seesNot(secret);
        staff.fill("Hva vi har gjort", "Besøk, samtaler og møter.");
        staff.fill("Hvordan det gikk", "I jobb 20 %.");
        staff.fill("Hvem", "Fastlegen");
        staff.fill("Gjør hva", "følger opp videre");
        staff.fill("Innen", Show.typed(today.plusDays(30)));
        staff.press("Lagre og les gjennom");
        staff.press("Signer");
        staff.sees("Dokumentet er signert.");
    }
}
