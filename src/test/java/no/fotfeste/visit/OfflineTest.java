package no.fotfeste.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.Visitor;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Logging from the car, with the network there, gone, and back, and the page closed meanwhile: once, always. */
@FotfesteTest
class OfflineTest {

    private static final String FOLLOW_UP = "follow-up-visit";

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Appointments appointments;
    @Autowired Cases cases;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;
    private String person;

    /** The phone and the house share the day here: a phone whose clock is wrong is the last test. */
    @BeforeEach
    void someoneIsVisitedToday() {
        world.today(LocalDate.now(no.fotfeste.platform.Time.OSLO));
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
        episodes.start(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), world.today(), List.of(new Departure("home-visit", "hastet")));
        person = "/personer/" + anne.person();
    }

    @Test
    void from_my_day_a_visit_is_logged_in_at_most_four_taps_and_twenty_seconds() {
        visit(LocalTime.of(10, 0));
        try (var phone = browsers.loggedIn(kari)) {
            phone.page().setViewportSize(360, 740);
            Instant start = Instant.now();
            int taps = 0;
            taps += tap(phone, AriaRole.LINK, "Logg");
            ready(phone.page());
            taps += tap(phone, AriaRole.RADIO, "Gjennomført");
            taps += tap(phone, AriaRole.BUTTON, "Lagre");
            phone.sees("Lagret som gjennomført");
            assertThat(taps).isLessThanOrEqualTo(4);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
            phone.open(person);
            taps = tap(phone, AriaRole.LINK, "Logg kontakt");
            ready(phone.page());
            taps += tap(phone, AriaRole.RADIO, "Fikk kontakt");
            taps += tap(phone, AriaRole.BUTTON, "Lagre kontakten");
            phone.sees("Kontakten er lagret", "Telefon – Personen selv");
            assertThat(taps).isLessThanOrEqualTo(4);
        }
        assertThat(entries(FOLLOW_UP)).singleElement().satisfies(entry -> assertThat(entry.participants()).containsExactly(kari.id()));
        assertThat(entries(Kinds.CONTACT)).hasSize(1);
    }

    @Test
    void with_the_network_cut_and_the_page_closed_each_is_there_once_when_it_is_back() {
        visit(LocalTime.of(10, 0));
        try (var phone = browsers.loggedIn(kari)) {
            phone.sees("10.00–11.00");
            guarded(phone.page());
            phone.page().context().setOffline(true);
            tap(phone, AriaRole.LINK, "Logg");
            phone.sees("Uten nett", "10.00–11.00", "Ikke noe annet om personen ligger på telefonen");
            ready(phone.page());
            phone.look("offline-appointment");
            phone.choose("Gjennomført");
            phone.fill("Kort om hva dere ble enige om", "Vi går tur på tirsdag");
            phone.press("Lagre");
            phone.sees("1 kontakt venter på nett");
            assertThat(kept(phone.page())).contains("Vi går tur på tirsdag").doesNotContain("Anne", "Berge", "900 00 000");
            Page locked = phone.page();
            Page again = phone.page().context().newPage();
            locked.close();
            again.navigate(origin(locked) + person + "/kontakter/ny");
            ready(again);
            again.getByLabel("Ikke svar").check();
            again.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre kontakten")).click();
            sees(again, "2 kontakter venter på nett");
            again.navigate(origin(locked) + "/");
            sees(again, "2 kontakter venter på nett", "Avtaler i dag", "10.00–11.00");
            again.close();
            Page back = phone.page().context().newPage();
            phone.page().context().setOffline(false);
            back.navigate(origin(locked) + "/");
            sees(back, "Sendt kl.");
            assertThat(kept(back)).doesNotContain("Vi går tur");
        }
        assertThat(entries(FOLLOW_UP)).singleElement().satisfies(entry -> assertThat(entry.text()).isEqualTo("Vi går tur på tirsdag"));
        assertThat(entries(Kinds.CONTACT)).singleElement().satisfies(entry -> assertThat(entry.text()).isEqualTo("Telefon, fikk ikke svar"));
    }

    @Test
    void where_the_answer_was_lost_and_the_page_closed_it_is_sent_again_and_there_once() {
        try (var phone = browsers.loggedIn(kari)) {
            phone.open(person + "/kontakter/ny");
            ready(phone.page());
            // the server does it, and nobody hears that it did
            phone.page().evaluate("""
                    () => { const real = window.fetch;
                    window.fetch = async (to, how) => {
                        const answer = await real(to, how);
                        if (how?.method === "POST" && String(to).endsWith("/ny")) throw new TypeError("lost");
                        return answer;
                    }; }""");
            phone.choose("Fikk kontakt");
            phone.fill("Kort om kontakten", "Gleder seg til tirsdag");
            phone.press("Lagre kontakten");
            phone.sees("1 kontakt venter på nett");
            assertThat(entries(Kinds.CONTACT)).hasSize(1);
            Page back = phone.page().context().newPage();
            phone.page().close();
            back.navigate(origin(phone.page()) + "/");
            sees(back, "Sendt kl.");
        }
        assertThat(entries(Kinds.CONTACT)).hasSize(1);
    }

    @Test
    void it_waits_for_its_writers_login_and_another_on_the_same_phone_neither_sees_nor_sends_it() {
        var ina = place.member("Ina Moe", Role.COORDINATOR);
        try (var phone = browsers.loggedIn(kari)) {
            phone.open(person + "/kontakter/ny");
            ready(phone.page());
            phone.page().context().clearCookies();
            phone.choose("Fikk kontakt");
            phone.fill("Kort om kontakten", "Hemmelig for Ina");
            phone.press("Lagre kontakten");
            phone.sees("1 kontakt venter på nett", "Logg inn, så sendes det");
            login(phone, ina);
            phone.sees("Min dag");
            phone.open("/uten-nett");
            phone.sees("Ingenting venter på denne telefonen");
            phone.seesNot("Hemmelig for Ina");
            phone.page().context().clearCookies();
            assertThat(entries(Kinds.CONTACT)).isEmpty();
            login(phone, kari);
            phone.sees("Sendt kl.");
        }
        assertThat(entries(Kinds.CONTACT)).singleElement().satisfies(entry -> assertThat(entry.recordedBy()).isEqualTo("Kari Tveit"));
    }

    @Test
    void what_the_server_refuses_is_kept_with_the_reason_and_corrected() {
        try (var phone = browsers.loggedIn(kari)) {
            phone.sees("Min dag");
            guarded(phone.page());
            phone.page().context().setOffline(true);
            phone.open(person + "/kontakter/ny");
            ready(phone.page());
            phone.look("offline-contact");
            phone.choose("Fikk kontakt");
            phone.fill("Kort om kontakten", "Klokka på telefonen går feil");
            phone.fill("Dato", no.fotfeste.ui.Show.typed(world.today().plusDays(3)));
            phone.press("Lagre kontakten");
            phone.sees("1 kontakt venter på nett");
            phone.page().context().setOffline(false);
            phone.open("/uten-nett");
            phone.sees("1 kontakt må rettes", "Dagen er fram i tid", "Klokka på telefonen går feil");
            phone.look("offline-refused");
            phone.follow("Rett og send");
            ready(phone.page());
            assertThat(phone.page().getByLabel("Kort om kontakten").inputValue()).isEqualTo("Klokka på telefonen går feil");
            phone.fill("Dato", no.fotfeste.ui.Show.typed(world.today()));
            phone.press("Lagre kontakten");
            phone.sees("Kontakten er lagret");
            phone.open("/");
            phone.seesNot("må rettes");
        }
        assertThat(entries(Kinds.CONTACT)).hasSize(1);
    }

    @Test
    void without_script_it_is_an_ordinary_form_and_logging_out_asks_before_it_forgets() {
        try (var phone = browsers.loggedIn(kari)) {
            phone.page().context().setOffline(false);
            phone.open(person + "/kontakter/ny");
            ready(phone.page());
            phone.choose("Fikk kontakt");
            phone.page().evaluate("document.querySelector('form[data-offline]').submit()");
            phone.sees("Kontakten er lagret");
            phone.open(person + "/kontakter/ny");
            ready(phone.page());
            phone.choose("Ikke svar");
            phone.page().evaluate("() => { window.fetch = () => Promise.reject(new TypeError('away')); }");
            phone.press("Lagre kontakten");
            phone.sees("1 kontakt venter på nett");
            phone.page().locator("details.me summary").click();
            phone.press("Logg ut");
            phone.sees("Logg inn");
            assertThat(kept(phone.page())).isEqualTo("[]");
        }
        assertThat(entries(Kinds.CONTACT)).hasSize(1);
    }

    @Test
    void after_a_week_the_words_are_gone_from_the_phone_and_their_writer_is_told() {
        try (var phone = browsers.loggedIn(kari)) {
            phone.open("/uten-nett");
            phone.sees("Ingenting venter på denne telefonen");
            phone.page().evaluate("""
                    () => new Promise(done => { const open = indexedDB.open("fotfeste", 1);
                        open.onsuccess = () => { const change = open.result.transaction("queue", "readwrite");
                            change.objectStore("queue").put({ key: crypto.randomUUID(), who: document.body.dataset.who, at: Date.now() - 8 * 864e5,
                                state: "waits", action: "/", fields: [["summary", "Gammelt"]] });
                            change.oncomplete = () => { open.result.close(); done(); }; }; })""");
            phone.open("/");
            phone.sees("1 ble ikke sendt innen sju dager");
            assertThat(kept(phone.page())).doesNotContain("Gammelt");
            phone.open("/uten-nett");
            phone.press("Slett");
            phone.sees("Ingenting venter på denne telefonen");
            phone.open("/");
            phone.seesNot("ble ikke sendt");
        }
    }

    private void visit(LocalTime at) {
        appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), new Booking(FOLLOW_UP, world.today(), at, 60,
                Appointment.Mode.PHYSICAL, "Storgata 1", "", "", "", List.of(kari.id()), ""));
    }

    private List<Line> entries(String kind) {
        return cases.line(kari.caller(), anne.person()).line().stream()
                .filter(entry -> entry.state() == Line.State.HAPPENED && entry.kind().equals(kind)).toList();
    }

    private static int tap(Visitor phone, AriaRole role, String name) {
        phone.page().getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
        return 1;
    }

    private void login(Visitor phone, World.Place.Member member) {
        phone.open("/logg-inn");
        phone.fill("Brukernavn", member.username());
        phone.fill("Passord", World.PASSWORD);
        phone.press("Logg inn");
    }

    private static void ready(Page page) {
        page.locator("form[data-ready]:visible").waitFor();
    }

    private static void guarded(Page page) {
        page.waitForCondition(() -> (boolean) page.evaluate("navigator.serviceWorker.controller !== null"));
    }

    private static void sees(Page page, String... words) {
        for (String word : words) page.waitForCondition(() -> page.locator("body").innerText().contains(word));
    }

    /** All that lies on the phone. */
    private static String kept(Page page) {
        return String.valueOf(page.evaluate("""
                () => new Promise(done => { const open = indexedDB.open("fotfeste", 1);
                    open.onsuccess = () => { const all = open.result.transaction("queue").objectStore("queue").getAll();
                        all.onsuccess = () => done(JSON.stringify(all.result)); }; })"""));
    }

    private static String origin(Page page) {
        return page.url().replaceAll("^(https?://[^/]+).*", "$1");
    }
}
