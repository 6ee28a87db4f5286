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
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.plan.Goal.Aim;
import no.fotfeste.plan.Goal.Domain;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.plan.Measure.Effort;
import no.fotfeste.plan.Measure.Kind;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A usual case has six goals, twelve measures, steps and a course of its own: how much room the plan of it takes. */
@FotfesteTest
class PlanUsualCaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<String> GOALS = List.of("Jeg vil tilbake til barnehagen, men ikke bli helt tom", "Jeg vil sove hele natta",
            "Jeg vil orke å leke med barna etter jobb", "Jeg vil gå til butikken uten å hvile", "Jeg vil forstå kroppen min bedre", "Jeg vil treffe venner én gang i uka");
    private static final List<Domain> DOMAINS = List.of(Domain.WORK, Domain.MENTAL_HEALTH, Domain.FAMILY, Domain.PHYSICAL_HEALTH, Domain.PHYSICAL_HEALTH, Domain.COMMUNITY);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Plans plans;
    @Autowired Measures measures;
    @Autowired Milestones milestones;

    private World.Place.Member kari;
    private World.Waiting anne;

    @Test
    void all_of_it_is_one_screen_one_column_on_a_phone_and_two_pages_of_paper_and_so_are_the_two_documents_at_the_end() {
        usual();
        String address = "/personer/" + anne.person();
        try (var visitor = browsers.loggedIn(kari)) {
            visitor.open(address + "/plan");
            visitor.look("plan-usual");
            assertThat(height(visitor)).as("from the heading of the goals to the end of the last lane at 1280 px").isLessThan(900);
            visitor.page().setViewportSize(360, 900);
            assertThat((List<?>) visitor.page().evaluate("[...new Set([...document.querySelectorAll('.lanes > section')].map(each => Math.round(each.getBoundingClientRect().x)))]"))
                    .as("where the lanes begin at 360 px").hasSize(1);
            visitor.page().setViewportSize(1280, 900);
            assertThat(pages(pdf(visitor, "plan-usual"))).as("the plan on paper").isLessThanOrEqualTo(2);
            for (String document : List.of("min-plan", "anbefalinger")) {
                visitor.open(address + "/brev/ny?mal=" + document);
                visitor.page().locator("form[action$='/brev/ny'] button[type=submit]").first().click();
                visitor.page().waitForURL("**/journal/dokument/**");
                visitor.look("plan-" + document);
                byte[] file = visitor.page().request().get(visitor.page().url().replaceAll("(/rediger)?(\\?.*)?$", "") + "/pdf").body();
                PdfCheck.accessible(file);
                assertThat(pages(file)).as(document).isLessThanOrEqualTo(2);
            }
        }
    }

    private void usual() {
        world.today(MONDAY);
        var place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), key(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.DECLINED, null, JobSpecialistAnswer.How.ORALLY, "Ikke nå", MONDAY));
        List<UUID> goals = new java.util.ArrayList<>();
        for (int i = 0; i < GOALS.size(); i++) {
            goals.add(plans.addGoal(kari.caller(), anne.person(), key(), new Goal.Wish(GOALS.get(i), "", DOMAINS.get(i), i == 0 ? Aim.RETURN : null, i == 0, false)));
        }
        milestones.add(kari.caller(), anne.person(), goals.getFirst(), key(), "To timer i barnehagen", MONDAY.plusWeeks(4));
        milestones.add(kari.caller(), anne.person(), goals.getFirst(), key(), "Tre dager i uka", MONDAY.plusWeeks(10));
        milestones.add(kari.caller(), anne.person(), goals.get(3), key(), "Halve veien uten å hvile", MONDAY.plusWeeks(3));
        milestones.review(kari.caller(), anne.person(), goals.getFirst(), key(), MONDAY, "Gleder seg, og er redd for å bli tom", null);
        for (int i = 0; i < 12; i++) {
            Arena arena = Arena.values()[i % 4];
            Doer doer = switch (arena) {
                case PERSON -> Doer.SELF;
                case WORKPLACE -> Doer.party("Solbakken barnehage");
                case NAV -> Doer.party("NAV Askim");
                case SURROUNDINGS -> Doer.staff(kari.id());
            };
            Effort effort = arena == Arena.PERSON ? new Effort(i == 0 ? Kind.HOME_TASK : Kind.TRAINING, "tre ganger i uka", "20 minutter", "", "", "") : Effort.NONE;
            measures.add(kari.caller(), anne.person(), key(), new Measure.Wish(arena, goals.get(i % 4 == 0 ? 3 : 0), "Gjøre det som hører til nummer " + (i + 1), doer,
                    MONDAY.plusWeeks(i + 1), false, effort), "annet");
        }
    }

    private static int height(Visitor visitor) {
        return (int) visitor.page().evaluate("Math.round(document.querySelector('.lanes').getBoundingClientRect().bottom - document.querySelector('main section.section').getBoundingClientRect().top)");
    }

    private static byte[] pdf(Visitor visitor, String name) {
        return visitor.page().pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots", name + ".pdf")));
    }

    private static int pages(byte[] pdf) {
        return (int) Pattern.compile("/Type\\s*/Page[^s]").matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
