package no.fotfeste.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** One's own password, and what it ends. */
@FotfesteTest
class AccountTest {

    private static final String NEW = "fjord kniv æøå regn";

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired org.springframework.core.env.Environment environment;
    @Autowired Administration administration;
    @Autowired SecurityConfiguration configuration;

    @Test
    void a_new_password_takes_the_old_one_and_ends_every_other_session_and_so_does_the_administrators() {
        world.today(LocalDate.of(2026, 3, 2));
        var place = world.place();
        var nina = place.member("Nina Dal", Role.NURSE);
        var ada = place.member("Ada Vik", Role.ADMINISTRATOR);
        try (var here = browsers.loggedIn(nina); var elsewhere = browsers.loggedIn(nina)) {
            here.open("/konto");
            here.press("Bytt passord");
            here.sees("Noe må rettes", "Passordet må ha minst 12 tegn.");
            change(here, "feil passord helt", NEW);
            here.sees("Dette er ikke passordet ditt.");
            assertThat(here.page().content()).doesNotContain(NEW).doesNotContain("feil passord helt");
            here.look("account");
            change(here, World.PASSWORD, World.PASSWORD);
            here.sees("Velg et annet passord enn det du har.");
            change(here, World.PASSWORD, NEW);
            here.sees("Passordet er byttet.");
            here.open("/");
            here.sees("Min dag");
            elsewhere.open("/");
            assertThat(elsewhere.address()).startsWith("/logg-inn");
            login(elsewhere, nina.username(), World.PASSWORD);
            elsewhere.sees("Brukernavn eller passord er feil");
            login(elsewhere, nina.username(), NEW);
            elsewhere.sees("Min dag");

            administration.setPassword(ada.caller(), UUID.randomUUID(), nina.id(), World.PASSWORD);
            here.open("/");
            assertThat(here.address()).startsWith("/logg-inn");
            elsewhere.open("/");
            assertThat(elsewhere.address()).startsWith("/logg-inn");
            login(here, nina.username(), World.PASSWORD);
            here.sees("Min dag");
            administration.activate(ada.caller(), UUID.randomUUID(), nina.id(), false);
            administration.activate(ada.caller(), UUID.randomUUID(), nina.id(), true);
            here.open("/");
            assertThat(here.address()).as("closed and opened again: the old session stays closed").startsWith("/logg-inn");
        }
    }

    @Test
    void what_a_browser_fetches_by_itself_begins_no_session_that_could_take_the_place_of_a_login() throws Exception {
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var origin = "http://localhost:" + environment.getProperty("local.server.port");
            for (String path : java.util.List.of("/sw.js", "/logg/nokkel", "/klar")) {
                var answer = http.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(origin + path)).build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            }
            var form = http.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(origin + "/logg-inn")).build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(form.headers().allValues("Set-Cookie")).as("a form does").isNotEmpty();
        }
    }

    @Test
    void over_https_the_cookie_belongs_to_this_host_alone() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        configuration.sessionCookie(true).customize(cookie);
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        var response = new org.springframework.mock.web.MockHttpServletResponse();
        cookie.writeCookieValue(new org.springframework.session.web.http.CookieSerializer.CookieValue(request, response, "x"));
        assertThat(response.getHeader("Set-Cookie")).startsWith("__Host-fotfeste=").contains("Path=/").contains("Secure").contains("HttpOnly")
                .doesNotContain("Domain");
    }

    private static void change(no.fotfeste.testing.Visitor visitor, String current, String password) {
        visitor.fill("Passordet du har nå", current);
        visitor.fill("Nytt passord", password);
        visitor.press("Bytt passord");
    }

    private static void login(no.fotfeste.testing.Visitor visitor, String username, String password) {
        // a page of its own for each attempt, loaded whole
        visitor.open("/logg-inn");
        visitor.fill("Brukernavn", username);
        visitor.fill("Passord", password);
        visitor.press("Logg inn");
    }
}
