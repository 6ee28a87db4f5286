package no.fotfeste.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.platform.Token;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is sent wrong about parties, series, actions and the personal link is told, and never fails. */
@FotfesteTest
class OutsideInputTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String LONG = "å🌱".repeat(70_000);

    @Autowired World world;
    @Autowired Appointments appointments;
    @Autowired Reminders reminders;
    @Autowired WebApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member kari;
    private World.Waiting anne;
    private String person;
    private MockMvc mvc;

    @BeforeEach
    void someoneAccepted() {
        world.today(MONDAY);
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
        person = "/personer/" + anne.person();
    }

    @Test
    void a_series() throws Exception {
        Map<String, String> right = Map.of("kind", "coordination-meeting", "on", "03.03.2026", "time", "10.00", "minutes", "60",
                "mode", "PHYSICAL", "place", "Rådhuset", "staff", kari.id().toString(), "repeat", "WEEKLY", "times", "3");
        for (Map<String, String> wrong : List.of(Map.of("times", ""), Map.of("times", "500"), Map.of("times", "-1"), Map.of("times", "tre"),
                Map.of("repeat", "HVER_DAG"), Map.of("until", "31.02.2026"), Map.of("until", "01.01.2026"), Map.of("times", "", "until", "01.01.2199"),
                Map.of("time", "24.00"), Map.of("on", "28.03.2027", "time", "02.30"), Map.of("guests", "tull"), Map.of("guests", UUID.randomUUID().toString()),
                Map.of("mode", "VIDEO", "videoLink", "http://usikker.no"), Map.of("place", LONG))) {
            assertThat(send(person + "/kontakter/avtale", right, wrong)).as("%s", wrong.keySet()).isEqualTo(422);
        }
        assertThat(send(person + "/kontakter/avtale", right, Map.of())).isEqualTo(302);
        assertThat(send(person + "/kontakter/avtale", right, Map.of())).as("all of them are taken").isEqualTo(422);
        assertThat(send(person + "/kontakter/avtale", right, Map.of("leaveOut", "ja"))).as("none is left").isEqualTo(422);
    }

    @Test
    void the_register_and_a_persons_contacts() throws Exception {
        Map<String, String> right = Map.of("kind", "NAV", "name", "NAV <b>Askim</b> 🌱");
        for (Map<String, String> wrong : List.of(Map.of("name", ""), Map.of("name", "x"), Map.of("name", LONG), Map.of("kind", "DUE"),
                Map.of("phone", "1".repeat(41)), Map.of("email", "ikke en adresse"), Map.of("email", "a@b.no,c@d.no"), Map.of("suits", "x".repeat(501)))) {
            assertThat(send("/register/ny", right, wrong)).as("%s", wrong.keySet()).isEqualTo(422);
        }
        assertThat(send("/register/ny", right, Map.of())).isEqualTo(302);
        assertThat(status("/register?sok=" + "x".repeat(5000))).isEqualTo(200);
        assertThat(status("/register?slag=%3Cscript%3E&sok=%27%22")).isEqualTo(200);
        assertThat(status("/register/tull")).isEqualTo(404);
        assertThat(status("/register/" + UUID.randomUUID())).isEqualTo(404);
        for (String party : List.of("", "tull", "a/b/c", UUID.randomUUID().toString(), UUID.randomUUID() + "/" + UUID.randomUUID(), LONG)) {
            assertThat(send(person + "/utenfor", Map.of("party", party, "as", "OTHER"), Map.of())).isEqualTo(422);
            assertThat(send(person + "/utenfor/overforing", Map.of("party", party, "why", "x", "companion", "y", "followUpOn", "01.02.2026"), Map.of())).isEqualTo(422);
        }
        assertThat(send(person + "/utenfor/overforing/" + UUID.randomUUID(), Map.of("result", "GOING"), Map.of())).isEqualTo(404);
    }

    @Test
    void what_somebody_takes_on() throws Exception {
        String at = person + "/kontakter/avtale/" + tomorrow() + "/gjoremal";
        Map<String, String> right = Map.of("who", "person", "what", "Ringe", "until", "10.03.2026");
        for (Map<String, String> wrong : List.of(Map.of("who", ""), Map.of("who", "tull"), Map.of("who", LONG), Map.of("what", ""), Map.of("what", LONG),
                Map.of("until", "31.02.2026"), Map.of("until", "01.03.2026"), Map.of("until", "01.01.2100"))) {
            assertThat(send(at, right, wrong)).as("%s", wrong.keySet()).isEqualTo(422);
        }
        assertThat(send(at, right, Map.of())).isEqualTo(302);
        assertThat(send(person + "/kontakter/gjoremal/" + UUID.randomUUID(), Map.of(), Map.of())).isEqualTo(404);
        assertThat(send(person + "/kontakter/gjoremal/tull", Map.of(), Map.of())).isEqualTo(404);
    }

    @Test
    void the_personal_link() throws Exception {
        tomorrow();
        reminders.tick(place.provider());
        Matcher link = Pattern.compile("/avtale/[A-Za-z0-9_-]{43}").matcher(new OutboxLooks(owner).of(place.provider()).getFirst().body());
        assertThat(link.find()).isTrue();
        assertThat(mvc.perform(post(link.group()).param("_key", UUID.randomUUID().toString()).param("words", LONG)).andReturn().getResponse().getStatus()).isEqualTo(422);
        assertThat(mvc.perform(post(link.group())).andReturn().getResponse().getStatus()).as("no key: the page again").isEqualTo(200);
        String unknown = mvc.perform(get("/avtale/" + Token.fresh())).andReturn().getResponse().getContentAsString();
        for (String guess : List.of("x", "a".repeat(3000), "%27%20or%201=1", Token.fresh())) {
            var answer = mvc.perform(get(java.net.URI.create("/avtale/" + guess))).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString()).isEqualTo(unknown);
        }
        String once = UUID.randomUUID().toString();
        assertThat(mvc.perform(post(link.group()).param("_key", once)).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(mvc.perform(post(link.group()).param("_key", once)).andReturn().getResponse().getStatus()).isEqualTo(302);
    }

    private String tomorrow() {
        return appointments.plan(kari.caller(), anne.person(), UUID.randomUUID(), new Booking("coordination-meeting", MONDAY.plusDays(1),
                LocalTime.of(14, 0), 60, Appointment.Mode.PHYSICAL, "Rådhuset", "", "", "", List.of(kari.id()), "")).toString();
    }

    private int send(String to, Map<String, String> right, Map<String, String> wrong) throws Exception {
        Map<String, String> all = new HashMap<>(right);
        all.putAll(wrong);
        var call = post(to).with(user(kari.caller().account().toString())).with(csrf()).param("_key", UUID.randomUUID().toString())
                .param("_form", "x").param("_version", "1");
        for (var field : all.entrySet()) call = call.param(field.getKey(), field.getValue());
        return mvc.perform(call).andReturn().getResponse().getStatus();
    }

    private int status(String at) throws Exception {
        return mvc.perform(get(java.net.URI.create(at)).with(user(kari.caller().account().toString()))).andReturn().getResponse().getStatus();
    }
}
