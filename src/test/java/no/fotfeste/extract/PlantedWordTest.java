package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Access;
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
import no.fotfeste.contact.Reminders;
import no.fotfeste.episode.Episodes;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.followup.Surveys;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.ladder.Brake;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.NewLadder;
import no.fotfeste.ladder.Rung;
import no.fotfeste.ladder.Steps;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.party.Outsider;
import no.fotfeste.party.Outsiders;
import no.fotfeste.party.Parties;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Plans;
import no.fotfeste.sharing.Consents;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * A word that stands nowhere else is put in every text column of one person that outsiders must not see, in every module; which
 * they are stands in {@code outside.txt}, a new column that is not there fails {@link OutsideDecisionTest}, and one in which no
 * word could be planted fails this. Then everything that each kind of party can reach is opened. The word is nowhere.
 */
@FotfesteTest
class PlantedWordTest {

    private static final String WORD = "Granbarnål";
    /** What these hold has a form of its own that has no room for a word: it is looked for itself. */
    private static final Set<String> LOOKED_FOR = Set.of("person.person.number");
    /** Names of what people are asked, and a diagnosis: nothing of the kind is for those outside. */
    private static final List<String> TALE = List.of("L02", "PHQ", "phq-9", "WORQ", "GAD-7", "Sammensatte plager");
    private static final Party NAV = new Party(Party.Kind.NAV, "NAV Askim");
    private static final Party GP = new Party(Party.Kind.GP, "Legekontoret");
    /** One for each basis and each kind that has a page: consent, statutory request, duty. */
    private static final List<Party> PARTIES = List.of(Shared.EMPLOYER, NAV, GP, new Party(Party.Kind.SCHOOL, "Askim videregående"),
            new Party(Party.Kind.MEASURES_PROVIDER, "Arbeid og vekst"), new Party(Party.Kind.NEXT_OF_KIN, "Ola Berge"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Notes notes;
    @Autowired Plans plans;
    @Autowired Contacts contacts;
    @Autowired Appointments appointments;
    @Autowired Reminders reminders;
    @Autowired MeetingActions actions;
    @Autowired WorkStatuses work;
    @Autowired Ladders ladders;
    @Autowired Parties parties;
    @Autowired Outsiders outsiders;
    @Autowired Surveys surveys;
    @Autowired Access access;
    @Autowired Consents consents;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;
    @Autowired WebApplicationContext web;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private MockMvc mvc;
    private World.Place place;
    private World.Place.Member member;
    private Caller kari;
    private World.Waiting anne;
    private Shared shared;
    private UUID goal;
    private UUID measure;
    private UUID coming;
    private UUID action;

    @BeforeEach
    void aCaseWithSomethingInEveryModule() {
        world.today(MONDAY);
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = world.place();
        var jon = place.member("Jon Vik", Role.PHYSIOTHERAPIST);
        member = place.member("Kari Tveit", Role.COORDINATOR, Role.PHYSICIAN, Role.OCCUPATIONAL_THERAPIST);
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
        ladders.make(kari, anne.person(), UUID.randomUUID(), new NewLadder("barnehageassistent", null, 100, member.id(), new Steps(List.of(
                new Rung(MONDAY.plusWeeks(1), 2, 20, "onsdag", null, "Lesekroken", "En pause"))), Brake.USUAL));
        meetings();
        // said no to, and taken back, so that no word has to be planted where it would shut the doors that are to be tried
        world.block(kari, anne.person(), jon.id());
        UUID taken = shared.yes(kari, anne.person(), new Party(Party.Kind.VOLUNTEER, "Frivilligsentralen"));
        consents.withdraw(kari, anne.person(), taken, UUID.randomUUID(), "Nei likevel");
    }

    /** One that was held, and one to come with somebody from NAV. */
    private void meetings() {
        UUID held = UUID.randomUUID();
        appointments.plan(kari, anne.person(), held, new Booking("workplace-visit", world.today(), LocalTime.of(8, 0), 30, Appointment.Mode.PHYSICAL,
                "Hos arbeidsgiver", "", "", "Ta med kaffe", List.of(member.id()), "annet"));
        appointments.hold(kari, anne.person(), new AppointmentId(held), UUID.randomUUID(), 1, new Held(List.of(member.id()), true, "Gikk fint", "Ringe", "annet"));
        actions.add(kari, anne.person(), new AppointmentId(held), UUID.randomUUID(), "person", "Ringe NAV om tilskudd", world.today().plusDays(30));
        action = UUID.randomUUID();
        actions.add(kari, anne.person(), new AppointmentId(held), action, "person", "Ringe styreren", world.today().plusDays(30));
        UUID nav = parties.add(kari, UUID.randomUUID(), new no.fotfeste.party.Party.Details(no.fotfeste.party.Party.Kind.NAV, "NAV Askim",
                "55 55 33 33", "", "", "", true));
        UUID guest = UUID.randomUUID();
        outsiders.link(kari, anne.person(), guest, nav, null, Outsider.As.NAV_COUNSELLOR);
        coming = UUID.randomUUID();
        appointments.plan(kari, anne.person(), coming, new Booking("coordination-meeting", MONDAY.plusDays(20), LocalTime.of(10, 0), 60,
                Appointment.Mode.VIDEO, "", "https://join.nhn.no/rom/42", "Mona Eng, styrer", "Snakk lavt", List.of(member.id()), "", List.of(guest)));
    }

    @Test
    void none_of_it_reaches_any_party_by_any_way_there_is_and_no_column_was_left_out() throws Exception {
        leftAlone().here();
        Map<Party, String> links = new LinkedHashMap<>();
        for (Party party : PARTIES) {
            later();
            links.put(party, sentTo(party));
        }
        Map<String, String> none = new Plants(owner, place.provider().value(), anne.person().value(), WORD, Map.of()).everywhere();
        LOOKED_FOR.forEach(none::remove);
        assertThat(none).as("columns decided never or approved in which no word stands: plant it, or decide code in outside.txt").isEmpty();
        for (var each : links.entrySet()) {
            later();
            String all = everything(each.getValue());
            assertThat(all).as("%s", each.getKey()).contains("Jeg vil tilbake til barnehagen", "Møte styreren", "Ringe styreren", "Lesekroken", "Anne Berge",
                    "Du har fått en side i Fotfeste");
            assertNothing(all);
        }
        world.today(MONDAY.plusDays(19));
        assertNothing(calendarsAndReminders());
    }

    /** The year after, in the other service: what a person is asked by link, and what goes by mail and SMS on the way. */
    @Test
    void none_of_it_is_in_what_is_asked_by_link_in_the_year_after() throws Exception {
        LocalDate ended = MONDAY.minusMonths(6);
        anne = new Courses(world, episodes).ended(place, "r1-8", "Mari Sol", ended.minusMonths(2), ended);
        world.today(MONDAY);
        new Plants(owner, place.provider().value(), anne.person().value(), WORD, Map.of("person.person.email", " and false")).here();
        surveys.tick(place.provider());
        OutboxLooks.Mail mail = shared.outbox().of(place.provider()).getFirst();
        StringBuilder all = new StringBuilder(mail.recipient() + mail.subject() + mail.body());
        String page = whole(ask(get("/svar/" + mail.token())));
        assertThat(page).contains("<form");
        all.append(page).append(whole(ask(form(post("/svar/" + mail.token()))))).append(whole(ask(get("/svar/takk")))).append(whole(ask(get("/svar/kort"))));
        assertNothing(all.toString());
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

    private void later() {
        world.today(world.today().plusDays(1));
        kari = member.caller();
    }

    private void assertNothing(String all) {
        assertThat(all.toLowerCase(Locale.ROOT)).doesNotContain(WORD.toLowerCase(Locale.ROOT));
        assertThat(all).doesNotContain(TALE);
        for (String column : LOOKED_FOR) {
            String table = column.substring(0, column.lastIndexOf('.'));
            JdbcClient.create(owner).sql("select " + column.substring(table.length() + 1) + " from " + table + " where person_id = :person")
                    .param("person", anne.person().value()).query(String.class).list().forEach(value -> assertThat(all).as(column).doesNotContain(value));
        }
    }

    /** All but what is ticked for the parties. */
    private Plants leftAlone() {
        return new Plants(owner, place.provider().value(), anne.person().value(), WORD, Map.of("plan.goal", " and id <> '" + goal + "'",
                "plan.measure", " and id <> '" + measure + "'", "contact.agreed_action", " and id <> '" + action + "'", "ladder.rung", " and false"));
    }

    /** Chosen, approved by both, sent on the basis that fits: the link that came by mail. */
    private String sentTo(Party party) {
        UUID id = shared.party(kari, anne.person(), party);
        if (party.equals(NAV)) {
            transaction.executeWithoutResult(status -> consents.requested(access.enter(kari, anne.person(), ExtractAction.SEND), UUID.randomUUID(), NAV,
                    "folketrygdloven § 21-4", world.today()));
        } else if (!party.equals(GP)) {
            shared.yes(kari, anne.person(), party);
        }
        shared.write(kari, anne.person(), id, new Sheet.Wording("Hei", "Klarer to timer", "En pause", true), new Item(Item.Kind.GOAL, goal),
                new Item(Item.Kind.MEASURE, measure), new Item(Item.Kind.ACTION, action), new Item(Item.Kind.MEETING, coming));
        shared.send(kari, anne.person(), id);
        return shared.token(place.provider());
    }

    /** The invitation as a file, one's own calendar by link, and what reminds the person. */
    private String calendarsAndReminders() throws Exception {
        StringBuilder all = new StringBuilder();
        String file = whole(ask(get("/personer/" + anne.person() + "/kontakter/avtale/" + coming + "/invitasjon.ics").with(user(kari.account().toString()))));
        assertThat(file).contains("BEGIN:VEVENT", "https://join.nhn.no/rom/42");
        String mine = whole(ask(form(post("/kalender/ny")).with(user(kari.account().toString())).with(csrf())));
        String feed = whole(ask(get(mine.replaceAll("(?s).*(/kal/[A-Za-z0-9_-]{43}\\.ics).*", "$1"))));
        assertThat(feed).contains("BEGIN:VEVENT");
        reminders.tick(place.provider());
        OutboxLooks.Mail mail = shared.outbox().of(place.provider()).getFirst();
        String address = mail.body().replaceAll("(?s).*(/avtale/[A-Za-z0-9_-]{43}).*", "$1");
        all.append(file).append(feed).append(mail.subject()).append(mail.body());
        String page = whole(ask(get(address)));
        assertThat(page).contains("https://join.nhn.no/rom/42");
        return all.append(page).append(whole(ask(form(post(address)).param("words", "Syk")))).append(whole(ask(get(address)))).toString();
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
