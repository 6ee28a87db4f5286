package no.fotfeste.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Drafts;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff, roles and the way in: in a browser, and what the use cases refuse. */
@FotfesteTest
class StaffPagesTest {

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Administration administration;
    @Autowired Drafts drafts;

    private World.Place place;
    private World.Place.Member ada;

    @BeforeEach
    void aPlace() {
        world.today(LocalDate.of(2026, 3, 2));
        place = world.place();
        ada = place.member("Ada Vik", Role.ADMINISTRATOR);
    }

    @Test
    void someone_is_added_logs_in_and_is_shut_out_at_the_next_click() {
        String username = "jon." + UUID.randomUUID().toString().substring(0, 8);
        try (var admin = browsers.loggedIn(ada); var jon = browsers.visitor()) {
            admin.follow("Ansatte");
            admin.sees("Ada Vik");
            admin.look("staff");
            admin.follow("Legg til en ansatt");
            admin.look("staff-new");
            admin.fill("Navn", "Jon Østby 🌱");
            admin.fill("Tittel", "Jobbspesialist");
            admin.fill("Arbeidsgiver", "NAV");
            admin.fill("HPR-nummer", "tolv");
            admin.fill("Brukernavn", username);
            admin.fill("Første passord", "for kort");
            admin.press("Legg til en ansatt");
            admin.sees("HPR-nummeret har bare siffer", "Velg minst én rolle.", "Passordet må ha minst 12 tegn.");
            assertThat(admin.page().content()).as("a password is never sent back").doesNotContain("for kort");
            assertThat(admin.page().getByLabel("Tittel").inputValue()).isEqualTo("Jobbspesialist");
            admin.look("staff-new-errors");
            admin.fill("HPR-nummer", "");
            admin.choose("jobbspesialist");
            admin.fill("Første passord", "hage lykt æøå fjell ");
            admin.press("Legg til en ansatt");
            admin.sees("Den ansatte er lagt til", "Jon Østby 🌱", "NAV", username);

            login(jon, username, "hage lykt æøå fjell ");
            jon.sees("Min dag", "jobbspesialist");
            jon.seesNot("Henvisninger");

            admin.follow("Jon Østby 🌱");
            admin.look("staff-member");
            admin.choose("koordinator");
            admin.press("Lagre rollene");
            admin.sees("Rollene er lagret.");
            jon.open("/");
            jon.sees("Henvisninger");

            admin.fill("Nytt passord", "kort");
            admin.press("Sett nytt passord");
            admin.sees("Passordet må ha minst 12 tegn.");
            admin.fill("Nytt passord", "et helt annet passord");
            admin.press("Sett nytt passord");
            admin.sees("Passordet er byttet.");

            admin.press("Steng tilgangen");
            admin.sees("Tilgangen er stengt.", "Det personen har skrevet, står.");
            admin.look("staff-member-closed");
            jon.open("/");
            assertThat(jon.address()).startsWith("/logg-inn");
            login(jon, username, "et helt annet passord");
            jon.sees("Brukernavn eller passord er feil");
            admin.press("Åpne tilgangen igjen");
            login(jon, username, "et helt annet passord");
            jon.sees("Min dag");
        }
    }

    @Test
    void only_administrators_reach_the_pages_and_only_their_own_staff() {
        var other = world.place().member("Per Kvam", Role.NURSE);
        try (var kari = browsers.loggedIn(place.member("Kari Tveit", Role.COORDINATOR)); var admin = browsers.loggedIn(ada)) {
            assertThat(kari.open("/ansatte")).isEqualTo(403);
            assertThat(kari.open("/ansatte/ny")).isEqualTo(403);
            assertThat(admin.open("/ansatte/" + other.id())).isEqualTo(404);
            assertThat(admin.open("/ansatte/noe")).isEqualTo(404);
            assertThat(admin.open("/oppsett")).isEqualTo(404);
            assertThat(admin.open("/oppsett?kode=x")).isEqualTo(404);
        }
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> administration.activate(
                place.staff(Role.LEADER), UUID.randomUUID(), ada.id(), false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> administration.setPassword(
                ada.caller(), UUID.randomUUID(), other.id(), World.PASSWORD));
    }

    @Test
    void nobody_shuts_themselves_out_or_gives_up_their_own_administration() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                administration.activate(ada.caller(), UUID.randomUUID(), ada.id(), false));
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                administration.changeRoles(ada.caller(), UUID.randomUUID(), ada.id(), EnumSet.of(Role.NURSE)));
        administration.changeRoles(ada.caller(), UUID.randomUUID(), ada.id(), EnumSet.of(Role.NURSE, Role.ADMINISTRATOR));
        assertThat(ada.caller().roles()).containsExactlyInAnyOrder(Role.NURSE, Role.ADMINISTRATOR);
    }

    @Test
    void a_user_name_is_taken_once_whoever_has_it_and_nothing_is_left_half_done() {
        var elsewhere = world.place().member("Per Kvam", Role.NURSE);
        int before = administration.employees(ada.caller()).size();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> add(UUID.randomUUID(), elsewhere.username().toUpperCase()));
        assertThat(administration.employees(ada.caller())).hasSize(before);
        UUID key = UUID.randomUUID();
        add(key, "ny" + key);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> add(key, "ny" + key));
        assertThat(administration.employees(ada.caller())).hasSize(before + 1);
    }

    @Test
    void a_password_is_not_kept_as_a_draft() {
        try (var admin = browsers.loggedIn(ada)) {
            admin.open("/ansatte/ny");
            admin.page().evaluate("""
                    () => { const form = new URLSearchParams(new FormData(document.querySelector('main form')));
                            form.set('password', 'hemmelig hemmelig'); form.set('name', 'Jon');
                            return fetch('/utkast', {method: 'POST', body: form}).then(answer => answer.status) }""");
            assertThat(drafts.find(ada.caller(), "login.new-member").orElseThrow().fields())
                    .containsEntry("name", "Jon").doesNotContainKey("password");
        }
    }

    private void add(UUID key, String username) {
        administration.add(ada.caller(), key, new Staff.NewMember("Ny Ansatt", "sykepleier", "", null, "", Set.of(Role.NURSE)),
                username, World.PASSWORD);
    }

    private static void login(no.fotfeste.testing.Visitor visitor, String username, String password) {
        visitor.open("/logg-inn");
        visitor.fill("Brukernavn", username);
        visitor.fill("Passord", password);
        visitor.press("Logg inn");
    }
}
