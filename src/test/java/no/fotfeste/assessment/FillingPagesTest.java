package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import no.fotfeste.instrument.Forms;
import no.fotfeste.access.Role;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A form with everything in it: on one page and one question at a time, by keyboard, small, without script, by two at once. */
@FotfesteTest
class FillingPagesTest {

    private static int count;

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Instruments instruments;
    @TempDir Path folder;

    private World.Place place;
    private World.Place.Member therapist;
    private String code;
    private String address;

    @BeforeEach
    void aFormOfItsOwn() throws Exception {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        address = "/personer/" + place.accepted("tvt", "Anne Berge", therapist.caller()).person() + "/kartlegging";
        code = "everything-" + ++count;
        install(Forms.everything());
    }

    @Test
    void what_is_asked_follows_the_answers_and_is_stored_and_taken_out() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address + "/" + code);
            Locator about = jon.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Om about"));
            assertThat(about.isVisible()).isFalse();
            jon.page().locator(named("yesno") + "[value='true']").check();
            assertThat(about.isVisible()).isTrue();
            assertThat(jon.page().locator(named("decimal")).isVisible()).isFalse();
            jon.page().locator(named("number")).fill("7");
            jon.page().locator(named("decimal")).fill("7,5");
            jon.page().locator(named("moment")).fill("2.3.2026 10.30");
            jon.page().locator(named("own.fri")).fill("Sove <b>godt</b> æøå 🌱");
            jon.look("assessment-everything");
            jon.press("Lagre svarene");
            jon.sees("Svarene er lagret.");
            jon.page().locator("a[href*='/svar/']").first().click();
            jon.sees("7,5", "02.03.2026 10.30", "Sove <b>godt</b> æøå 🌱", "02.01.2026");
            jon.look("assessment-everything-response");
            var file = jon.page().waitForDownload(() -> jon.follow("Last ned svarene som fil"));
            assertThat(file.suggestedFilename()).isEqualTo("svar.json");
            assertThat(text(file.path())).contains("\"resourceType\" : \"QuestionnaireResponse\"", "\"valueDecimal\" : 7.5").doesNotContain("Anne", "Berge");
        }
    }

    @Test
    void without_script_the_conditions_are_told_and_answers_that_do_not_count_are_left_out_and_said_so() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.page().route("**/when*.js", route -> route.abort());
            jon.open(address + "/" + code);
            jon.sees("Svar bare hvis du svarte «Ja» på «Om yesno».", "Svar bare hvis svaret på «Om number» er mer enn 5.");
            jon.look("assessment-everything-no-script");
            jon.page().locator(named("yesno") + "[value='false']").check();
            jon.page().locator(named("number")).fill("7");
            jon.press("Lagre svarene");
            jon.sees("Svarene på dem er ikke tatt med.");
            jon.page().locator("a[href*='/svar/']").first().click();
            jon.sees("Om yesno\n\nNei");
            jon.seesNot("Om number");
        }
    }

    @Test
    void one_question_at_a_time_by_keyboard_alone_on_a_small_screen_stopped_and_gone_on_with() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.page().setViewportSize(320, 256);
            jon.open(address + "/" + code + "/trinn?tidspunkt=between");
            jon.sees("spørsmål 1 av");
            fits(jon);
            tabTo(jon, named("yesno"));
            jon.page().keyboard().press("Space");
            enter(jon, "Neste");
            jon.sees("Om about", "Om number");
            fits(jon);
            tabTo(jon, named("number"));
            jon.page().keyboard().type("hundre");
            enter(jon, "Neste");
            jon.sees("Skriv et helt tall innenfor grensene.");
            Locator number = jon.page().locator(named("number"));
            assertThat(number.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(jon.page().locator("#" + number.getAttribute("aria-describedby")).innerText()).isEqualTo("Skriv et helt tall innenfor grensene.");
            fits(jon);
            number.fill("");
            tabTo(jon, named("number"));
            jon.page().keyboard().type("7");
            enter(jon, "Neste");
            jon.sees("Om decimal");
            jon.look("assessment-step");
            jon.follow("Ta en pause");
            jon.open(address + "/" + code + "/trinn?tidspunkt=between&steg=slutt");
            jon.sees("se over svarene", "Ja", "7", "ikke besvart");
            jon.look("assessment-step-end");
            jon.press("Lagre svarene");
            jon.sees("Svarene er lagret.");
        }
    }

    @Test
    void a_screen_reader_is_told_what_each_part_is_and_all_of_it_fits_at_four_times_the_size() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address + "/" + code);
            Page page = jon.page();
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Om yesno")).getByRole(AriaRole.RADIO).count()).isEqualTo(3);
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Om many")).getByRole(AriaRole.CHECKBOX).count()).isEqualTo(3);
            Locator weight = page.getByLabel("Om weight");
            assertThat(page.locator("#" + weight.getAttribute("aria-describedby")).innerText()).contains("Svar i kg.");
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Om medicine 1")).count()).isOne();
            page.setViewportSize(320, 256);
            fits(jon);
        }
    }

    @Test
    void whoever_is_second_sees_both_and_a_changed_form_is_answered_in_the_edition_it_was_begun_in() throws Exception {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address + "/" + code);
            jon.page().waitForResponse("**/utkast", () -> jon.page().locator(named("line")).fill("Jons svar"));
        }
        install(Forms.everything().replace("\"status\"", "\"version\": \"2\", \"status\"").replace("Om line", "Ny ordlyd"));
        try (var jon = browsers.loggedIn(therapist); var kari = browsers.loggedIn(place.member("Liv Dal", Role.OCCUPATIONAL_THERAPIST, Role.COORDINATOR))) {
            kari.open(address + "/" + code);
            kari.sees("Ny ordlyd");
            jon.open(address + "/" + code);
            jon.sees("Skjemaet har kommet i en ny utgave", "Om line");
            jon.press("Lagre svarene");
            jon.sees("Svarene er lagret.");
            kari.page().locator(named("line")).fill("Livs svar");
            kari.press("Lagre svarene");
            kari.sees("Jons svar");
            assertThat(kari.page().locator(named("line")).inputValue()).isEqualTo("Livs svar");
            kari.look("assessment-conflict");
        }
    }

    private void fits(Visitor visitor) {
        assertThat((int) visitor.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).isLessThanOrEqualTo(0);
    }

    private static void tabTo(Visitor visitor, String selector) {
        for (int i = 0; i < 60; i++) {
            if ((boolean) visitor.page().evaluate("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private static void enter(Visitor visitor, String button) {
        for (int i = 0; i < 60; i++) {
            if ((boolean) visitor.page().evaluate("text => document.activeElement?.tagName === 'BUTTON' && document.activeElement.textContent.includes(text)", button)) {
                visitor.page().waitForNavigation(() -> visitor.page().keyboard().press("Enter"));
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + button);
    }

    private String named(String id) {
        return "[name='q-" + code + "-" + id + "']";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void install(String form) throws java.io.IOException {
        Files.writeString(folder.resolve(code + ".json"), form);
        instruments.lookIn(folder);
    }
}
