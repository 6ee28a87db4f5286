package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.instrument.Forms;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Texts;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.platform.Token;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The person alone in a real browser: on a phone by a link, and on the reception's tablet. */
@FotfesteTest
class AlonePagesTest {

    private static int count;

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Instruments instruments;
    @Autowired Invitations invitations;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;
    @TempDir Path folder;

    private World.Place place;
    private World.Place.Member therapist;
    private World.Waiting anne;
    private String address;

    @BeforeEach
    void someoneWhoHasStarted() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        address = "/personer/" + anne.person() + "/kartlegging";
    }

    @Test
    void by_a_link_on_a_phone_with_a_pause_and_the_staff_sees_it_come() {
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address);
            jon.follow("La personen svare selv");
            jon.sees("Send lenke til noen@example.no", "skal noen lese det senest tir. 3. mars");
            jon.look("alone-ask");
            for (var form : jon.page().locator("input[name='forms']").all()) if (!Set.of("pain", "phq-9").contains(form.getAttribute("value"))) form.uncheck();
            jon.press("Send lenke");
            jon.sees("Lenka er sendt.", "ikke åpnet", "Sendt man. 2. mars");
            jon.look("alone-sent");
            answer();
            jon.open(address);
            jon.sees("Dette kan ikke vente", "besvart", "Ikke lest ennå");
            jon.look("alone-answered");
            jon.open("/");
            jon.sees("Les svarene fra personen");
            jon.follow("Les svarene fra personen");
            jon.press("Jeg har lest svarene");
            jon.sees("Det står nå at svarene er lest.");
            jon.unfold("Tidligere: personen svarte selv");
            jon.sees("Lest av Jon Vik");
        }
    }

    private void answer() {
        String link = "/svar/skjema/" + token();
        try (var phone = browsers.visitor()) {
            phone.page().setViewportSize(360, 740);
            assertThat(phone.open(link)).isEqualTo(200);
            assertThat(phone.open(link)).as("to open it changes nothing").isEqualTo(200);
            phone.sees("Noen spørsmål til deg", "hoppe over alle spørsmål", "16. mars", "3. mars", "116 117");
            phone.seesNot("Anne", "Berge", "Jon Vik", "TVT", "Min dag");
            assertThat(phone.page().title()).doesNotContainIgnoringCase("phq").doesNotContainIgnoringCase("smerte");
            phone.look("alone-start");
            phone.page().setViewportSize(360, 740);
            phone.press("Begynn");
            phone.sees("Del 1 av 2", "Spørsmål 1 av 1");
            phone.page().locator("input[value='6']").first().check();
            phone.press("Neste");
            phone.sees("Du har svart på 1 av 1", "De er ikke sendt før du trykker Send");
            phone.look("alone-end");
            phone.press("Send svarene");
            phone.sees("Takk. Denne delen er sendt.", "sendt");
            phone.press("Fortsett");
            phone.sees("Del 2 av 2", "Spørsmål 1 av 9");
            phone.look("alone-one");
            phone.page().setViewportSize(320, 640);
            phone.page().waitForResponse(response -> response.url().endsWith("/2/utkast") && response.status() == 204,
                    () -> phone.page().locator("input[name='q-phq-9-1'][value='1']").check());
            phone.press("Neste");
            phone.sees("Spørsmål 2 av 9");
            assertThat(width(phone)).isLessThanOrEqualTo(0);
        }
        try (var later = browsers.visitor()) {
            later.page().setViewportSize(360, 740);
            later.open(link);
            later.sees("begynt", "Det som er igjen");
            later.press("Fortsett");
            later.sees("Spørsmål 2 av 9");
            later.press("Forrige");
            assertThat(later.page().locator("input[name='q-phq-9-1'][value='1']").isChecked()).as("written before the pause").isTrue();
            later.follow("Vis hele skjemaet");
            later.page().waitForResponse(response -> response.url().endsWith("/2/utkast") && response.status() == 204,
                    () -> later.page().locator("input[name='q-phq-9-9'][value='1']").check());
            later.look("alone-whole");
            later.page().context().setOffline(true);
            later.press("Send svarene");
            later.sees("Det du har skrevet, sendes når nettet er tilbake");
            later.look("alone-away");
            later.page().context().setOffline(false);
            later.sees("Takk for svarene", "116 123");
            later.look("alone-thanks");
            assertThat(later.open(link)).isEqualTo(404);
            String used = later.text();
            later.look("alone-dead");
            for (String dead : Set.of("/svar/skjema/" + Token.fresh(), "/svar/skjema/kort", link + "/1", link + "/2/trinn", "/svar/skjema/" + Token.fresh() + "/1")) {
                assertThat(later.open(dead)).as(dead).isEqualTo(404);
                assertThat(later.text()).as(dead).isEqualTo(used);
            }
        }
    }

    @Test
    void on_a_tablet_handed_over_the_staffs_pages_cannot_be_reached() {
        try (var tablet = browsers.loggedIn(therapist)) {
            tablet.open(address);
            tablet.follow("La personen svare selv");
            tablet.press("Gi nettbrettet til personen");
            tablet.sees("Noen spørsmål til deg", "spør den som ga deg nettbrettet");
            tablet.seesNot("Anne Berge", "Jon Vik", "Min dag", "Logg ut");
            String link = tablet.address();
            tablet.look("alone-tablet");
            tablet.page().goBack();
            tablet.sees("Logg inn");
            tablet.seesNot("Anne Berge", "Kartlegging");
            for (String typed : Set.of(address, "/", "/personer", "/uten-nett")) {
                Response answer = tablet.page().navigate(tablet.page().url().replaceAll("(https?://[^/]+).*", "$1") + typed);
                assertThat(answer.text()).as(typed).doesNotContain("Anne Berge", "Jon Vik");
                if (!typed.equals("/uten-nett")) tablet.sees("Logg inn");
            }
            tablet.open(link);
            assertThat((Object) tablet.page().evaluate("""
                    () => new Promise(done => { const open = indexedDB.open('fotfeste', 1); open.onsuccess = () => {
                        const all = open.result.transaction('small').objectStore('small').getAllKeys();
                        all.onsuccess = () => done(all.result.join()); }; })""")).as("who was logged in, as the phone remembers it").isEqualTo("");
            tablet.press("Begynn");
            tablet.sees("Del 1 av");
            tablet.follow("Tilbake til starten");
            tablet.press("Jeg er ferdig. Gi nettbrettet tilbake");
            tablet.sees("Takk. Gi nettbrettet tilbake");
            tablet.look("alone-tablet-thanks");
            assertThat(tablet.open(link)).isEqualTo(404);
        }
        try (var jon = browsers.loggedIn(therapist)) {
            jon.open(address);
            jon.unfold("Tidligere: personen svarte selv");
            jon.sees("gitt tilbake før alt var besvart");
        }
    }

    @Test
    void an_approved_translation_can_be_chosen_and_one_that_is_not_only_where_the_staff_let_it() throws Exception {
        String code = "languages-" + ++count;
        Files.writeString(folder.resolve(code + ".json"), Forms.of(Forms.item("a", "string", "\"_text\": {\"extension\": [" + translated("pl", "Jak się masz?")
                + ", " + translated("so", "Sidee tahay?") + "]}")).replace("\"status\"", "\"extension\": [{\"url\": \"" + Texts.APPROVED
                + "\", \"valueCode\": \"pl\"}], \"status\""));
        instruments.lookIn(folder);
        invitations.send(therapist.caller(), anne.person(), UUID.randomUUID(), Occasion.BETWEEN, Set.of(code), false);
        String hidden = "/svar/skjema/" + token();
        try (var phone = browsers.visitor()) {
            phone.open(hidden + "/1");
            phone.sees("Om a", "polski");
            phone.seesNot("Soomaali");
            phone.follow("polski");
            phone.sees("Jak się masz?");
            phone.look("alone-language");
            assertThat(phone.page().locator("div[lang='pl']").count()).isPositive();
            phone.open(hidden + "/1?sprak=so");
            phone.sees("Om a");
            phone.seesNot("Sidee tahay?");
            phone.open(hidden + "/1?sprak=pl");
            phone.open(hidden + "/1/trinn?sprak=pl");
            phone.fill("Jak się masz?", "Dobrze æøå 🌱");
            phone.press("Neste");
            phone.sees("Dobrze æøå 🌱", "se over svarene");
            phone.look("alone-step-end");
            phone.open(hidden + "/1");
            phone.sees("Jak się masz?");
            phone.open(hidden + "/1/trinn?steg=slutt");
            phone.press("Send svarene");
            phone.sees("Takk for svarene");
        }
        world.today(LocalDate.of(2026, 3, 3));
        invitations.send(therapist.caller(), anne.person(), UUID.randomUUID(), Occasion.BETWEEN, Set.of(code), true);
        try (var phone = browsers.visitor()) {
            phone.open("/svar/skjema/" + token() + "/1?sprak=so");
            phone.sees("Sidee tahay?", "Denne oversettelsen er ikke godkjent");
        }
    }

    @Test
    void by_keyboard_alone_and_what_is_wrong_is_said_and_what_is_nothing_is_not_sent() throws Exception {
        String code = "keys-" + ++count;
        Files.writeString(folder.resolve(code + ".json"), Forms.everything().replace(",\"initial\": [{\"valueDate\": \"2026-01-02\"}]", ""));
        instruments.lookIn(folder);
        invitations.send(therapist.caller(), anne.person(), UUID.randomUUID(), Occasion.BETWEEN, Set.of(code), false);
        try (var phone = browsers.visitor()) {
            phone.page().setViewportSize(320, 500);
            phone.open("/svar/skjema/" + token());
            key(phone, "button", "Begynn");
            phone.sees("Spørsmål 1 av");
            tab(phone, "a", "Vis hele skjemaet");
            phone.page().keyboard().press("Enter");
            assertThat(width(phone)).isLessThanOrEqualTo(0);
            key(phone, "button", "Send svarene");
            phone.sees("Du har ikke svart på noe ennå");
            String named = "[name='q-" + code + "-";
            phone.page().locator(named + "weight']").fill("mye");
            key(phone, "button", "Send svarene");
            phone.sees("Skriv et tall innenfor grensene.");
            phone.look("alone-errors");
            phone.page().locator(named + "weight']").fill("70,5");
            phone.page().locator(named + "yesno'][value='true']").check();
            assertThat(phone.page().locator(named + "number']").isVisible()).as("what is asked follows the answers").isTrue();
            key(phone, "button", "Lagre og fortsett senere");
            phone.sees("Svarene dine er tatt vare på");
            key(phone, "button", "Fortsett");
            phone.page().waitForCondition(() -> phone.page().url().contains("#"));
            assertThat(phone.page().locator(named + "weight']").inputValue()).isEqualTo("70,5");
            tab(phone, "a", "Vis hele skjemaet");
            phone.page().keyboard().press("Enter");
            key(phone, "button", "Send svarene");
            phone.sees("Takk for svarene");
        }
    }

    private static String translated(String language, String text) {
        return "{\"url\": \"http://hl7.org/fhir/StructureDefinition/translation\", \"extension\": [{\"url\": \"lang\", \"valueCode\": \"" + language
                + "\"}, {\"url\": \"content\", \"valueString\": \"" + text + "\"}]}";
    }

    private String token() {
        return new OutboxLooks(owner).of(place.provider()).getFirst().body().replaceAll("(?s).*/svar/skjema/([A-Za-z0-9_-]{43}).*", "$1");
    }

    private static int width(Visitor visitor) {
        return (int) visitor.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Reaches it by Tab and presses Enter. */
    private static void key(Visitor visitor, String tag, String words) {
        tab(visitor, tag, words);
        visitor.page().waitForNavigation(() -> visitor.page().keyboard().press("Enter"));
    }

    private static void tab(Visitor visitor, String tag, String words) {
        for (int i = 0; i < 120; i++) {
            if ((boolean) visitor.page().evaluate("([tag, words]) => document.activeElement?.localName === tag && document.activeElement.textContent.includes(words)",
                    java.util.List.of(tag, words))) return;
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + words);
    }
}
