package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.instrument.Forms;
import no.fotfeste.access.Role;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Known;
import no.fotfeste.instrument.Response;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A form at a kitchen table where the network comes and goes, one question at a time, read aloud, nothing asked twice. */
@FotfesteTest
class FillingAwayTest {

    private static int count;

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Assessments assessments;
    @Autowired Instruments instruments;
    @TempDir Path folder;

    private World.Place.Member therapist;
    private PersonId person;
    private String address;

    @BeforeEach
    void somebodyToVisit() {
        world.today(LocalDate.of(2026, 3, 2));
        World.Place place = world.place();
        therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        person = place.accepted("tvt", "Anne Berge", therapist.caller()).person();
        address = "/personer/" + person + "/kartlegging";
    }

    @Test
    void with_the_network_gone_all_questions_are_answered_one_by_one_and_stored_once_when_it_is_back() {
        try (var tablet = browsers.loggedIn(therapist)) {
            tablet.page().setViewportSize(360, 740);
            tablet.open(address + "/phq-9?tidspunkt=between");
            ready(tablet.page());
            tablet.page().context().setOffline(true);
            tablet.follow("Ta ett spørsmål om gangen");
            for (int question = 1; question <= 9; question++) {
                tablet.sees("Spørsmål " + question + " av 9.");
                assertThat(tablet.page().locator("form[data-ready] .ds-fieldset:visible").count()).isOne();
                if (question == 2) tablet.look("assessment-one-by-one");
                tablet.page().locator("input[name='q-phq-9-" + question + "'][value='" + (question == 9 ? 0 : 1) + "']").focus();
                tablet.page().keyboard().press("Space");
                if (question == 4) {
                    tablet.page().goBack();
                    tablet.sees("Spørsmål 3 av 9.");
                    tablet.page().goForward();
                    tablet.sees("Spørsmål 4 av 9.");
                }
                tablet.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neste").setExact(true)).click();
            }
            tablet.sees("Siste side. Du har svart på 9 av 9.");
            tablet.look("assessment-one-by-one-end");
            tablet.press("Lagre svarene");
            tablet.sees("1 skjema venter på nett");
            assertThat(standing()).isEmpty();
            Page locked = tablet.page();
            Page back = locked.context().newPage();
            locked.close();
            back.context().setOffline(false);
            back.navigate(origin(locked) + "/");
            back.waitForCondition(() -> back.locator("body").innerText().contains("Sendt kl."));
        }
        assertThat(standing()).singleElement().satisfies(each -> assertThat(each.score()).isEqualByComparingTo("8"));
    }

    @Test
    void where_the_answer_from_the_server_was_lost_the_form_is_sent_again_and_stands_once() {
        try (var tablet = browsers.loggedIn(therapist)) {
            tablet.open(address + "/pain?tidspunkt=between");
            ready(tablet.page());
            tablet.page().evaluate("""
                    () => { const real = window.fetch;
                    window.fetch = async (to, how) => {
                        const answer = await real(to, how);
                        if (how?.method === "POST" && String(to).includes("/kartlegging/")) throw new TypeError("lost");
                        return answer;
                    }; }""");
            tablet.page().locator("form[data-ready] input[type=radio][value='4']").first().check();
            tablet.press("Lagre svarene");
            tablet.sees("1 skjema venter på nett");
            assertThat(standing()).hasSize(1);
            tablet.open("/");
            tablet.sees("Sendt kl.");
        }
        assertThat(standing()).hasSize(1);
    }

    @Test
    void half_a_form_written_without_network_is_there_when_the_page_is_opened_again_and_only_for_its_writer() {
        try (var tablet = browsers.loggedIn(therapist)) {
            tablet.open(address + "/psfs?tidspunkt=between");
            ready(tablet.page());
            tablet.page().context().setOffline(true);
            tablet.page().locator("form[data-ready] input[type=text]").first().fill("Bære inn ved");
            tablet.page().waitForCondition(() -> String.valueOf(small(tablet.page())).contains("Bære inn ved"));
            Page lost = tablet.page();
            Page back = lost.context().newPage();
            lost.close();
            back.context().setOffline(false);
            back.navigate(origin(lost) + address + "/psfs?tidspunkt=between");
            ready(back);
            back.waitForCondition(() -> back.locator("form[data-ready] input[type=text]").first().inputValue().equals("Bære inn ved"));
            back.waitForCondition(() -> !String.valueOf(small(back)).contains("Bære inn ved"));
        }
    }

    private static Object small(Page page) {
        return page.evaluate("""
                () => new Promise(done => { const open = indexedDB.open("fotfeste", 1);
                    open.onsuccess = () => { const all = open.result.transaction("small").objectStore("small").getAll();
                        all.onsuccess = () => { open.result.close(); done(JSON.stringify(all.result)); }; }; })""");
    }

    @Test
    void questions_are_read_aloud_by_a_voice_on_the_machine_and_where_there_is_none_it_says_so() {
        try (var tablet = browsers.loggedIn(therapist)) {
            voices(tablet, "[{ lang: 'nb-NO', localService: false }]");
            tablet.open(address + "/phq-9?tidspunkt=between");
            ready(tablet.page());
            tablet.press("Les opp");
            tablet.sees("Denne maskinen har ingen stemme på dette språket.");
            assertThat(said(tablet)).isEmpty();
        }
        try (var tablet = browsers.loggedIn(therapist)) {
            voices(tablet, "[{ lang: 'en-US', localService: true }, { lang: 'nb-NO', localService: true }]");
            tablet.open(address + "/phq-9?tidspunkt=between");
            ready(tablet.page());
            tablet.follow("Ta ett spørsmål om gangen");
            tablet.press("Les opp");
            String first = instruments.get("phq-9").asked().getFirst().text();
            assertThat(said(tablet)).anyMatch(each -> each.contains(first)).anyMatch(each -> each.contains("Ikke i det hele tatt"));
            tablet.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neste").setExact(true)).click();
            assertThat(said(tablet)).anyMatch(each -> each.contains(instruments.get("phq-9").asked().get(1).text()));
        }
    }

    @Test
    void a_fact_told_in_one_form_is_not_asked_again_in_another_but_can_be_changed() throws Exception {
        String code = install(Forms.of(Forms.item("job", "boolean", fact("has-job")), Forms.item("like", "string")));
        String other = install(Forms.of(Forms.item("working", "boolean", fact("has-job")), Forms.item("wish", "string")));
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address + "/" + code + "?tidspunkt=between");
            jon.page().locator("[name='q-" + code + "-job'][value='true']").check();
            jon.press("Lagre svarene");
            jon.sees("Svarene er lagret.");
            jon.open(address + "/" + other + "?tidspunkt=between");
            jon.sees("Om working – Ja (fra man. 2. mars). Endre");
            jon.look("assessment-known");
            jon.open(address + "/" + other + "/trinn?tidspunkt=between");
            jon.sees("spørsmål 1 av 1", "Om wish");
            jon.seesNot("Om working");
            jon.open(address + "/" + other + "?tidspunkt=between");
            jon.page().locator("[name='q-" + other + "-wish']").fill("Mer luft");
            jon.press("Lagre svarene");
            jon.sees("Svarene er lagret.");
        }
        assertThat(standing()).filteredOn(each -> each.instrument().equals(other)).singleElement()
                .satisfies(each -> assertThat(each.answers().text("working")).isEqualTo("true"));
    }

    @Test
    void whether_one_has_a_job_is_asked_in_one_of_our_forms_and_known_in_the_next_for_ninety_days() {
        assessments.fill(therapist.caller(), person, UUID.randomUUID(), 0, new Response.New(UUID.randomUUID(), Occasion.BETWEEN,
                instruments.get("work-situation"), world.today(), Answers.of(Map.of("job", "away")), Response.By.STAFF, null));
        assertThat(known("rrtw")).containsOnlyKeys("group").extractingByKey("group").satisfies(fact -> assertThat(fact.values()).containsExactly("away"));
        world.today(world.today().plusDays(Known.DAYS));
        assertThat(known("rrtw")).containsKey("group");
        world.today(world.today().plusDays(1));
        assertThat(known("rrtw")).isEmpty();
    }

    private Map<String, Known.Fact> known(String code) {
        return assessments.filling(therapist.caller(), person, code, Occasion.BETWEEN, world.today(), "", "").known().facts();
    }

    @Test
    void a_form_of_five_thousand_questions_is_shown_whole_and_one_at_a_time_and_stored() throws Exception {
        List<String> items = new ArrayList<>();
        for (int i = 1; i <= 5000; i++) items.add(Forms.item("i" + i, "string"));
        String code = install(Forms.of(items.toArray(String[]::new)));
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address + "/" + code + "?tidspunkt=between");
            ready(jon.page());
            jon.page().locator("[name='q-" + code + "-i4999']").fill("nest sist");
            jon.press("Lagre svarene");
            jon.sees("Svarene er lagret.");
            jon.open(address + "/" + code + "/trinn?tidspunkt=between&steg=4998");
            jon.sees("spørsmål 4999 av 5000");
        }
        assertThat(standing()).singleElement().satisfies(each -> assertThat(each.answers().text("i4999")).isEqualTo("nest sist"));
    }

    @Test
    void the_forms_of_an_occasion_follow_each_other_without_a_way_back_to_the_list() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address + "/work-ability?tidspunkt=measure-arrival");
            ready(jon.page());
            jon.page().locator("form[data-ready] input[type=radio][value='4']").first().check();
            jon.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre og gå til")).click();
            jon.sees("Svarene er lagret.", instruments.get("pain").title(), "Lagre og gå til");
        }
        assertThat(standing()).hasSize(1);
    }

    private String fact(String code) {
        return "\"code\": [{\"system\": \"" + Known.SYSTEM + "\", \"code\": \"" + code + "\"}]";
    }

    private List<Response> standing() {
        return assessments.overview(therapist.caller(), person).histories().stream().flatMap(each -> each.responses().stream()).toList();
    }

    private String install(String form) throws java.io.IOException {
        String code = "away-" + ++count;
        Files.writeString(folder.resolve(code + ".json"), form);
        instruments.lookIn(folder);
        return code;
    }

    private static void voices(Visitor visitor, String voices) {
        visitor.page().addInitScript("""
                window.said = [];
                window.SpeechSynthesisUtterance = function (text) { this.text = text; };
                Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => VOICES, cancel() {},
                    speak(say) { window.said.push(say.text); } } });""".replace("VOICES", voices));
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("window.said");
    }

    private static void ready(Page page) {
        page.locator("form[data-ready]:visible").first().waitFor();
    }

    private static String origin(Page page) {
        return page.url().replaceAll("^(https?://[^/]+).*", "$1");
    }
}
