package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.contact.Contacts;
import no.fotfeste.contact.Held;
import no.fotfeste.contact.MeetingActions;
import no.fotfeste.contact.NewContact;
import no.fotfeste.episode.Episodes;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Plans;
import no.fotfeste.sharing.Party;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.World;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.WorkState;
import no.fotfeste.work.WorkStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A word that stands nowhere else is put in every text column that has a row about the person, in every module; which they
 * are stands in {@code outside.txt}, and a new one that is not there fails {@link OutsideDecisionTest}. Then one goal and one measure are ticked for a party, approved and sent, the word is planted
 * once more in all that changed, and everything the party can reach is opened. The word is nowhere.
 */
@FotfesteTest
class PlantedWordTest {

    private static final String WORD = "Granbarnål";

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Notes notes;
    @Autowired Plans plans;
    @Autowired Contacts contacts;
    @Autowired Appointments appointments;
    @Autowired MeetingActions actions;
    @Autowired WorkStatuses work;
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

    @BeforeEach
    void aCaseWithSomethingInEveryModule() {
        world.today(LocalDate.of(2026, 3, 2));
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = world.place();
        var member = place.member("Kari Tveit", Role.COORDINATOR, Role.PHYSICIAN, Role.OCCUPATIONAL_THERAPIST);
        kari = member.caller();
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        shared = new Shared(context, owner);
        goal = shared.goal(kari, anne.person(), "Jeg vil tilbake til barnehagen", Goal.Domain.WORK);
        measure = shared.measure(kari, anne.person(), "Møte styreren", false);
        shared.goal(kari, anne.person(), "Jeg vil leke med barna", Goal.Domain.FAMILY);
        shared.goal(kari, anne.person(), "Jeg vil sove", Goal.Domain.MENTAL_HEALTH);
        shared.measure(kari, anne.person(), "Et tiltak til", false);
        shared.measure(kari, anne.person(), "Et tiltak for helse", true);
        plans.talked(kari, anne.person(), UUID.randomUUID(), world.today(), "Det jeg sa", "Det vi tenkte", false);
        for (Information information : List.of(Information.HEALTH, Information.WORK)) {
            notes.write(kari, anne.person(), UUID.randomUUID(), information, new Note.Writing(Note.Kind.TALK, world.today(), null, "Samtale"), true);
        }
        contacts.log(kari, anne.person(), UUID.randomUUID(), new NewContact(NewContact.Channel.PHONE, NewContact.Party.EMPLOYER, "Solbakken",
                NewContact.Direction.OUT, true, true, "", "Snakket om vakter", "", world.today(), null, null));
        work.add(kari, anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.SICK_LEAVE, world.today().minusMonths(2), 100));
        UUID meeting = UUID.randomUUID();
        appointments.plan(kari, anne.person(), meeting, new Booking("workplace-visit", world.today(), LocalTime.of(8, 0), 30, Appointment.Mode.PHYSICAL,
                "Hos arbeidsgiver", "", "", "Ta med kaffe", List.of(member.id()), "annet"));
        appointments.hold(kari, anne.person(), new AppointmentId(meeting), UUID.randomUUID(), 1, new Held(List.of(member.id()), true, "Gikk fint", "Ringe", "annet"));
        actions.add(kari, anne.person(), new AppointmentId(meeting), UUID.randomUUID(), "person", "Ringe styreren", world.today().plusDays(3));
    }

    @Test
    void none_of_it_reaches_an_employer_or_nav_by_any_way_there_is() throws Exception {
        Map<String, Integer> planted = new TreeMap<>();
        for (Party party : List.of(Shared.EMPLOYER, new Party(Party.Kind.NAV, "NAV Askim"))) {
            UUID id = shared.party(kari, anne.person(), party);
            shared.yes(kari, anne.person(), party);
            planted.putAll(plant());
            assertThat(planted.keySet()).contains("referral.content.diagnoses", "referral.content.reason", "journal.note.text",
                    "plan.goal.words", "plan.goal.staff_wording", "plan.measure.text", "plan.goal_talk.words", "plan.goal_talk.staff_notes",
                    "contact.appointment.outcome", "contact.appointment.note", "contact.agreed_action.what", "contact.contact.summary",
                    "timeline.entry.text");
            assertThat(planted).hasSizeGreaterThan(40);
            shared.write(kari, anne.person(), id, "Hei", new Item(Item.Kind.GOAL, goal), new Item(Item.Kind.MEASURE, measure));
            shared.send(kari, anne.person(), id);
            shared.write(kari, anne.person(), id, "Et nytt utkast som ingen har godkjent: " + WORD);
            plant();
            String all = everything(shared.token(place.provider()));
            assertThat(all).contains("Jeg vil tilbake til barnehagen", "Møte styreren", "Anne Berge", "Du har fått en side i Fotfeste");
            assertThat(all.toLowerCase(Locale.ROOT)).doesNotContain(WORD.toLowerCase(Locale.ROOT));
            world.today(world.today().plusDays(1));
        }
    }

    /** The test can fail: what is ticked does come through. */
    @Test
    void what_is_ticked_and_approved_does_reach_them() throws Exception {
        UUID id = shared.party(kari, anne.person(), Shared.EMPLOYER);
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), id, "Dette er godkjent: " + WORD);
        shared.send(kari, anne.person(), id);
        assertThat(everything(shared.token(place.provider()))).contains(WORD);
    }

    /** Page, print, PDF with what lies beside its text, file name, headers, mail and SMS, before and after something is said. */
    private String everything(String token) throws Exception {
        StringBuilder all = new StringBuilder();
        String page = "/delt/" + token;
        all.append(whole(ask(get(page)))).append(whole(ask(form(post(page + "/kode")))));
        MockHttpServletResponse in = ask(form(post(page)).param("code", shared.code(place.provider())));
        Cookie cookie = in.getCookie("delt");
        assertThat(cookie).isNotNull();
        all.append(whole(in));
        String shown = whole(ask(get(page).cookie(cookie)));
        String about = shown.replaceAll("(?s).*name=\"page\" value=\"([0-9a-f-]{36})\".*", "$1");
        for (String step : List.of("enig", "fungerer-ikke", "kommentar", "forslag", "mote")) {
            all.append(whole(ask(form(post(page + "/" + step)).cookie(cookie).param("page", about).param("text", "Hei"))));
        }
        for (String part : List.of("", "?ok=extract.done.said-enig", "/utskrift", "/apen")) all.append(whole(ask(get(page + part).cookie(cookie))));
        MockHttpServletResponse pdf = ask(get(page + "/side.pdf").cookie(cookie));
        all.append(pdf.getHeaderNames().stream().map(pdf::getHeaders).toList());
        all.append(PdfCheck.text(pdf.getContentAsByteArray())).append(PdfCheck.beside(pdf.getContentAsByteArray()));
        shared.outbox().of(place.provider()).forEach(mail -> all.append(mail.recipient()).append(mail.subject()).append(mail.body()));
        return all.append(shown).toString();
    }

    /** Answers with the columns it went into, and in how many rows. */
    private Map<String, Integer> plant() throws SQLException, IOException {
        Map<String, Integer> planted = new TreeMap<>();
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            // what is signed stands, for everyone but this test
            triggers(connection, "disable");
            for (String column : columns()) plant(connection, column, planted);
            triggers(connection, "enable");
            connection.commit();
        }
        return planted;
    }

    private static void triggers(Connection connection, String what) throws SQLException, IOException {
        Set<String> tables = columns().stream().map(column -> column.substring(0, column.lastIndexOf('.'))).collect(Collectors.toCollection(TreeSet::new));
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) statement.execute("alter table " + table + " " + what + " trigger user");
        }
    }

    private void plant(Connection connection, String column, Map<String, Integer> planted) throws SQLException {
        String table = column.substring(0, column.lastIndexOf('.'));
        String name = column.substring(column.lastIndexOf('.') + 1);
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement update = connection.prepareStatement("update " + table + " set " + name + " = " + name + " || ' " + WORD
                + "' where person_id = ? and " + name + " is not null and strpos(" + name + ", '" + WORD + "') = 0" + but(column))) {
            update.setObject(1, anne.person().value());
            int rows = update.executeUpdate();
            if (rows > 0) planted.put(column, rows);
            connection.releaseSavepoint(before);
        } catch (SQLException notText) {
            connection.rollback(before);
        }
    }

    private String but(String column) {
        if (column.equals("plan.goal.words")) return " and id <> '" + goal + "'";
        if (column.startsWith("plan.measure.")) return " and id <> '" + measure + "'";
        return "";
    }

    /** Every text that is decided never to be seen outside, or only as part of what somebody approved. */
    private static List<String> columns() throws IOException {
        return OutsideDecisionTest.decided().entrySet().stream().filter(each -> Set.of("never", "approved").contains(each.getValue()))
                .map(Map.Entry::getKey).toList();
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.param("_form", "x").param("_key", UUID.randomUUID().toString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isLessThan(500);
        return answer;
    }

    private static String whole(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus() + answer.getHeaderNames().stream().map(answer::getHeaders).toList().toString()
                + answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
