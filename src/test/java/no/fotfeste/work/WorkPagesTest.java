package no.fotfeste.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The work tab and the employers in a real browser. */
@FotfesteTest
class WorkPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired WorkStatuses work;

    private World.Place place;
    private World.Place.Member coordinator;
    private World.Place.Member specialist;
    private World.Waiting anne;
    private String address;

    /** Discharged or started in January, looked at in July. */
    @BeforeEach
    void aPersonWithAJobSpecialist() {
        world.today(LocalDate.of(2026, 1, 10));
        place = world.place();
        coordinator = place.member("Kari Tveit", Role.COORDINATOR);
        specialist = place.member("Vera Lund", Role.JOB_SPECIALIST);
        anne = place.accepted("tvt", "Anne Berge", coordinator.caller());
        episodes.answerJobSpecialist(coordinator.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(),
                        JobSpecialistAnswer.How.ORALLY, "Ja, gjerne", LocalDate.of(2026, 1, 10)));
        address = "/personer/" + anne.person() + "/arbeid";
        world.today(LocalDate.of(2026, 7, 1));
    }

    @Test
    void the_way_back_is_registered_in_few_clicks_and_gives_three_dates() {
        try (var vera = browsers.loggedIn(specialist)) {
            vera.open(address);
            vera.sees("Ingenting er registrert om jobb ennå.");
            vera.look("work-empty");
            register(vera, "Sykmelding", "100 %", "05.01.2026");
            vera.sees("Endringen er registrert.", "Sykmeldt 100 %.", "ca. ", "Holder dialogmøte 2.");
            vera.look("work-sick");
            change(vera, "Sykmelding", "50", "02.03.2026", "Sykmeldt 100 %");
            register(vera, "Vanlig jobb, deler av stillingen", "50", "02.03.2026");
            vera.sees("Jobb 50 %, sykmeldt 50 %.");
            vera.look("work-graded");
            change(vera, "Vanlig jobb, hele stillingen", "100", "16.04.2026", "Sykmeldt 50 %", "Jobb 50 %");
            vera.sees("Jobb 100 %.", "man. 2. mars", "dag 51", "tor. 16. apr.", "dag 96", "28 dager på rad",
                    "I jobb 100 % av full stilling nå. Ved henvisningen (lør. 10. jan.) var det 0 %.");
            vera.seesNot("dialogmøte");
            vera.look("work-back");
            vera.open("/personer/" + anne.person());
            vera.sees("Jobb 50 %, sykmeldt 50 %");
        }
    }

    @Test
    void what_is_wrong_is_told_by_the_field() {
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open(address);
            register(kari, "Sykmelding", "140", "05.01.2026");
            kari.sees("Prosenten må være et helt tall fra 1 til 100.");
            register(kari, "Sykmelding", "", "01.08.2026");
            kari.sees("Skriv prosenten, for eksempel 50.");
            register(kari, "Sykmelding", "60", "05.01.2026");
            register(kari, "Sykmelding", "40", "01.02.2026");
            kari.sees("Det står allerede en periode av samme slag i disse dagene.");
            kari.sees("Denne står der fra før: Sykmeldt 60 % (fra man. 5. jan.)", "krysset av for at den slutter dagen før");
            kari.look("work-errors");
            var ends = kari.page().locator("input[name=ends]").first();
            assertThat(ends.isChecked()).as("offered to end it").isTrue();
            ends.uncheck();
            register(kari, "Vanlig jobb, deler av stillingen", "50", "01.02.2026");
            kari.sees("Jobb og sykmelding blir til sammen mer enn 100 %");
            assertThat(kari.under("Registrer en endring").getByLabel("Prosent").inputValue()).isEqualTo("50");
            register(kari, "", "50", "31.02.2026");
            kari.sees("Velg ett av svarene.", "Datoen er ikke til å forstå");
            register(kari, "Utdanning", "", "01.08.2026");
            kari.sees("Datoen er fram i tid.");
        }
    }

    @Test
    void a_spell_is_ended_corrected_and_taken_back() {
        work.add(coordinator.caller(), anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.AAP, LocalDate.of(2025, 3, 1), 100));
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open(address);
            kari.follow("Endre AAP 100 %");
            kari.look("work-spell");
            kari.fill("Siste dag", "28.02.2025");
            kari.press("Lagre siste dag");
            kari.sees("Slutten kan ikke være før starten.");
            kari.fill("Siste dag", "30.06.2026");
            kari.press("Lagre siste dag");
            kari.sees("Siste dag er lagret.", "Ingen status gjelder i dag.");
            kari.follow("Endre AAP 100 %");
            kari.fill("Prosent", "80");
            kari.press("Lagre rettelsen");
            kari.sees("Rettelsen er lagret.", "80 %");
            kari.unfold("Rettet eller tatt bort");
            kari.page().getByText("AAP 100 %").first().waitFor();
            kari.look("work-corrected");
            kari.follow("Endre AAP 80 %");
            kari.press("Ta bort");
            kari.sees("Fyll ut dette feltet.");
            kari.fill("Hvorfor", "Gjaldt en annen person");
            kari.press("Ta bort");
            kari.sees("Perioden er tatt bort.");
        }
    }

    @Test
    void the_situation_and_the_training_are_written_down() {
        try (var vera = browsers.loggedIn(specialist)) {
            vera.open(address + "/profil");
            vera.look("work-profile-empty");
            vera.follow("Skriv om arbeidssituasjonen");
            vera.choose("Ja, er ansatt");
            vera.choose("Komme tilbake til jobb");
            vera.fill("Avtalt stilling i prosent", "120");
            vera.fill("Oppgaver på jobb", "Løfte, bære, være ute. Æøå 🌱");
            vera.press("Lagre arbeidssituasjonen");
            vera.sees("Prosenten må være et helt tall fra 1 til 100.");
            assertThat(vera.page().getByLabel("Oppgaver på jobb").inputValue()).contains("🌱");
            vera.fill("Avtalt stilling i prosent", "80 %");
            vera.press("Lagre arbeidssituasjonen");
            vera.sees("Arbeidssituasjonen er lagret.", "Vera Lund", "Løfte, bære, være ute. Æøå 🌱", "80 %");
            vera.follow("Arbeidstrening");
            vera.unfold("Registrer arbeidstrening");
            vera.under("Registrer arbeidstrening").getByLabel("Hva skal personen gjøre").fill("Pakke og merke varer");
            vera.press("Lagre arbeidstreningen");
            vera.sees("Fyll ut dette feltet.");
            vera.fill("Timer i uka", "12");
            vera.press("Lagre arbeidstreningen");
            vera.sees("Arbeidstreningen er lagret.", "Pakke og merke varer", "12 timer i uka");
            vera.unfold("Skriv hvordan det går, eller avslutt");
            vera.fill("Hvordan går det", "Mestrer pakking, blir sliten etter to timer");
            vera.press("Lagre arbeidstreningen");
            vera.sees("blir sliten etter to timer");
            vera.look("work-training");
        }
    }

    @Test
    void the_profile_the_search_and_the_job_are_written_down_one_after_the_other() {
        try (var vera = browsers.loggedIn(specialist)) {
            vera.open(address + "/profil");
            vera.follow("Begynn på profilen");
            vera.fill("Ønsker seg arbeid med", "Noe ute, gjerne med dyr 🐑");
            vera.fill("Hvor mye og når på dagen", "20 timer, ikke kveld");
            vera.page().locator("fieldset").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Bekymret for penger")).getByText("Ja, mye").click();
            vera.page().locator("fieldset").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Føler seg alene")).getByText("Litt").click();
            vera.look("work-profile-form");
            vera.fill("Første samtale om profilen", "02.07.2026");
            vera.press("Lagre profilen");
            vera.sees("Datoen er fram i tid.");
            vera.fill("Første samtale om profilen", "01.07.2026");
            vera.press("Lagre profilen");
            vera.sees("Profilen er lagret.", "Begynt ons. 1. juli", "Noe ute, gjerne med dyr 🐑", "Her kan det være noen å være sammen med");
            vera.unfold("Legg til en jobb");
            vera.fill("Hva slags jobb", "Fjøs");
            vera.fill("Fra år", "1990");
            vera.press("Lagre jobben");
            vera.sees("Da var personen ikke fylt 13 år.");
            vera.fill("Fra år", "2004");
            vera.fill("Til år", "2009");
            vera.press("Lagre jobben");
            vera.sees("Jobben er lagret.", "2004–2009");
            vera.look("work-profile");
            searchAndStart(vera);
        }
    }

    private void searchAndStart(Visitor vera) {
        vera.follow("Jobb og jobbsøk");
        vera.look("work-jobs-empty");
        vera.choose("Spurte om jobb");
        vera.press("Logg steget");
        vera.sees("Velg en arbeidsgiver, eller skriv hva den heter.");
        vera.under("Logg et steg").getByLabel("Arbeidsgiver").first().fill("Ørje gård");
        vera.choose("En av oss møtte arbeidsgiveren");
        vera.fill("Neste steg", "Besøke gården sammen");
        vera.fill("Når er neste steg", "06.07.2026");
        vera.press("Logg steget");
        vera.sees("Steget er logget.", "Spurte om jobb: Ørje gård", "møtte arbeidsgiveren", "Besøke gården sammen");
        vera.unfold("Har begynt i jobb");
        var form = vera.under("Har begynt i jobb");
        form.getByLabel("Hva slags jobb").fill("Gårdsarbeider");
        form.getByLabel("Arbeidsgiver").fill("Ørje gård");
        form.getByLabel("Stilling i prosent").fill("40");
        form.getByLabel("Timer gjort med lønn").fill("3,5");
        vera.choose("Skriv den inn under Status også");
        vera.press("Lagre jobbstarten");
        vera.sees("Gårdsarbeider, Ørje gård", "under 4 timer ennå");
        vera.unfold("Flere timer, eller sluttet");
        vera.fill("Timer gjort med lønn", "4");
        vera.press("Lagre");
        vera.sees("regnes som jobbstart");
        vera.look("work-jobs");
        vera.open("/personer/" + anne.person());
        vera.sees("Begynt i jobb", "Kontakt etter jobbstart", "Jobb 40 %");
    }

    @Test
    void the_bands_stand_on_the_line_and_the_sick_leave_has_a_page_of_its_own() {
        work.add(coordinator.caller(), anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.SICK_LEAVE, LocalDate.of(2026, 1, 5), 100));
        work.add(coordinator.caller(), anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.SICK_LEAVE, LocalDate.of(2026, 3, 2), 60, WorkState.SICK_LEAVE));
        work.add(coordinator.caller(), anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.ORDINARY_PART, LocalDate.of(2026, 3, 2), 40));
        try (var kari = browsers.loggedIn(coordinator)) {
            kari.open("/personer/" + anne.person());
            kari.sees("Jobb og ytelser");
            assertThat(kari.page().locator("svg[role=img]").count()).isEqualTo(1);
            kari.look("work-on-line");
            kari.open(address);
            kari.sees("Neste i sykmeldingen, ca. man. 6. juli: NAV");
            kari.follow("Se alle");
            kari.sees("Sykmeldt siden man. 5. jan., nå i uke 26.", "sier ikke hva noen har rett til", "Holder dialogmøte 1 når personen er helt sykmeldt", "når sykmeldingen er gradert");
            kari.look("work-sick-leave");
        }
    }

    @Test
    void employers_are_kept_without_a_word_of_whom_they_are_known_through() {
        try (var vera = browsers.loggedIn(specialist)) {
            vera.open("/arbeidsgivere");
            vera.look("employers-empty");
            vera.follow("Ny arbeidsgiver");
            vera.fill("Navn", "Ørje barnehage");
            vera.fill("Organisasjonsnummer", "123456789");
            vera.press("Lagre arbeidsgiveren");
            vera.sees("Nummeret stemmer ikke.");
            vera.look("employer-errors");
            vera.fill("Organisasjonsnummer", "974 760 673");
            vera.fill("Bransje", "barnehage");
            vera.fill("Kontaktperson", "Mona Lie");
            vera.fill("Telefon", "69 00 00 00");
            vera.press("Lagre arbeidsgiveren");
            vera.sees("Arbeidsgiveren er lagret.", "Mona Lie");
            vera.select("Hvordan", "Besøk");
            vera.fill("Hva handlet det om", "Kan ta imot to på arbeidstrening fra august");
            vera.press("Logg kontakten");
            vera.sees("Kontakten er logget.", "fra august", "Vera Lund", "ansikt til ansikt");
            vera.select("Hvordan", "Telefon");
            vera.fill("Hva handlet det om", "Anne Berge kan begynne mandag");
            vera.press("Logg kontakten");
            vera.sees("ser ut til å nevne noen dere følger opp");
            vera.look("employer-names");
            vera.fill("Hva handlet det om", "En kan begynne mandag");
            vera.press("Logg kontakten");
            vera.sees("Kontakten er logget.", "En kan begynne mandag");
            vera.unfold("Legg til en kontaktperson");
            vera.fill("Navn på kontaktpersonen", "Åse Dal");
            vera.press("Lagre kontaktpersonen");
            vera.sees("Kontaktpersonen er lagret.", "Åse Dal");
            vera.look("employer");
            String employer = String.valueOf(vera.address()).replaceAll("\\?.*", "");
            vera.open("/arbeidsgivere");
            vera.fill("Søk på navn", "ØRJE");
            vera.press("Søk");
            vera.sees("Ørje barnehage");
            vera.look("employers");
            vera.open(address);
            vera.follow("Arbeidsgivere som kan passe");
            vera.sees("Ørje barnehage", "ligner yrket");
            vera.look("employers-fit");
            vera.open(address);
            vera.select("Arbeidsgiver", "Ørje barnehage");
            register(vera, "Vanlig jobb, hele stillingen", "80", "01.06.2026");
            vera.sees("Jobb 80 % hos Ørje barnehage.");
            strangers(employer);
        }
    }

    private void strangers(String employer) {
        var elsewhere = world.place().member("Per Kvam", Role.COORDINATOR);
        try (var per = browsers.loggedIn(elsewhere)) {
            assertThat(per.open(address)).isEqualTo(404);
            assertThat(per.open(employer)).isEqualTo(404);
            assertThat(per.open("/arbeidsgivere")).isEqualTo(200);
            per.seesNot("Ørje");
        }
        var physician = place.member("Lege Dal", Role.PHYSICIAN);
        try (var dal = browsers.loggedIn(physician)) {
            assertThat(dal.open(employer)).isEqualTo(200);
            dal.seesNot("Logg kontakten", "Rett opplysningene");
            assertThat(dal.open("/arbeidsgivere/ny")).isEqualTo(403);
        }
    }

    private static void register(Visitor visitor, String kind, String percent, String from) {
        var form = visitor.under("Registrer en endring");
        form.getByLabel("Hva gjelder").selectOption(new SelectOption().setLabel(kind.isEmpty() ? "Velg" : kind));
        form.getByLabel("Prosent").fill(percent);
        form.getByLabel("Fra").first().fill(from);
        visitor.press("Registrer");
    }

    private static void change(Visitor visitor, String kind, String percent, String from, String... ends) {
        for (String end : ends) visitor.choose(end);
        register(visitor, kind, percent, from);
    }
}
