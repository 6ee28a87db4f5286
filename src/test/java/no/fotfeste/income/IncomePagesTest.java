package no.fotfeste.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Repeated;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to my money: tried out and forgotten, kept when asked, and on paper that can be read aloud. */
@FotfesteTest
class IncomePagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired no.fotfeste.episode.Episodes episodes;
    @Autowired Incomes incomes;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;
    private String address;

    @BeforeEach
    void aCase() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        address = "/personer/" + anne.person() + "/arbeid/pengene";
    }

    @Test
    void figures_are_tried_out_without_being_kept_and_kept_when_asked() {
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address);
            visitor.sees("Skriv inn tallene");
            visitor.look("income-empty");
            visitor.fill("Inntekt før skatt i året", "mye");
            visitor.press("Vis");
            visitor.sees("Skriv beløpet i hele kroner", "Velg ett av svarene.");
            visitor.fill("Inntekt før skatt i året", "480 000 kr");
            visitor.fill("Stilling i prosent", "80 %");
            visitor.choose("Arbeidsavklaringspenger (AAP)");
            visitor.press("Vis");
            visitor.sees("Tallene er ikke lagret.", "sier ikke hva noen har rett til", "Jobber du 40 %, får du ca. 34 000 kr i måneden: 16 000 i lønn og 18 000 i AAP.",
                    "Ingen hos oss har kontrollert dem", "blir det mindre til sammen");
            visitor.look("income-tried");
            visitor.open(address);
            visitor.sees("Skriv inn tallene");
            visitor.fill("Inntekt før skatt i året", "480.000");
            visitor.choose("Sykepenger");
            visitor.press("Vis og lagre");
            visitor.sees("Tallene er lagret.", "Lagret som versjon 1, Kari Tveit", "Jobber du 20 %, får du ca. 40 000 kr i måneden: 8 000 i lønn og 32 000 i sykepenger.");
            visitor.look("income-saved");
            visitor.seesNot("Satsene er gamle");
            world.today(LocalDate.of(2026, 5, 1));
            visitor.open(address);
            visitor.sees("Satsene er gamle.");
        }
    }

    @Test
    void every_version_that_was_kept_stands_and_the_same_request_twice_is_one() {
        UUID first = UUID.randomUUID();
        incomes.save(kari.caller(), anne.person(), first, new Figures(480_000, 100, Figures.Benefit.SICK_PAY, 100, 0));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() ->
                incomes.save(kari.caller(), anne.person(), first, new Figures(1, 100, Figures.Benefit.NONE, 100, 0)));
        incomes.save(kari.caller(), anne.person(), UUID.randomUUID(), new Figures(500_000, 80, Figures.Benefit.DISABILITY, 50, 0));
        assertThat(incomes.get(kari.caller(), anne.person()).saved()).extracting(Saved::version).containsExactly(2, 1);
        assertThat(incomes.get(kari.caller(), anne.person(), first).figures()).isEqualTo(new Figures(480_000, 100, Figures.Benefit.SICK_PAY, 100, 0));
    }

    @Test
    void nobody_finds_another_persons_figures_and_the_office_none() {
        UUID kept = UUID.randomUUID();
        incomes.save(kari.caller(), anne.person(), kept, new Figures(480_000, 100, Figures.Benefit.NONE, 100, 0));
        World.Waiting other = place.accepted("tvt", "Mari Sol", kari.caller());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> incomes.get(kari.caller(), other.person(), kept));
        Caller secretary = place.staff(Role.HEALTH_SECRETARY);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> incomes.get(secretary, anne.person()));
        Caller stranger = world.place().staff(Role.COORDINATOR);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> incomes.get(stranger, anne.person()));
    }

    @Test
    void on_paper_it_can_be_read_aloud_and_says_what_it_is_not() {
        incomes.save(kari.caller(), anne.person(), UUID.randomUUID(), new Figures(480_000, 80, Figures.Benefit.AAP, 100, 2));
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address);
            var download = visitor.page().waitForDownload(() -> visitor.follow("Last ned til samtalen med NAV"));
            byte[] pdf = java.nio.file.Files.readAllBytes(download.path());
            PdfCheck.accessible(pdf);
            assertThat(download.suggestedFilename()).isEqualTo("pengene.pdf");
            assertThat(PdfCheck.text(pdf)).contains("Hva skjer med pengene mine", "Anne Berge", "sier ikke hva noen har rett til", "Skatt, bostøtte", "Barn: 2.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
