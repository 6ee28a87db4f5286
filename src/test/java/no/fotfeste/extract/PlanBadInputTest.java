package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.ladder.Brake;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.NewLadder;
import no.fotfeste.ladder.Rung;
import no.fotfeste.ladder.Steps;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.plan.Plans;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.Refused;
import no.fotfeste.sharing.Consents;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What goes wrong with a plan that many write in and several read, line by line; on screens: PlanPagesTest and AnchoringWalkTest. */
@FotfesteTest
class PlanBadInputTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String LONG = "æøå 🌱 ".repeat(7_143);
    private static final String WORD = "<p class=MsoNormal style='margin:0'><b>Gå</b> en <o:p></o:p>tur</p><!--[if gte mso 9]><xml></xml><![endif]-->";

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Plans plans;
    @Autowired Measures measures;
    @Autowired Ladders ladders;
    @Autowired Sheets sheets;
    @Autowired Consents consents;
    @Autowired ApplicationContext context;
    @Autowired WebApplicationContext web;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private MockMvc mvc;
    private World.Place place;
    private Caller kari;
    private World.Waiting anne;
    private Shared shared;
    private UUID goal;
    private UUID measure;
    private String at;

    @BeforeEach
    void aPlan() {
        world.today(MONDAY);
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST).caller();
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        shared = new Shared(context, owner);
        goal = shared.goal(kari, anne.person(), "Jeg vil tilbake til barnehagen", Goal.Domain.WORK);
        measure = measures.add(kari, anne.person(), UUID.randomUUID(), new Measure.Wish(Measure.Arena.WORKPLACE, goal, "Møte styreren", Measure.Doer.SELF, null, false));
        at = "/personer/" + anne.person();
    }

    @Test
    void two_who_edit_the_same_goal_the_second_is_told_what_stands_and_nothing_is_overwritten() {
        plans.changeGoal(kari, anne.person(), goal, UUID.randomUUID(), 1, wish("Jons ord"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> plans.changeGoal(kari, anne.person(), goal, UUID.randomUUID(), 1, wish("Karis ord")))
                .satisfies(told -> assertThat(told.theirs()).containsEntry("words", "Jons ord"));
        assertThat(stored("select words from plan.goal where id = '" + goal + "'")).containsExactly("Jons ord");
        assertThat(stored("select words from plan.goal_version where goal_id = '" + goal + "' order by 1")).contains("Jons ord").doesNotContain("Karis ord");
    }

    @Test
    void a_goal_with_open_measures_is_not_dropped_before_somebody_has_said_what_becomes_of_them() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> plans.markGoal(kari, anne.person(), goal, UUID.randomUUID(), 1, Goal.State.DROPPED, "Vil noe annet", null));
        plans.markGoal(kari, anne.person(), goal, UUID.randomUUID(), 1, Goal.State.DROPPED, "Vil noe annet", Goal.Rest.KEEP);
        assertThat(stored("select state from plan.measure where id = '" + measure + "'")).containsExactly("OPEN");
        assertThat(stored("select state from plan.goal where id = '" + goal + "'")).as("put away, never deleted").containsExactly("DROPPED");
    }

    @Test
    void a_page_for_a_party_without_consent_can_be_written_and_goes_nowhere() {
        UUID party = shared.party(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), party, "Hei", new Item(Item.Kind.GOAL, goal));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> shared.send(kari, anne.person(), party)).satisfies(told -> assertThat(told.key()).isEqualTo("extract.no-basis"));
        assertThat(shared.outbox().of(place.provider())).isEmpty();
        assertThat(stored("select way from sharing.disclosure where person_id = '" + anne.person() + "'")).isEmpty();
    }

    /** The page stands open on both sides: ours with «Send», theirs with «Enig». */
    @Test
    void a_consent_taken_back_while_the_page_stands_open_stops_both_and_says_why_to_us_alone() throws Exception {
        UUID party = shared.party(kari, anne.person(), Shared.EMPLOYER);
        UUID yes = shared.yes(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), party, "Hei", new Item(Item.Kind.GOAL, goal));
        UUID approved = shared.send(kari, anne.person(), party);
        String door = "/delt/" + shared.token(place.provider());
        Cookie cookie = comeIn(door);
        shared.write(kari, anne.person(), party, "Hei igjen", new Item(Item.Kind.GOAL, goal));
        UUID next = shared.approve(kari, anne.person(), party, party);
        sheets.answered(kari, anne.person(), party, next, UUID.randomUUID(), Shared.YES);
        consents.withdraw(kari, anne.person(), yes, UUID.randomUUID(), "Nei, ikke mer");
        MockHttpServletResponse ours = staff(post(at + "/forankring/" + party + "/utdrag/" + party + "/send/" + next).param("_form", "extract.send"));
        assertThat(ours.getStatus()).isEqualTo(409);
        assertThat(ours.getContentAsString(StandardCharsets.UTF_8)).contains("Det kan ikke sendes før");
        MockHttpServletResponse theirs = mvc.perform(form(post(door + "/enig")).cookie(cookie).param("page", approved.toString())).andReturn().getResponse();
        assertThat(theirs.getStatus()).isEqualTo(404);
        assertThat(theirs.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Anne", "samtykke", "barnehagen");
        assertThat(stored("select kind from extract.message where person_id = '" + anne.person() + "'")).isEmpty();
    }

    @Test
    void whoever_agrees_to_a_version_that_has_been_replaced_is_told_and_has_agreed_to_nothing() throws Exception {
        UUID party = shared.party(kari, anne.person(), Shared.EMPLOYER);
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), party, "Hei", new Item(Item.Kind.GOAL, goal));
        UUID old = shared.send(kari, anne.person(), party);
        String door = "/delt/" + shared.token(place.provider());
        Cookie cookie = comeIn(door);
        shared.write(kari, anne.person(), party, "Hei igjen", new Item(Item.Kind.GOAL, goal));
        shared.send(kari, anne.person(), party);
        MockHttpServletResponse told = mvc.perform(form(post(door + "/enig").param("_form", "extract.say.enig." + party)).cookie(cookie).param("page", old.toString())).andReturn().getResponse();
        assertThat(told.getStatus()).isEqualTo(409);
        assertThat(told.getContentAsString(StandardCharsets.UTF_8)).contains("Les det nye før du svarer");
        assertThat(stored("select kind from extract.message where person_id = '" + anne.person() + "'")).isEmpty();
    }

    @Test
    void fifty_thousand_characters_are_told_beside_the_field_and_what_word_brings_is_never_shown_as_anything_but_text() throws Exception {
        UUID ladder = UUID.randomUUID();
        ladders.make(kari, anne.person(), ladder, new NewLadder("barnehageassistent", null, 100, kari.staff(), new Steps(List.of(
                new Rung(MONDAY, 2, 20, "onsdag", null, "Lesekroken", ""))), Brake.USUAL));
        UUID party = shared.party(kari, anne.person(), Shared.EMPLOYER);
        String sheet = "/forankring/" + party + "/utdrag/" + party, plan = "/plan/mal/" + goal;
        List<Text> texts = List.of(new Text("/plan/mal/ny", "/plan/mal/ny", "words", Map.of("domain", "WORK", "aim", "RETURN", "seenBy", "OPEN")),
                new Text("/plan/mal/ny", "/plan/mal/ny", "staffWording", Map.of("words", "Mål", "domain", "WORK", "aim", "RETURN", "seenBy", "OPEN")),
                new Text(plan, plan, "words", Map.of("domain", "WORK", "aim", "RETURN", "seenBy", "OPEN", "_version", "1")),
                new Text(plan, plan + "/status", "why", Map.of("state", "REACHED", "_version", "1")), new Text(plan, plan + "/steg", "text", Map.of()),
                new Text(plan, plan + "/gjennomgang", "words", Map.of("on", "02.03.2026")), new Text("/plan", "/plan/tiltak", "text", Map.of("arena", "SURROUNDINGS", "by", "SELF", "doer", "SELF", "seenBy", "OPEN")),
                new Text("/plan/samtale", "/plan/samtale", "words", Map.of("on", "02.03.2026", "seenBy", "OPEN")), new Text("/plan/avtale", "/plan/avtale", "comment", Map.of("on", "02.03.2026", "how", "ORALLY")),
                new Text("/plan/opptrapping/" + ladder, "/plan/opptrapping/" + ladder + "/fredag", "note", Map.of("week", "2026-03-02", "giver", "PERSON")),
                new Text("/plan/opptrapping/" + ladder + "/endre", "/plan/opptrapping/" + ladder + "/endre", "why", Map.of("_version", "1")),
                new Text(sheet, sheet, "message", Map.of()), new Text(sheet, sheet, "function", Map.of()), new Text(sheet, sheet, "adaptation", Map.of()),
                new Text("/forankring/" + party, "/forankring/" + party + "/notert", "text", Map.of("kind", "COMMENT")));
        for (Text text : texts) {
            MockHttpServletResponse told = staff(send(text, LONG));
            assertThat(told.getStatus()).as("%s %s", text.path(), text.field()).isEqualTo(422);
            assertThat(told.getContentAsString(StandardCharsets.UTF_8)).as("%s %s", text.path(), text.field()).contains("Teksten er for lang", LONG.strip());
            MockHttpServletResponse pasted = staff(send(text, WORD));
            assertThat(pasted.getStatus()).as("%s %s", text.path(), text.field()).isIn(302, 409, 422);
            assertThat(pasted.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<p class=MsoNormal", "<o:p>");
        }
        for (String page : List.of("/plan", plan, "/plan/opptrapping/" + ladder, sheet, "/forankring/" + party)) {
            MockHttpServletResponse shown = staff(get(at + page));
            assertThat(shown.getStatus()).as(page).isEqualTo(200);
            assertThat(shown.getContentAsString(StandardCharsets.UTF_8)).as(page).doesNotContain("<p class=MsoNormal", "<o:p>");
        }
    }

    /** @param page where the form stands */
    private record Text(String page, String path, String field, Map<String, String> others) {}

    private MockHttpServletRequestBuilder send(Text text, String value) throws Exception {
        String page = staff(get(at + text.page())).getContentAsString(StandardCharsets.UTF_8);
        var name = Pattern.compile("action=\"" + at + text.path() + "\"[^>]*>.*?name=\"_form\" value=\"([^\"]*)\"", Pattern.DOTALL).matcher(page).results().toList();
        assertThat(name).as("forms to %s", text.path()).isNotEmpty();
        // of several on a page the last has the text: the others are two taps
        MockHttpServletRequestBuilder request = post(at + text.path()).param("_form", name.getLast().group(1)).param(text.field(), value);
        text.others().forEach(request::param);
        return request;
    }

    private MockHttpServletResponse staff(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(form(request).with(user(kari.account().toString())).with(csrf())).andReturn().getResponse();
    }

    private Cookie comeIn(String door) throws Exception {
        mvc.perform(form(post(door + "/kode"))).andReturn();
        return mvc.perform(form(post(door)).param("code", shared.code(place.provider()))).andReturn().getResponse().getCookie("delt");
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.param("_form", "x").param("_key", UUID.randomUUID().toString());
    }

    private static Goal.Wish wish(String words) {
        return new Goal.Wish(words, "", Goal.Domain.WORK, Goal.Aim.RETURN, false, false);
    }

    private List<String> stored(String sql) {
        return JdbcClient.create(owner).sql(sql).query(String.class).list();
    }
}
